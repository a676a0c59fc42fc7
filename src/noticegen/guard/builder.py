"""One withheld value after another → the forms that it may take in an output."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Collection
from typing import Final, TypeVar

from noticegen.guard.dates import cell_to_dates
from noticegen.guard.identifiers import LEAST_SPACED_DIGITS, list_identifier_forms
from noticegen.guard.normalise import normalise_words
from noticegen.guard.persons import (
    LEAST_SURNAME,
    ORDINARY_SURNAMES,
    Person,
    list_full_forms,
    list_initial_forms,
    list_surnames,
    list_titled_forms,
    read_persons,
)

LEAST_TEXT: Final = 12
LEAST_SENTENCE: Final = 24
LEAST_RUN: Final = 6
"""Words of a private note that stand together by no chance."""
_LEAST_SQUEEZED: Final = 8
_LEAST_SQUEEZED_MIXED: Final = 6
_Form = TypeVar("_Form", str, dt.date)
_SENTENCES: Final = re.compile(r"(?<=[.!?;])\s+|[\r\n]+")


class Builder:
    """Gathers the forms of the value that was begun last."""

    def __init__(self, open_words: Collection[str], categories: Collection[str]) -> None:
        self.words: dict[str, list[int]] = {}
        self.squeezed: dict[str, str] = {}
        self.tight: set[str] = set()
        self.cased: set[str] = set()
        self.dates: dict[dt.date, list[int]] = {}
        self.numbers: dict[str, list[int]] = {}
        self.not_searched: dict[tuple[str, str, str], int] = defaultdict(int)
        self._open_words = open_words
        self._categories = categories
        self._entry = 0
        self._withholds = ""

    def begin(self, entry: int, withholds: str) -> None:
        """Begin another value."""
        self._entry = entry
        self._withholds = withholds

    def add_person(self, value: str) -> None:
        """Add the forms of every person whom a cell names."""
        named = False
        for person in read_persons(value):
            named = True
            alone = self._add_surnames(person)
            for form in list_full_forms(person):
                self._add_words(form, cased=self._is_open(form))
                if len(form.replace(" ", "")) >= _LEAST_SQUEEZED:
                    self._add_squeezed(form)
            for form in list_initial_forms(person):
                self._add_words(form, cased=not alone)
            for form in () if alone else list_titled_forms(person):
                self._add_words(form, cased=True)
        if not named:
            self._skip("a cell of names", "it names nobody")

    def add_dates(self, dates: Collection[dt.date], text: str) -> None:
        """Add a date, or what stands in its place."""
        for date in dates:
            _lead(self.dates, date, self._entry)
        if dates:
            return
        if len(words := normalise_words(text)) >= LEAST_TEXT and any(c.isdigit() for c in words):
            self._add_words(words)
        else:
            self._skip("a date", "it is no whole date")

    def add_identifier(self, value: str) -> None:
        """Add the forms of a reference, an e-mail, a telephone number or an address."""
        added = False
        for form in list_identifier_forms(value):
            if self._is_open(form):
                continue
            added = True
            self._add_words(form)
            plain = form.replace(" ", "")
            if len(plain) >= (_LEAST_SQUEEZED if plain.isalpha() else _LEAST_SQUEEZED_MIXED):
                is_short = plain.isdigit() and len(plain) < LEAST_SPACED_DIGITS
                self._add_squeezed(form, tight=is_short)
        if not added:
            self._skip("an identifier", "too short, or made of words that the letter uses")

    def add_number(self, number: str | None) -> None:
        """Add a number, or note that it has too few digits."""
        if number is None:
            self._skip("a number", "fewer than 5 significant digits")
        else:
            _lead(self.numbers, number, self._entry)

    def add_text(self, text: str) -> None:
        """Add a text as a whole, and each of its longer sentences and lines."""
        words = normalise_words(text)
        if words in self._categories:
            self._skip("a text", "also the value of many released rows")
        elif len(words) < LEAST_TEXT:
            self._skip("a text", "fewer than 12 characters")
        else:
            self._add_long(words)
            sentences = _SENTENCES.split(text)
            for sentence in sentences if len(sentences) > 1 else ():
                if len(part := normalise_words(sentence)) >= LEAST_SENTENCE:
                    self._add_long(part)

    def add_private_text(self, text: str) -> None:
        """Add a note that never leaves: as a whole, by sentences, and by runs of its words."""
        self.add_text(text)
        words = normalise_words(text).split()
        for start in range(len(words) - LEAST_RUN + 1):
            self._add_long(" ".join(words[start : start + LEAST_RUN]))

    def add_withheld_text(self, text: str) -> None:
        """Add a text of any length that the caseworker said must not leave."""
        if words := normalise_words(text):
            self._add_long(words)
        for date in cell_to_dates(text) if any(c.isdigit() for c in text) else ():
            _lead(self.dates, date, self._entry)

    def _add_surnames(self, person: Person) -> bool:
        """Add the surname and its halves; say whether the surname is searched for alone."""
        alone = False
        for surname in dict.fromkeys(list_surnames(person)):
            if len(surname.replace(" ", "")) < LEAST_SURNAME:
                self._skip("a surname alone", "fewer than 4 letters")
            elif self._is_open(surname):
                self._skip("a surname alone", "a word of the letter or of a released category")
            elif surname in ORDINARY_SURNAMES:
                self._skip("a surname in small letters", "an ordinary word")
                self._add_words(surname, cased=True)
            else:
                alone = alone or surname == person.surname
                self._add_words(surname)
                if len(surname) >= _LEAST_SQUEEZED and " " not in surname:
                    self._add_squeezed(surname, tight=True)
        return alone

    def _is_open(self, words: str) -> bool:
        return all(word in self._open_words for word in words.split())

    def _add_long(self, words: str) -> None:
        self._add_words(words)
        plain = words.replace(" ", "")
        if len(plain) >= _LEAST_SQUEEZED:
            digits_beside = plain.isdigit() and len(plain) < LEAST_SPACED_DIGITS
            self._add_squeezed(words, tight=" " not in words or digits_beside)

    def _add_words(self, words: str, *, cased: bool = False) -> None:
        known = words in self.words
        _lead(self.words, words, self._entry)
        if cased and not known:
            self.cased.add(words)
        elif not cased:
            self.cased.discard(words)

    def _add_squeezed(self, words: str, *, tight: bool = False) -> None:
        plain = words.replace(" ", "")
        known = plain in self.squeezed
        self.squeezed.setdefault(plain, words)
        if tight and not known:
            self.tight.add(plain)
        elif not tight:
            self.tight.discard(plain)

    def _skip(self, what: str, why: str) -> None:
        self.not_searched[(self._withholds, what, why)] += 1


def _lead(forms: dict[_Form, list[int]], form: _Form, entry: int) -> None:
    entries = forms.setdefault(form, [])
    if not entries or entries[-1] != entry:
        entries.append(entry)
