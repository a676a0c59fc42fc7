"""What letters that follow another must say: decisions, reviews, corrections, later disclosure."""

import datetime as dt
import re
from collections.abc import Iterator

from random_cases.asked import Asked
from random_cases.letters import RandomCase
from random_cases.opened import plain
from random_cases.status import long_date

Missing = str

_SAYS_NO_DAY = (
    *(("acknowledgement", "reply"), ("reply", "reply")),
    *(("clarification", "reply"), ("fees notice", "reply")),
)
_CONCLUDED = {
    "upheld": r"uphold (?:this point|points? |the point)|were at fault here",
    "upheld in part": r"uphold .{0,200}in part|were partly at fault",
    "not upheld": r"do not uphold|were not at fault",
}


def missing_of_chain(asked: Asked, case: RandomCase, words: str) -> Iterator[Missing]:
    del case
    for letter in asked.earlier[:1]:
        day = long_date(dt.date.fromisoformat(letter["issued"]))
        kinds = (letter.get("kind", "reply"), asked.kind)
        if kinds not in _SAYS_NO_DAY and day not in words:
            yield f"the day of the letter before: a {kinds[0]}, then a {kinds[1]}"
    for key, what in (("clarified", "when it was made clear"), ("paid", "when the fee came")):
        came = asked.last.get(key)
        if came and asked.kind == "reply" and long_date(dt.date.fromisoformat(came)) not in words:
            yield what
    pending = [item for item in asked.decided if item.outcome == "decision pending"]
    if asked.kind == "extension" and pending and not re.search(r"need(?:ed)? more time", words):
        yield "that more time is needed"
    if asked.kind == "internal review":
        yield from _of_review(asked, words)
    if asked.kind == "correction":
        yield from _of_correction(asked, words)
    gives_now = r"can now give (?:you more|it to you)"
    if asked.kind == "later disclosure" and not re.search(gives_now, words):
        yield "that more is given now"


def _of_review(asked: Asked, words: str) -> Iterator[Missing]:
    review = asked.last["review"]
    if plain(review["reviewer"]) not in words:
        yield "who carried out the review"
    requested = long_date(dt.date.fromisoformat(review["requested"]))
    if requested not in words:
        yield "when the review was asked for"
    for point in review["points"]:
        for key in ("raised", "found", "because", "put_right"):
            for paragraph in point.get(key, "").split("\n\n"):
                if plain(paragraph) not in words:
                    yield f"`{key}` of a point"
        if not re.search(_CONCLUDED[point["conclusion"]], words):
            yield f"that a point is {point['conclusion']}"
        for breach in point.get("breach", ()):
            if f"section {breach[1:]}" not in words:
                yield f"the breach of {breach}"


def _of_correction(asked: Asked, words: str) -> Iterator[Missing]:
    for mistake in asked.last["correction"]["mistakes"]:
        for key in ("said", "right", "because"):
            for paragraph in mistake.get(key, "").split("\n\n"):
                if plain(paragraph) not in words:
                    yield f"`{key}` of a mistake"
    if "sorry" not in words:
        yield "that we are sorry for the mistake"
    if not re.search(r"[Yy]our time for asking|do not have a procedure", words):
        yield "what becomes of the time for asking for a review"
