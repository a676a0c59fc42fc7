"""Every limb makes a letter, in every period of its law and in every form (`every_letter.py`)."""

import random
import re

import pytest

from cases import parts_of
from every_letter import SHAPES, Shape, composed, generated, law, letter, plain
from generated_answers import entries_that_apply
from limbs_in_time import LIMBS, LimbInTime
from noticegen.examples import DAY, compose_example
from noticegen.guard.letter_words import letter_words
from noticegen.model.choices import Balance, Outcome
from noticegen.model.form import blocks_of, texts_of_block
from noticegen.model.law import Status
from noticegen.model.notice import Notice, texts_of
from noticegen.model.question import Printed
from noticegen.model.release import Format, Output
from noticegen.write import LETTER_WRITERS

each_shape = pytest.mark.parametrize("shape", SHAPES, ids=[shape.name for shape in SHAPES])
each_qualified = pytest.mark.parametrize(
    "shape",
    [shape for shape in SHAPES if shape.limb.limb.status is Status.QUALIFIED],
    ids=lambda shape: shape.name,
)
each_silent = pytest.mark.parametrize(
    "shape",
    [shape for shape in SHAPES if shape.limb.limb.refuses_as is Outcome.NEITHER],
    ids=lambda shape: shape.name,
)


def words_of(notice: Notice, form: Format) -> str:
    """Write a letter, open it again, and give its words."""
    written = LETTER_WRITERS[form](notice)
    return letter_words(Output(f"letter.{form}", written))


def reasons_of(notice: Notice) -> dict[str, list[str]]:
    """Give the parts of a letter that say why, by their headings."""
    headings = list(parts_of(notice).items())
    first = next(n for n, (heading, _) in enumerate(headings) if heading.startswith("Why"))
    return {
        heading: [plain(text) for text in texts]
        for heading, texts in headings[first:]
        if heading.startswith(("Why", "The public interest"))
    }


def words_of_case(shape: Shape) -> str:
    """Give the words that the caseworker wrote."""
    blocks = blocks_of(shape.example.relied_on)
    texts = [text for block in blocks for text in texts_of_block(block)]
    texts += map(str, shape.example.relied_on.answers.values())
    return " ".join((shape.example.facts, *texts))


OPEN = re.compile(r"\{[{%]|[}%]\}|…")
TOO_MANY = re.compile(r"[^\S\n]{2}|^\s|\s$| [.,;:?)]|\( |[,;:]\.|(?<!\.)\.\.(?!\.)|[.,;:],")
MOST_WAYS = 40


def test_every_limb_is_there_in_every_period() -> None:
    assert len(SHAPES) >= len(LIMBS) > 150
    assert {shape.limb.name for shape in SHAPES} == {limb.name for limb in LIMBS}
    assert any(shape.example.name == "generated" for shape in SHAPES)


@each_shape
@pytest.mark.parametrize("form", [Format.TXT, Format.DOCX])
def test_a_letter_is_written_and_opened_again_with_nothing_left_open(
    shape: Shape, form: Format
) -> None:
    words = words_of(letter(shape), form)

    assert "Yours sincerely" in words
    assert not OPEN.search(words)
    own = words_of_case(shape)
    for leaked in ("None", "True", "False"):
        assert words.count(leaked) <= own.count(leaked)


@each_shape
def test_no_text_of_a_letter_has_spaces_or_signs_too_many(shape: Shape) -> None:
    texts = [text for text, _ in texts_of(letter(shape).blocks)]

    assert texts
    assert [text for text in texts if TOO_MANY.search(text)] == []


@pytest.mark.parametrize("limb", LIMBS, ids=lambda limb: limb.name)
def test_every_way_through_by_which_a_limb_applies_makes_a_letter(limb: LimbInTime) -> None:
    entries = list(entries_that_apply(limb.limb))
    if len(entries) > MOST_WAYS:
        entries = random.Random(limb.name).sample(entries, MOST_WAYS)  # noqa: S311 - no secret

    assert entries
    for entry in entries:
        example = generated(limb, entry=entry)
        notice = compose_example(example, law(example.on or DAY)).notice
        assert notice is not None
        texts = [text for text, _ in texts_of(notice.blocks)]
        assert [text for text in texts if OPEN.search(text) or TOO_MANY.search(text)] == []
        if limb.limb.refuses_as is Outcome.NEITHER:
            said = " ".join(text for texts in reasons_of(notice).values() for text in texts)
            assert TELLS.findall(said) == []


@each_shape
def test_a_letter_cites_the_limb_and_says_what_it_provides_and_why(shape: Shape) -> None:
    reasons = reasons_of(letter(shape))
    reliance = composed(shape).reliance
    cited = str(reliance.law.citation)
    heading, provides, *rest = next(iter(reasons.values()))

    assert heading == cited[0].upper() + cited[1:]
    assert re.search(rf"[Ss]ection {reliance.law.citation.section}\(", provides)
    assert rest, "no conclusion is drawn"


@each_shape
def test_the_answers_are_the_reasons_unless_these_would_disclose(shape: Shape) -> None:
    said = plain(" ".join(text for texts in reasons_of(letter(shape)).values() for text in texts))
    reliance = composed(shape).reliance
    answers = [
        plain(str(step.reason))
        for step in reliance.result.steps
        if step.question.printed is Printed.ALWAYS and not step.question.printed_when
    ]

    if shape.example.relied_on.explaining_would_disclose:
        assert [answer for answer in answers if answer and answer in said] == []
    else:
        assert [answer for answer in answers if answer not in said] == []
    hidden = [s for s in reliance.result.steps if s.question.printed is Printed.NEVER]
    own = {plain(str(step.reason)) for step in hidden} - set(answers)
    assert shape.example.name == "generated" or not [text for text in own if text and text in said]


@each_qualified
def test_a_qualified_limb_is_weighed_with_factors_and_a_balance(shape: Shape) -> None:
    reasons = reasons_of(letter(shape))
    weighed = [texts for heading, texts in reasons.items() if "public interest" in heading.lower()]
    test = shape.example.relied_on.public_interest_test
    if composed(shape).reliance.status is Status.ABSOLUTE:
        assert weighed == []
        return
    assert test is not None
    (said,) = weighed
    if not shape.example.relied_on.explaining_would_disclose:
        factors = [str(factor) for factor in (*test.for_disclosure, *test.for_maintaining)]
        assert test.for_disclosure
        assert test.for_maintaining
        assert [factor for factor in factors if plain(factor) not in said] == []
        assert plain(str(test.because)) in " ".join(said)
    assert ("whether we hold" in said[-1]) is (shape.limb.limb.refuses_as is Outcome.NEITHER)
    outweighs = test.balance is Balance.MAINTAINING
    assert ("outweighs" in said[-1]) is outweighs
    assert ("does not outweigh" in said[-1]) is not outweighs


@pytest.mark.parametrize(
    "shape",
    [shape for shape in SHAPES if shape.limb.limb.status is not Status.QUALIFIED],
    ids=lambda shape: shape.name,
)
def test_what_is_not_qualified_is_not_weighed(shape: Shape) -> None:
    assert not [h for h in reasons_of(letter(shape)) if "public interest" in h.lower()]


TELLS = re.compile(
    r"\b(?:the|this) information\b(?! Commissioner\b)|\bwithheld\b"
    r"|(?<!deny that )(?<!mean that )(?<!whether )(?<!if )\bwe hold\b",
    re.IGNORECASE,
)


@each_silent
def test_reasons_for_neither_confirming_nor_denying_imply_nothing(shape: Shape) -> None:
    reasons = reasons_of(letter(shape))
    said = " ".join(text for heading, texts in reasons.items() for text in (heading, *texts))

    assert "whether we hold" in said
    assert [said[max(0, m.start() - 60) : m.end() + 30] for m in TELLS.finditer(said)] == []


@pytest.mark.parametrize(
    "said",
    [
        "the information is secret",
        "because we hold it",
        "what we hold is little",
        "This information was withheld.",
        "We hold letters.",
    ],
)
def test_the_search_finds_what_implies_something(said: str) -> None:
    assert TELLS.search(said)


KINDS = {
    "legitimate interests": ("s40(2) by virtue of s40(3A)(a)", "overridden"),
    "gates": ("s40(2) by virtue of s40(3A)(a)", "made_public_by_data_subject"),
    "prejudice": ("s43(2)", "causal_link"),
    "confirming": ("s31(3)", "causal_link"),
    "confidence": ("s41(1)", "obtained"),
    "privilege": ("s42(1)", "privilege"),
    "opinion": ("s36(2)(c)", "opinion"),
    "endangerment": ("s38(1)(a)", ""),
    "until publication": ("s22(1)", "planned"),
    "cost": ("s12(1)", "quicker_way"),
    "vexatious": ("s14(1)", "why_vexatious"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_limb_of_each_kind_of_test_is_written_as_pdf(kind: str) -> None:
    limb, answered = KINDS[kind]
    shape = next(
        shape
        for shape in SHAPES
        if shape.limb.limb.key == limb
        and shape.limb.first <= DAY <= shape.limb.last
        and (not answered or answered in shape.example.relied_on.answers)
    )
    words = plain(words_of(letter(shape), Format.PDF))

    assert plain(str(composed(shape).reliance.law.citation)).removeprefix("section ") in words
    assert "Yours sincerely" in words
    assert not OPEN.search(words)
