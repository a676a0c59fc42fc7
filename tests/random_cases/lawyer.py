"""The statements that FOIA wants in a letter, sought as somebody would who reads only the letter.

What is sought follows from the case file as typed (`asked.py`) and from the law; no wording of
ours is read, and nothing that composes. Sections 1(1), 10(3), 12, 14, 16, 17 and 50.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import dropwhile, takewhile
from typing import Any

from random_cases.asked import DECIDES_NOTHING, Asked, Decided, letters, read
from random_cases.chain_lawyer import missing_of_chain
from random_cases.letters import RandomCase
from random_cases.opened import CELL, Line, all_words, plain
from random_cases.other_lawyer import missing_of_kind
from random_cases.status import Grounded, grounded

Missing = str


def missing_statements(case: RandomCase, lines: Sequence[Line]) -> Iterator[Missing]:
    """Give what a reader who knows the law does not find in a finished letter."""
    asked, words = read(case), all_words(lines)
    for check in (_of_head, missing_of_kind, missing_of_chain, _of_rights):
        yield from check(asked, case, words)
    if asked.kind in DECIDES_NOTHING:
        yield from _of_silence(words)
        return
    yield from _of_refusal(asked, words)
    yield from _of_answers(asked, words)
    yield from _of_rows(asked, lines)
    for ground in grounded(asked, case):
        yield from _of_ground(ground, words)


def _of_head(asked: Asked, case: RandomCase, words: str) -> Iterator[Missing]:
    for key in ("reference", "applicant", "subject"):
        said = asked.first(key)
        if said and plain(said) not in words and (key, asked.kind) != ("applicant", "no notice"):
            yield f"the {key}"
    if case.authority["name"] not in words:
        yield "the authority's name"


def _of_rights(asked: Asked, case: RandomCase, words: str) -> Iterator[Missing]:
    """Seek how to complain: the authority's own procedure, and section 50. Section 17(7)."""
    if asked.kind in ("acknowledgement", "clarification", "no notice"):
        return
    for what, pattern in (
        ("the right to complain to the Commissioner", r"right to complain to the Information Comm"),
        ("section 50", r"section 50 of the Act"),
        ("where to complain", r"ico\.org\.uk/"),
    ):
        if not re.search(pattern, words):
            yield what
    review = case.authority["internal_review"]
    if asked.kind == "internal review":
        if not re.search(r"not review a decision twice|last step", words):
            yield "that there is no further review"
    elif review["offered"] == "no":
        if not re.search(r"do not have a procedure for dealing with complaints", words):
            yield "that there is no complaints procedure"
    else:
        if not re.search(r"ask us to review", words) or review["write_to"] not in words:
            yield "how to ask for a review, and whom"
        if "ask_within" in review and review["ask_within"] not in words:
            yield "within what time a review can be asked for"


def _of_silence(words: str) -> Iterator[Missing]:
    """A letter that decides nothing may not tell whether anything is held, or refuse it."""
    for found in re.finditer(r"\b[Ww]e (?:do not )?hold (?:it|the|this|some|all)\b", words):
        yield f"nothing is decided, and yet it says: {found[0]}"
    if re.search(r"refusal notice|are refusing|are withholding", words):
        yield "nothing is decided, and yet it refuses"


def _of_refusal(asked: Asked, words: str) -> Iterator[Missing]:
    """Seek the notice itself where anything is refused, and no such words where nothing is."""
    if asked.kind == "no notice":
        return
    if asked.refused:
        if not re.search(r"\brefusal notice\b", words) or "section 17" not in words:
            yield "that it is a refusal notice under section 17"
        return
    speaks = re.search(r"\bour refusal notice\b|are refusing|are withholding|have withheld", words)
    if speaks and not asked.refused and not asked.earlier:  # those may tell of an earlier refusal
        yield f"nothing is refused, and yet: {speaks[0]}"


def _of_answers(asked: Asked, words: str) -> Iterator[Missing]:
    for item in asked.decided:
        yield from _of_texts(item, words)
        said = _SAYS.get(item.outcome)
        if said and not re.search(said, words):
            yield f"for an item that is {item.outcome}: {said}"
    outcomes = {item.outcome for item in asked.decided}
    if outcomes & _HELD and not re.search(r"\b[Ww]e hold\b", words):
        yield "that it is held"
    held = re.search(r"\bWe (?:do not )?hold (?:the|this|some)\b", words)
    if outcomes == {"neither confirmed nor denied"} and held:
        yield f"everything is neither confirmed nor denied, and yet: {held[0]}"


def _of_rows(asked: Asked, lines: Sequence[Line]) -> Iterator[Missing]:
    """Seek the provision beside each refused item, where a table gives the answers in short."""
    table = dropwhile(lambda line: line.words != "Our answer", lines)
    cells = [line.words for line in takewhile(lambda line: line.style == CELL, table)][1:]
    rows = {letters(number): said for number, said in zip(cells[::2], cells[1::2], strict=False)}
    for item in asked.refused:
        for name in item.grounds:
            section = re.match(r"s(\d+[A-Z]?)", asked.relied_on[name]["limb"])
            cited = f"section {section[1]}(" if section else ""
            said = rows.get(item.number, cited)
            if cited not in said and not said.startswith(("Not yet decided", "To be had")):
                yield f"{cited} beside item {item.number}, which is {item.outcome}"


def _of_texts(item: Decided, words: str) -> Iterator[Missing]:
    """Seek what is given and said of an item: prose, entries of lists, cells of tables."""
    for key in ("answer", "because", "searched", "caveat"):
        for paragraph in str(item.said.get(key, "")).split("\n\n"):
            if plain(paragraph) not in words:
                yield f"`{key}` of an item that is {item.outcome}"
    for entry in item.said.get("list", ()):
        if entry not in words:
            yield "an entry of a list"
    tables = [item.said.get("table", ""), *(table["rows"] for table in item.said.get("tables", ()))]
    for cell in (cell for rows in tables for cell in re.split(r"\s*\|\s*|\n", rows)):
        if plain(cell) not in words:
            yield f"a cell: {cell}"


_HELD = {"disclosed", "partly disclosed", "withheld"}
_SAYS = {
    "disclosed": r"giving you|given in full|Given in full|have decided to give",
    "partly disclosed": r"[Gg]iving you part|[Gg]iven in part|giving you|part of",
    "withheld": r"[Ww]ithh|another way",
    "not held": r"do not hold",
    "neither confirmed nor denied": r"neither confirm nor deny.*does not mean that we hold any",
    "over the cost limit": r"cost more than the Act requires",
    "vexatious": r"request is vexatious|vexatious",
    "repeated": r"repeat|identical or substantially similar|substantially similar",
    "decision pending": r"not yet decided",
    "not applicable": r"does not arise|do not arise",
}


def _of_ground(ground: Grounded, words: str) -> Iterator[Missing]:
    """Seek exemption, why it applies, and the public interest. Section 17(1), (3) and (5)."""
    for provision in ground.provisions:
        last = re.escape(provision[provision.rindex("(") :])  # section 30(2)(a)(i) and (b)
        if not re.search(rf"[Ss]ection (?:{re.escape(provision)}|\S+ and {last})", words):
            yield f"section {provision}"
    if "explaining_would_disclose" in ground.entry:
        yield from _of_left_out(ground, words)
        return
    for reason in ground.reasons:
        if reason not in words:
            yield f"a reason under {ground.limb}: {reason[:60]}"
    yield from _of_test(ground, words)
    if ground.counts_work and "estimate" in ground.entry and not re.search(r"£[46][05]0", words):
        yield "the cost limit"


def _of_left_out(ground: Grounded, words: str) -> Iterator[Missing]:
    """Seek what is said where the reasons would themselves disclose something. Section 17(4)."""
    if not re.search(r"can't say more|cannot say more", words) or "17(4)" not in words:
        yield "section 17(4), by which the reasons stay out"
    for reason in ground.reasons:
        if reason in words and len(ground.uses(reason)) == 1:
            yield f"a reason that was not to be given: {reason[:60]}"
    test = ground.entry.get("public_interest_test", {})
    if ground.is_weighed and "balance" in test:
        yield from _of_conclusion(ground.limb, test, words)


def _of_test(ground: Grounded, words: str) -> Iterator[Missing]:
    test: dict[str, Any] = dict(ground.entry.get("public_interest_test", {}))
    if not ground.is_weighed:
        return
    if "balance" in test:
        yield from _of_balance(ground.limb, test, words)
    elif "weighed_with" in test:
        # where the other's reasons stay out, what it came to is said alone
        if not re.search(r"weighed the public interest .{0,200}together|17\(4\)", words):
            yield "that it was weighed together with another"
    else:
        if "section 10(3)" not in words:
            yield "section 10(3), by which there is more time"
        if ground.long_date(test["decision_expected_by"]) not in words:
            yield "the day by which it will be decided"


def _of_balance(limb: str, test: dict[str, Any], words: str) -> Iterator[Missing]:
    """Seek both sides, and which of them is the stronger. Section 17(3)(b)."""
    for factor in (*test["for_disclosure"], *test["for_maintaining"]):
        if plain(factor) not in words:
            yield f"a factor: {factor[:60]}"
    yield from _of_conclusion(limb, test, words)


def _of_conclusion(limb: str, test: Mapping[str, Any], words: str) -> Iterator[Missing]:
    """Seek which side is the stronger; that is said even where reasons stay out."""
    says = "outweighs" if test["balance"] == "maintaining" else "does not outweigh"
    if not re.search(rf"public interest in .{{0,90}} {says}", words):
        yield f"where the balance lies, under {limb}"
    if "in all the circumstances of the case" not in words:
        yield "that it was weighed in all the circumstances of the case"
