"""A fresh case file → one that somebody has filled in."""

import datetime as dt
import itertools
import re

from generated_answers import entry_that_applies
from noticegen.kept import law_of
from noticegen.model.choices import Activity
from noticegen.model.law import Limb

LIMBS = law_of(dt.date(2026, 10, 6)).limbs
_ENTRY = re.compile(r"^  (\S+):\n    limb: (.+)\n(?:    .*\n?|\n(?=    ))*", re.MULTILINE)
_QUESTION = re.compile(r"^      (?:# )?(\w+): \|\n.*…\n?", re.MULTILINE)
_ESTIMATE = re.compile(
    r"^    # (?=estimate:|estimate_basis:|  - activity:|    (?:of|how_many|minutes_each):)",
    re.MULTILINE,
)


def fill_in(text: str) -> str:
    """Fill in a case file as somebody would who reads no more than the file.

    Every limb in it comes to apply.
    """
    for entry in list(_ENTRY.finditer(text)):
        limb = LIMBS[entry[2]].limb
        text = text.replace(entry[0], _answered(entry[0], limb))
        if limb.counts_work:
            text = _refused_for_cost(text, entry[1], limb)
    for line in ("issued: 2026-09-24", "likelihood: would\n", "balance: maintaining"):
        text = text.replace(f"# {line}", line)
    text = text.replace("received: …", "received: 2026-09-01")
    text = text.replace("applicant: …", "applicant: Ms Vint")
    count = itertools.count(1)
    text = re.sub(
        r"(asks: \|\n +)…", lambda asks: f"{asks[1]}All about bridge {next(count)}.", text
    )
    return text.replace("…", "The letters about the bridge at Saltmere")


def _answered(entry: str, limb: Limb) -> str:
    """Answer the questions by which a limb applies, and take the others out."""
    answers = entry_that_applies(limb).answers
    asked = [question.key for question in limb.questions]

    def answered(question: re.Match[str]) -> str:
        key = question[1]
        if key not in asked:
            return question[0]
        return f"      {key}: |\n        {answers[key]}\n" if key in answers else ""

    entry = _QUESTION.sub(answered, entry.replace("    # answers:", "    answers:"))
    return _ESTIMATE.sub("    ", entry)


def _refused_for_cost(text: str, name: str, limb: Limb) -> str:
    """Say what such an item needs: whether it is held, and what would cost less."""
    text = text.replace(
        "# advice:\n#   narrower_request: |\n#     ", "advice:\n  narrower_request: |\n    "
    )
    if set(limb.counts_work) == {Activity.DETERMINING}:
        return text
    return re.sub(rf"(under: {name}\n.*\n    )# (held: all\n)", r"\1\2", text)
