"""Every limb makes a letter, in every period of its law and in every form.

From its examples where there is one for that period, and else from answers that are made
from the definition alone.
"""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import pytest

from cases import parts_of
from generated_answers import entry_that_applies
from limbs_in_time import CATALOGUES, LIMBS, LimbInTime
from missing_law import BEFORE_ANY
from noticegen.errors import UnknownLimbError
from noticegen.examples import DAY, Composed, compose_example
from noticegen.guard.letter_words import letter_words
from noticegen.model.choices import Balance, Outcome
from noticegen.model.citation import text_to_citation
from noticegen.model.form import blocks_of, texts_of_block
from noticegen.model.law import Example, Status
from noticegen.model.law_in_force import LawInForce
from noticegen.model.notice import Notice, texts_of
from noticegen.model.question import Applies, Printed
from noticegen.model.release import Format, Output
from noticegen.read.in_force import law_on
from noticegen.write import LETTER_WRITERS

FOIA = CATALOGUES["foia"]


class Shape(NamedTuple):
    """A letter to be made: a limb in a period, and a case of it."""

    name: str
    limb: LimbInTime
    example: Example

    @property
    def day(self) -> dt.date:
        return self.example.on or DAY


def is_of(example: Example, limb: LimbInTime) -> bool:
    """Say whether an example is of a limb, comes to apply, and falls into its period."""
    citation = text_to_citation(example.relied_on.limb)
    is_then = limb.first <= (example.on or DAY) <= limb.last
    applies = example.outcome is Applies.APPLIES
    return citation is not None and citation.key == limb.limb.key and is_then and applies


def generated(limb: LimbInTime, day: dt.date | None = None) -> Example:
    """Give a case of a limb without an example."""
    return Example(
        name="generated",
        on=day or limb.first + dt.timedelta(days=40),
        facts="What was done about the bridge at Saltmere, and when.",
        relied_on=entry_that_applies(limb.limb),
        outcome=Applies.APPLIES,
    )


def shapes() -> Iterator[Shape]:
    for limb in LIMBS:
        given = [example for example in limb.exemption.examples if is_of(example, limb)]
        for example in given or [generated(limb)]:
            yield Shape(f"{limb.name} {example.name}", limb, example)


SHAPES = list(shapes())
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


@cache
def law(day: dt.date) -> LawInForce:
    return law_on(FOIA, day)


@cache
def letters() -> dict[str, Composed]:
    """Keep the letters that were made."""
    return {}


def composed(shape: Shape) -> Composed:
    made = letters()
    if shape.name not in made:
        made[shape.name] = compose_example(shape.example, law(shape.day))
    return made[shape.name]


def letter(shape: Shape) -> Notice:
    notice = composed(shape).notice
    assert notice is not None
    return notice


def plain(text: str) -> str:
    return " ".join(text.split())


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
    assert not re.search(r"\{[{%]|[}%]\}|…", words)
    own = words_of_case(shape)
    for leaked in ("None", "True", "False"):
        assert words.count(leaked) <= own.count(leaked)


@each_shape
def test_no_text_of_a_letter_has_spaces_or_signs_too_many(shape: Shape) -> None:
    texts = [text for text, _ in texts_of(letter(shape).blocks)]

    assert texts
    wrong = re.compile(r"[^\S\n]{2}|^\s|\s$| [.,;:?)]|\( |[,;:]\.|(?<!\.)\.\.(?!\.)|[.,;:],")
    assert [text for text in texts if wrong.search(text)] == []


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
    r"|(?<!deny that )(?<!whether )(?<!if )\bwe hold\b",
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
    assert not re.search(r"\{[{%]|[}%]\}", words)


# The law of the day

DECIDED = [dt.date(2019, 6, 3), dt.date(2021, 3, 15), dt.date(2022, 6, 1), dt.date(2026, 10, 6)]
GDPR = {2019: "the General Data Protection Regulation (the GDPR, Regulation (EU) 2016/679)"}
UK_GDPR = "the UK General Data Protection Regulation (the UK GDPR)"
OBLIGATION = {2019: "EU obligation", 2021: "retained EU obligation", 2022: "retained EU obligation"}
ASSIMILATED = "assimilated obligation"


def text_on(key: str, day: dt.date) -> str:
    """Give the letter of a generated case of a limb, decided on a day."""
    (limb,) = (x for x in LIMBS if x.limb.key == key and x.first <= day <= x.last)
    notice = compose_example(generated(limb, day), law(day)).notice
    assert notice is not None
    return plain(" ".join(text for text, _ in texts_of(notice.blocks)))


def cites_gdpr(limb: LimbInTime) -> bool:
    return "{{ gdpr" in (limb.limb.wording.provides or "")


@pytest.mark.parametrize("day", DECIDED, ids=str)
@pytest.mark.parametrize("key", sorted({x.limb.key for x in LIMBS if cites_gdpr(x)}))
def test_the_instrument_on_data_protection_is_that_of_the_day(key: str, day: dt.date) -> None:
    said = text_on(key, day)
    expected = GDPR.get(day.year, UK_GDPR)

    assert expected in said
    assert ("UK GDPR" in said) is (expected == UK_GDPR)
    assert ("(EU) 2016/679" in said) is (expected != UK_GDPR)
    assert re.search(r"\bof the GDPR\b", said) is None or day.year == 2019


@pytest.mark.parametrize("day", DECIDED, ids=str)
@pytest.mark.parametrize("key", ["s44(1)(b)", "s44(2)"])
def test_an_obligation_has_the_name_that_it_had_on_the_day(key: str, day: dt.date) -> None:
    said = text_on(key, day)
    expected = OBLIGATION.get(day.year, ASSIMILATED)

    named = re.findall(r"(?:retained EU|EU|assimilated) obligation", said)
    assert named
    assert set(named) == {expected}


@pytest.mark.parametrize(
    ("day", "first"), [(dt.date(2023, 12, 31), "retained EU"), (dt.date(2024, 1, 1), "assimilated")]
)
def test_an_obligation_is_assimilated_from_2024_on(day: dt.date, first: str) -> None:
    assert f"any {first} obligation" in text_on("s44(1)(b)", day)


@pytest.mark.parametrize(
    ("day", "is_there"),
    [
        *((day, False) for day in DECIDED[:3]),
        (dt.date(2025, 9, 4), False),
        (dt.date(2025, 9, 5), True),
        (DECIDED[3], True),
    ],
    ids=str,
)
@pytest.mark.parametrize("key", ["s40(2) by virtue of s40(4A)(b)", "s40(5B)(d)"])
def test_section_78a_is_cited_from_the_day_on_which_it_began(
    key: str, day: dt.date, *, is_there: bool
) -> None:
    said = text_on(key, day)

    assert "section 45(4)" in said
    assert ("78A" in said) is is_there


def test_section_78a_is_in_no_earlier_letter() -> None:
    early = [shape for shape in SHAPES if shape.day < dt.date(2025, 9, 5)]

    assert early
    for shape in early:
        assert not [text for text, _ in texts_of(letter(shape).blocks) if "78A" in text]


def test_a_day_before_any_definition_is_an_error_that_names_what_there_is() -> None:
    with pytest.raises(UnknownLimbError) as error:
        law_on(FOIA, dt.date.fromisoformat(BEFORE_ANY))

    (problem,) = error.value.problems
    assert error.value.exit_code == 4
    assert problem.what == (
        "no definition covers 24 May 2018; there is one for 25 May 2018 to 4 February 2026"
        " and one from 5 February 2026 on"
    )


def test_every_limb_is_there_from_the_first_day_on() -> None:
    first = dt.date.fromisoformat(BEFORE_ANY) + dt.timedelta(days=1)

    assert set(law(first).limbs) == set(law(DAY).limbs)
