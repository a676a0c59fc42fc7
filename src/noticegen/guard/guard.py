"""The last step before a release appears: search every file, compare every table."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Final

from noticegen.errors import LeakError
from noticegen.guard.allowances import (
    LETTER,
    Phrase,
    count_in_columns,
    count_in_typed_cells,
    count_phrase,
    make_phrases,
)
from noticegen.guard.archives import list_unknown_parts
from noticegen.guard.compare import list_copied_columns, list_differences
from noticegen.guard.extract import output_to_views
from noticegen.guard.leaks import make_problems, shorten
from noticegen.guard.letter import APPLICANT, LetterHits, search_letter
from noticegen.guard.needles import Needles
from noticegen.guard.record import AllowedHits, GuardRecord, SearchedOutput
from noticegen.guard.search import Form, Searcher
from noticegen.guard.tables import Rows, cells_to_text, read_tables
from noticegen.guard.views import AnyView, View, form_of, is_document, is_letter
from noticegen.model.attachment import ReleasedTable
from noticegen.model.attachment_entry import AllowedText
from noticegen.model.finding import Problem
from noticegen.model.notice import Notice
from noticegen.model.place import Place
from noticegen.model.release import Output

Plan = Sequence[tuple[str, ReleasedTable]]
"""The name of each output and the table that it gives; of a workbook, in order of sheets."""

_DATA: Final = frozenset({"csv", "xlsx"})
_PACKAGES: Final = frozenset({"docx", "xlsx"})


@dataclass
class _Search:
    """All that is known while the outputs are looked at, one after another."""

    needles: Needles
    searcher: Searcher
    letter: LetterHits
    phrases: list[Phrase]
    edited: bool
    leaks: dict[str, Counter[Form]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    searched: list[SearchedOutput] = field(default_factory=list)
    allowed: dict[tuple[str, str], Counter[Form]] = field(
        default_factory=lambda: defaultdict(Counter)
    )


def guard_release(  # noqa: PLR0913 - each is a matter of its own
    outputs: Sequence[Output],
    plan: Plan,
    needles: Needles,
    allowed: Sequence[AllowedText] = (),
    *,
    notice: Notice | None = None,
    edited: bool = False,
    searcher: Searcher | None = None,
) -> GuardRecord:
    """Search all outputs for what was withheld, and compare the data with what was decided.

    Files that were `edited` by another program since may have parts that our writers
    never make. `searcher` is one of these needles, where there is one already.

    Raises:
        LeakError: something withheld was found, a file could not be searched, or data
            differs from the plan. All that was found is told at once.
    """
    searcher = searcher or Searcher(needles)
    letter = search_letter(notice, searcher) if notice else LetterHits()
    search = _Search(needles, searcher, letter, make_phrases(allowed, searcher), edited)
    missing = {name for name, _ in plan} - {output.name for output in outputs}
    for name in sorted(missing):
        what = f"`{name}` was decided but not made"
        search.problems.append(Problem(Place(name), what, "make the release again"))
    for output in outputs:
        tables = [table for name, table in plan if name == output.name]
        try:
            _search_output(search, output, tables)
        except LeakError as error:
            search.problems += error.problems
    _search_our_words(search)
    found = [*make_problems(search.leaks, needles, searcher), *search.problems]
    if found:
        raise LeakError(shorten(found))
    return _make_record(search)


def _search_output(search: _Search, output: Output, tables: Sequence[ReleasedTable]) -> None:
    """Search one file, and compare it if it is data."""
    form = form_of(output.name)
    base, views = Counter[Form](), output_to_views(output)
    if is_letter(output.name):
        base = search.letter.allowed
    if form in _PACKAGES and not search.edited:
        search.problems += list_unknown_parts(output.data, output.name, form)
    if form in _DATA:
        notes, found = read_tables(output)
        search.problems += list_differences(output, tables, found)
        search.problems += list_copied_columns(output, found, search.needles)
        base = count_in_typed_cells(tables, search.searcher)
        base += _count_open_dates(search, notes)
        cells = View("cells", cells_to_text(notes, found), is_body=True, has_cells=True)
        views = chain(views, (cells,))
    layers: dict[str, None] = {}
    for view in views:
        layers[view.layer] = None
        _search_view(search, output.name, view, base, tables)
    search.searched.append(
        SearchedOutput(output.name, len(output.data), tuple(layers), len(tables))
    )


def _search_view(
    search: _Search,
    name: str,
    view: AnyView,
    base: Counter[Form],
    tables: Sequence[ReleasedTable],
) -> None:
    """Note what a view holds more often than it may."""
    hits = search.searcher.count(view)
    if form_of(name) not in _DATA:
        hits = _leave_open_dates(search, hits)
    if not hits:
        return
    if not (isinstance(view, View) and view.is_body):
        hits = _leave_allowed_in_document(search, name, hits)
    else:
        hits -= base
        for phrase in search.phrases:
            if not hits & phrase.hits:
                continue
            explained = _explain(phrase, view, name, tables) & hits
            if explained:
                search.allowed[(phrase.place, phrase.because)] |= explained
                hits -= explained
    if hits:
        search.leaks[name] = search.leaks.get(name, Counter()) | hits


def _leave_allowed_in_document(search: _Search, name: str, hits: Counter[Form]) -> Counter[Form]:
    """Leave out what may stand on a document's pages: it stands in their streams as well."""
    allowed = {f for p in search.phrases if is_document(name, p.place) for f in p.hits}
    return Counter({form: count for form, count in hits.items() if form not in allowed})


def _explain(
    phrase: Phrase, view: View, name: str, tables: Sequence[ReleasedTable]
) -> Counter[Form]:
    if form_of(name) in _DATA:
        return count_in_columns(tables, phrase)
    is_there = phrase.place == LETTER if is_letter(name) else is_document(name, phrase.place)
    return count_phrase(view.text, phrase) if is_there else Counter()


def _search_our_words(search: _Search) -> None:
    """Search our own words in the letter, where a page's end cannot cut a name in two."""
    told = {form for forms in search.leaks.values() for form in forms}
    for text in search.letter.ours:
        view = View(LETTER, text, has_cells=True)
        hits = _leave_open_dates(search, search.searcher.count(view))
        for phrase in search.phrases:
            if hits and phrase.place == LETTER:
                hits -= count_phrase(text, phrase)
        hits = Counter({form: count for form, count in hits.items() if form not in told})
        if hits:
            search.leaks[LETTER] = search.leaks.get(LETTER, Counter()) + hits


def _count_open_dates(search: _Search, notes: Sequence[Rows]) -> Counter[Form]:
    """Count the letter's own dates in a workbook's notes, which may say them too."""
    hits = search.searcher.count(View("notes", cells_to_text(notes), has_cells=True))
    return hits - _leave_open_dates(search, hits)


def _leave_open_dates(search: _Search, hits: Counter[Form]) -> Counter[Form]:
    opened = {date.isoformat() for date in search.needles.open_dates}
    return Counter({f: n for f, n in hits.items() if not (f.how == "date" and f.value in opened)})


def _make_record(search: _Search) -> GuardRecord:
    needles = search.needles
    classes = Counter(f"{entry.withholds}: {entry.kind}" for entry in needles.entries)
    hits = [
        *((f"letter: {whose}", "", forms) for whose, forms in search.letter.by_whom.items()),
        *((f"`{place}`", why, forms) for (place, why), forms in search.allowed.items()),
    ]
    return GuardRecord(
        dict(classes),
        tuple(search.searched),
        needles.not_searched,
        tuple(
            AllowedHits(withholds, where, count, because)
            for where, because, forms in hits
            for withholds, count in _count_classes(search, forms)
        ),
        tuple(_count_classes(search, search.letter.by_whom.get(APPLICANT, Counter()))),
        len(needles.open_dates & set(needles.dates)),
    )


def _count_classes(search: _Search, forms: Counter[Form]) -> Iterator[tuple[str, int]]:
    """Count the values of each class that forms stand for."""
    values = {search.searcher.entries_of(f)[0] for f in _leave_open_dates(search, forms)}
    entries = search.needles.entries
    yield from sorted(Counter(entries[value].withholds for value in values).items())
