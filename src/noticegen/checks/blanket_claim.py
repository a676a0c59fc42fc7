"""What is withheld is the harmful part, and no more. FOIA s17(1)."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from noticegen.checks.arguments import arguments_of
from noticegen.checks.phrases import first_of, spaced
from noticegen.checks.rule import Rule
from noticegen.model.case import Case, CaseItem, Reliance
from noticegen.model.choices import Outcome
from noticegen.model.finding import Finding, Severity
from noticegen.model.law import Status
from noticegen.model.looks_like import LooksLike
from noticegen.model.place import Place

RULE: Final = Rule(
    code="blanket-claim",
    title="what is withheld is the harmful part, and no more",
    source="FOIA s17(1)",
    severity=Severity.ADVICE,
    looks_like=True,
    why=(
        "The Act exempts information, not documents: of a contract or a report usually a few "
        "figures or sentences would do harm, and the rest must be given. Applicants complain of"
        " whole documents that are withheld for a harm that is said of everything at once."
    ),
    message="item `1` looks like a whole document, all of it withheld",
    fix="name the harmful part, and disclose the rest",
)
_FIX = "name the harmful part, and disclose the rest"


def check_blanket_claim(case: Case) -> Iterator[Finding]:
    """Advise on claims about everything at once, and on documents withheld as a whole."""
    for reliance in case.reliances.values():
        if reliance.status is Status.NO_EXEMPTION:
            continue
        found = [
            (phrase, where)
            for _, text, where in arguments_of(reliance)
            if (phrase := first_of(case.law.looks.blanket, spaced(text)))
        ]
        if found:
            phrase, where = found[0]
            message = f"`{reliance.id}` looks like a claim about everything at once: `{phrase}`"
            yield _finding(where, message, reliance.id)
        elif leaf := _whole_document(case, reliance):
            message = f"item `{leaf.number}` looks like a whole document, all of it withheld"
            yield _finding(leaf.item.at("outcome"), message, reliance.id)


def _whole_document(case: Case, reliance: Reliance) -> CaseItem | None:
    """Give an item that asks for a document, and is withheld as a whole for its harm."""
    looks = case.law.looks
    if reliance.law.limb.harm_test is None or _looked_at_parts(reliance, looks):
        return None
    for leaf in case.leaves():
        item = leaf.item
        if (
            item.outcome is Outcome.WITHHELD
            and item.under == (reliance.id,)
            and item.asks
            and _asks_for(looks.whole_documents).match(" ".join(str(item.asks).lower().split()))
        ):
            return leaf
    return None


def _looked_at_parts(reliance: Reliance, looks: LooksLike) -> bool:
    return any(first_of(looks.said_of_parts, spaced(text)) for _, text, _ in arguments_of(reliance))


@lru_cache(maxsize=4)
def _asks_for(documents: tuple[str, ...]) -> re.Pattern[str]:
    """Find a request for such a document itself, not for something in it or about it."""
    nouns = "|".join(map(re.escape, documents))
    joins = r"in|of|for|from|under|to|about|on|between|with|at|by|how|what|who|when|and"
    return re.compile(
        r"(?:please )?(?:(?:can|could|may|would) (?:you|i|we) (?:please )?)?"
        r"(?:(?:send|provide|give|supply|disclose|have|see|release) (?:to )?(?:me |us )?"
        r"(?:with )?)?"
        r"(?:(?:a|an|the|full|complete|whole|entire|unredacted|copy|copies|all|any|every|of|your"
        r"|its|this|that) )*"
        rf"(?:(?!(?:{joins})\b)[\w’'-]+ ){{0,3}}(?:{nouns})"
        r"(?=$|[.,;:?!(]| (?:with|between|for|on|about|dated|from|to|that|which|held|by|into|and"
        r"|sent|received|of)\b)"
    )


def _finding(where: Place, message: str, about: str) -> Finding:
    return RULE.finding(
        where=where,
        message=message,
        fix=_FIX,
        about=about,
    )
