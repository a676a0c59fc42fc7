"""What may be published does not name the applicant. UK GDPR Article 5(1)(f)."""

import re
from collections.abc import Iterator
from typing import Final

from noticegen.checks.rule import Rule
from noticegen.checks.typed_words import typed_words
from noticegen.model.attachment import Attachment
from noticegen.model.case import Case
from noticegen.model.finding import Finding, Severity
from noticegen.model.place import Place
from noticegen.model.text import Prose, Quoted

RULE: Final = Rule(
    code="applicant-in-published",
    title="what may be published does not name the applicant",
    source="UK GDPR Article 5(1)(f)",
    severity=Severity.BLOCKING,
    advice_if="it is prose, and the letter doesn't go public",
    override="any",
    why=(
        "What is given under the Act may be published, by the authority or by anybody. The "
        "applicant's name and address belong on the letter to them, and nowhere else."
    ),
    message="`subject` names the applicant, and may be published",
    fix="write “you”, or take it out",
)
_HEADED = ("title", "subject", "named", "about", "heading", "what")
_CELLS = ("table", "rows")
_HONORIFICS = re.compile(r"(?i)^(?:mr|mrs|ms|miss|mx|dr|prof(?:essor)?|sir|dame|rev(?:d)?)\.? +")
_OWN = ("applicant", "send_to", "private", "reference", "their_reference")


def check_applicant_in_published(case: Case) -> Iterator[Finding]:
    """Report titles, cells and prose that name the applicant or say where they live."""
    names = list(_names(case))
    for key, words, place in typed_words(case.request):
        if key in _OWN or isinstance(words, Quoted):
            continue
        is_headed = isinstance(words, str)
        if (is_headed and key not in _HEADED) or not _holds(str(words), names):
            continue
        severity = Severity.BLOCKING
        is_prose = isinstance(words, Prose) and key not in _CELLS
        if is_prose and not case.request.goes_public:
            severity = Severity.ADVICE
        yield _finding(place, f"`{key}` names the applicant, and may be published", key, severity)
    for attachment in case.attachments.values():
        if any(_holds(cell, names) for cell in _cells(attachment)):
            place = case.request.attachments[attachment.id].at()
            message = f"a cell of `{attachment.id}` names the applicant, and may be published"
            yield _finding(place, message, attachment.id, Severity.BLOCKING)


def _names(case: Case) -> Iterator[re.Pattern[str]]:
    """Give the applicant's full name without a title, and the lines of their address."""
    name = _HONORIFICS.sub("", case.request.applicant.strip())
    for text in (name, *case.request.send_to):
        words = re.findall(r"\w+", text)
        # one word alone (a surname, a town) is in too many innocent places
        if len(words) > 1:
            between = r"\W+".join(map(re.escape, words))
            yield re.compile(rf"(?<!\w){between}(?!\w)", re.IGNORECASE)


def _holds(text: str, names: list[re.Pattern[str]]) -> bool:
    return any(name.search(text) for name in names)


def _cells(attachment: Attachment) -> Iterator[str]:
    for table in attachment.tables:
        for row in table.rows:
            yield from (cell for cell in row if isinstance(cell, str))


def _finding(place: Place, message: str, about: str, severity: Severity) -> Finding:
    return RULE.finding(
        severity=severity,
        where=place,
        message=message,
        fix="write “you”, or take it out",
        about=about,
        can_be_overridden=True,
    )
