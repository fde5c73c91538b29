from hearsay.reading import read_bytes


def test_text_stays() -> None:
    assert read_bytes(b"a\r\nb", name="n").text == "a\nb"
