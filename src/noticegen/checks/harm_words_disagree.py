"""The likelihood of harm that is argued is the one that is relied on. FOIA s17(1)(c)."""

from collections.abc import Iterator
from typing import Final

from noticegen.checks.arguments import arguments_of
from noticegen.checks.phrases import clauses_of, first_of
from noticegen.checks.rule import Rule
from noticegen.model.case import Case, Reliance
from noticegen.model.choices import Likelihood
from noticegen.model.finding import Finding, Severity
from noticegen.model.looks_like import LooksLike

RULE: Final = Rule(
    code="harm-words-disagree",
    title="the likelihood of harm that is argued is the one that is relied on",
    source="FOIA s17(1)(c)",
    severity=Severity.ADVICE,
    looks_like=True,
    why=(
        "“Would” means that the harm is more likely than not; “would be likely to” that there is a "
        "real and significant risk of it. The letter states the one that is relied on, and a "
        "reason that speaks of the other, of “could” or “may”, or of another section's harm, "
        "contradicts it. It also weighs: what is the less likely weighs less in the public "
        "interest test."
    ),
    message="`bidders` relies on `would be likely to prejudice`; this looks like `could prejudice`",
    fix="use the one that you can show, here and in `likelihood`",
)
_DISCLOSURE = "for_disclosure"


def check_harm_words_disagree(case: Case) -> Iterator[Finding]:
    """Advise on arguments that join the harm to another likelihood, or name another harm."""
    for reliance in case.reliances.values():
        harm, level = reliance.law.limb.harm_test, reliance.entry.likelihood
        if harm is None or level is None:
            continue
        for key, text, where in arguments_of(reliance):
            said = None if key == _DISCLOSURE else _disagreement(text, harm, level, case.law.looks)
            if said:
                yield RULE.finding(
                    where=where,
                    message=f"`{reliance.id}` relies on {_relied_on(reliance)}; this looks like "
                    f"`{said}`",
                    fix="use the one that you can show, here and in `likelihood`",
                    about=reliance.id,
                )


def _relied_on(reliance: Reliance) -> str:
    return f"`{reliance.entry.likelihood} {reliance.law.limb.harm_test}`"


def _disagreement(text: str, harm: str, level: Likelihood, looks: LooksLike) -> str | None:
    """Give the words of a text that are not those of the test, if it asserts them."""
    for clause in clauses_of(text):
        for phrase in _phrases(harm, level, looks):
            before, found, _ = clause.partition(f" {phrase} ")
            if found and not first_of(looks.not_asserted, f"{before} "):
                return phrase
    return None


def _phrases(harm: str, level: Likelihood, looks: LooksLike) -> Iterator[str]:
    """Give what such a text must not say: another likelihood, or the likelihood of another harm."""
    other = {
        Likelihood.WOULD: Likelihood.WOULD_BE_LIKELY_TO,
        Likelihood.WOULD_BE_LIKELY_TO: Likelihood.WOULD,
    }[level]
    for likelihood in looks.weaker:
        yield from (f"{likelihood} {word}" for word in looks.comes_about)
    for verb, forms in looks.harm_verbs.items():
        if verb == harm:
            for likelihood in (other, *looks.weaker):
                yield from (f"{likelihood} {form}" for form in (forms[0], f"be {forms[1]}"))
        else:
            yield f"{Likelihood.WOULD_BE_LIKELY_TO} {forms[0]}"
