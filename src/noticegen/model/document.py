"""A finished document that goes beside the letter, as it is, and what it was found to hold."""

from dataclasses import field

from noticegen.model.dataclass import dataclass
from noticegen.model.form import Id


@dataclass(frozen=True, slots=True)
class Document:
    """A document as read; `data` is sent unchanged.

    `is_a` says what it is where it is no PDF, and empty where it is. `pictures` are the
    pages (from 1) that show something and hold no text. `carries` is what it holds and
    no reader sees at once, in words; `properties` the names of what it says of itself.
    """

    id: Id
    title: str
    file: str
    digest: str
    data: bytes = field(repr=False)
    is_a: str = ""
    pages: int = 0
    pictures: tuple[int, ...] = ()
    carries: tuple[str, ...] = ()
    properties: tuple[str, ...] = ()
