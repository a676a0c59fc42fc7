import pytest

from noticegen.write.characters import followed, legible


def test_what_xml_cannot_hold_is_shown_as_such() -> None:
    assert legible("a\x00\x1b\x7f\x9f\ud800\ufffe\uffffb") == "a" + "\ufffd" * 7 + "b"


def test_every_kind_of_line_break_is_a_space() -> None:
    assert legible("a\nb\rc\td\x85e\u2028f\u2029g") == "a b c d e f g"


def test_letters_of_every_script_stay() -> None:
    assert legible("Ŵy£€ 文 العربية \U0001f4c4") == "Ŵy£€ 文 العربية \U0001f4c4"


@pytest.mark.parametrize("address", ["https://a.example/b?c=d#e", "mailto:a@b.example", "tel:+44"])
def test_an_address_that_can_be_followed_stays(address: str) -> None:
    assert followed(address) == address


@pytest.mark.parametrize("address", ["javascript:x", "file:///x", "data:text/html,x", "#x", ""])
def test_other_addresses_are_not_followed(address: str) -> None:
    assert followed(address) == ""


def test_what_an_address_cannot_hold_is_encoded() -> None:
    assert followed("https://a.example/<b> é") == "https://a.example/%3Cb%3E%20%C3%A9"
