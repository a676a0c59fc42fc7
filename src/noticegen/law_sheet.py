"""What is defined, in words for a terminal: limbs, and a limb's questions ready to fill in."""

import textwrap
from collections.abc import Iterator, Mapping

from noticegen.model.citation import Citation
from noticegen.model.law import Limb, Status
from noticegen.model.law_in_force import LawInForce, LimbInForce
from noticegen.model.question import AnswerForm, Question, YesNo

_WIDTH = 88


def limbs_of(law: LawInForce, citation: Citation) -> list[LimbInForce]:
    """Give the limb that is named, or every limb that begins so."""
    exact = law.limbs.get(citation.key)
    if exact is not None:
        return [exact]
    return [limb for limb in law.limbs.values() if citation.begins(limb.citation)]


def list_lines(law: LawInForce) -> Iterator[str]:
    """Give a line for each limb that can be relied on."""
    width = max(len(key) for key in law.limbs)
    for key, limb in law.limbs.items():
        yield f"{key.ljust(width)}  {limb.limb.status.value:9}  {limb.limb.title}"


def sheet_lines(found: LimbInForce) -> Iterator[str]:
    """Give what a caseworker must know of a limb."""
    limb = found.limb
    yield f"{str(found.citation)[:1].upper()}{str(found.citation)[1:]}: {limb.title}"
    because = f" ({limb.status_because})" if limb.status_because else ""
    yield f"{limb.status.value.capitalize()}{because}."
    if limb.harm_test:
        levels = " or ".join(f"`{level.value}`" for level in limb.likelihoods)
        yield f"Harm test: {limb.harm_test}; `likelihood` is {levels}."
    if limb.status is Status.QUALIFIED:
        yield "It needs a `public_interest_test`."
    yield ""
    yield "Questions, in order:"
    for question in limb.questions:
        yield from _question_lines(question)
    if limb.suggested_factors:
        yield ""
        yield "Factors to think of (never printed):"
        yield from (f"  - {factor}" for factor in limb.suggested_factors)
    yield ""
    yield "Sources:"
    for source in found.exemption.sources:
        read = f"read on {source.checked_on}" if source.checked_on else "not read"
        yield from _wrapped(f"{source.title} ({read})", "  - ", "    ")


def _question_lines(question: Question) -> Iterator[str]:
    form = "" if question.form is AnswerForm.PROSE else " (begin with `Yes.` or `No.`)"
    need = "" if question.required else " (need not be answered)"
    yield from _wrapped(f"{question.key}{form}{need}: {_line(question.asks)}", "  ", "    ")
    if question.asked_when:
        when = " or ".join(_condition(c) for c in question.asked_when)
        yield from _wrapped(f"asked when {when}", "    ", "    ")
    if question.good_answer:
        yield from _wrapped(f"A good answer: {_line(question.good_answer)}", "    ", "    ")


def entry_lines(found: LimbInForce) -> Iterator[str]:
    """Give `relied_on` in YAML with an entry, its questions ready to be answered."""
    yield "relied_on:"
    yield from reliance_lines(found, "name-it")


def reliance_lines(found: LimbInForce, name: str) -> Iterator[str]:
    """Give an entry of `relied_on` in YAML; nothing in it is decided beforehand."""
    limb = found.limb
    yield f"  {name}:"
    yield f"    limb: {found.citation.key}"
    if limb.harm_test:
        yield f"    # How likely is that {limb.harm_test}? Take the # off one of them:"
        for level, meaning in limb.likelihoods.items():
            yield from _wrapped(f"{level.value}: {_line(meaning)}", "    #   ", "    #     ")
        yield from (f"    # likelihood: {level.value}" for level in limb.likelihoods)
    if limb.counts_work:
        yield from _estimate_lines(limb)
    if any(_is_asked_of_all(question) for question in limb.questions):
        yield "    answers:"
    elif limb.questions:
        yield "    # answers:"
    for question in limb.questions:
        yield from _answer_lines(question)
    if limb.status is Status.QUALIFIED:
        yield from _public_interest_lines(limb)


def _answer_lines(question: Question) -> Iterator[str]:
    yield from _wrapped(_line(question.asks), "      # ", "      # ")
    if question.asked_when:
        when = " or ".join(_condition(c) for c in question.asked_when)
        yield from _wrapped(f"(only when {when})", "      # ", "      # ")
    elif not question.required:
        yield "      # (need not be answered)"
    elif question.met_by:
        yield f"      # (or give `{question.met_by}`)"
    if question.good_answer:
        good = f"A good answer: {_line(question.good_answer)}"
        yield from _wrapped(good, "      #   ", "      #   ")
    start = "Yes. / No. " if question.form is AnswerForm.YES_NO else ""
    mark = "" if _is_asked_of_all(question) else "# "
    yield f"      {mark}{question.key}: |"
    yield f"      {mark}  {start}…"


def _is_asked_of_all(question: Question) -> bool:
    return question.required and not (question.asked_when or question.met_by)


def _estimate_lines(limb: Limb) -> Iterator[str]:
    """Give an estimate as an example, for figures can't be left open."""
    counted = ", ".join(activity.value for activity in limb.counts_work)
    yield "    # What would have to be done, with figures of your own. What counts is:"
    yield from _wrapped(counted, "    #   ", "    #   ")
    yield "    # estimate:"
    yield f"    #   - activity: {limb.counts_work[0].value}"
    yield "    #     of: letters in paper files"
    yield "    #     how_many: 1790"
    yield "    #     minutes_each: 3 to 5"
    yield "    # estimate_basis: We timed twenty letters taken at random."


def _public_interest_lines(limb: Limb) -> Iterator[str]:
    yield "    public_interest_test:"
    if limb.suggested_factors:
        yield "      # Think of these, and say what they come to here:"
        for factor in limb.suggested_factors:
            yield from _wrapped(_line(factor), "      #   ", "      #     ")
    yield "      for_disclosure:"
    yield "        - …"
    yield "      for_maintaining:"
    yield "        - …"
    yield "      # Which side is the stronger? Take the # off one of them:"
    yield "      # balance: maintaining"
    yield "      # balance: disclosure"
    yield "      because: |"
    yield "        …"


def _condition(condition: Mapping[str, YesNo]) -> str:
    return " and ".join(f"`{key}` is {said.value}" for key, said in condition.items())


def _line(text: str | None) -> str:
    return " ".join((text or "").split())


def _wrapped(text: str, first: str, others: str) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=others,
        break_on_hyphens=False,
        break_long_words=False,
    )
