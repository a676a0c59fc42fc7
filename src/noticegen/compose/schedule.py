"""The schedule of what is withheld: under what, and what is given instead.

It is made from the same declaration as the data, so that the two can't disagree.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from markupsafe import Markup

from noticegen.compose.citations import citations_of, whats_of
from noticegen.compose.data_tables import has_files
from noticegen.compose.speaker import Speaker
from noticegen.model.case import Case
from noticegen.model.choices import Outcome
from noticegen.model.dataclass import dataclass
from noticegen.model.form import Id


@dataclass(frozen=True, slots=True)
class WithheldView:
    """A row of the schedule: what is withheld, under what, what is given instead."""

    what: Markup
    under: Markup
    instead: Markup
    withholds: Id | None = None


def compose_letter_schedule(case: Case, speaker: Speaker) -> tuple[WithheldView, ...]:
    """Give the schedule as the letter prints it."""
    return tuple(_say_the_same(list(compose_schedule(case, speaker)), speaker))


def compose_schedule(case: Case, speaker: Speaker) -> Iterator[WithheldView]:
    """Give the schedule of withheld information, classes first, whole items after."""
    named = dict.fromkeys(
        name
        for leaf in case.leaves()
        if leaf.outcome is not Outcome.PENDING
        for name in leaf.item.withholds
    )
    for name in named:
        entry = case.request.withheld[name]
        (what,) = whats_of(case, [name], speaker)
        yield WithheldView(
            what, _under(case, speaker, entry.under), _instead(case, speaker, name), name
        )
    whole: dict[tuple[Id, ...], list[str]] = {}
    for leaf in case.leaves():
        if leaf.item.under and leaf.outcome is Outcome.WITHHELD:
            whole.setdefault(leaf.item.under, []).append(leaf.number)
    for under, numbers in whole.items():
        what = speaker.say("all_of_items", numbers=numbers)
        is_elsewhere = case.is_elsewhere(under)
        instead = speaker.say("elsewhere_instead" if is_elsewhere else "nothing_instead")
        yield WithheldView(what, _under(case, speaker, under), instead)


def _under(case: Case, speaker: Speaker, names: Sequence[Id]) -> Markup:
    return speaker.joined(citations_of(case, names, speaker))


def _say_the_same(rows: Sequence[WithheldView], speaker: Speaker) -> Iterator[WithheldView]:
    """Cite a provision in full once, and say "the same" in the rows right below."""
    cited = None
    for row in rows:
        repeats = row.under == cited
        cited = row.under
        yield replace(row, under=speaker.say("same_provision")) if repeats else row


def _instead(case: Case, speaker: Speaker, name: Id) -> Markup:
    """Name what is given in place of a class: coarser data, or the rest of it."""
    given = []
    for attachment_id, attachment in case.request.data().items():
        where = "" if has_files(case, attachment_id) else "_in_letter"
        columns = [
            (heading, column)
            for heading, column in attachment.columns.items()
            if column.withholds == name
        ]
        coarser = [c.named or h for h, c in columns if c.give and not c.apart]
        totals = [c.named or h for h, c in columns if c.apart]
        title = attachment.title
        if coarser:
            given.append(speaker.say(f"given_instead{where}", named=coarser, title=title))
        if totals:
            given.append(speaker.say(f"totals_instead{where}", named=totals, title=title))
    given += [
        speaker.say("cells_instead", title=table.title or "")
        for leaf in case.leaves()
        for table in leaf.item.tables
        if table.counts and table.counts.withholds == name
    ]
    given += [
        speaker.say("redacted_instead", title=document.title)
        for document in case.request.documents().values()
        if name in document.classes()
    ]
    return speaker.joined(given) if given else speaker.say("nothing_instead")
