"""What a finished letter must say, told from its own words: `read_again` of `regime.yaml`."""

from collections.abc import Mapping

from noticegen.model.dataclass import dataclass
from noticegen.model.form import Block, a_key


@dataclass(frozen=True, kw_only=True)
class Obligatory(Block):
    """A statement that must stand in a letter, and how it is known."""

    what: str = a_key("what is missing where it does not stand: that it refuses", required=True)
    one_of: tuple[str, ...] = a_key(
        "words by which it is known; {date}, {sum} and {provision} stand for any", required=True
    )
    printed_by: str = a_key("the template that prints it", required=True)


@dataclass(frozen=True, kw_only=True)
class KnownLetter(Block):
    """Letters of one sort: by which words they are known, and what they must say then."""

    letter: str = a_key("what sort of letter it is", required=True)
    known_by: tuple[str, ...] = a_key("words of ours, any of which makes it one", required=True)
    must_say: Mapping[str, Obligatory] = a_key("the statements, by name", default={})
    must_give: Mapping[str, Obligatory] = a_key("the particulars of rights, by name", default={})
