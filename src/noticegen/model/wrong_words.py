"""Words that show that somebody believes old or wrong law, or gives old particulars.

They are looked for in what the authority writes itself. Small letters and capitals are
alike, and `…` stands for up to 60 characters.
"""

import datetime as dt

from noticegen.model.dataclass import dataclass
from noticegen.model.form import Block, a_key


@dataclass(frozen=True, kw_only=True)
class WrongWords(Block):
    """Words that are wrong, on the letter's day, and what to write in their place."""

    words: tuple[str, ...] = a_key("any of these; … stands for a few words", required=True)
    what: str = a_key("what is wrong with them", required=True)
    write: str = a_key("what to write, or `take it out`", required=True)
    unless: tuple[str, ...] = a_key("words of the same text with which they are right", default=())
    from_: dt.date | None = a_key("the first day of a letter on which they are wrong")
    to: dt.date | None = a_key("the last such day")

    def is_wrong_on(self, day: dt.date) -> bool:
        """Say whether a letter of a day must not say them."""
        return (self.from_ or dt.date.min) <= day <= (self.to or dt.date.max)


@dataclass(frozen=True, kw_only=True)
class NeverSay(WrongWords):
    """Words that are wrong law.

    Those of a section's file are looked for where a case relies on the section, unless
    they are wrong wherever they stand.
    """

    anywhere: bool = a_key("whether they are wrong whatever a case relies on", default=False)


@dataclass(frozen=True, kw_only=True)
class StaleParticular(WrongWords):
    """Particulars, as of the regulator, that are out of date."""

    certain: bool = a_key("no where nobody has confirmed it: it is advice then", default=True)


@dataclass(frozen=True, kw_only=True)
class NotTheWord(Block):
    """What people write before a number where the Act has another word."""

    words: tuple[str, ...] = a_key("the words: exclusion, rule", required=True)
    what: str = a_key("what is wrong with them", required=True)
    write: str = a_key("what to write; {number} is the number that was written", required=True)
