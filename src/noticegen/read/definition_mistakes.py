"""What is wrong with a definition as a whole, although each of its keys can be read."""

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path

from noticegen.model.citation import text_to_citation
from noticegen.model.finding import Problem
from noticegen.model.law import Exemption, ExemptionVersion, Limb, NamedTest, Status
from noticegen.model.question import AnswerForm, Question
from noticegen.model.regime import Duty, Regime
from noticegen.names_in_messages import in_backticks
from noticegen.read.whole_limb import days_of_forms, whole_limbs

_Versioned = Regime | Exemption | Duty | NamedTest
_BALANCE = (
    *("public_interest_heading", "public_interest", "for_disclosure", "for_maintaining"),
    *("balance", "maintained", "not_maintained"),
)


def mistakes_of_exemption(
    exemption: Exemption, path: Path, tests: Mapping[str, NamedTest]
) -> Iterator[Problem]:
    """Report what is wrong with a section's definition, in the order of its file."""
    yield from wrong_key(exemption, path)
    yield from overlaps(exemption)
    for version in exemption.versions:
        yield from _wrong_limbs(version)
        for limb in version.limbs:
            yield from _wrong_limb(limb, version, tests)


def mistakes_of_test(test: NamedTest, path: Path) -> Iterator[Problem]:
    """Report what is wrong with a test that limbs share."""
    if test.key != path.stem:
        what = f"`key` is `{test.key}`, but the file is {path.parent.name}/{path.name}"
        yield Problem(test.at("key"), what, f"write `{path.stem}`")
    yield from overlaps(test)


def wrong_key(file: Exemption | Duty, path: Path) -> Iterator[Problem]:
    """Report a key that is not the name of its file."""
    expected = f"{path.parent.name}/{path.stem}"
    if file.key != expected:
        what = f"`key` is `{file.key}`, but the file is {expected}.yaml"
        yield Problem(file.at("key"), what, f"write `{expected}`")


def overlaps(file: _Versioned) -> list[Problem]:
    """Report versions that begin before the one above them has ended."""
    problems = []
    ended: dt.date | None = dt.date.min
    for version in file.versions:
        if ended is None or version.in_force_from <= ended:
            what = "this version begins before the one above it has ended"
            fix = "put the oldest first, and give each but the last its `in_force_to`"
            problems.append(Problem(version.at("in_force_from"), what, fix))
        ended = version.in_force_to
    return problems


def _wrong_limbs(version: ExemptionVersion) -> Iterator[Problem]:
    seen = set()
    for limb in version.limbs:
        if text_to_citation(limb.key) is None:
            what = f"`{limb.key}` is no citation"
            yield Problem(limb.at("key"), what, "write section and parts, as in `s1(2)`")
        if limb.key in seen:
            yield Problem(limb.at("key"), f"`{limb.key}` stands twice", "keep one")
        seen.add(limb.key)
    for limb in version.limbs:
        other = limb.neither_confirm_nor_deny
        if other is not None and other not in seen:
            what = f"`{other}` is no limb of this version"
            yield Problem(limb.at("neither_confirm_nor_deny"), what, "define it, or mend the name")


def _wrong_limb(
    limb: Limb, version: ExemptionVersion, tests: Mapping[str, NamedTest]
) -> Iterator[Problem]:
    named = [(q.at("test"), q.test) for q in limb.questions if q.test]
    named += [(limb.at("weighed_by"), limb.weighed_by)] if limb.weighed_by else []
    unknown = [(place, name) for place, name in named if name not in tests]
    for place, name in unknown:
        yield Problem(place, f"there is no test `{name}`", f"write one of {in_backticks(tests)}")
    if unknown:
        return
    found: dict[Problem, None] = {}
    for day in days_of_forms(version, [tests[name] for _, name in named]):
        for whole in whole_limbs(limb, version, tests, day):
            found |= dict.fromkeys([*_wrong_questions(whole), *_wrong_balance(whole)])
    yield from found


def _wrong_questions(limb: Limb) -> Iterator[Problem]:
    """Report questions and endings that name what is not asked before them."""
    asked: set[str] = set()
    for question in limb.questions:
        if question.key is None or question.asks is None:
            yield Problem(question.at(), "a question has no `key` or no `asks`", "add both")
            continue
        if question.key in asked:
            what = f"`{question.key}` is asked twice in one test"
            yield Problem(question.at(), what, "give one of the two another `key`")
        later = [name for c in question.asked_when for name in c if name not in asked]
        asked.add(question.key)
        looks_at = [*question.printed_when, *(end.when for end in question.ends)]
        later += [name for condition in looks_at for name in condition if name not in asked]
        for name in later:
            what = f"`{question.key}` looks at `{name}`, which is not asked before it"
            yield Problem(question.at(), what, "name a question that stands above this one")
        yield from _wrong_form(question)
    for name in (name for condition in limb.absolute_when for name in condition):
        if name not in asked:
            what = f"`absolute_when` looks at `{name}`, which is not asked"
            yield Problem(limb.at("absolute_when"), what, "name a question of this limb")


def _wrong_form(question: Question) -> Iterator[Problem]:
    is_date = question.form is AnswerForm.DATE
    if question.must_be and not is_date:
        what = f"`must_be` is for a date, and `{question.key}` is answered by {question.form}"
        yield Problem(question.at("must_be"), what, "write `form: date`, or take it out")
    if is_date and question.heading and not question.says:
        what = f"`{question.key}` asks for a date, and nothing says how it is printed"
        yield Problem(question.at(), what, "add `says`, with {{ date }} in it")
    for key in ("asks", "heading", "good_answer"):
        text = getattr(question, key) or ""
        if "{{" in text:
            name = text.partition("{{")[2].partition("}}")[0].strip()
            what = f"`{key}` of `{question.key}` names `{name}`, which no `terms` give"
            yield Problem(question.at(key), what, f"add `{name}` to `terms`, or mend the name")


def _wrong_balance(limb: Limb) -> Iterator[Problem]:
    """Report a qualified limb that words no public interest test."""
    if limb.status is not Status.QUALIFIED:
        return
    missing = [key for key in _BALANCE if getattr(limb.wording, key) is None]
    if missing:
        what = f"`{limb.key}` is qualified, and its wording has no {in_backticks(missing)}"
        fix = "add `weighed_by: public-interest`, or word it here"
        yield Problem(limb.at("wording"), what, fix)
