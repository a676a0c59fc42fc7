"""A limb as written → a limb as it stood on a day: tests, terms and purposes put in."""

import dataclasses
import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol, TypeVar

from noticegen.long_dates import long_date
from noticegen.model.citation import text_to_citation
from noticegen.model.form import Block, keys_of
from noticegen.model.law import ExemptionVersion, Limb, LimbWording, NamedTest
from noticegen.model.question import Ending, Question


class Dated(Protocol):
    """A version: what holds for a period."""

    @property
    def in_force_from(self) -> dt.date:
        """Its first day."""

    @property
    def in_force_to(self) -> dt.date | None:
        """Its last day, if it has one."""


V = TypeVar("V", bound=Dated)
B = TypeVar("B", bound=Block)


def in_force(versions: Iterable[V], day: dt.date) -> V | None:
    """Give the version that covers a day."""
    for version in versions:
        if version.in_force_from <= day <= (version.in_force_to or dt.date.max):
            return version
    return None


def spans_of(versions: Iterable[Dated]) -> str:
    """Say which days versions cover: `25 May 2018 to 31 December 2020, and from …`."""
    spans = [
        f"one for {long_date(v.in_force_from)} to {long_date(v.in_force_to)}"
        if v.in_force_to
        else f"one from {long_date(v.in_force_from)} on"
        for v in versions
    ]
    return " and ".join([", ".join(spans[:-1]), spans[-1]] if spans[1:] else spans)


def whole_limbs(
    limb: Limb, version: ExemptionVersion | None, tests: Mapping[str, NamedTest], day: dt.date
) -> Iterator[Limb]:
    """Give a limb with what its tests say, for each of its purposes where it has any."""
    used = [q.test for q in limb.questions if q.test]
    if limb.weighed_by:
        used.append(limb.weighed_by)
    asked = [v for name in used if (v := in_force(tests[name].versions, day))]
    terms: dict[str, str] = {}
    for source in (*asked, version, limb):
        terms |= source.terms if source else {}
    likelihoods = dict(limb.likelihoods)
    wording = limb.wording
    for test in asked:
        likelihoods = likelihoods or dict(test.likelihoods)
        wording = _worded(wording, test.wording)
    questions = tuple(flat_questions(limb.questions, tests, day))
    whole = dataclasses.replace(
        limb, likelihoods=likelihoods, wording=wording, questions=questions, terms=terms
    )
    if not limb.purposes:
        yield _with_terms(whole)
    for purpose, words in limb.purposes.items():
        cited = str(text_to_citation(purpose) or purpose)
        given = terms | {"purpose": words, "purpose_citation": cited}
        key = f"{limb.key} for {purpose}"
        yield _with_terms(dataclasses.replace(whole, key=key, terms=given, purposes={}))


def days_of_forms(version: ExemptionVersion, tests: Iterable[NamedTest]) -> list[dt.date]:
    """Give the first day of a version, and each later one of it on which a test changes."""
    first, last = version.in_force_from, version.in_force_to or dt.date.max
    changes = {v.in_force_from for test in tests for v in test.versions}
    return [first, *sorted(day for day in changes if first < day <= last)]


def flat_questions(
    questions: Iterable[Question], tests: Mapping[str, NamedTest], day: dt.date
) -> Iterator[Question]:
    """Put the questions of named tests where the limb asks them."""
    for question in questions:
        if question.test is None:
            yield question
            continue
        version = in_force(tests[question.test].versions, day)
        if version is not None:
            yield from version.questions


def _worded(wording: LimbWording, given: Block | None) -> LimbWording:
    """Give a limb's wording, with that of a test where it leaves something out."""
    if given is None:
        return wording
    missing = {
        key.name: getattr(given, key.name)
        for key in keys_of(type(given))
        if getattr(wording, key.name) is None and getattr(given, key.name) is not None
    }
    places = {name: given.at(name) for name in missing}
    return dataclasses.replace(wording, **missing, places={**wording.places, **places})


def _with_terms(limb: Limb) -> Limb:
    """Put terms into what is no wording: wordings are given them when they are rendered."""

    def put(text: str | None) -> str | None:
        return put_terms(text, limb.terms) if text else text

    def ending(end: Ending) -> Ending:
        return _with(end, mend=put(end.mend))

    return _with(
        limb,
        title=put_terms(limb.title, limb.terms),
        questions=tuple(
            _with(
                q,
                asks=put(q.asks),
                good_answer=put(q.good_answer),
                heading=put(q.heading),
                ends=tuple(ending(end) for end in q.ends),
            )
            for q in limb.questions
        ),
        otherwise=ending(limb.otherwise),
        likelihoods={k: put_terms(v, limb.terms) for k, v in limb.likelihoods.items()},
        suggested_factors=tuple(put_terms(f, limb.terms) for f in limb.suggested_factors),
    )


def _with(block: B, **values: Any) -> B:  # noqa: ANN401
    """Give a block with other values, or itself where they are what it has, as in most."""
    new: dict[str, Any] = {
        name: value for name, value in values.items() if getattr(block, name) != value
    }
    return dataclasses.replace(block, **new) if new else block


def put_terms(text: str, terms: Mapping[str, str]) -> str:
    """Put terms in wherever their names stand in double braces."""
    if "{{" not in text:
        return text
    return re.sub(r"\{\{\s*(\w+)\s*\}\}", lambda m: terms.get(m[1], m[0]), text)
