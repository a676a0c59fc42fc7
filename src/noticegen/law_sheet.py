"""All that is defined of a limb, in words for a terminal: for who relies on it, or reviews it."""

import re
from collections.abc import Iterable, Iterator

from noticegen.definitions.printed import printed_of_limb
from noticegen.law_lines import condition_words, on_one_line, wrapped
from noticegen.law_list import version_of
from noticegen.long_dates import long_date
from noticegen.model.choices import Outcome
from noticegen.model.citation import Citation
from noticegen.model.law import Exemption, ExemptionVersion, LawSource, Limb, Status
from noticegen.model.law_in_force import LawInForce, LimbInForce
from noticegen.model.question import AnswerForm, Applies, Ending, Question
from noticegen.names_in_messages import in_backticks

_FORMS = {
    AnswerForm.PROSE: "",
    AnswerForm.YES_NO: " (begin with `Yes.` or `No.`)",
    AnswerForm.DATE: " (begin with the day, as 2026-09-01)",
}
_VERBS = {Applies.APPLIES: "applies", Applies.DOES_NOT_APPLY: "does not apply"}
_NAME = re.compile(r"\{\{-?\s*(\w+).*?\}\}")


def limbs_of(law: LawInForce, citation: Citation) -> list[LimbInForce]:
    """Give the limb that is named, or every limb that begins so."""
    exact = law.limbs.get(citation.key)
    if exact is not None:
        return [exact]
    return [limb for limb in law.limbs.values() if citation.begins(limb.citation)]


def sheet_lines(found: LimbInForce, law: LawInForce) -> Iterator[str]:
    """Give what a caseworker and a reviewer must know of a limb."""
    limb = found.limb
    cited = str(found.citation)
    yield from wrapped(f"{cited[:1].upper()}{cited[1:]}: {limb.title}", "", "  ")
    yield from _status_lines(limb)
    yield from _version_lines(found, law)
    yield from _beside_lines(limb)
    yield ""
    yield "Questions, in order:"
    for question in limb.questions:
        yield from _question_lines(question)
    yield from _ending_lines(limb.otherwise, "  Otherwise")
    yield ""
    yield "What the letter says (names in square brackets are put in):"
    for text in printed_of_limb(limb):
        words = on_one_line(_NAME.sub(r"[\1]", text.text))
        yield from wrapped(f"{text.where}: {words}", "  ", "    ")
    yield from _listed("Factors to think of (never printed):", limb.suggested_factors)
    yield ""
    yield "Sources:"
    for source in found.exemption.sources:
        yield from _source_lines(source)


def _status_lines(limb: Limb) -> Iterator[str]:
    because = f" ({on_one_line(limb.status_because)})" if limb.status_because else ""
    yield from wrapped(f"{limb.status.value.capitalize()}{because}.", "", "  ")
    for condition in limb.absolute_when:
        yield from wrapped(f"Absolute where {condition_words(condition)}.", "", "  ")
    if limb.contested:
        yield from wrapped(f"Contested: {on_one_line(limb.contested)}", "", "  ")
    if limb.status is Status.QUALIFIED:
        yield "It needs a `public_interest_test`."
    yield f"An item under it is `{limb.refuses_as.value}`."
    if limb.harm_test:
        levels = " or ".join(f"`{level.value}`" for level in limb.likelihoods)
        yield f"Harm test: {limb.harm_test}; `likelihood` is {levels}."


def _version_lines(found: LimbInForce, law: LawInForce) -> Iterator[str]:
    """Say in which versions the section has the limb, and which of them is shown."""
    shown = version_of(found, law)
    spans = [
        f"{_span(version)}{' (shown here)' if version is shown else ''}"
        for version in _versions_with(found.exemption, found.limb)
    ]
    yield from wrapped(f"In force {'; '.join(spans)}.", "", "  ")


def _versions_with(exemption: Exemption, limb: Limb) -> Iterator[ExemptionVersion]:
    key = limb.key.partition(" for ")[0]
    for version in exemption.versions:
        if any(each.key in {key, limb.key} for each in version.limbs):
            yield version


def _span(version: ExemptionVersion) -> str:
    first, last = version.in_force_from, version.in_force_to
    return f"from {long_date(first)}{f' to {long_date(last)}' if last else ''}"


def _beside_lines(limb: Limb) -> Iterator[str]:
    """Say what goes with a limb, what shuts it out, and what the notice needs besides."""
    if limb.neither_confirm_nor_deny:
        yield f"To neither confirm nor deny: `{limb.neither_confirm_nor_deny}`."
    elif limb.status is not Status.NO_EXEMPTION and limb.refuses_as is not Outcome.NEITHER:
        yield "The Act has nothing for neither confirming nor denying here."
    if limb.excludes:
        covers = f"It can't cover the same information as {in_backticks(limb.excludes)}."
        yield from wrapped(covers, "", "  ")
    if limb.historical_records:
        yield from wrapped(f"Old records: {on_one_line(limb.historical_records)}", "", "  ")
    yield from _listed("Think of these too:", limb.goes_with)
    yield from _listed("The notice needs besides:", limb.notice_needs)


def _listed(title: str, entries: Iterable[str]) -> Iterator[str]:
    listed = list(entries)
    if listed:
        yield ""
        yield title
    for entry in listed:
        yield from wrapped(on_one_line(entry), "  - ", "    ")


def _question_lines(question: Question) -> Iterator[str]:
    need = "" if question.required else " (need not be answered)"
    asks = f"{question.key}{_FORMS[question.form]}{need}: {on_one_line(question.asks)}"
    yield from wrapped(asks, "  ", "    ")
    if question.must_be:
        yield f"    The day must be {question.must_be.value}."
    if question.asked_when:
        when = " or ".join(condition_words(c) for c in question.asked_when)
        yield from wrapped(f"asked when {when}", "    ", "    ")
    if question.met_by:
        yield f"    `{question.met_by}` answers it as well."
    if question.good_answer:
        good = f"A good answer: {on_one_line(question.good_answer)}"
        yield from wrapped(good, "    ", "    ")
    for end in question.ends:
        yield from _ending_lines(end, f"    Ends when {condition_words(end.when)}")


def _ending_lines(end: Ending, when: str) -> Iterator[str]:
    mend = f": {on_one_line(end.mend)}" if end.mend else ""
    yield from wrapped(
        f"{when.strip()}, it {_VERBS[end.outcome]}{mend}.", _indent_of(when), "      "
    )


def _indent_of(text: str) -> str:
    return text[: len(text) - len(text.lstrip())]


def _source_lines(source: LawSource) -> Iterator[str]:
    as_at = f"the text of {long_date(source.as_at)}, " if source.as_at else ""
    by = f" by {source.checked_by}" if source.checked_by else ""
    read = f"read on {long_date(source.checked_on)}{by}" if source.checked_on else "not read"
    yield from wrapped(f"{source.title} ({as_at}{read})", "  - ", "    ")
    if source.href:
        yield f"    {source.href}"
    if source.unverified:
        yield from wrapped(f"Unverified: {on_one_line(source.unverified)}", "    ", "    ")
