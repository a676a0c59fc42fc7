"""What each ground of a case needs said, from its limb's name and its answers as typed."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from noticegen.model.law import Limb, Status
from noticegen.model.question import Printed
from random_cases.asked import Asked
from random_cases.grounds import law
from random_cases.letters import RandomCase
from random_cases.made import decided_on
from random_cases.opened import plain

_PROVISION = re.compile(r"s(\d+[A-Z]?(?:\([\w]+\))*)")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)


@dataclass(frozen=True)
class Grounded:
    """A ground that items are refused under, or that was considered."""

    limb: str
    entry: Mapping[str, Any]
    provisions: tuple[str, ...]
    reasons: tuple[str, ...]
    is_weighed: bool
    counts_work: bool
    all_texts: tuple[str, ...]

    def uses(self, reason: str) -> list[str]:
        """Give the texts of the case that hold a reason's words: it may be typed elsewhere too."""
        return [text for text in self.all_texts if reason in text]

    @staticmethod
    def long_date(day: str) -> str:
        return long_date(dt.date.fromisoformat(day))


def long_date(day: dt.date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def grounded(asked: Asked, case: RandomCase) -> Iterator[Grounded]:
    limbs = law(decided_on(case)).limbs
    texts = tuple(plain(text) for letter in case.letters for text in _texts(letter))
    for entry in asked.used.values():
        limb = limbs[entry["limb"]].limb
        yield Grounded(
            limb=entry["limb"],
            entry=entry,
            provisions=tuple(_PROVISION.findall(entry["limb"])),
            reasons=tuple(_reasons(limb, entry)),
            is_weighed=limb.status is Status.QUALIFIED and not _is_absolute(limb, entry),
            counts_work=bool(limb.counts_work),
            all_texts=texts,
        )


def _said(answer: str) -> str:
    return answer.partition(".")[0].lower()


def _is_absolute(limb: Limb, entry: Mapping[str, Any]) -> bool:
    answers = {key: _said(answer) for key, answer in entry.get("answers", {}).items()}
    return any(
        all(answers.get(key) == value for key, value in condition.items())
        for condition in limb.absolute_when
    )


def _reasons(limb: Limb, entry: Mapping[str, Any]) -> Iterator[str]:
    """Give the reasons of the questions that are printed whatever is answered."""
    always = [q for q in limb.questions if q.printed is Printed.ALWAYS and not q.printed_when]
    for question in always:
        answer = entry.get("answers", {}).get(question.key)
        if answer is None:
            continue
        words = re.sub(r"^(?:Yes|No|\d{4}-\d\d-\d\d)\. ", "", answer)
        yield from (plain(paragraph) for paragraph in words.split("\n\n"))


def _texts(said: Any) -> Iterator[str]:
    if isinstance(said, str):
        yield said
    elif isinstance(said, dict):
        for value in said.values():
            yield from _texts(value)
    elif isinstance(said, list):
        for value in said:
            yield from _texts(value)
