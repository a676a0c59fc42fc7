"""The law as data: each rule, for each definition file or limb.

What `exemptions check` looks for too stands in tests/definitions.
"""

import ast
import dataclasses
import datetime as dt
import itertools
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from cases import case_of
from generated_answers import MOST, every_answer, every_way_through
from limbs_in_time import CATALOGUES, LIMBS
from noticegen.apply_test import apply_test
from noticegen.model.citation import text_to_citation
from noticegen.model.form import Id, blocks_of
from noticegen.model.law import Exemption, Limb, NamedTest
from noticegen.model.question import AnswerForm, Applies, Ending, Question
from noticegen.model.regime import Duty, NoProvision, Regime
from noticegen.model.what_exists import is_in_order
from noticegen.read.catalogue import Catalogue
from noticegen.read.in_force import law_on

ROOT = Path(__file__).parent.parent
Definition = Regime | Exemption | Duty | NamedTest


def definitions() -> dict[str, Definition]:
    found: dict[str, Definition] = {}
    for catalogue in CATALOGUES.values():
        found[catalogue.regime.key] = catalogue.regime
        files: tuple[Exemption | Duty | NamedTest, ...] = (*catalogue.exemptions, *catalogue.duties)
        files += tuple(catalogue.tests.values())
        found |= {file.key: file for file in files}
    return found


DEFINITIONS = definitions()
MISTAKES = [
    (catalogue, mistake)
    for catalogue in CATALOGUES.values()
    for version in catalogue.regime.versions
    for mistake in version.no_provisions
]

each_definition = pytest.mark.parametrize("file", DEFINITIONS.values(), ids=list(DEFINITIONS))
each_limb = pytest.mark.parametrize("limb", [x.limb for x in LIMBS], ids=[x.name for x in LIMBS])
each_mistake = pytest.mark.parametrize(
    ("catalogue", "mistake"), MISTAKES, ids=[mistake.cited for _, mistake in MISTAKES]
)
each_regime = pytest.mark.parametrize("catalogue", CATALOGUES.values(), ids=list(CATALOGUES))


def endings_of(limb: Limb) -> Iterable[Ending]:
    return (block for block in blocks_of(limb) if isinstance(block, Ending))


# Files


@each_definition
def test_a_definition_is_named_as_its_file(file: Definition) -> None:
    path = Path(file.at().file)
    name = {"regime": path.parent.name.upper(), "tests": path.stem}
    expected = name.get(path.stem) or name.get(path.parent.name)

    assert file.key == (expected or f"{path.parent.name}/{path.stem}")


@each_definition
def test_versions_are_in_order_and_only_the_last_is_open(file: Definition) -> None:
    periods = [(version.in_force_from, version.in_force_to) for version in file.versions]

    assert periods
    for (first, last), (next_first, _) in itertools.pairwise(periods):
        assert last is not None
        assert first <= last < next_first


# Regimes


@each_regime
def test_every_provision_is_a_citation_that_prints_itself(catalogue: Catalogue) -> None:
    for version in catalogue.regime.versions:
        for section, provisions in version.provisions.items():
            for provision in provisions:
                citation = text_to_citation(provision)
                assert citation is not None, provision
                assert (citation.key, citation.section) == (provision, section)


@each_regime
def test_no_provision_stands_twice(catalogue: Catalogue) -> None:
    for version in catalogue.regime.versions:
        found = [p for provisions in version.provisions.values() for p in provisions]

        assert sorted(set(found)) == sorted(found)


@each_regime
def test_all_that_exists_can_be_read_and_stands_once(catalogue: Catalogue) -> None:
    for version in catalogue.regime.versions:
        assert version.exists
        assert [s for s, entries in version.exists.items() if not is_in_order(entries)] == []
        assert set(version.provisions) <= set(version.exists)


@each_regime
def test_a_section_has_the_heading_of_its_file(catalogue: Catalogue) -> None:
    titles = {e.key.partition("/s")[2]: e.title for e in catalogue.exemptions}
    for version in catalogue.regime.versions:
        assert version.titles == titles


@each_regime
def test_words_that_are_wrong_anywhere_are_looked_for_in_every_case(catalogue: Catalogue) -> None:
    having = {
        e.key.partition("/s")[2]
        for e in catalogue.exemptions
        if any(words.anywhere for words in e.never_say)
    }
    for version in catalogue.regime.versions:
        assert set(version.never_say_of) == having


@each_mistake
def test_what_ended_does_not_exist(catalogue: Catalogue, mistake: NoProvision) -> None:
    citation = text_to_citation(mistake.cited)
    assert citation is not None
    if mistake.ended:
        versions = [v for v in catalogue.regime.versions if v.in_force_from >= mistake.ended]
        assert versions
        assert [v for v in versions if v.has(citation)] == []


@each_regime
def test_every_duty_has_a_file(catalogue: Catalogue) -> None:
    files = [Path(duty.at().file).stem for duty in catalogue.duties]

    assert files == list(catalogue.regime.duties)


@each_regime
def test_the_checks_recognise_the_statements_that_the_letter_makes(catalogue: Catalogue) -> None:
    for version in catalogue.regime.versions:
        said = " ".join(" ".join(version.statements.values()).split())
        unsaid = [w for words in version.must_say.values() for w in words if w not in said]

        assert unsaid == []


@each_mistake
def test_a_wrong_citation_is_refused_with_what_is_wrong(
    catalogue: Catalogue, mistake: NoProvision
) -> None:
    assert catalogue.regime.key == "FOIA", "`case_of` knows one regime; teach it the other"
    case = case_of(f"items:\n- {{asks: a}}\nrelied_on:\n  it: {{limb: {mistake.cited}}}\n")

    problem = case.unrelied[Id("it")]
    assert " ".join(mistake.what.split()) in problem.what
    assert problem.fix.replace("`", "").replace(" or ", ", ") == (
        f"write {mistake.write.replace(' or ', ', ')}"
    )


@each_mistake
def test_what_to_write_instead_is_a_provision(catalogue: Catalogue, mistake: NoProvision) -> None:
    known = {
        provision
        for version in catalogue.regime.versions
        for provisions in version.provisions.values()
        for provision in provisions
    }

    assert set(re.split(r",\s*|\s+or\s+", mistake.write)) <= known


# Limbs


def test_there_are_limbs() -> None:
    assert LIMBS


@each_regime
def test_a_limb_is_defined_once_for_each_day(catalogue: Catalogue) -> None:
    for exemption in catalogue.exemptions:
        for version in exemption.versions:
            keys = [limb.key for limb in version.limbs]
            others = [
                limb.key
                for other in catalogue.exemptions
                if other is not exemption
                for their in other.versions
                for limb in their.limbs
            ]
            assert len(set(keys)) == len(keys)
            assert not set(keys) & set(others)


@pytest.mark.parametrize(
    ("catalogue", "limb", "first"),
    [(x.catalogue, x.limb, x.first) for x in LIMBS],
    ids=[x.name for x in LIMBS],
)
def test_a_limb_and_its_counterpart_are_provisions_of_the_regime(
    catalogue: Catalogue, limb: Limb, first: dt.date
) -> None:
    provisions = law_on(catalogue, first).version.provisions.values()
    known = {provision for listed in provisions for provision in listed}

    assert limb.key in known
    if limb.neither_confirm_nor_deny:
        assert limb.neither_confirm_nor_deny in known


@pytest.mark.parametrize(
    ("catalogue", "limb", "first", "last"),
    [(x.catalogue, x.limb, x.first, x.last) for x in LIMBS],
    ids=[x.name for x in LIMBS],
)
def test_a_named_test_is_in_force_as_long_as_the_limb(
    catalogue: Catalogue, limb: Limb, first: dt.date, last: dt.date
) -> None:
    asked = [q.key for q in limb.questions]

    for file in catalogue.tests.values():
        questions = [q.key for version in file.versions for q in version.questions]
        if set(questions) & set(asked):
            assert file.versions[0].in_force_from <= first
            assert (file.versions[-1].in_force_to or dt.date.max) >= last


@each_limb
def test_a_limb_says_why_it_is_absolute_or_qualified(limb: Limb) -> None:
    assert limb.status_because


@each_limb
def test_every_question_and_every_ending_can_be_reached(limb: Limb) -> None:
    reached: set[str | None] = set()
    ended: list[Ending] = []
    for entry in every_way_through(limb):
        result = apply_test(limb, entry)
        reached |= {step.question.key for step in result.steps}
        if result.ending not in ended:
            ended.append(result.ending)

    assert [q.key for q in limb.questions if q.key not in reached] == []
    assert [e for e in endings_of(limb) if e not in ended] == []


@each_limb
def test_no_combination_of_answers_is_without_an_end(limb: Limb) -> None:
    entries = (*every_answer(limb), *every_way_through(limb))
    results = [apply_test(limb, entry) for entry in entries]

    assert results
    assert all(not result.missing and not result.misfits for result in results)


@each_limb
def test_a_limb_can_apply_and_can_fail(limb: Limb) -> None:
    outcomes = {apply_test(limb, entry).ending.outcome for entry in every_way_through(limb)}

    assert outcomes == set(Applies)


@each_limb
def test_a_qualified_limb_can_become_absolute_where_it_says_so(limb: Limb) -> None:
    results = [apply_test(limb, entry) for entry in every_way_through(limb)]
    said = [result.said for result in results if result.ending.outcome is Applies.APPLIES]

    for condition in limb.absolute_when:
        assert any(condition.items() <= answers.items() for answers in said)
        assert any(not condition.items() <= answers.items() for answers in said)


def test_of_too_many_combinations_a_sample_is_tried_that_is_always_the_same() -> None:
    questions = tuple(
        Question(key=f"q{n}", asks="Is it?", form=AnswerForm.YES_NO, required=True)
        for n in range(MOST.bit_length())
    )
    limb = dataclasses.replace(LIMBS[0].limb, key="s99", questions=questions)
    tried = list(every_answer(limb))

    assert len({tuple(map(str, entry.answers.values())) for entry in tried}) == MOST
    assert tried == list(every_answer(limb))


# Nothing outside the definitions knows a section

SECTION = re.compile(r"\b(?:ss?\.? ?|sections? )(?:2[1-9]|3\d|4[0-4])(?!\d)", re.IGNORECASE)
FILES = sorted((ROOT / "src/noticegen").rglob("*.py"))
TEMPLATES = sorted(p for p in (ROOT / "templates").rglob("*") if p.is_file())


def texts_in_code(path: Path) -> Iterator[str]:
    """Give a module's texts but docstrings, findings' sources, keys' meanings and rules."""
    tree = ast.parse(path.read_text("utf-8"))
    left_out: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):  # a docstring, of whatever
            left_out.add(node.value)
        elif isinstance(node, ast.keyword) and node.arg == "source":
            left_out |= set(ast.walk(node.value))
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("a_key", "Rule"):
            left_out |= set(ast.walk(node))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and node not in left_out and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.Name | ast.Attribute):
            yield node.id if isinstance(node, ast.Name) else node.attr


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_no_module_names_a_section_that_exempts(path: Path) -> None:
    assert [text for text in texts_in_code(path) if SECTION.search(text)] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_no_template_names_a_section_that_exempts(path: Path) -> None:
    text = path.read_text("utf-8")

    assert text.strip()
    assert SECTION.findall(text) == []


@pytest.mark.parametrize(
    "text", ["s40", "s.43(2)", "section 43", "Sections 22 and 36", "ss 40 and 41", "see s22A(1)"]
)
def test_the_search_knows_a_section_when_it_sees_one(text: str) -> None:
    assert SECTION.search(text)


@pytest.mark.parametrize(
    "text", ["s17", "section 50", "section 10(1)", "pages 40", "is 31", "s401"]
)
def test_the_search_leaves_other_numbers_alone(text: str) -> None:
    assert not SECTION.search(text)
