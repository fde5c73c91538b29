"""By whom: one of the report's sources where it is one, a new one where only this clause names it."""

from hearsay.types import Source

from .saying import Saying


def test_the_speaker_of_an_attribution_is_its_source() -> None:
    one = Saying("Captain Ada Lunde said the tide had turned. Later Lunde denied that the log was altered.")
    lunde = one.source("Ada Lunde")
    one.says("Captain Ada Lunde", "said", "the tide had turned", source=lunde)
    sources, found = one.found()
    assert [(s.status, s.by) for s in found] == [("denied", lunde.id)]
    assert sources == (lunde,)


def test_a_pronoun_inside_speech_is_whoever_speaks() -> None:
    one = Saying("“We cannot confirm that,” a harbour police spokeswoman said.")
    police = one.source("harbour police", "organisation")
    one.says("a harbour police spokeswoman", "said", "“We cannot confirm that,”", source=police, manner="direct")
    assert one.told()[0][:2] == ("not_verified", "harbour police")


def test_he_is_the_last_person_who_spoke() -> None:
    one = Saying("Ilse Brandt said the lock had held. She declined to comment on the barge.")
    one.says("Ilse Brandt", "said", "the lock had held", source=one.source("Ilse Brandt"))
    assert one.told()[0][:2] == ("declined", "Ilse Brandt")


def test_a_spokesperson_speaks_for_the_organisation() -> None:
    one = Saying("A spokeswoman for Brightwater Utilities did not respond to questions.")
    (made,), _ = one.found()
    assert (made.name, made.kind, made.named) == ("Brightwater Utilities", "organisation", True)


def test_a_named_spokesperson_is_a_person() -> None:
    one = Saying("The ministry’s spokesman, Otto Reiss, denied the report.")
    (made,), _ = one.found()
    assert (made.name, made.kind) == ("Otto Reiss", "person")


def test_one_new_source_for_two_clauses() -> None:
    one = Saying("The Courier has contacted Lumarc for comment. Lumarc has not replied to the request.")
    sources, found = one.found()
    assert [s.name for s in sources] == ["Lumarc"]
    assert {s.by for s in found} == {sources[0].id}


def test_the_report_itself_is_its_publisher() -> None:
    one = Saying("We have not been able to verify the recording.", publisher="Skerrow Times")
    (made,), (found,) = one.found()
    assert (made.name, made.kind, made.mention) == ("Skerrow Times", "outlet", None)
    assert found.by == made.id


def test_an_unknown_publisher_stays_unknown() -> None:
    one = Saying("We have not been able to verify the recording.")
    assert one.told() == [("not_verified", None, ())]


def test_nobody_is_made_up() -> None:
    one = Saying("The recording could not be verified. There was no response. It remains unconfirmed.")
    sources, found = one.found()
    assert sources == ()
    assert [s.by for s in found] == [None] * len(found)


def test_a_source_named_only_by_a_dropped_standing_is_not_kept() -> None:
    text = "The regent denied the claim. “The claim is false,” an aide said."
    one = Saying(text)
    one.says("an aide", "said", "“The claim is false,”", manner="direct")
    assert [s.name for s in one.found()[0]] == ["regent"]


def test_kinds_by_the_words() -> None:
    kinds = {
        "Harbour officials declined to comment.": "group",
        "The Orvel Tribune could not verify it.": "outlet",
        "The painter’s agent declined to comment.": "person",
        "Marta Quell declined to comment.": "person",
        "The Ministry of Canals declined to comment.": "organisation",
    }
    assert {text: only(Saying(text)).kind for text in kinds} == kinds


def only(one: Saying) -> Source:
    (made,), _ = one.found()
    return made


def test_an_outlet_that_says_so_has_tried() -> None:
    one = Saying("Radio Orvel says the tape has yet to be verified.")
    radio = one.source("Radio Orvel", "outlet")
    one.says("Radio Orvel", "says", "the tape has yet to be verified", source=radio)
    assert one.told()[0][:2] == ("not_verified", "Radio Orvel")


def test_a_party_that_is_quoted_on_it_has_not() -> None:
    one = Saying("The rebels said the claims could not be verified.")
    rebels = one.source("rebels", "group")
    one.says("The rebels", "said", "the claims could not be verified", source=rebels)
    assert one.told()[0][:2] == ("not_verified", None)


def test_names_with_full_stops() -> None:
    one = Saying("The landing was confirmed by U.S. officials on Monday.")
    assert [s.name for s in one.found()[0]] == ["U.S. officials"]
