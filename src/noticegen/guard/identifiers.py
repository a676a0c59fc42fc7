"""An identifier, as a source holds it → the ways in which a letter might say it.

An identifier is anything that points at one person or thing: a reference, a collar
number, an e-mail, a telephone number, an address with its postcode.
"""

import re
from collections.abc import Iterator
from typing import Final

from noticegen.guard.normalise import normalise_words

LEAST_DIGITS: Final = 6
"""Fewer digits, without letters, stand in many a letter by chance."""

LEAST_SPACED_DIGITS: Final = 9
"""Digits alone that are looked for across spaces, as counts stand in a row of a table."""

_LEAST_MIXED: Final = 4
_LEAST_LETTERS: Final = 6
_POSTCODE: Final = re.compile(r"\b([a-z]{1,2}\d[a-z\d]?) ?(\d[a-z]{2})\b")
_EMAIL: Final = re.compile(r"([^\s@<>]+)@([^\s@<>]+\.[^\s@<>]+)")


def list_identifier_forms(value: str) -> Iterator[str]:
    """List the forms of an identifier that are long enough to be searched for."""
    words = normalise_words(value)
    if _is_long_enough(words):
        yield words
    for local, domain in _EMAIL.findall(value):
        yield normalise_words(f"{local}@{domain}")
        if len((spelt := normalise_words(local)).replace(" ", "")) >= _LEAST_LETTERS:
            yield spelt
    for outward, inward in _POSTCODE.findall(words):
        yield f"{outward} {inward}"
        yield f"{outward}{inward}"
    yield from _list_digit_forms(words)


def _list_digit_forms(words: str) -> Iterator[str]:
    """List the digits of a number that has little else to it."""
    digits = "".join(c for c in words if c.isdigit())
    letters = sum(c.isalpha() for c in words)
    if len(digits) < LEAST_DIGITS or letters > len(digits):
        return
    bare = digits.lstrip("0")
    yield digits
    if len(bare) >= LEAST_DIGITS:
        yield bare
    if len(digits) == 11 and digits.startswith("0"):  # a telephone number, from abroad
        yield f"44{bare}"
        yield f"440{bare}"
    elif len(digits) == 12 and digits.startswith("44"):
        yield f"0{digits[2:]}"
        yield digits[2:]


def _is_long_enough(words: str) -> bool:
    plain = words.replace(" ", "")
    if plain.isdigit():
        # Groups of digits, such as a telephone number, are found by their digits.
        return len(plain) >= LEAST_DIGITS and " " not in words
    if plain.isalpha():
        return len(plain) >= _LEAST_LETTERS
    return len(plain) >= _LEAST_MIXED
