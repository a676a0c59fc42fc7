"""The sheet for the checker is not sent, but leaves the case: it holds no withheld value either."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import field, replace
from typing import Final

from noticegen.errors import LeakError
from noticegen.guard.allowances import count_phrase, make_phrases
from noticegen.guard.leaks import make_problems, shorten
from noticegen.guard.needles import Needles
from noticegen.guard.search import Form, Searcher
from noticegen.guard.views import View
from noticegen.model.attachment_entry import AllowedText
from noticegen.model.dataclass import dataclass
from noticegen.model.notice import Notice, texts_of

SHEET: Final = "record/checker"
"""What messages call it, in whatever form it is written."""
_FIX: Final = (
    "find it in the case file, as in the reason of an override, and take it out there;"
    " if it is something else, write in the attachment"
    " `leaks: {allowed: [{text: …, in: letter, because: …}]}`"
)


@dataclass(frozen=True, slots=True)
class SheetSearch:
    """What the words of a sheet are searched for, and what may stand there.

    `open_words` are those of the sheet's own template: a person may be called Page.
    """

    needles: Needles
    searcher: Searcher
    allowed: Sequence[AllowedText] = ()
    open_words: Collection[str] = field(repr=False, default=frozenset())

    def refuse(self, texts: Iterable[str], our_own: Iterable[str]) -> None:
        """Search texts of a sheet; `our_own` may be like a withheld value by chance.

        Raises:
            LeakError: a text holds a withheld value.
        """
        opened = set(self.searcher.count(_view("\n".join(our_own))))
        opened |= {Form("date", day.isoformat()) for day in self.needles.open_dates}
        phrases = make_phrases(self.allowed, self.searcher)
        leaks: Counter[Form] = Counter()
        for text in texts:
            hits = self.searcher.count(_view(text))
            for phrase in phrases if hits else ():
                hits -= count_phrase(text, phrase)
            leaks |= hits
        found = Counter(
            {f: n for f, n in leaks.items() if f not in opened and not self._is_open(f)}
        )
        if found:
            problems = make_problems({SHEET: found}, self.needles, self.searcher)
            raise LeakError(shorten([replace(problem, fix=_FIX) for problem in problems]))

    def _is_open(self, form: Form) -> bool:
        return form.how == "words" and all(w in self.open_words for w in form.value.split())


def _view(text: str) -> View:
    return View(SHEET, text, has_cells=True)


def texts_of_sheet(sheet: Notice) -> list[str]:
    """Give every text of a sheet, in its blocks, its margins and its properties."""
    own = [sheet.title, sheet.author, sheet.reference, sheet.running_foot, sheet.draft_mark]
    return [*(text for text, _ in texts_of(sheet.blocks)), *own]
