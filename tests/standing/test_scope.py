"""About which statements."""

from .saying import Saying


def test_the_claims_are_all_that_their_speaker_said_on_end() -> None:
    text = (
        "The port said trade was up. The rebels said they held the dam. They said the garrison had fled. "
        "The claims could not be verified."
    )
    one = Saying(text)
    port, rebels = one.source("port", "organisation"), one.source("rebels", "group")
    one.says("The port", "said", "trade was up", source=port)
    one.says("The rebels", "said", "they held the dam", source=rebels)
    one.says("They", "said", "the garrison had fled", source=rebels)
    assert one.told() == [("not_verified", None, ("they held the dam", "the garrison had fled"))]


def test_the_claim_is_the_nearest() -> None:
    one = Saying("Divers said the hull was split. Divers added that the safe was gone. Police denied it.")
    divers = one.source("Divers", "group")
    one.says("Divers", "said", "the hull was split", source=divers)
    one.says("Divers", "added", "the safe was gone", source=divers)
    assert one.told() == [("denied", "Police", ("the safe was gone",))]


def test_words_are_taken_up_over_a_distance() -> None:
    text = (
        "Neighbours said the brewer had sold the old bell tower. A clerk said rain was due. "
        "A lawyer for the brewer denied that the bell tower had been sold."
    )
    one = Saying(text)
    one.says("Neighbours", "said", "the brewer had sold the old bell tower")
    one.says("A clerk", "said", "rain was due")
    assert one.told() == [("denied", "lawyer for the brewer", ("the brewer had sold the old bell tower",))]


def test_who_was_asked_was_asked_about_what_names_them() -> None:
    text = (
        "Two deckhands said Skerrow Ferries had ignored the alarm. A witness said the sea was calm. "
        "Skerrow Ferries did not respond to a request for comment."
    )
    one = Saying(text)
    one.says("Two deckhands", "said", "Skerrow Ferries had ignored the alarm")
    one.says("A witness", "said", "the sea was calm")
    assert one.told() == [("no_response", "Skerrow Ferries", ("Skerrow Ferries had ignored the alarm",))]


def test_a_denial_is_not_about_itself() -> None:
    one = Saying("The bank denied that it had moved the gold.")
    one.says("The bank", "denied", "that it had moved the gold")
    assert one.told() == [("denied", "bank", ())]


def test_what_comes_after_counts_where_its_words_are_taken_up() -> None:
    text = "The regent denied that the summer palace had burned. Gardeners said the summer palace had burned down."
    one = Saying(text)
    one.says("Gardeners", "said", "the summer palace had burned down")
    assert one.told() == [("denied", "regent", ("the summer palace had burned down",))]


def test_attitudes_are_no_statements() -> None:
    one = Saying("Anglers said the eels were back. The claim has not been verified.")
    one.says("Anglers", "said", "the eels were back")
    assert one.told()[0][2] == ("the eels were back",)


def test_denied_it_bears_on_what_was_said_last() -> None:
    one = Saying("A clerk said Ada Quill would resign. Radio Nord said her home was searched. Mrs Quill denied it.")
    one.says("A clerk", "said", "Ada Quill would resign", source=one.source("clerk", "person"))
    one.says("Radio Nord", "said", "her home was searched", source=one.source("Radio Nord", "outlet"))
    assert one.told() == [("denied", "Mrs Quill", ("her home was searched",))]
