"""A definition's examples → what is wrong with them: each is composed as a small letter.

An example is an invented case with what must come of it; so a reviewer who changes a
definition sees, without a line of Python, what no longer holds.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from noticegen import kept
from noticegen.checks import run_checks
from noticegen.compose.letter import compose_notice
from noticegen.errors import NoticegenError
from noticegen.model.authority import Approvals, Authority, InternalReview
from noticegen.model.case import Case, Reliance
from noticegen.model.choices import Activity, Balance, Held, Outcome
from noticegen.model.citation import text_to_citation
from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Problem
from noticegen.model.form import Id
from noticegen.model.item import Item
from noticegen.model.law import Example, Exemption
from noticegen.model.law_in_force import LawInForce
from noticegen.model.notice import Notice
from noticegen.model.question import Applies
from noticegen.model.request import Request
from noticegen.model.text import Quoted
from noticegen.read.catalogue import Catalogue
from noticegen.read.in_force import law_on
from noticegen.resolve import resolve
from noticegen.write.text import write_text

DAY: Final = dt.date(2026, 10, 6)
"""The day of an example's letter where it names none."""
_DAYS_BEFORE: Final = 20
_ARGUMENT: Final = Id("argument")
_AUTHORITY: Final = Authority(
    name="Nowhere Council",
    address=("1 Example Row", "Nowhere"),
    cost_limit=450,
    internal_review=(
        InternalReview(
            offered=True,
            write_to="review@nowhere.example",
            ask_within="40 working days",
            reply_within="20 working days",
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Composed:
    """An example as a case, and its letter where the limb applies."""

    case: Case
    notice: Notice | None

    @property
    def reliance(self) -> Reliance:
        """The one argument of the case."""
        return self.case.reliances[_ARGUMENT]


def mistakes_of_examples(catalogue: Catalogue, exemption: Exemption) -> Iterator[Problem]:
    """Report each example of a section that does not come to what it says."""
    names = [example.name for example in exemption.examples]
    for example in exemption.examples:
        if names.count(example.name) > 1:
            what = f"two examples are called `{example.name}`"
            yield Problem(example.at("name"), what, "give each a name of its own")
        try:
            law = law_on(catalogue, example.on or DAY)
            composed = compose_example(example, law)
        except NoticegenError as error:
            yield from error.problems
        else:
            yield from _mistakes(example, composed)


def compose_example(example: Example, law: LawInForce) -> Composed:
    """Make a case of an example, and its letter if the limb applies.

    Raises:
        NoticegenError: it names no limb, answers what is not asked, or cannot be worded.
    """
    request = _request(example, law)
    case = resolve(request, _AUTHORITY, Approvals(), law)
    if case.unrelied or case.reliances[_ARGUMENT].result.ending.outcome is not Applies.APPLIES:
        return Composed(case, None)
    return Composed(case, compose_notice(case, kept.wording()))


def _request(example: Example, law: LawInForce) -> Request:
    day = example.on or DAY
    return Request(
        reference="26/0001",
        received=day - dt.timedelta(days=_DAYS_BEFORE),
        issued=day,
        applicant="Ms A Nyone",
        items=(_item(example, law),),
        relied_on={_ARGUMENT: example.relied_on},
        places=example.places,
    )


def _item(example: Example, law: LawInForce) -> Item:
    """Give the one item: refused under the limb, or given where the balance favours that."""
    entry, asks = example.relied_on, Quoted((" ".join(example.facts.split()),))
    test = entry.public_interest_test
    if test and test.balance is Balance.DISCLOSURE:
        answer = entry.because
        return Item(asks=asks, outcome=Outcome.DISCLOSED, answer=answer, considered=(_ARGUMENT,))
    cited = text_to_citation(entry.limb)
    found = law.limbs.get(cited.key) if cited else None
    refuses_as = found.limb.refuses_as if found else Outcome.WITHHELD
    counts = set(found.limb.counts_work if found else ())
    held = Held.ALL if counts - {Activity.DETERMINING} else None
    return Item(asks=asks, outcome=refuses_as, held=held, under=(_ARGUMENT,), links=example.links)


def _mistakes(example: Example, composed: Composed) -> Iterator[Problem]:
    yield from composed.case.unrelied.values()
    if composed.case.unrelied:
        return
    result = composed.reliance.result
    if result.ending.outcome is not example.outcome:
        why = f": {' '.join(result.ending.mend.split())}" if result.ending.mend else ""
        what = f"`{example.name}` comes to `{result.ending.outcome}`{why}"
        yield Problem(example.at("outcome"), what, "mend its answers, or the outcome")
        return
    if composed.notice is None:
        said = result.ending.mend or ""
    else:
        yield from _findings(composed.case)
        said = write_text(composed.notice).decode()
    said = " ".join(said.split())
    for index, sentence in enumerate(example.says):
        if " ".join(sentence.split()) not in said:
            what = f"`{example.name}` does not say: {' '.join(sentence.split())}"
            yield Problem(example.at("says", index), what, "mend the wording, or what is expected")


def _findings(case: Case) -> Iterator[Problem]:
    """Report what stops a letter that relies on the limb so."""
    for finding in run_checks(case):
        if finding.stops and finding.about == _ARGUMENT:
            yield Problem(finding.where, f"{finding.message} [{finding.rule}]", finding.fix)
