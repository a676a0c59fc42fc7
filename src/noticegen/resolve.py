"""Request + law → case: each argument joined to its limb, each test's outcome computed.

One engine reads every test from the definitions; it knows no section by name.
"""

import datetime as dt
import difflib
import re
from collections.abc import Iterable, Iterator, Mapping

from noticegen.errors import RequestFileError, UnknownLimbError
from noticegen.model.authority import Approvals, Authority
from noticegen.model.case import Case, CaseItem, Reliance, Step, TestResult
from noticegen.model.citation import Citation, text_to_citation
from noticegen.model.finding import Problem
from noticegen.model.form import Id
from noticegen.model.law import (
    AnswerForm,
    Applies,
    Ending,
    LawInForce,
    Limb,
    NoProvision,
    Question,
    YesNo,
)
from noticegen.model.request import Item, RelianceEntry, Request
from noticegen.model.text import Prose
from noticegen.working_days import working_day_after

_YES_NO = re.compile(r"(Yes|No)\.(?:\s+(.*))?", re.DOTALL)


def resolve(request: Request, authority: Authority, approvals: Approvals, law: LawInForce) -> Case:
    """Join a request to the law in force on the day it is decided.

    Raises:
        UnknownLimbError: a limb exists, but no definition covers it on that day.
        RequestFileError: an answer is to no question of its limb, or `see` leads nowhere.
    """
    reliances: dict[Id, Reliance] = {}
    unrelied: dict[Id, Problem] = {}
    undefined: list[Problem] = []
    problems: list[Problem] = []
    for name, entry in request.relied_on.items():
        citation, wrong = _cited(entry, law)
        if citation is None:
            assert wrong is not None
            unrelied[name] = wrong
            continue
        found = law.limbs.get(citation.key)
        if found is None:
            undefined.append(_undefined(citation, entry, law))
            continue
        problems += _unknown_answers(name, entry, found.limb)
        result = apply_test(found.limb, entry)
        reliances[name] = Reliance(name, entry, found, result)
    items, counted, wrong_items = _numbered(request)
    problems += wrong_items
    if problems:
        raise RequestFileError(sorted(problems, key=lambda p: p.where.line or 0))
    if undefined:
        raise UnknownLimbError(undefined)
    start = request.clarified or request.received
    return Case(
        request=request,
        authority=authority,
        approvals=approvals,
        law=law,
        items=items,
        reliances=reliances,
        unrelied=unrelied,
        numbered_by_us=counted,
        last_day=working_day_after(start, law.version.working_days_to_answer),
    )


def apply_test(limb: Limb, entry: RelianceEntry) -> TestResult:
    """Ask a limb's questions in order until one of them settles the matter."""
    answers = {key: _answer(limb, key, entry) for key in entry.answers}
    said = {key: step.said for key, (step, _) in answers.items() if step.said is not None}
    steps: list[Step] = []
    later: list[Step] = []
    missing: list[Question] = []
    misfits: list[Problem] = []
    reached: set[str] = set()
    ending: Ending | None = None
    later_ending: Ending | None = None
    for question in limb.questions:
        assert question.key is not None
        if later_ending or (ending and not ending.gate) or not _holds(question.asked_when, said):
            continue
        reached.add(question.key)
        if question.key not in answers:
            if question.required and ending is None:
                missing.append(question)
            continue
        step, misfit = answers[question.key]
        if misfit is not None:
            misfits.append(misfit)
            continue
        (later if ending else steps).append(step)
        ended = next((e for e in question.ends if _holds((e.when,), said)), None)
        if ending is None:
            ending = ended
        else:
            later_ending = ended
    settled = [step for step in steps if step.said is not None]
    return TestResult(
        steps=tuple(steps),
        ending=ending or limb.otherwise,
        decided_by=settled[-1] if settled else None,
        later=tuple(later)
        if later_ending is not None and later_ending.outcome is Applies.APPLIES
        else (),
        missing=tuple(missing),
        misfits=tuple(misfits),
        unreached=tuple(key for key in answers if key not in reached),
    )


def _answer(limb: Limb, key: str, entry: RelianceEntry) -> tuple[Step, Problem | None]:
    """Take an answer apart: yes or no where the question asks that, and the reason."""
    prose = entry.answers[key]
    place = entry.at("answers", key)
    question = next((q for q in limb.questions if q.key == key), None)
    if question is None or question.form is AnswerForm.PROSE:
        return Step(question or limb.questions[0], None, prose, place), None
    first, *others = prose.paragraphs
    match = _YES_NO.fullmatch(first)
    if match is None:
        begins = " ".join(first.split()[:3])
        what = f"`{key}` begins `{begins}`, which is neither `Yes.` nor `No.`"
        fix = "begin with `Yes.` or `No.`, then the reason"
        return Step(question, None, prose, place), Problem(place, what, fix)
    said = YesNo(match[1].lower())
    paragraphs = (match[2], *others) if match[2] else tuple(others)
    step = Step(question, said, Prose(paragraphs), place)
    if not paragraphs:
        asks = " ".join((question.asks or "").split())
        return step, Problem(place, f"`{key}` gives no reason", f"say why: {asks}")
    return step, None


def _holds(conditions: Iterable[Mapping[str, YesNo]], said: Mapping[str, YesNo]) -> bool:
    """Say whether any of the conditions is met, all of its answers; none is met always."""
    listed = tuple(conditions)
    return not listed or any(
        all(said.get(key) is value for key, value in condition.items()) for condition in listed
    )


def holds(conditions: Iterable[Mapping[str, YesNo]], steps: Iterable[Step]) -> bool:
    """Say whether conditions are met by the steps of a test."""
    said = {s.question.key: s.said for s in steps if s.question.key and s.said is not None}
    return _holds(conditions, said)


def _cited(entry: RelianceEntry, law: LawInForce) -> tuple[Citation | None, Problem | None]:
    """Give the provision that an entry names, or say why there is none."""
    place = entry.at("limb")
    citation = text_to_citation(entry.limb)
    if citation is None:
        what = f"`{entry.limb}` is no provision"
        return None, Problem(place, what, "write the limb as `s43(2)`")
    if any(citation.key in limbs for limbs in law.version.provisions.values()):
        return citation, None
    wrong = _known_mistake(citation, law.version.no_provisions)
    if wrong is not None:
        what = f"{citation} can't be relied on: {' '.join(wrong.what.split())}"
        return None, Problem(place, what, f"write `{wrong.write}`")
    limbs = law.version.provisions.get(citation.section, ())
    if not limbs:
        what = f"{citation} is no provision that allows a refusal"
        known = "sections " + ", ".join(law.version.provisions)
        return None, Problem(place, what, f"name a limb of one of {known}")
    listed = ", ".join(f"`{limb}`" for limb in limbs)
    if citation.parts:
        return None, Problem(place, f"there is no {citation}", f"write one of {listed}")
    return None, Problem(place, f"{citation} is a whole section", f"say which limb: {listed}")


def _known_mistake(citation: Citation, known: Iterable[NoProvision]) -> NoProvision | None:
    for mistake in known:
        if text_to_citation(mistake.cited) == citation:
            return mistake
    return None


def _undefined(citation: Citation, entry: RelianceEntry, law: LawInForce) -> Problem:
    what = f"{citation} exists, but no definition covers it on {law.day:%-d %B %Y}"
    listed = ", ".join(f"`{key}`" for key in law.limbs)
    return Problem(entry.at("limb"), what, f"add it to the definitions; defined are {listed}")


def _unknown_answers(name: Id, entry: RelianceEntry, limb: Limb) -> Iterator[Problem]:
    known = [q.key for q in limb.questions if q.key]
    for key in entry.answers:
        if key not in known:
            near = difflib.get_close_matches(key, known, 1, 0.5)
            listed = ", ".join(f"`{k}`" for k in known)
            fix = f"write `{near[0]}`" if near else f"its questions are {listed}"
            what = f"`{name}` answers `{key}`, which {limb.key} does not ask"
            yield Problem(entry.at("answers", key), what, fix)


def plain_number(number: str) -> str:
    """Give a number's letters and digits, by which numbers are compared and printed."""
    return re.sub(r"[\W_]+", "", number)


def _numbered(request: Request) -> tuple[tuple[CaseItem, ...], bool, list[Problem]]:
    """Give every item its printed number; count them where none has one."""
    counted = all(item.number is None for item in request.items)
    outer = [
        (item, plain_number(item.number) if item.number else str(index))
        for index, item in enumerate(request.items, start=1)
    ]
    by_number: dict[str, Item] = {}
    problems: list[Problem] = []
    for item, number in _with_parts(outer):
        if number.lower() in by_number and item.number:
            first = by_number[number.lower()].at("number").line
            what = f"two items have the number `{item.number}`, first on line {first}"
            problems.append(Problem(item.at("number"), what, "give one of them another number"))
        by_number.setdefault(number.lower(), item)
    items = tuple(_case_item(item, number, by_number, problems) for item, number in outer)
    return items, counted and len(items) > 1, problems


def _with_parts(items: Iterable[tuple[Item, str]]) -> Iterator[tuple[Item, str]]:
    for item, number in items:
        yield item, number
        yield from _with_parts(_part_numbers(item, number))


def _part_numbers(item: Item, number: str) -> Iterator[tuple[Item, str]]:
    for index, part in enumerate(item.parts):
        own = plain_number(part.number) if part.number else chr(ord("a") + index)
        yield part, own if own.lower().startswith(number.lower()) else number + own


def _case_item(
    item: Item, number: str, by_number: Mapping[str, Item], problems: list[Problem]
) -> CaseItem:
    parts = tuple(
        _case_item(part, own, by_number, problems) for part, own in _part_numbers(item, number)
    )
    outcome, sees = item.outcome, ""
    if item.see is not None:
        sees = plain_number(item.see)
        seen: set[str] = set()
        target: Item | None = item
        while target is not None and target.see is not None:
            key = plain_number(target.see).lower()
            if key in seen:
                what = f"`see: {item.see}` leads back to itself"
                problems.append(Problem(item.at("see"), what, "let one of them have an outcome"))
                break
            seen.add(key)
            target = by_number.get(key)
        if target is None:
            known = ", ".join(f"`{n}`" for n in by_number)
            what = f"`see: {item.see}`: no item has the number `{item.see}`"
            problems.append(Problem(item.at("see"), what, f"write one of {known}"))
        else:
            outcome = target.outcome
    return CaseItem(item, number, outcome, sees, parts)


def decision_day(request: Request, today: dt.date) -> dt.date:
    """Give the day whose law applies: that of issue, or for a draft without one, today."""
    return request.issued or today
