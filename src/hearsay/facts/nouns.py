"""Nouns that can be a role, and the words that cannot stand inside one. Facts about English, by hand."""

from __future__ import annotations

import re

from hearsay.facts.words import GROUP_HEADS, ORGANISATION_HEADS, OUTLET_HEADS, PERSON_HEADS, TITLES

HONORIFICS = frozenset("mr mrs ms miss mx sir dame madam messrs".split())
RANKS = frozenset(
    """general gen lieutenant lt colonel col major maj captain capt commander cmdr sergeant sgt corporal cpl admiral adm
    marshal marshall brigadier brig rear vice private pvt army navy air marine dr doctor prof professor lord lady sheikh
    ayatollah reverend rev father sister brother det""".split()
)
RANK_PARTS = frozenset("staff chief master petty warrant first".split())
# "General" is no rank in "attorney general".
GENERALS = frozenset(
    "attorney secretary director inspector solicitor governor consul surgeon postmaster prosecutor comptroller".split()
)
_NO_HEADS = frozenset(
    "former retired prime vice first special army navy air staff pm rear some many several others both two "
    "three four five".split()
)
_MORE_PERSONS = frozenset(
    """star singer rapper guitarist drummer musician comedian striker midfielder defender goalkeeper boxer golfer
    athlete veteran native teenager teen boy girl guest client tenant landlord businessman businesswoman entrepreneur
    tycoon mogul magnate billionaire millionaire investor banker trader broker farmer artist painter photographer
    filmmaker director producer screenwriter novelist poet playwright writer designer architect chef cook waiter
    waitress barman bartender magistrate barrister solicitor attorney physician paediatrician psychiatrist psychologist
    virologist epidemiologist biologist physicist chemist astronomer geologist seismologist volcanologist meteorologist
    anthropologist archaeologist sociologist philosopher theologian academic lecturer fellow dean rector principal
    headteacher librarian curator commissioner undersecretary administrator superintendent registrar treasurer
    comptroller coordinator organiser organizer campaigner advocate lobbyist strategist pollster fundraiser donor backer
    supporter congresswoman assemblyman assemblywoman councilman councilwoman councillor alderman speaker whip
    chairperson chair vice-chairman vice-president boss supremo chiefs heir successor predecessor rival ally opponent
    foe nephew niece uncle aunt cousin grandson granddaughter grandfather grandmother stepfather stepmother son-in-law
    widow widower partner boyfriend girlfriend fiancé fiancée spouse roommate flatmate classmate colleague co-worker
    coworker teammate acquaintance passenger motorist cyclist sailor skipper deckhand captain mechanic electrician
    plumber carpenter builder welder miner steelworker trucker postman paramedic firefighter policeman policewoman guard
    bodyguard hostage captive defector fugitive gunman attacker convict inmate strongman warlord kingpin smuggler hacker
    gamer vlogger youtuber influencer celebrity model socialite philanthropist evangelist missionary monk nun deacon
    rabbi mufti cardinal archbishop ombudsman arbitrator interpreter translator hunter trapper ranger guide trainer
    instructor tutor coordinator governor-general attorney-general customer buyer shopper seller voter taxpayer migrant
    exile emigrant settler pensioner retiree trainee appointee evacuee escapee returnee devotee addressee grandparent
    parent founder co-founder cofounder chairman-elect president-elect prime-minister ex-president ex-wife ex-husband
    specialist technician operator manufacturer supplier contractor subcontractor developer analyst forecaster prefect
    vizier sultan emissary delegate rapporteur undersecretary-general secretary-general director-general mastermind
    ringleader captain frontman bassist vocalist songwriter composer conductor dancer choreographer presenter
    broadcaster newsreader guru creator inventor schoolboy schoolgirl constituent front-runner frontrunner nominee
    hopeful contender challenger incumbent televangelist pro swimmer runner sprinter skier skater cyclist planner pres
    anchorwoman anchorman weatherman pundit essayist biographer ghostwriter publisher bookseller baker butcher shepherd
    goatherd docker gardener brewer florist grocer hairdresser lifeguard caretaker janitor cleaner rower jockey
    cricketer fan dude guy cameraman cameramen pontiff stepson stepdaughter expat ex-pat islamist
    footballer wrestler umpire referee midwife vet zookeeper beekeeper""".split()
)
_PERSONS = (PERSON_HEADS | GROUP_HEADS | TITLES | _MORE_PERSONS | RANKS) - _NO_HEADS
_BODIES = (
    ORGANISATION_HEADS
    | OUTLET_HEADS
    | frozenset("organisation maker giant chain arm offshoot affiliate consultancy".split())
) - frozenset(
    "side country nation city town county region state forces news press report reports programme program".split()
)

_AGENT = re.compile(r"[a-z-]{3,}(?:er|or|ist|ian|eer|ant|(?<!m)ent|ess|smith|wright|fan|buff|owner)")
_NO_AGENTS = frozenset(
    """number matter letter paper order power offer answer weather winter summer river tower corner dinner water center
    theater theatre error factor sector favor behavior color honor terror horror floor door labor motor encounter murder
    disaster character chapter quarter border barrier chamber member's counter banner poster folder filter computer
    printer trailer container thriller bestseller reminder disorder surrender transfer cancer fever layer meter metre
    litre manner other accident incident percent present extent content talent restaurant plant grant variant event
    process success address access press business illness witness's loss consent intent scent patent outer inner answer
    never ever over under after rather whether together another however former latter later earlier longer shorter
    bigger smaller larger greater better warmer cooler september october november december effort""".split()
)

_DOERS = (
    "woman",
    "person",
    "ologist",
    "keeper",
    "maker",
    "writer",
    "worker",
    "fighter",
    "owner",
    "holder",
    "dealer",
    "handler",
    "player",
)

DETERMINERS = frozenset("a an the this that these those its his her their our my your another one".split())
PLURAL_MODIFIERS = frozenset(
    """affairs rights sports news operations communications relations arms services sales games arts politics economics
    physics states systems customs veterans logistics mathematics statistics police foreign-affairs public-affairs
    human-rights securities futures commodities resources works sciences securities women's men's children's markets
    communications elections ethics genetics robotics electronics oceans antiques narcotics homicide hostages prisons
    parks fisheries business congress press access process wireless express crisis""".split()
)
# Function words, and verbs that stand right before a title so often that a modifier's place must not take them in.
CLOSED = frozenset(
    """a an the this that these those its his her their our my your another one and or but nor so yet if in on at by to
    of for from with without within into onto upon over under about above after before during since until till while
    when where why who whom whose what which how whether because although though unless as than there here it he him she
    they them we i me you is are was were be been being am has have had having do does did doing done will would shall
    should can could may might must not no yes now then also even still just only both either neither each every all any
    some many much most more less few several other others such same own two three four five six seven eight nine ten
    first second third last next later earlier meanwhile however moreover furthermore instead indeed perhaps maybe
    according despite among amid amidst against between through throughout across along around behind beyond below
    beneath beside besides near off out up down again once twice soon today yesterday tomorrow tonight like including
    per via versus toward towards unlike except outside inside monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december said says say saying told tells
    tell telling asked asks ask asking added adds wrote writes called calls call met meets meet saw sees see made makes
    make took takes take gave gives give got gets get went goes go came comes come left put led leads ran won lost held
    kept found felt heard knew knows know thought thinks think brought bought taught sought fought began spoke broke
    chose drove rose fell became becomes become let set hit cut shot hurt read quit beat sat stood shook swore threw
    grew drew struck urged urge sue sued help helps helped join joins joined visit visits visited replace replaces
    replaced name names named accuse accused support supports supported back backs backed oppose opposes kill killed
    arrest arrested charge charged hire hired elect appoint interview quote quoting quoted cite citing cited via told
    thanks thank praise praised blame blamed ousted toppled suspected accused convicted plus minus featuring starring
    reportedly allegedly including""".split()
)
INFINITIVES = frozenset("to will would can could may might should must did does do not".split())
ABBREVIATED = re.compile(
    r"(?:[A-Z]\.)+|(?:Gov|Sen|Rep|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Cpl|Adm|Brig|Dr|Prof|Rev|Hon|Det|Atty|Insp|Supt|St|Mr"
    r"|Mrs|Ms|Calif|Pvt|Amb|Dir|Asst|Jr|Sr)\."
)


def personal(low: str) -> bool:
    """Can this word, in small letters, say what somebody is: "minister", "co-founder", "ex-wife", "noblewoman"?"""
    return low in _PERSONS or low.rsplit("-", 1)[-1] in _PERSONS or (len(low) > 6 and low.endswith(_DOERS))


def agentive(noun: str) -> bool:
    """Does it look like a doer, though no list holds it: "beekeeper", "archivist", "trainee"?"""
    return bool(_AGENT.fullmatch(noun)) and noun not in _NO_AGENTS


def heads(word: str) -> bool:
    """Can it head a role? A word for a body ("group") only in small letters: capitals make it a name's end."""
    low = word.rstrip(".").casefold()
    return (personal(low) and not (word[:1].isupper() and low in GROUP_HEADS - {"chiefs"})) or (
        word[:1].islower() and (low in _BODIES or low.rsplit("-", 1)[-1] in _BODIES)
    )
