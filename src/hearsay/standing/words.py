"""The words of checking and answering, by what they do in a clause."""

from __future__ import annotations

_FORMS = {
    "verify": """verify verified verifies verifying confirm confirmed confirms confirming reconfirm reconfirmed
        authenticate authenticated authenticates authenticating corroborate corroborated corroborates corroborating
        substantiate substantiated substantiates substantiating geolocate geolocated geolocates validate validated
        validates""",
    "deny": "deny denied denies denying refute refuted refutes refuting rebut rebutted rebuts",
    "reject": """dismiss dismissed dismisses dismissing reject rejected rejects rejecting dispute disputed disputes
        disputing repudiate repudiated contested contests discounted rubbished disavowed debunk debunked debunks
        debunking""",
    "comment": "comment commented comments commenting",
    "respond": "respond responded responds responding reply replied replies replying",
    "return": "return returned returning answer answered answering",
    "state": "issued issue released release made make offered offer spoken given addressed acknowledged",
    "tell": "say discuss elaborate specify explain divulge clarify identify name reveal disclose state quote tell speculate predict estimate",
    "give": "let provide give release address speak talk answer expand offer share detail acknowledge describe respond reply",
    "be": "be go get",
    "reach": "reached contacted",
    "contact": "contacted approached emailed e-mailed messaged reached",
    "ask": "asked",
    "stand": "stand stands stood standing",
    "check": "check",
    "learn": "determine ascertain establish",
}
# What a verb form tells of: one form may serve two ways ("answer a request", "would not answer").
VERBS: dict[str, tuple[str, ...]] = {
    form: tuple(kind for kind, forms in _FORMS.items() if form in forms.split())
    for form in " ".join(_FORMS.values()).split()
}

NEGATIVE = frozenset(
    "not never unable nor neither cannot failed fails failing impossible nobody nothing none without no".split()
)
REFUSING = frozenset("declined declines declining decline refused refuses refusing refuse".split())
TRYING = frozenset(
    "trying tries tried seeking seeks sought working works attempting attempted attempts scrambling waiting".split()
)
DOUBTFUL = frozenset(
    """would could may might should must can will shall if unless until whether let lets let's help helps helped
    rarely seldom hardly barely scarcely""".split()
)
ABLE = frozenset("able unable can could cannot can't couldn't position possible impossible".split())
FUTURE = frozenset("would will won't wouldn't going".split())
PRESENT = frozenset("do does don't doesn't".split())
ONGOING = frozenset("is are am isn't aren't".split())
BEING = frozenset("be been being is are was were isn't aren't wasn't weren't".split())
# What may stand between an auxiliary and its verb, besides words in -ly.
BETWEEN = frozenset(
    """to able have has had haven't hasn't hadn't having be been being is are was were am do does did done didn't also
    yet so far still even either ever now just then since again further today yesterday himself herself itself
    themselves position available possible wanted willing prepared managed first ever independent quickly times as means going however though therefore""".split()
)
# These only before those: "in a position", "several times", "by no means".
LEADS = {
    "in": ("a",),
    "a": ("position",),
    "by": ("no",),
    **dict.fromkeys(("several", "multiple", "many"), ("times",)),
}
NOT_ADVERBS = frozenset(
    """family reply ally assembly italy july daily weekly supply bully rally anomaly monopoly sicily emily sally kelly
    billy molly holly nelly""".split()
)

# Bodies and offices whose word checks a claim; anybody else's confirms their own matter.
AUTHORITIES = frozenset(
    """police physicians committee commission inquiry panel pentagon ministry minister ministers official officials government president department military army navy
    agency court coroner council embassy ambassador intelligence authorities prosecutor prosecutors investigators
    detectives sheriff parliament congress senator mps lawmaker lawmakers commander constabulary hospital doctors medics
    scientists experts officers mayor""".split()
)
WITNESSES = frozenset(
    "magazine press news times post tribune herald reuters website newspaper daily broadcaster source sources insider insiders people witness witnesses eyewitnesses outlets media".split()
)
# What can show something but asks nobody and answers nobody.
THINGS = frozenset(
    """test tests report reports estimate estimates result results evidence video videos photo photos image images
    footage data document documents study analysis findings this that these which rumor rumour rumors rumours article
    story stories record records investigation examination autopsy conference news figure figures move letter email
    recording tape pictures picture page list invitation leak leaks nothing everything it's decision death accounts
    account sighting experience history theory listing filing screenshot screenshots stream rise fall drop surge trend pattern lack absence sight silence
    loss outcome behaviour behavior""".split()
)
