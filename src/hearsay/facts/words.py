"""Words that tell what kind of source a phrase names. Facts about English, by hand."""

from __future__ import annotations

import re

TITLES = frozenset(
    """president vice-president vice prime minister chancellor king queen prince princess emir sultan pope bishop
    archbishop cardinal imam sheikh ayatollah rabbi father sister brother mr mrs ms miss dr prof professor sir dame lord
    lady judge justice general gen lieutenant lt colonel col major maj captain capt commander cmdr sergeant sgt corporal
    admiral adm rear marshal brigadier senator sen representative rep congressman congresswoman governor gov mayor
    deputy secretary ambassador attorney director chairman chairwoman chief executive ceo cfo spokesman spokeswoman
    spokesperson detective inspector officer constable sheriff coach author analyst correspondent reporter editor actor
    actress singer lawyer councillor councilman councilwoman alderman delegate lawmaker minister premier first lady
    democrat republican rev reverend pastor air retired former army navy hon brig staff adviser advisor special agent sr
    jr pm mp host det insp supt ofc trooper commissioner superintendent undersecretary coroner treasurer emperor empress
    mum mom dad mother svp evp vp coo cto pr prosecutor sergeant-at-arms speaker blogger activist legislator columnist
    economist historian co-founder cofounder comedian rapper cllr""".split()
)
PERSON_HEADS = frozenset(
    """official officer spokesman spokeswoman spokesperson source man woman minister president leader head director
    chief chairman chairwoman member lawyer attorney analyst expert professor doctor witness resident insider aide
    adviser advisor diplomat lawmaker senator congressman representative deputy mayor governor judge commander general
    colonel soldier activist journalist reporter editor author neighbour neighbor relative brother sister father mother
    son daughter wife husband friend victim survivor customer employee worker manager executive owner founder engineer
    scientist researcher publicist agent coach player politician candidate secretary ambassador envoy negotiator
    mediator person someone user blogger observer monitor detainee prisoner fighter militant priest bishop imam teacher
    student pilot driver fisherman farmer nurse surgeon host presenter anchor commentator historian economist critic
    prosecutor investigator detective inspector consultant specialist correspondent clerk accountant auditor
    whistleblower refugee volunteer passer-by bystander mp lieutenant captain major sergeant king queen somebody anyone
    anybody everyone everybody prince emir chancellor premier accuser plaintiff defendant suspect counsel cleric caller
    informant columnist medic theologian""".split()
)
GROUP_HEADS = frozenset(
    """officials officers spokesmen sources people men women ministers leaders members lawyers attorneys analysts
    experts professors doctors witnesses residents locals insiders aides advisers advisors diplomats lawmakers senators
    activists journalists reporters neighbours neighbors relatives friends victims survivors customers employees workers
    executives scientists researchers prosecutors investigators users fans critics supporters opponents protesters
    villagers fishermen farmers parents families students teachers soldiers troops fighters militants rebels others some
    many several observers authorities commentators politicians republicans democrats voters americans correspondents
    insurgents historians economists detectives engineers volunteers refugees pilots drivers eyewitnesses bystanders
    passengers monitors mediators negotiators generals commanders mps lobbyists pundits accounts posts tweets
    speculation bloggers readers viewers allies rivals skeptics sceptics eyewitness those both two three four five
    dozens hundreds thousands agents detainees prisoners clerics staff leadership family couple crew community crowd
    hostages jury jurors percent rumor rumour rumors rumours gossip lore chatter""".split()
)
ORGANISATION_HEADS = frozenset(
    """ministry department agency court government police army military navy company firm corporation group organisation
    organization party committee commission council parliament senate congress house administration authority bureau
    office union association federation league club team bank university college school hospital institute foundation
    directorate service intelligence embassy consulate tribunal board panel state regime campaign coalition alliance
    movement brigade militia watchdog charity ngo regulator prosecution subdivision unit command division headquarters
    directorate secretariat palace kremlin publisher studio label manufacturer operator airline network church mosque
    archdiocese diocese parish monitor observatory think-tank startup retailer clinic laboratory cabinet delegation
    mission guild front band orchestra choir start-up employer firm side country nation city town county region province
    district fund trust cooperative co-operative utility force forces guard patrol presidency project initiative center
    centre society museum library inquiry centers centres tank coastguard defence defense constabulary
    prefecture gendarmerie consortium port airport""".split()
)
SPOKESPEOPLE = frozenset("spokesman spokeswoman spokesperson spokespeople representative".split())
# Bodies of which a state has one each, so that "the parliament" is as good as a name.
INSTITUTIONS = frozenset(
    """ministry government department army military parliament senate congress court police forces navy administration
    council directorate commission embassy cabinet presidency intelligence command agency""".split()
)
FIGHTING = frozenset(
    """militant militants terrorist terrorists jihadist jihadi jihadists extremist extremists rebel rebels insurgent
    insurgents guerrilla guerrillas militia armed paramilitary""".split()
)
# Fighting groups that reports need not call so.
ARMED = frozenset(
    (
        "Islamic State|ISIS|ISIL|Hamas|Hezbollah|Taliban|al-Qaida|al-Shabab|Boko Haram|Al-Nusra Front|Haqqani network|"
        "Kurdistan Workers' Party"
    ).split("|")
)
OUTLET_HEADS = frozenset(
    """newspaper paper daily weekly tabloid broadsheet magazine website site broadcaster station channel network blog
    outlet publication newswire wire programme program show podcast journal portal platform broadcast tv
    television radio media press news reports outlets blogs websites newspapers papers broadcasters""".split()
)
# Last words of names of places, events and things, which no person bears.
THING_HEADS = frozenset(
    """conference expo summit forum festival games cup award awards prize act bill treaty agreement accord airport
    airlines airways station street avenue road square bridge river lake sea ocean bay gulf strait island islands
    mountain mountains valley hill hills beach coast desert park city town county province region state states republic
    kingdom territory territories hospital stadium arena tower center centre plaza hotel museum theatre theater mall
    market prison camp base war day week month year century era revolution rights watch atlantic america africa asia
    europe east west north south carolina dakota virginia hampshire jersey york mexico zealand korea arabia lanka
    francisco angeles vegas orleans resorts holdings partners technologies systems motors industries records
    entertainment studios pictures international watch air force one plan deal pact web internet times club series wars
    farm farms store stores eve""".split()
)
# Faiths, regions and followings: whoever is called so is described, not named.
REGIONS = frozenset("kurdish arab african european asian western".split())
PEOPLES = (
    REGIONS
    | frozenset(
        """islam islamic islamist muslim christian christianity jew jewish catholic protestant hindu buddhist sikh sunni
        shia shiite yazidi kurd arabic latino hispanic westerner jihadist communist marxist nazi republican
        democrat""".split()
    )
    | {
        "south american",
        "north american",
        "latin american",
        "central american",
        "west african",
        "east african",
        "middle eastern",
    }
)
# Last words of what a firm makes or owns, which is not the firm: "Lund Watch" beside "Lund".
PRODUCTS = frozenset(
    "watch store stores pay music glass maps phone tablet app play drive video messenger building".split()
)
HEADS = PERSON_HEADS | GROUP_HEADS | ORGANISATION_HEADS | OUTLET_HEADS | TITLES
DOCUMENT_HEADS = frozenset(
    """report study survey poll document documents filing lawsuit complaint letter memo audit review indictment
    affidavit ruling verdict judgment transcript video footage recording photo photograph image statement press release
    book paper dossier census data figures statistics records analysis research email e-mail message article story post
    diary log logs minutes ledger contract agreement treaty law bill page note cable autopsy warrant petition test tests
    result results scan assessment estimate estimates lawsuit petition summary bulletin communique communiqué map chart
    leak findings documentary film form account version still picture pictures clip screenshot""".split()
)
# What stands before "chief" or "minister", in capitals only at the start of a sentence.
OFFICES = frozenset(
    """fire health defence defense finance foreign interior justice labour labor education energy transport trade
    security home culture environment agriculture police prison army air navy union team club party council city state
    county federal local national regional military rebel opposition church school hospital hotel company bank
    government""".split()
)
# Words that open sentences with a capital and are never a name's first word.
COMMON = frozenset(
    """the a an and or but nor so yet if in on at by to of for from with without within into onto upon over under about
    above after before during since until till while when where why who whom whose what which how whether because
    although though unless as than that this these those there here it its he his him she her hers they their them we
    our us you your my mine me i is are was were be been being has have had do does did will would shall should can
    could may might must not no yes now then also even still just only both either neither each every all any some many
    much most more less few several other others another such same own one two three four five six seven eight nine ten
    hundreds thousands dozens first second third last next later earlier meanwhile however moreover furthermore instead
    indeed perhaps maybe whenever wherever whatever whoever according despite among amid against between through
    throughout across along around behind beyond below beneath beside besides near off out up down again once twice soon
    today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march
    april june july august september october november december asked told said says say speaking citing quoting read see
    related photo image getty advertisement updated published posted share follow click watch video story report reports
    sources officials witnesses analysts activists residents people police rumors rumours someone somebody anyone
    anybody everyone everybody nobody nothing something everything images videos pictures photos news breaking exclusive
    update online longtime long-time well yeah yes oh okay ok um uh hmm thanks please sorry""".split()
)
# Where many speak; as a speaker the platform stands for its users.
PLATFORMS = frozenset(
    "twitter facebook instagram weibo reddit youtube tiktok telegram vk x threads tumblr 4chan".split()
)

PRONOUNS = {
    "he": "man", "him": "man", "his": "man", "himself": "man",
    "she": "woman", "her": "woman", "herself": "woman",
    "they": "many", "them": "many", "their": "many",
    "it": "thing", "its": "thing", "itself": "thing",
    "i": "self", "me": "self", "my": "self", "we": "us", "us": "us", "our": "us",
    "who": "who", "which": "which", "that": "which", "whom": "who",
}  # fmt: skip

WOMEN = frozenset(
    """mrs ms miss madam dame lady queen princess duchess woman girl wife widow mother daughter sister aunt niece
    grandmother girlfriend spokeswoman congresswoman councilwoman chairwoman businesswoman policewoman actress nun
    first-lady ex-wife""".split()
)
MEN = frozenset(
    """mr sir lord king prince duke man boy husband widower father son brother uncle nephew grandfather boyfriend
    spokesman congressman councilman chairman businessman policeman actor monk imam priest bishop ex-husband""".split()
)

# Titles in short and what else their bearers are called.
TITLE_WORDS: dict[str, tuple[str, ...]] = {
    "col": ("colonel", "officer"), "gen": ("general", "officer"), "lt": ("lieutenant", "officer"),
    "maj": ("major", "officer"), "capt": ("captain", "officer"), "cmdr": ("commander", "officer"),
    "sgt": ("sergeant", "officer"), "adm": ("admiral", "officer"), "brig": ("brigadier", "officer"),
    "sen": ("senator", "lawmaker"), "rep": ("representative", "congressman", "congresswoman", "lawmaker"),
    "gov": ("governor",), "prof": ("professor", "academic"), "dr": ("doctor",), "mp": ("mp", "lawmaker"),
    "pm": ("prime", "minister"), "ceo": ("ceo", "chief", "executive"), "atty": ("attorney",), "det": ("detective",),
    "r": ("republican",), "d": ("democrat",), "calif": ("california",), "fla": ("florida",), "tex": ("texas",),
    "senator": ("senator", "lawmaker"), "congressman": ("congressman", "representative", "lawmaker"),
    "singer": ("singer", "musician"), "guitarist": ("guitarist", "musician"),
}  # fmt: skip

_EMPTY = frozenset(
    """the a an of s and or for to in on at by with from as who which that is was were are has have had its his her
    their this these those it he she they not but also been being be said says say told new former late then""".split()
)


def content_words(text: str) -> list[str]:
    """In small letters, without the words that say nothing by themselves."""
    return [w for w in re.findall(r"[^\W_]+", text.casefold()) if w not in _EMPTY]


# What a noun also covers: "the official" may be a minister, "the group" an observatory.
WIDER: dict[str, frozenset[str]] = {
    "official": frozenset(
        """minister secretary spokesman spokeswoman spokesperson chief director general colonel commander governor mayor
        ambassador officer deputy president adviser commissioner prosecutor marshal admiral undersecretary envoy head
        representative administrator councillor coordinator negotiator diplomat""".split()
    ),
    "leader": frozenset("president premier chairman minister king commander emir founder".split()),
    "politician": frozenset(
        "minister senator congressman representative mp lawmaker mayor governor candidate deputy".split()
    ),
    "lawmaker": frozenset("senator congressman congresswoman representative mp member deputy".split()),
    "expert": frozenset(
        "professor director analyst researcher fellow historian economist scientist consultant specialist".split()
    ),
    "journalist": frozenset("reporter correspondent editor columnist writer blogger author".split()),
    "reporter": frozenset("journalist correspondent writer".split()),
    "writer": frozenset("author columnist journalist editor".split()),
    "executive": frozenset("ceo chairman chief president director boss founder".split()),
    "ceo": frozenset({"executive"}),
    "boss": frozenset("ceo chairman chief executive director".split()),
    "spokesperson": frozenset("spokesman spokeswoman".split()),
    "spokesman": frozenset("spokesperson spokeswoman".split()),
    "spokeswoman": frozenset("spokesperson spokesman".split()),
    "officer": frozenset("colonel captain sergeant lieutenant major detective inspector constable".split()),
    "musician": frozenset("singer guitarist frontman drummer bassist vocalist".split()),
    "doctor": frozenset("surgeon physician professor".split()),
    "militant": frozenset("leader commander".split()),
    "pontiff": frozenset({"pope"}),
    "cleric": frozenset("father priest imam sheikh bishop archbishop ayatollah rabbi reverend pastor".split()),
    "priest": frozenset({"father"}),
    "monarch": frozenset("king queen emperor".split()),
    "star": frozenset("actor actress singer rapper".split()),
    "author": frozenset("writer novelist".split()),
    "filmmaker": frozenset({"director"}),
    "scientist": frozenset("professor researcher physicist astronomer biologist chemist volcanologist".split()),
    "academic": frozenset("professor lecturer historian".split()),
    "lawyer": frozenset("attorney barrister solicitor counsel".split()),
    "attorney": frozenset("lawyer counsel".split()),
    "physician": frozenset("doctor surgeon".split()),
    "diplomat": frozenset("ambassador envoy consul".split()),
    "envoy": frozenset({"ambassador"}),
    "commander": frozenset("general colonel".split()),
    "soldier": frozenset("sergeant corporal private".split()),
    "force": frozenset("police constabulary guard".split()),
    "airline": frozenset("airlines airways air".split()),
    "carrier": frozenset("airlines airways air".split()),
    "lender": frozenset({"bank"}),
    "club": frozenset("united rovers rangers wanderers albion athletic fc afc".split()),
    "watchdog": frozenset("authority commission agency regulator board".split()),
    "regulator": frozenset("authority commission agency watchdog board".split()),
    "charity": frozenset("foundation trust fund society".split()),
}  # fmt: skip
