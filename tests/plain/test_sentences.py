import pytest
from measured import sentences

from noticegen.plain.readings import NAME, SENTENCES
from noticegen.plain.sentences import printed_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two? Three!", ["One.", "Two?", "Three!"]),
        ("He said “No.” Then he left.", ["He said “No.”", "Then he left."]),
        ("See 40(2). “Fewer than five” is none.", ["See 40(2).", "“Fewer than five” is none."]),
        ("One\nline.\n\nThe next", ["One line.", "The next"]),
        ("We sent:\n- this\n- that.", ["We sent:", "this", "that."]),
        ("**Stress** and [words](https://a.example/b.c) *here*.", ["Stress and words here."]),
        ("It costs £2.50 at ico.org.uk today.", ["It costs £2.50 at ico.org.uk today."]),
        (f"We say “{NAME}”: {NAME}. {SENTENCES}", [f"We say “{NAME}”: {NAME}."]),
        (f"{SENTENCES} Article 9 allows it.", ["Article 9 allows it."]),
        (f"No. {SENTENCES}", ["No."]),
        (f"{NAME}", []),
        ("", []),
    ],
)
def test_a_text_has_its_sentences(text: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in sentences(text)] == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Section 40(3A)(a) of the Act", 5),
        ("the applicant's non-commercial use", 4),
        (f"from {NAME} to {NAME}", 4),
        ("at £25 an hour – or more", 6),
        ("ico.org.uk/make-a-complaint", 1),
    ],
)
def test_words_are_counted_as_one_reads_them(text: str, count: int) -> None:
    assert len(sentences(text)[0].words) == count


def test_a_heading_and_a_lead_are_no_whole_sentences() -> None:
    assert [s.is_whole for s in sentences("Where the balance lies\n\nWe say:\n- so it is.")] == [
        False,
        False,
        True,
    ]


def test_marks_of_markdown_are_not_printed() -> None:
    assert printed_words("**We** hold\nit.\n\n- a\\*b") == "We hold it.\na*b"
