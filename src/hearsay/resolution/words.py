"""Words that tell what kind of source a phrase names. Facts about English, by hand."""

from __future__ import annotations

import re

TITLES = frozenset(
    """president vice-president vice prime minister chancellor king queen prince princess emir sultan pope bishop
    archbishop cardinal imam sheikh ayatollah rabbi father sister brother mr mrs ms miss dr prof professor sir dame
    lord lady judge justice general gen lieutenant lt colonel col major maj captain capt commander cmdr sergeant sgt
    corporal admiral adm marshal brigadier senator sen representative rep congressman congresswoman governor gov
    mayor deputy secretary ambassador attorney director chairman chairwoman chief executive ceo cfo spokesman
    spokeswoman spokesperson detective inspector officer constable sheriff coach author analyst correspondent
    reporter editor actor actress singer lawyer councillor councilman councilwoman alderman delegate lawmaker
    minister premier first lady democrat republican rev reverend pastor air retired former army navy hon brig staff
    special agent sr jr pm mp host""".split()
)
PERSON_HEADS = frozenset(
    """official officer spokesman spokeswoman spokesperson source man woman minister president leader head director
    chief chairman chairwoman member lawyer attorney analyst expert professor doctor witness resident insider aide
    adviser advisor diplomat lawmaker senator congressman representative deputy mayor governor judge commander
    general colonel soldier activist journalist reporter editor author neighbour neighbor relative brother sister
    father mother son daughter wife husband friend victim survivor customer employee worker manager executive owner
    founder engineer scientist researcher publicist agent coach player politician candidate secretary ambassador
    envoy negotiator mediator person someone user blogger observer monitor detainee prisoner fighter militant priest
    bishop imam teacher student pilot driver fisherman farmer nurse surgeon host presenter anchor commentator
    historian economist critic prosecutor investigator detective inspector consultant specialist clerk accountant
    auditor whistleblower refugee volunteer passer-by bystander mp lieutenant captain major sergeant king queen
    prince emir chancellor premier accuser plaintiff defendant suspect counsel cleric caller informant columnist""".split()
)
GROUP_HEADS = frozenset(
    """officials officers spokesmen sources people men women ministers leaders members lawyers attorneys analysts
    experts professors doctors witnesses residents locals insiders aides advisers advisors diplomats lawmakers
    senators activists journalists reporters neighbours neighbors relatives friends victims survivors customers
    employees workers executives scientists researchers prosecutors investigators users fans critics supporters
    opponents protesters villagers fishermen farmers parents families students teachers soldiers troops fighters
    militants rebels others some many several observers authorities commentators politicians republicans democrats
    voters americans historians economists detectives engineers volunteers refugees pilots drivers eyewitnesses
    bystanders passengers monitors mediators negotiators generals commanders mps lobbyists pundits accounts posts
    tweets speculation bloggers readers viewers allies rivals skeptics sceptics eyewitness those both two three four
    five dozens hundreds thousands agents detainees prisoners clerics""".split()
)
ORGANISATION_HEADS = frozenset(
    """ministry department agency court government police army military navy company firm corporation group
    organisation organization party committee commission council parliament senate congress house administration
    authority bureau office union association federation league club team bank university college school hospital
    institute foundation directorate service intelligence embassy consulate tribunal board panel state regime
    campaign coalition alliance movement brigade militia watchdog charity ngo regulator prosecution subdivision unit
    command division headquarters directorate secretariat palace kremlin publisher studio label manufacturer
    operator airline network church mosque monitor observatory think-tank startup retailer clinic laboratory cabinet
    delegation mission side country nation city town county region province district fund trust cooperative co-
    operative utility force forces guard patrol presidency""".split()
)
OUTLET_HEADS = frozenset(
    """newspaper paper daily weekly tabloid broadsheet magazine website site broadcaster station channel network blog
    outlet publication agency newswire wire programme program show podcast journal portal platform broadcast tv
    television radio media press news reports outlets blogs websites newspapers papers broadcasters""".split()
)
MANY_OUTLETS = frozenset("media reports outlets blogs websites newspapers papers broadcasters press news".split())
DOCUMENT_HEADS = frozenset(
    """report study survey poll document documents filing lawsuit complaint letter memo audit review indictment
    affidavit ruling verdict judgment transcript video footage recording photo photograph image statement press
    release book paper dossier census data figures statistics records analysis research email e-mail message article
    story post diary log logs minutes ledger contract agreement treaty law bill page note cable autopsy warrant
    petition summary bulletin communique communiqué map chart leak findings""".split()
)
_INDEFINITE = re.compile(
    r"^(?:an?|one|another|some|several|many|two|three|other|others|multiple|various|anonymous)\b", re.IGNORECASE
)

PRONOUNS = {
    "he": "man", "him": "man", "his": "man", "himself": "man",
    "she": "woman", "her": "woman", "herself": "woman",
    "they": "many", "them": "many", "their": "many",
    "it": "thing", "its": "thing", "itself": "thing",
    "i": "self", "me": "self", "my": "self", "we": "us", "us": "us", "our": "us",
    "who": "who", "which": "who", "that": "who", "whom": "who",
}  # fmt: skip


def indefinite(phrase: str) -> bool:
    """New in the text: "a source", "one official", "another witness"."""
    return bool(_INDEFINITE.match(phrase))
