"""Sentences of our own, each with the checks and replies that it reports: (status, by whom, the words shown).

"=" for the words means the whole sentence; an empty list that the sentence reports none.
"""

from __future__ import annotations

from typing import NamedTuple

from hearsay.types import Status


class Case(NamedTuple):
    text: str
    wants: tuple[tuple[Status, str | None, str], ...]


def case(text: str, *wants: tuple[Status, str | None, str]) -> Case:
    return Case(text, wants)


NOT_VERIFIED = (
    case(
        "The Tesk Herald could not independently verify the fishermen’s account.",
        ("not_verified", "Tesk Herald", "="),
    ),
    case("The footage has not been verified.", ("not_verified", None, "=")),
    case(
        "Pictures of the flooded vault, which could not be authenticated, spread on Sunday evening.",
        ("not_verified", None, "Pictures of the flooded vault, which could not be authenticated"),
    ),
    case(
        "The mayor’s office said it was unable to confirm how many cranes had been delivered.",
        ("not_verified", "mayor’s office", "="),
    ),
    case(
        "While rumours of a second leak spread through the old town, there has been no official confirmation.",
        ("not_verified", None, "there has been no official confirmation."),
    ),
    case(
        "Coastguards are trying to verify reports that a second ferry ran aground.",
        ("not_verified", "Coastguards", "="),
    ),
    case(
        "The ministry said it was working to establish the video’s authenticity.",
        ("not_verified", "ministry", "="),
    ),
    case("No other outlet has confirmed the sale of the shipyard.", ("not_verified", None, "=")),
    case("Neither photograph has been corroborated.", ("not_verified", None, "=")),
    case("The report, like many from the delta, remains unconfirmed.", ("not_verified", None, "=")),
    case(
        "Harbour police are assessing whether the pilot was aboard when the barge sank.",
        ("not_verified", "Harbour police", "="),
    ),
    case("Lorvanian officials said they were looking into the reports.", ("not_verified", "Lorvanian officials", "=")),
    case("There was no sign on Friday that the story was true.", ("not_verified", None, "=")),
    case("“We cannot confirm that at this stage,” the coroner said.", ("not_verified", None, "=")),
    case("The guild has yet to verify the minutes.", ("not_verified", "guild", "=")),
    case("Snopes rated the drowned-statue story false.", ("not_verified", "Snopes", "=")),
    case("The Tesk Herald has not seen the letter.", ("not_verified", "Tesk Herald", "=")),
    case("We have not been able to check that.", ("not_verified", None, "=")),
    case(
        "The Tesk Herald cannot say whether the memo is genuine.",
        ("not_verified", "Tesk Herald", "="),
    ),
    case("Independent confirmation from the delta is almost impossible.", ("not_verified", None, "=")),
    case("It was unclear whether the order was authentic.", ("not_verified", None, "=")),
    case(
        "The tape is not, however, confirmed to be genuine.",
        ("not_verified", None, "="),
    ),
)
VERIFIED = (
    case(
        "Dunmere police confirmed on Tuesday that two lock gates had failed.",
        ("verified", "Dunmere police", "="),
    ),
    case(
        "The transfer was confirmed by a senior treasury official.",
        ("verified", "senior treasury official", "="),
    ),
    case(
        "Northern Sentinel News geolocated the clip to the east bank of the Gorvany.",
        ("verified", "Northern Sentinel News", "="),
    ),
    case(
        "A harbour source confirmed to the Ledger that the cranes never came.",
        ("verified", "harbour source", "="),
    ),
    case(
        "Two independent laboratories authenticated the letter, but the museum declined to say who had sent it.",
        ("verified", "independent laboratories", "Two independent laboratories authenticated the letter"),
        ("declined", "museum", "the museum declined to say who had sent it."),
    ),
    case(
        "Inspectors were able to verify that the valve had been replaced.",
        ("verified", "Inspectors", "="),
    ),
    case("The footage of the breach appeared authentic.", ("verified", None, "=")),
    case(
        "The Gazette reported that an army spokesman confirmed the raid.",
        ("verified", "army", "="),
    ),
)
CONFIRMED = (
    case(
        "The singer’s manager confirmed that the tour had been called off.",
        ("confirmed", "singer’s manager", "="),
    ),
    case(
        "The captain is recovering at home, confirmed Ilse Brandt, his lawyer.",
        ("confirmed", "Ilse Brandt", "="),
    ),
    case("Ms Okonjo stands by her account of the meeting.", ("confirmed", "Ms Okonjo", "=")),
    case(
        "The Lenz Water Agency (LWA), which owns the dam, confirmed in a note that it had dismissed an engineer.",
        ("confirmed", None, "="),
    ),
    case("Neighbours confirmed that she is mum to a small boy.", ("confirmed", "Neighbours", "=")),
    case("The paper said it stood by its reporting.", ("confirmed", "paper", "=")),
    case("A spokesman for the union said it was not backing down.", ("confirmed", "union", "=")),
)
SOUGHT = (
    case(
        "The Courier has contacted the waterworks for comment.",
        ("sought", "waterworks", "="),
    ),
    case(
        "We have asked the ferry company for a response and will update this page.",
        ("sought", "ferry company", "="),
    ),
    case("Lumarc was approached for comment.", ("sought", "Lumarc", "=")),
    case("We reached out to Otto Reiss on Friday night.", ("sought", "Otto Reiss", "=")),
    case(
        "Newsloop reached out to representatives of the band to see if they had any further comment.",
        ("sought", "band", "="),
    ),
    case("The palace referred questions to the interior ministry.", ("sought", "palace", "=")),
)
NO_RESPONSE = (
    case(
        "Brightwater Utilities did not immediately respond to a request for comment.",
        ("no_response", "Brightwater Utilities", "="),
    ),
    case("Mr Dovrel could not be reached on Monday.", ("no_response", "Mr Dovrel", "=")),
    case("The governor has yet to comment on the ruling.", ("no_response", "governor", "=")),
    case("There was no immediate comment from the Ozrel garrison.", ("no_response", "Ozrel garrison", "=")),
    case("Calls to the shipyard were not returned.", ("no_response", "shipyard", "=")),
    case("An attempt to reach the second mate was unsuccessful.", ("no_response", "second mate", "=")),
    case(
        "Sill & Daughters was not available for comment, and the Harbour Authority has not replied to emails.",
        ("no_response", "Sill & Daughters", "Sill & Daughters was not available for comment"),
        ("no_response", "Harbour Authority", "the Harbour Authority has not replied to emails."),
    ),
    case("The regiment has remained silent on the missing crates.", ("no_response", "regiment", "=")),
    case(
        "The Lantern asked Skerrow Ferries for comment but has not heard back.", ("no_response", "Skerrow Ferries", "=")
    ),
    case("The company has not issued a statement.", ("no_response", "company", "=")),
    case("Neither the mill nor its owner replied to questions.", ("no_response", None, "=")),
    case("The foundry would not answer our calls.", ("no_response", "foundry", "=")),
    case("The foundry did not call us back.", ("no_response", "foundry", "=")),
    case("The regent made no comment on the verdict.", ("no_response", "regent", "=")),
    case(
        "The ministry was sent our findings on Friday and had not responded when this article was published.",
        ("no_response", None, "="),
    ),
)
DECLINED = (
    case("The prosecutor declined to comment.", ("declined", "prosecutor", "=")),
    case("A spokeswoman for Cell & Grid refused to say how the fire began.", ("declined", "Cell & Grid", "=")),
    case("“No comment,” said the harbour master.", ("declined", None, "=")),
    case("“We do not comment on individual cases,” a police spokeswoman said.", ("declined", None, "=")),
    case("The treasury would neither confirm nor deny the figure.", ("declined", "treasury", "=")),
    case("The museum would not discuss the theft.", ("declined", "museum", "=")),
    case("The verger was not in a position to comment.", ("declined", "verger", "=")),
    case("Asked for comment, the bishop’s office had no comment.", ("declined", "bishop’s office", "=")),
    case("The ministry said on Friday that it would not be drawn on the date.", ("declined", "ministry", "=")),
    case(
        "The agency said the barge had been found, but declined to give further details.",
        ("declined", "agency", "="),
    ),
    case("The embassy is not commenting on the arrests.", ("declined", "embassy", "=")),
    case("The committee declined all interview requests.", ("declined", "committee", "=")),
    case("The dean declined a question about the ballot.", ("declined", "dean", "=")),
    case("The dean declined to weigh in on the ballot.", ("declined", "dean", "=")),
    case("Neither the dean nor the bursar would respond to the new claims.", ("declined", None, "=")),
    case("Asked about the ballot, the dean bristled and said, “No comment.”", ("declined", None, "=")),
    case("Neither the bishop nor the dean would comment on the sale.", ("declined", None, "=")),
    case("Mr Reiss declined several times to let us speak to his sister.", ("declined", "Mr Reiss", "=")),
)
DENIED = (
    case("The bank denied any wrongdoing.", ("denied", "bank", "=")),
    case("Mr Lunde, now a paid adviser to the port, has denied the report.", ("denied", "Mr Lunde", "=")),
    case("The regent himself denied being a debtor.", ("denied", "regent", "=")),
    case("A spokesman for the Orvel port denied that the cranes had been sold.", ("denied", "Orvel port", "=")),
    case("The allegations have been denied by both brothers.", ("denied", "brothers", "=")),
    case(
        "It is said that Mr Halloran signed the order, a claim he denies.",
        ("denied", None, "="),
    ),
    case("The baron called the report absurd.", ("denied", "baron", "=")),
    case("The keeper debunked the rumour.", ("denied", "keeper", "=")),
    case("The striker’s agent dismissed the reports as nonsense.", ("denied", "striker’s agent", "=")),
    case("The general called the story “a fabrication”.", ("denied", "general", "=")),
    case("Ms Vane insists she never saw the memo.", ("denied", "Ms Vane", "=")),
    case("The clerk swears he never opened the safe.", ("denied", "clerk", "=")),
    case("The port confirmed that no such sale had taken place.", ("denied", "port", "=")),
    case("The union maintains that the ballot was not rigged.", ("denied", "union", "=")),
    case("The palace moved quickly to deny rumours of an abdication.", ("denied", "palace", "=")),
    case("The mayor rejected claims that the bridge was unsafe.", ("denied", "mayor", "=")),
    case(
        "Harbour officials shot down a report that the dredger had been seized.", ("denied", "Harbour officials", "=")
    ),
    case("The singer’s publicist confirmed that the death report was a hoax.", ("denied", "singer’s publicist", "=")),
    case("The board issued a denial.", ("denied", "board", "=")),
    case("He later denied his opposition in a separate interview.", ("denied", None, "=")),
    case("The ship was sound, a point that the pilots dispute.", ("denied", None, "=")),
    case(
        "She says she was pushed out, a claim that the board strongly disputes.",
        ("denied", "board", "="),
    ),
    case("The minister insisted on Friday that there had been “no failure of any kind”.", ("denied", "minister", "=")),
    case(
        "Reached at his villa, the broker put out a statement denying the accusations.",
        ("denied", "broker", "="),
    ),
)
NONE = (
    "The chancellor declined to release his tax returns.",
    "The baron blasted the plan for a toll bridge, calling it “absurd”.",
    "He gave airtime to healers and their widely refuted theories.",
    "The pamphlet repeats long discredited rumours.",
    "The council denied his party the victory and closed the hall.",
    "The senate denied Ilse Brandt, the regent’s nominee, a hearing.",
    "The law keeps clerks from denying licences to sailors.",
    "The wording allows him to wait and deny responsibility.",
    "This man will not be confirmed.",
    "The baroness refused to say the words “toll bridge”.",
    "Brandt rejected the notion that the quarrel should be forgotten.",
    "The sentence had confirmed my faith in the harbour.",
    "The stream of new money confirms that the port is for sale.",
    "The baron has called the notion of a rising sea a hoax.",
    "The court denied pilot status to women.",
    "The baron’s efforts in the delta were unsuccessful.",
    "“[I]f we confirm that it is a whale, we will follow it.”",
    "They call that a lie where she comes from.",
    "“That is a fact,” she said without further comment.",
    "He may say some things that I would not say.",
    "The council should not confirm a successor.",
    "The barons insisted they won’t consider a regent.",
    "The money came from donors who cannot be located.",
    "Her approach was to “distrust and verify” the count.",
    "The guild has not seen rain since May.",
    "She made no such statement.",
    "The judge was named by the crown and confirmed by the senate in June.",
    "He will be stronger if he refuses to divulge his plans.",
    "Whatever he does, his supporters stand by them.",
    "She sued after the ministry failed to respond to her request for the documents.",
    "An unverified photograph of the vault was shared eight thousand times.",
    "Unconfirmed reports suggest that the ferry turned back.",
    "DNA tests confirmed that the bones were those of a seal.",
    "The new survey confirms what the villagers had always known.",
    "If the report is confirmed, it would be the first such launch.",
    "The guards denied him entry to the lock.",
    "The court denied bail to the two deckhands.",
    "The migrants were denied the right to vote.",
    "She refused to let go of the rope.",
    "The patients did not respond to treatment.",
    "Engineers will confirm the figures next week.",
    "The ministry needs more time to verify new information.",
    "Has the regent denied the rumours?",
    "More than thirty cases are suspected or confirmed.",
    "There were twelve confirmed sightings of the eel last year.",
    "The council approached the island from the north.",
    "The crew asked for water.",
    "Readers left two hundred comments under the story.",
    "The chorus answered from the gallery.",
    "He never learned to swim.",
    "The mayor commented that the lamps were handsome.",
    "Posted without comment.",
    "Many are calling it a hoax.",
    "You can go ahead and confirm it.",
    "See also: Palace denies regent is ill",
    "The article claims that the broadcaster confirmed the arrest.",
    "He reached the harbour before dawn.",
    "The two sides responded with a joint statement.",
    "She maintained the lighthouse for forty years.",
    "The pilot has been confirmed in his post.",
    "“We contacted the owner of the eel,” said a keeper.",
    "We will not say no to a second helping.",
    "The senate confirmed the nominee on Friday.",
    "He denied Judge Quell, his old rival, a hearing.",
    "For years the guild has denied ordinary anglers a real voice.",
    "The pamphlet promotes a debunked theory.",
    "The regent maintained that the crown would never leave the island.",
    "The guard refused requests to open the lock for barges.",
)

CASES = (
    *NOT_VERIFIED,
    *VERIFIED,
    *CONFIRMED,
    *SOUGHT,
    *NO_RESPONSE,
    *DECLINED,
    *DENIED,
    *(case(text) for text in NONE),
)
