"""What the rules for definitions are given besides the definition itself."""

import datetime as dt

from noticegen.definitions.read import Definitions
from noticegen.model.dataclass import dataclass
from noticegen.model.finding import Finding, Severity
from noticegen.model.place import Place
from noticegen.model.plain_words import PlainWords


@dataclass(frozen=True, slots=True)
class Given:
    """The day it is, what wording and sources are measured by, and all definitions."""

    today: dt.date
    words: PlainWords
    definitions: Definitions


def wrong(  # noqa: PLR0913, PLR0917 - a finding has that much to say
    rule: str, where: Place, what: str, fix: str, source: str, about: str = ""
) -> Finding:
    """Give a finding that must be mended."""
    return Finding(rule, Severity.BLOCKING, where, what, fix, source, about)
