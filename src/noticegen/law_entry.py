"""A limb → an entry of `relied_on` in YAML, its questions ready to be answered."""

from collections.abc import Iterator

from noticegen.law_lines import condition_words, on_one_line, wrapped
from noticegen.model.law import Limb, Status
from noticegen.model.law_in_force import LimbInForce
from noticegen.model.question import AnswerForm, Question

_STARTS = {AnswerForm.YES_NO: "Yes. / No. …", AnswerForm.PROSE: "…", AnswerForm.DATE: "…"}


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
            yield from wrapped(f"{level.value}: {on_one_line(meaning)}", "    #   ", "    #     ")
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
    yield from wrapped(on_one_line(question.asks), "      # ", "      # ")
    if question.asked_when:
        when = " or ".join(condition_words(c) for c in question.asked_when)
        yield from wrapped(f"(only when {when})", "      # ", "      # ")
    elif not question.required:
        yield "      # (need not be answered)"
    elif question.met_by:
        yield f"      # (or give `{question.met_by}`)"
    if question.good_answer:
        good = f"A good answer: {on_one_line(question.good_answer)}"
        yield from wrapped(good, "      #   ", "      #   ")
    if question.form is AnswerForm.DATE:
        yield "      # (begin with the day, as 2026-09-01)"
    mark = "" if _is_asked_of_all(question) else "# "
    yield f"      {mark}{question.key}: |"
    yield f"      {mark}  {_STARTS[question.form]}"


def _is_asked_of_all(question: Question) -> bool:
    return question.required and not (question.asked_when or question.met_by)


def _estimate_lines(limb: Limb) -> Iterator[str]:
    """Give an estimate as an example, for figures can't be left open."""
    counted = ", ".join(activity.value for activity in limb.counts_work)
    yield "    # What would have to be done, with figures of your own. What counts is:"
    yield from wrapped(counted, "    #   ", "    #   ")
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
            yield from wrapped(on_one_line(factor), "      #   ", "      #     ")
    yield "      for_disclosure:"
    yield "        - …"
    yield "      for_maintaining:"
    yield "        - …"
    yield "      # Which side is the stronger? Take the # off one of them:"
    yield "      # balance: maintaining"
    yield "      # balance: disclosure"
    yield "      because: |"
    yield "        …"
