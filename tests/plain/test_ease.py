"""The scores of known texts are those published for them, to within one syllable."""

import pytest
from measured import sentences

from noticegen.plain.ease import figures_of

PLATYPUS = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."
POINT = "This sentence, taken as a reading passage unto itself, is being used to prove a point."
GETTYSBURG = """\
Four score and seven years ago our fathers brought forth, upon this continent, a new nation,
conceived in liberty, and dedicated to the proposition that all men are created equal. Now we are
engaged in a great civil war, testing whether that nation, or any nation so conceived, and so
dedicated, can long endure. We are met on a great battle-field of that war. We have come to
dedicate a portion of that field, as a final resting place for those who here gave their lives,
that that nation might live. It is altogether fitting and proper that we should do this.
"""


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("The cat sat on the mat.", 116.1),
        (POINT, 69.0),
        (PLATYPUS, 37.5),
        (GETTYSBURG, 64.0),
    ],
)
def test_a_known_text_has_its_score(text: str, score: float) -> None:
    ease = figures_of(sentences(text)).reading_ease

    assert ease == pytest.approx(score, abs=5.5)


def test_the_figures_of_a_text_are_those_that_one_counts() -> None:
    figures = figures_of(sentences("We have withheld it. Why? A rival was told of the price."))

    assert (figures.sentences, figures.words, figures.syllables) == (3, 12, 14)
    assert (figures.longest, figures.passives) == (7, 1)
    assert figures.average == 4


def test_a_sentence_that_every_reading_has_counts_once() -> None:
    once = sentences("We have withheld it.")

    assert figures_of([*once, *once]) == figures_of(once)


def test_no_text_has_no_score() -> None:
    assert figures_of([]).reading_ease is None
