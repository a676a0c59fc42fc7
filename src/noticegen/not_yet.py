"""What the case file can say and this version can't do yet: said so, never passed over."""

from collections.abc import Iterator

from noticegen.errors import UnknownLimbError
from noticegen.model.attachment_entry import DataEntry
from noticegen.model.authority import Authority
from noticegen.model.choices import GiveAs
from noticegen.model.finding import Problem
from noticegen.model.item import items_of
from noticegen.model.law_in_force import LawInForce
from noticegen.model.place import Place
from noticegen.model.request import Request

_BY_HAND = "write that letter by hand; other words would be untrue"
_BEFOREHAND = "do it in a copy of the source, and take the key out"
_FORMS = {GiveAs.ODS}


def refuse_not_yet(request: Request, authority: Authority, law: LawInForce) -> None:
    """Stop a case that asks for a letter, a regime or a treatment that is not there yet.

    Raises:
        UnknownLimbError: it asks for one; all of them are given.
    """
    problems = [*_letters(request, law), *_regimes(request, law)]
    for entry in request.data().values():
        problems += _treatments(entry)
    if authority.letterhead:
        place = authority.at("letterhead")
        what = "`letterhead` can't be used yet"
        problems.append(Problem(place, what, "take it out; `logo` puts a picture on the letter"))
    if problems:
        raise UnknownLimbError(sorted(problems, key=lambda p: (p.where.file, p.where.line or 0)))


def _letters(request: Request, law: LawInForce) -> Iterator[Problem]:
    if request.kind not in law.version.letters:
        what = f"`kind: {request.kind}` can't be worded yet"
        yield Problem(request.at("kind"), what, _BY_HAND)


def _regimes(request: Request, law: LawInForce) -> Iterator[Problem]:
    said = [(item.regime, item.at("regime")) for item in items_of(request.items)]
    said += [(entry.regime, entry.at("regime")) for entry in request.relied_on.values()]
    for regime, place in said:
        if regime and regime.upper() != law.regime.key:
            what = f"`regime: {regime}` beside {law.regime.key} can't be worded yet"
            yield Problem(place, what, "answer that part in a letter of its own")


def _unable(place: Place, said: str, fix: str = _BEFOREHAND) -> Problem:
    return Problem(place, f"`{said}` can't be done yet", fix)


def _treatments(entry: DataEntry) -> Iterator[Problem]:
    if entry.counts:
        yield _unable(entry.at("counts"), "counts")
    for form in set(entry.give_as) & _FORMS:
        yield _unable(entry.at("give_as"), f"give_as: {form}", "write `csv` or `xlsx`")
    for heading, column in entry.columns.items():
        if column.keep_without or column.marker:
            yield _unable(entry.at("columns", heading), "keep_without", "withhold the column")
