"""A factor is about this information, and about the public's interest in it. FOIA s17(3)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.arguments import arguments_of, factors_of
from noticegen.checks.phrases import first_of, spaced, words_of
from noticegen.checks.rule import Rule
from noticegen.model.case import Case, Reliance
from noticegen.model.finding import Finding, Severity
from noticegen.model.looks_like import LooksLike
from noticegen.model.place import Place

RULE: Final = Rule(
    code="words-fit-any-case",
    title="a factor is about this information, and about the public's interest in it",
    source="FOIA s17(3)",
    severity=Severity.ADVICE,
    looks_like=True,
    why=(
        "That transparency is good could be said of any information, so it weighs nothing in "
        "this case; what this information would show does. Embarrassment and curiosity are "
        "private interests: the public interest is the public good, not what interests the "
        "public. The same sentence under two provisions argues for one of them at most, since "
        "a factor must relate to the exemption that it is weighed for."
    ),
    message="looks like a factor for any request",
    fix="say what this information would show or do",
)


def check_words_fit_any_case(case: Case) -> Iterator[Finding]:
    """Advise on factors of stock words, on private interests, and on words used twice."""
    for reliance in case.reliances.values():
        for _, factor, where in factors_of(reliance):
            said = first_of(case.law.looks.private_interests, spaced(factor))
            if said:
                message = f"looks like a private interest, not the public's: `{said}`"
                fix = "say what the public would gain or lose, or take it out"
                yield _finding(reliance, where, message, fix)
            elif _is_stock(factor, case.law.looks):
                message = "looks like a factor for any request"
                fix = "say what this information would show or do"
                yield _finding(reliance, where, message, fix)
    yield from _said_twice(case)


def _is_stock(factor: str, looks: LooksLike) -> bool:
    little = set(looks.little_words)
    contents = [word for word in words_of(factor) if len(word) > 2 and word not in little]
    return bool(contents) and set(contents) <= set(looks.stock_words)


def _said_twice(case: Case) -> Iterator[Finding]:
    """Report one text under two limbs, once for each two."""
    first: dict[tuple[str, ...], Reliance] = {}
    told: set[tuple[str, str]] = set()
    for reliance in case.reliances.values():
        for _, text, where in arguments_of(reliance):
            words = tuple(words_of(text))
            if len(words) < case.law.looks.same_text_from:
                continue
            other = first.setdefault(words, reliance)
            pair = (other.id, reliance.id)
            if other.law.citation != reliance.law.citation and pair not in told:
                told.add(pair)
                message = f"looks like the same words as in `{other.id}`, under another provision"
                fix = f"say what is true of {reliance.law.citation}"
                yield _finding(reliance, where, message, fix)


def _finding(reliance: Reliance, where: Place, message: str, fix: str) -> Finding:
    return RULE.finding(
        where=where,
        message=message,
        fix=fix,
        about=reliance.id,
    )
