"""A regime as data: what exists in it, its regulator, its duties and what its letters say."""

import datetime as dt
from collections.abc import Mapping

from noticegen.model.choices import Kind
from noticegen.model.citation import Citation
from noticegen.model.dataclass import dataclass
from noticegen.model.form import Block, a_key
from noticegen.model.law import Excuse, LawSource
from noticegen.model.read_again import KnownLetter
from noticegen.model.what_exists import parts_that_exist
from noticegen.model.wrong_words import NeverSay, NotTheWord, StaleParticular


@dataclass(frozen=True, kw_only=True)
class DutyVersion(Block):
    """A duty's wording in a period."""

    in_force_from: dt.date = a_key("the first day", required=True)
    in_force_to: dt.date | None = a_key("the last day")
    like: dt.date | None = a_key("a version, by its first day, that gives what it leaves out")
    cite: str = a_key("its citation", required=True, carried=True)
    statements: Mapping[str, str] = a_key(
        "what the letter says, by name", required=True, carried=True
    )
    excused: tuple[Excuse, ...] = a_key("words that a rule of plain English is against", default=())


@dataclass(frozen=True, kw_only=True)
class Duty(Block):
    """A duty that is no exemption, such as to advise and assist: `s16.yaml`."""

    key: str = a_key("the regime and the file's name: foia/s16", required=True)
    title: str = a_key("the section's heading", required=True)
    versions: tuple[DutyVersion, ...] = a_key("with their dates", required=True)
    sources: tuple[LawSource, ...] = a_key("where it comes from", required=True)


@dataclass(frozen=True, kw_only=True)
class Commissioner(Block):
    """The regulator's particulars, which date quickly."""

    name: str = a_key("as the letter names it", required=True)
    complain_at: str = a_key("the page where one can complain", required=True)
    complain_within: str | None = a_key("after which time a complaint may not be accepted")
    complain_at_shown: str = a_key("that address as it is printed", required=True)
    telephone: str | None = a_key("the helpline")
    email: str | None = a_key("an e-mail that is in use")
    postal_address: tuple[str, ...] = a_key("lines; printed only where `print_address`", default=())
    print_address: bool = a_key("whether the postal address is printed", default=False)
    checked_on: dt.date | None = a_key("the day the particulars were checked")


@dataclass(frozen=True, kw_only=True)
class NoProvision(Block):
    """Something that is often cited and is no provision that can be relied on."""

    cited: str = a_key("as people write it", required=True)
    what: str = a_key("what is wrong with it", required=True)
    write: str = a_key("what to write", required=True)
    ended: dt.date | None = a_key("the first day on which it was law no longer; its parts too")

    def means(self, citation: Citation, cited: Citation | None, day: dt.date) -> bool:
        """Say whether it is what somebody cites on a day; `cited` is its own citation."""
        if cited is None or (self.ended and day < self.ended):
            return False
        return cited.begins(citation) if self.ended else cited == citation


@dataclass(frozen=True, kw_only=True)
class CostLimit(Block):
    """What complying may cost. SI 2004/3244 regulations 3 to 5."""

    pounds_an_hour: int = a_key("what an hour of one person's work is reckoned at", required=True)
    limits: tuple[int, ...] = a_key("in pounds: those that there are", required=True)
    together_within: int = a_key(
        "working days within which requests counted together must arrive", required=True
    )


@dataclass(frozen=True, kw_only=True)
class RegimeVersion(Block):
    """What a regime demands and says in a period."""

    in_force_from: dt.date = a_key("the first day", required=True)
    in_force_to: dt.date | None = a_key("the last day")
    like: dt.date | None = a_key("a version, by its first day, that gives what it leaves out")
    letters: tuple[Kind, ...] = a_key(
        "the kinds of letter that are worded", required=True, carried=True
    )
    working_days_to_answer: int = a_key("working days after receipt", required=True, carried=True)
    cost: CostLimit | None = a_key("the cost limit, where there is one")
    provisions: Mapping[str, tuple[str, ...]] = a_key(
        "limbs that exist, by section", required=True, carried=True
    )
    no_provisions: tuple[NoProvision, ...] = a_key("what is cited wrongly", default=())
    exists: Mapping[str, tuple[str, ...]] = a_key(
        "all subsections and paragraphs of a section: 1(a) to (c), 2; what is not listed is not",
        default={},
    )
    titles: Mapping[str, str] = a_key("the headings of sections", default={})
    not_the_word: tuple[NotTheWord, ...] = a_key(
        "what people write where the Act has sections", default=()
    )
    never_say: tuple[NeverSay, ...] = a_key(
        "words that are wrong law, of no one section", default=()
    )
    never_say_of: tuple[str, ...] = a_key(
        "sections whose words that are wrong anywhere are looked for in every case", default=()
    )
    stale: tuple[StaleParticular, ...] = a_key("particulars that are out of date", default=())
    commissioner: Commissioner = a_key("the regulator", required=True, carried=True)
    must_say: Mapping[str, tuple[str, ...]] = a_key(
        "words by which a finished letter is recognised: refusal, refused, holds, not_held, "
        "neither, rights, no_review, no_second_review",
        required=True,
        carried=True,
    )
    statements: Mapping[str, str] = a_key(
        "what the letter says, by name", required=True, carried=True
    )
    excused: tuple[Excuse, ...] = a_key("words that a rule of plain English is against", default=())

    def has(self, citation: Citation) -> bool | None:
        """Say whether there is such a provision; `None` where its section is not listed."""
        listed = self.exists.get(citation.section)
        if listed is None:
            return None
        if citation.other and self.has(citation.other) is False:
            return False
        return citation.parts in parts_that_exist(listed)


@dataclass(frozen=True, kw_only=True)
class Regime(Block):
    """A regime: `exemptions/foia/regime.yaml`."""

    key: str = a_key("as a case file names it: FOIA", required=True)
    name: str = a_key("in full", required=True)
    short: str = a_key("after its first mention", required=True)
    exemption_word: str = a_key("exemption or exception", required=True)
    duties: tuple[str, ...] = a_key("files of this folder that are duties", default=())
    versions: tuple[RegimeVersion, ...] = a_key("with their dates", required=True)
    read_again: tuple[KnownLetter, ...] = a_key(
        "what a finished letter must say, told from its own words", required=True
    )
    sources: tuple[LawSource, ...] = a_key("where it comes from", required=True)
