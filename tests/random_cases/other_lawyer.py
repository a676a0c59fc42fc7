"""What letters must say that decide nothing, pass on, ask for money, or stay in the record."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from decimal import Decimal

import noticegen
from random_cases.asked import Asked
from random_cases.letters import RandomCase
from random_cases.opened import plain
from random_cases.status import long_date

Missing = str


def missing_of_kind(asked: Asked, case: RandomCase, words: str) -> Iterator[Missing]:
    check = _OF.get(asked.kind)
    if check:
        yield from check(asked, words)
    if asked.kind not in ("no notice", "internal review"):
        received = long_date(dt.date.fromisoformat(str(case.letters[0]["received"])))
        if asked.kind != "correction" and received not in words:
            yield "when the request came"


def _of_acknowledgement(asked: Asked, words: str) -> Iterator[Missing]:
    if _last_day(asked) not in words:
        yield "the last day for answering"


def _last_day(asked: Asked) -> str:
    last = noticegen.deadline(asked.last["received"]).last_day
    assert last is not None
    return long_date(last)


def _of_clarification(asked: Asked, words: str) -> Iterator[Missing]:
    if "ection 1(3)" not in words:
        yield "section 1(3), by which it is asked"
    for item in asked.last["items"]:
        for key in ("we_ask", "because"):
            for paragraph in item.get(key, "").split("\n\n"):
                if plain(paragraph) not in words:
                    yield f"`{key}`"
    if not re.search(r"20 working days", words):
        yield "that the time begins anew"


def _of_fees_notice(asked: Asked, words: str) -> Iterator[Missing]:
    fee = asked.last["fee"]
    pence = sum(_pence(cost["each"]) * cost.get("how_many", 1) for cost in fee["costs"])
    if f"£{pence / 100:,.2f}".removesuffix(".00") not in words:
        yield f"the fee of {pence} pence"
    if "fees notice" not in words or "section 9" not in words:
        yield "that it is a fees notice under section 9"
    if "three months" not in words:
        yield "the three months for paying"
    if plain(fee["how_to_pay"]) not in words:
        yield "how to pay"


def _pence(said: str) -> int:
    if said.endswith("p"):
        return int(said[:-1])
    return int(Decimal(said.removeprefix("£")) * 100)


def _of_transfer(asked: Asked, words: str) -> Iterator[Missing]:
    for other in asked.last["other_authorities"].values():
        if other["name"] not in words or plain(other["because"]) not in words:
            yield "who may hold it, and why"
        if "passed_on" in other:
            passed_on = long_date(dt.date.fromisoformat(other["passed_on"]))
            if not re.search(rf"On {passed_on} we passed", words):
                yield "when it was passed on"
    if "do not hold" not in words:
        yield "that it is not held"
    is_answered = all("outcome" in item for item in asked.last["items"])
    if not is_answered and _last_day(asked) not in words:
        yield "when the rest will be answered"


def _of_no_notice(asked: Asked, words: str) -> Iterator[Missing]:
    if "section 17(6)" not in words or "Dear" in words or "Yours sincerely" in words:
        yield "section 17(6), in a note that is no letter"
    for entry in asked.used.values():
        notice = entry["earlier_notice"]
        for said in (long_date(dt.date.fromisoformat(notice["date"])), notice["reference"]):
            if said not in words:
                yield "which notice was given before"


_OF: dict[str, Callable[[Asked, str], Iterator[Missing]]] = {
    "acknowledgement": _of_acknowledgement,
    "clarification": _of_clarification,
    "fees notice": _of_fees_notice,
    "transfer": _of_transfer,
    "no notice": _of_no_notice,
}
