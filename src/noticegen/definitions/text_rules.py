"""Texts: typed well, with names that are given, and never saying old or wrong law."""

import datetime as dt
import difflib
from collections.abc import Iterator, Mapping

import jinja2
from jinja2 import meta

from noticegen.compose.filters import FILTERS
from noticegen.definitions.given import Given, wrong
from noticegen.definitions.printed import PrintedText, printed_of_limb, printed_of_statements
from noticegen.definitions.read import Definition, limbs_of
from noticegen.model.finding import Finding
from noticegen.model.form import Block, blocks_of, key_name, keys_of
from noticegen.model.law import Exemption
from noticegen.model.place import Place
from noticegen.model.regime import Duty, Regime
from noticegen.model.wrong_words import NeverSay
from noticegen.names_in_messages import in_backticks
from noticegen.plain.sentences import printed_words
from noticegen.plain.slips import said_of, typing_slips
from noticegen.read.whole_limb import in_force
from noticegen.words_sought import find_words

_JINJA = jinja2.Environment(autoescape=True)
_JINJA.filters = dict(FILTERS)
_SOURCE = "what is printed must be right, and what is not must be easy to review"


def check_every_text_is_typed_well(file: Definition, _given: Given) -> Iterator[Finding]:
    """Report spaces, doubled words and quotation marks in what is not printed.

    What is printed is read for the same as wording is measured, where it can be excused.
    """
    printed = {(text.place, text.text) for text in _printed(file, _given)}
    told: set[tuple[Place, str]] = set()
    for block in blocks_of(file):
        for place, text in _texts_of(block):
            if (place, text) in printed:
                continue
            for slip in typing_slips(text.strip("\n")):
                if (place, slip.what) not in told:
                    told.add((place, slip.what))
                    yield wrong(slip.rule, place, slip.what, slip.fix, _SOURCE, file.key)


def check_every_name_is_given(file: Definition, given: Given) -> Iterator[Finding]:
    """Report names in {{ }} that a text isn't given when it is printed."""
    told: set[tuple[Place, str]] = set()
    for text in _printed(file, given):
        try:
            names = names_in(text.text)
        except jinja2.TemplateAssertionError:
            what = f"`{text.where}` uses a filter that there is not"
            fix = f"the filters are {in_backticks(sorted(FILTERS))}"
            yield wrong("name-not-given", text.place, what, fix, _SOURCE, file.key)
            continue
        except jinja2.TemplateSyntaxError:
            continue  # told as wording is measured
        for name in sorted(names - text.names):
            if (text.place, name) not in told:
                told.add((text.place, name))
                what = f"`{text.where}` prints `{name}`, which it isn't given"
                near = difflib.get_close_matches(name, text.names, 5, 0.5) or sorted(text.names)
                fix = f"print one of {in_backticks(near[:8])}" if near else "take it out"
                yield wrong("name-not-given", text.place, what, fix, _SOURCE, file.key)


def names_in(text: str) -> set[str]:
    """Give the names that a wording prints or asks about.

    Raises:
        jinja2.TemplateSyntaxError: it can't be read, or uses a filter that there is not.
    """
    return set(meta.find_undeclared_variables(_JINJA.parse(text)))


def check_no_wording_says_what_is_never_said(file: Definition, given: Given) -> Iterator[Finding]:
    """Report printed words by which old or wrong law is known, on a day when they are wrong."""
    if not isinstance(file, Exemption):
        return
    for since, limb in limbs_of(file, given.definitions.tests):
        wrong_then = tuple(_never_said(file, given, dt.date.fromisoformat(since)))
        for text in printed_of_limb(limb):
            said = " ".join(printed_words(r) for r in _readings(text.text, given))
            for entry in wrong_then:
                for words in _found(entry, said):
                    what = f"`{text.where}` says `{words}`: {' '.join(entry.what.split())}"
                    fix = f"write {entry.write}"
                    yield wrong("never-said", text.place, what, fix, _SOURCE, limb.key)


def _found(entry: NeverSay, said: str) -> Iterator[str]:
    if not any(find_words(words, said) for words in entry.unless):
        yield from (words for words in entry.words if find_words(words, said))


def _never_said(file: Exemption, given: Given, day: dt.date) -> Iterator[NeverSay]:
    """Give what is wrong on a day: of the section itself, and of whatever a case relies on."""
    regime = given.definitions.regime
    version = in_force(regime.versions, day) if regime else None
    listed = [*(version.never_say if version else ()), *file.never_say]
    for other in given.definitions.exemptions:
        listed += [e for e in other.never_say if e.anywhere and e not in file.never_say]
    yield from (entry for entry in listed if entry.is_wrong_on(day))


def _readings(text: str, given: Given) -> tuple[str, ...]:
    try:
        return said_of(text, given.words)
    except jinja2.TemplateSyntaxError:
        return ()


def _printed(file: Definition, given: Given) -> Iterator[PrintedText]:
    if isinstance(file, Exemption):
        for _, limb in limbs_of(file, given.definitions.tests):
            yield from printed_of_limb(limb)
    elif isinstance(file, Regime | Duty):
        for version in file.versions:
            yield from printed_of_statements(version)


def _texts_of(block: Block) -> Iterator[tuple[Place, str]]:
    """Give the texts of a block's own keys, each with its place."""
    for attribute in keys_of(type(block)):
        key, value = key_name(attribute.name), getattr(block, attribute.name)
        if isinstance(value, str):
            yield block.at(key), value
        elif isinstance(value, tuple):
            yield from ((block.at(key, i), v) for i, v in enumerate(value) if isinstance(v, str))
        elif isinstance(value, Mapping):
            yield from ((block.at(key, k), v) for k, v in value.items() if isinstance(v, str))
