"""Small cases, made from the YAML that a caseworker would write, and their letters.

A test writes the keys that matter to it; `case_of` adds the rest below them, so that the
lines in a finding are those of the test's own text.
"""

import dataclasses
import datetime as dt
import re
from collections.abc import Mapping
from functools import cache
from textwrap import dedent
from typing import TypeVar

from noticegen.checks import run_checks, run_letter_checks
from noticegen.checks.letters_of import Finished
from noticegen.checks.not_ready_to_send import wordings_used
from noticegen.compose.letter import compose_notice
from noticegen.compose.wording import Wording
from noticegen.model.attachment import Attachment
from noticegen.model.authority import Approval, Approvals, Authority
from noticegen.model.case import Case
from noticegen.model.finding import Finding
from noticegen.model.form import Block, Id
from noticegen.model.law_in_force import LawInForce
from noticegen.model.notice import Heading, Notice, Paragraph, Role, texts_of, words_of
from noticegen.model.request import Request
from noticegen.paths import data_folder
from noticegen.read.catalogue import Catalogue, read_catalogue
from noticegen.read.form import read_yaml
from noticegen.read.in_force import law_on
from noticegen.resolve import decision_day, resolve
from noticegen.write.text import write_text

B = TypeVar("B", bound=Block)

TODAY = dt.date(2026, 11, 2)

REST = {
    "reference": "WBC-26-0417",
    "applicant": "Ms Orla Vint",
    "received": "2026-09-01",
    "issued": "2026-09-24",
    "subject": "play area resurfacing",
}

AUTHORITY = """
    name: Wexmoor Borough Council
    address: |
      Town Hall
      Wexmoor
    email: foi@wexmoor.example
    internal_review:
      offered: yes
      write_to: review@wexmoor.example
      ask_within: 40 working days
      reply_within: 20 working days
    signatory: {name: Information Team}
"""

LICENSED = f"""{AUTHORITY}
    reuse:
      licence: Open Government Licence v3.0
      apply_to: reuse@wexmoor.example
"""

WEIGHED = """\
    public_interest_test:
      for_disclosure:
        - Residents could judge whether the work was good value.
      for_maintaining:
        - Bids set by the last prices would leave the borough paying more.
      balance: maintaining
      because: The total price is already published, and answers most of the first point.
"""

BIDDERS = f"""
  bidders:
    limb: s43(2)
    likelihood: would be likely to
    answers:
      whose_interests: The five bidders'. Four of them objected in writing.
      causal_link: A rival who knew these prices could undercut the next bid by pence.
      how_likely: The next tender opens in January 2027.
{WEIGHED}"""

STAFF = """
  staff:
    limb: s40(2) by virtue of s40(3A)(a)
    answers:
      personal_data: Yes. A name says who somebody is.
      own_data: No. Ms Vint does not work here.
      confirming_would_breach: No. That somebody did the work goes without saying.
      special_category_data: No. A name tells nothing of that kind.
      criminal_offence_data: No. Nobody was accused of anything.
      consent: No. We asked both, and neither agreed.
      legitimate_interest: Yes. People want to know that the work was checked.
      necessary: Yes. The report does not say who checked it.
      overridden: Yes. They are junior, and were told that their names stay here.
"""

OFFENDERS = """
  offenders:
    limb: s40(2) by virtue of s40(3A)(a)
    answers:
      personal_data: Yes. A name says who somebody is.
      own_data: No. Ms Vint is not one of them.
      confirming_would_breach: No. The request names nobody.
      special_category_data: No. Nothing in the rows is of that kind.
      criminal_offence_data: Yes. Each row says that somebody was convicted.
      consent: No. Nobody was asked.
      made_public_by_data_subject: No. A trial is not their own act.
"""

CONSIDERED = BIDDERS.replace("balance: maintaining", "balance: disclosure").replace(
    "  bidders:", "  outbid:"
)

REFUSED = f"""
items:
  - number: 1
    asks: The price in each bid.
    outcome: withheld
    under: bidders
relied_on:{BIDDERS}"""
"""A whole case in which nothing is wrong, beginning with an empty line."""

JOBS = f"""
items:
  - number: 1
    outcome: partly disclosed
    attached: jobs
    withholds: names
withheld:
  names: {{what: the names, under: staff}}
attachments:
  jobs:
    title: Jobs
    source: jobs.csv
    columns:
      Name: {{withholds: names, holds: person}}
      Rank: keep
      Ward: keep
    not_identifying_because: Each row is like at least six others.
relied_on:{STAFF}"""
"""A case with data about people, of which two columns are kept."""

GIVEN = """
items:
  - number: 1
    asks: What did the work cost?
    outcome: disclosed
    answer: It cost £41,000.
"""


def changed(text: str, old: str, new: str) -> str:
    """Change one stretch of a text that must be there once."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    return text.replace(old, new)


def without(text: str, *keys: str) -> str:
    """Take keys, and what stands under them, out of a text."""
    for key in keys:
        text, count = re.subn(f"^( *){key}:.*\n(\\1 .*\n)*", "", text, flags=re.MULTILINE)
        assert count == 1, f"`{key}` stands {count} times"
    return text


def read(text: str, block: type[B], file: str = "request.yaml") -> B:
    value, problems = read_yaml(dedent(text), file, block)
    assert value is not None, problems
    return value


def case_of(  # noqa: PLR0913 - each is one thing that a test may change
    text: str,
    authority: str = AUTHORITY,
    *,
    approvals: Approvals | None = None,
    attachments: Mapping[str, Attachment] | None = None,
    without: str = "",
    given_law: LawInForce | None = None,
) -> Case:
    """Resolve a case; its wordings are approved unless `approvals` says otherwise.

    `given_law` stands for the law that is shipped.
    """
    own = dedent(text)
    rest = {
        key: value
        for key, value in REST.items()
        if key != without and not re.search(f"^{key}:", own, re.MULTILINE)
    }
    whole = own.rstrip("\n") + "".join(f"\n{key}: {value}" for key, value in rest.items())
    request = read(whole, Request)
    case = resolve(
        request,
        read(authority, Authority, "authority.yaml"),
        approvals or Approvals(),
        given_law or law(decision_day(request, TODAY)),
    )
    found = {Id(name): attachment for name, attachment in (attachments or {}).items()}
    case = dataclasses.replace(case, attachments=found)
    return case if approvals else dataclasses.replace(case, approvals=approvals_of(case))


def approvals_of(case: Case) -> Approvals:
    """Approve every wording that a case uses, as it is now."""
    return Approvals(
        approvals=tuple(
            Approval(
                limb=limb,
                regime="FOIA",
                digest=digest,
                name="Ines Corbel",
                role="Solicitor",
                date=dt.date(2026, 8, 3),
            )
            for limb, digest in wordings_used(case)
        )
    )


@cache
def _catalogue() -> Catalogue:
    return read_catalogue(data_folder("exemptions"), "FOIA")


@cache
def law(day: dt.date) -> LawInForce:
    """Give the law that is shipped, as it stood on a day."""
    return law_on(_catalogue(), day)


@cache
def wording() -> Wording:
    """Give the templates that are shipped."""
    return Wording(data_folder("templates"))


def shown(finding: Finding) -> str:
    """Put all that a finding says on one line."""
    by = f" (overridden by {finding.overridden_by})" if finding.overridden_by else ""
    return (
        f"{finding.where}: {finding.severity}{by}: {finding.message} · {finding.fix}"
        f" [{finding.rule}]"
    )


def told(case: Case) -> list[str]:
    """Say everything that is wrong with a case."""
    return [shown(finding) for finding in run_checks(case)]


def told_of_letter(case: Case, words: str, name: str = "letter.txt") -> list[str]:
    """Say everything that is wrong with the words of a finished letter."""
    return [shown(finding) for finding in run_letter_checks(case, Finished(name, words))]


def letter_of(case: Case) -> Notice:
    return compose_notice(case, wording())


def text_of(case: Case) -> str:
    """Give the letter as text on long lines, as the checks of a letter read it."""
    return write_text(letter_of(case)).decode()


def parts_of(notice: Notice) -> dict[str, list[str]]:
    """Give the paragraphs, entries and cells of a letter under their nearest heading.

    What stands under the last one is not signed.
    """
    parts: dict[str, list[str]] = {"": []}
    heading = ""
    for block in notice.blocks:
        if isinstance(block, Heading):
            heading = words_of(block.spans)
            parts.setdefault(heading, [])
        elif not (isinstance(block, Paragraph) and block.role is Role.SIGNATURE):
            parts[heading] += [words for words, _ in texts_of((block,))]
    return parts


def part_of(text: str, heading: str, *, authority: str = AUTHORITY) -> list[str]:
    """Compose the letter of a case and give one part of it."""
    return parts_of(letter_of(case_of(text, authority=authority)))[heading]
