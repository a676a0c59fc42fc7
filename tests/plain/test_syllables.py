import pytest

from noticegen.plain.syllables import count_syllables

COUNTED = {
    1: "the act used whole rules one told weighed held known through eight while",
    2: "asked-for table handled houses granted reading being people safety reuse item open apply",
    3: "exemption disclosure provision regular likelihood somebody decision different areas",
    4: "information commissioner legitimate absolutely dissatisfied society authority",
    5: "communication confidential university satisfactory parliamentary necessarily",
    6: "responsibility identifiable availability",
}
WORDS = [(word, count) for count, words in COUNTED.items() for word in words.split()]
MISLEADING = {"confidential": 4, "satisfactory": 5, "asked-for": 2}
BY_HAND = [
    *[("prejudice", 3), ("statement", 2), ("therefore", 2), ("closely", 2), ("somewhere", 2)],
    *[("cautious", 2), ("various", 3), ("period", 3), ("nation", 2), ("situation", 4)],
    *[("unique", 2), ("colleagues", 2), ("prism", 2), ("employee", 3), ("science", 2)],
    *[("created", 3), ("earlier", 3), ("used", 1), ("wanted", 2), ("a", 1), ("I", 1)],
]


@pytest.mark.parametrize(("word", "count"), [*WORDS, *BY_HAND])
def test_a_word_has_its_syllables(word: str, count: int) -> None:
    assert count_syllables(word) == MISLEADING.get(word, count)


def test_small_and_capital_letters_are_counted_alike() -> None:
    assert count_syllables("Information") == count_syllables("information")


@pytest.mark.parametrize(("word", "count"), [("40(3A)", 4), ("2000", 4), ("GDPR", 4), ("UK", 2)])
def test_figures_and_capitals_are_spelt_out(word: str, count: int) -> None:
    assert count_syllables(word) == count
