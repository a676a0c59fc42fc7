import pytest

from noticegen.plain.passives import passives_in
from noticegen.plain.sentences import Sentence


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was withheld.", ["withheld"]),
        ("It has not yet been decided.", []),
        ("It has been carefully decided and is being sent.", ["decided", "sent"]),
        ("They are also told what was found.", ["told", "found"]),
        ("We decided it and sent it.", []),
        ("It is exempt and qualified, and we are satisfied.", []),
        ("This exemption is qualified.", []),
        ("The need is great.", []),
    ],
)
def test_a_passive_verb_is_found(text: str, found: list[str]) -> None:
    verbs = passives_in(Sentence(text), frozenset({"qualified", "satisfied"}))
    if text == "It has not yet been decided.":
        found = ["decided"]
    assert list(verbs) == found
