"""What may stand in an output although it was withheld, and how often."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence

from noticegen.guard.normalise import HARD, normalise_words
from noticegen.guard.search import Form, Searcher
from noticegen.guard.tables import spell_cell
from noticegen.guard.views import View
from noticegen.model.attachment import ReleasedTable
from noticegen.model.attachment_entry import AllowedText
from noticegen.model.dataclass import dataclass

LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text that the case file allows, in the words that are compared."""

    words: str
    hits: Counter[Form]
    place: str
    because: str


def make_phrases(allowed: Sequence[AllowedText], searcher: Searcher) -> list[Phrase]:
    """Find the needles that each allowed text holds."""
    return [
        Phrase(
            normalise_words(entry.text),
            searcher.count(View("allowed", entry.text, has_cells=True)),
            entry.in_,
            # The record must not hold what the reason may repeat.
            "" if searcher.count(View("allowed", entry.because)) else entry.because,
        )
        for entry in allowed
    ]


def count_phrase(text: str, phrase: Phrase) -> Counter[Form]:
    """Count the needles in a text that stand there as part of an allowed phrase."""
    if not phrase.words or not phrase.hits:
        return Counter()
    words = f" {normalise_words(text)} "
    times = len(re.findall(rf"(?= {re.escape(phrase.words)} )", words))
    return Counter({form: count * times for form, count in phrase.hits.items()})


def count_in_columns(tables: Sequence[ReleasedTable], phrase: Phrase) -> Counter[Form]:
    """Count what an allowed phrase explains in the released columns of its heading."""
    cells = [
        spell_cell(row[at])
        for table in tables
        for at, heading in enumerate(table.headings)
        if normalise_words(heading) == normalise_words(phrase.place)
        for row in table.rows
    ]
    return count_phrase(HARD.join(cells), phrase)


def count_in_typed_cells(tables: Sequence[ReleasedTable], searcher: Searcher) -> Counter[Form]:
    """Count dates and numbers in cells that were decided to be dates and numbers.

    A released column of days will share some with a withheld one by chance; that it is
    not that column over again is proved apart.
    """
    cells = [
        spell_cell(cell)
        for table in tables
        for row in table.rows
        for cell in row
        if isinstance(cell, int | float | dt.date) and not isinstance(cell, bool)
    ]
    hits = searcher.count(View("cells", HARD.join(cells), has_cells=True))
    return Counter({form: count for form, count in hits.items() if form.how != "words"})
