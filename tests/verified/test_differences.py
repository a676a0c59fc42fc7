"""Where two versions of a letter differ."""

from hypothesis import given
from hypothesis import strategies as st

from noticegen.model.verification import Mark
from noticegen.verified.differences import list_changes, list_other_words

LETTER = ("Dear Ms Vint", "We hold the report.", "It names two people.", "Yours sincerely")
PARAGRAPH = st.lists(st.sampled_from(["a", "b", "c", "d"]), min_size=1, max_size=6).map(" ".join)
PARAGRAPHS = st.lists(PARAGRAPH, max_size=6)


def test_nothing_changed_is_nothing() -> None:
    assert list(list_changes(LETTER, LETTER)) == []


def test_a_paragraph_put_before_one_that_changed_is_told_apart_from_it() -> None:
    new = ("We are sorry for the wait.", "We hold the whole report.")
    assert list(list_changes(LETTER, (LETTER[0], *new, *LETTER[2:]))) == [
        ((Mark.ADDED, "We are sorry for the wait."),),
        ((Mark.SAME, "We hold the"), (Mark.ADDED, "whole"), (Mark.SAME, "report.")),
    ]


def test_paragraphs_that_have_little_in_common_are_two() -> None:
    assert list(list_changes(("We hold the report.",), ("Nothing of it is ours.",))) == [
        ((Mark.REMOVED, "We hold the report."),),
        ((Mark.ADDED, "Nothing of it is ours."),),
    ]


def test_words_far_from_a_change_are_left_out() -> None:
    old = " ".join(f"w{n}" for n in range(40))
    (change,) = list_changes((old,), (old.replace("w20 ", "new "),))
    assert change == (
        (Mark.SAME, "… w14 w15 w16 w17 w18 w19"),
        (Mark.REMOVED, "w20"),
        (Mark.ADDED, "new"),
        (Mark.SAME, "w21 w22 w23 w24 w25 w26 …"),
    )


@given(PARAGRAPHS, PARAGRAPHS)
def test_every_paragraph_that_differs_is_told_whole(made: list[str], found: list[str]) -> None:
    """What is marked as put in or taken out accounts for each word that only one side has."""
    changes = [piece for change in list_changes(made, found) for piece in change]
    for mark, here, there in ((Mark.REMOVED, made, found), (Mark.ADDED, found, made)):
        told = sum(len(words.split()) for m, words in changes if m is mark)
        words = " ".join(here).split(), " ".join(there).split()
        fewer = len(words[0]) - len(words[1])
        assert told >= fewer
    assert (not changes) == (made == found)


def test_a_lists_own_numbers_are_no_difference() -> None:
    assert list_other_words("Ask us. Or write.", "1. Ask us. 2. Or write.") == ()


def test_line_ends_and_ligatures_are_no_difference() -> None:
    assert list_other_words("We find body-worn cameras", "We ﬁnd\nbody-\nworn\ncameras") == ()


def test_other_words_are_told_a_few_at_a_time() -> None:
    assert list_other_words("We hold 41 of them", "We hold 43 of them") == (
        "“41” there, “43” here",
    )
    many = list_other_words("a b c d e f g h", "")
    assert many == ("“a b c d e f …” there, nothing here",)
