"""What complying would cost, as a small table with the limit beside it. FOIA s12."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from markupsafe import Markup

from noticegen.compose.speaker import Speaker
from noticegen.cost import hours_as_text, pounds_as_text
from noticegen.long_dates import long_date
from noticegen.model.case import Case, Reliance
from noticegen.model.choices import Activity, Outcome
from noticegen.model.dataclass import dataclass
from noticegen.model.estimate import Counted, Estimate
from noticegen.model.text import Range


@dataclass(frozen=True, slots=True)
class CostView:
    """An estimate as printed: words, the table, words; `rows` may be empty."""

    before: tuple[Markup, ...]
    headings: tuple[Markup, ...]
    rows: tuple[tuple[Markup | str, ...], ...]
    after: tuple[Markup, ...]


def compose_cost(case: Case, speaker: Speaker, reliance: Reliance) -> CostView | None:
    """Give the estimate of a reliance; `None` where it has none."""
    entry, estimate = reliance.entry, reliance.estimate
    if not reliance.law.limb.counts_work:
        return None
    before = [speaker.prose(entry.because)] if entry.because else []
    before += _counted_together(case, speaker, reliance)
    if estimate:
        before.append(
            speaker.say(
                "cost_limit",
                limit=pounds_as_text(Fraction(estimate.limit)),
                hours=hours_as_text(estimate.limit_hours),
                hour=pounds_as_text(Fraction(estimate.hour)),
            )
        )
    columns = ("work", "how_many", "minutes", "hours")
    return CostView(
        before=tuple(before),
        headings=tuple(speaker.say(f"cost_{column}") for column in columns),
        rows=tuple(_rows(speaker, estimate)) if estimate else (),
        after=tuple(_after(case, speaker, reliance)),
    )


def _rows(speaker: Speaker, estimate: Estimate) -> Iterator[tuple[Markup | str, ...]]:
    for counted in estimate.counted:
        work = counted.work
        assert work.minutes_each is not None
        yield (
            _work(speaker, counted),
            f"{work.how_many:,}",
            _range(speaker, str(work.minutes_each.low), str(work.minutes_each.high)),
            _range(speaker, hours_as_text(counted.low), hours_as_text(counted.high)),
        )
    if len(estimate.counted) > 1:
        low, high = hours_as_text(estimate.low_hours), hours_as_text(estimate.high_hours)
        yield speaker.say("cost_total"), "–", "–", _range(speaker, low, high)


def _work(speaker: Speaker, counted: Counted) -> Markup:
    name = "activity_{}"
    words = [
        speaker.say(name.format(activity.value.split()[0])) for activity in counted.work.activity
    ]
    finds_out = Activity.DETERMINING in counted.work.activity
    of = counted.work.of
    return speaker.say("cost_activity", activities=words, of=of, finds_out=finds_out)


def _range(speaker: Speaker, low: str, high: str) -> Markup | str:
    return low if low == high else speaker.say("cost_range", low=low, high=high)


def _after(case: Case, speaker: Speaker, reliance: Reliance) -> Iterator[Markup]:
    entry, estimate = reliance.entry, reliance.estimate
    if estimate:
        yield speaker.say("cost_comes_to", **_sums(estimate))
    if entry.estimate_basis:
        yield speaker.say("cost_basis", basis=entry.estimate_basis)
    if entry.not_estimated:
        yield speaker.prose(entry.not_estimated)
    if _answers_the_rest(case, reliance):
        yield speaker.say("cost_rest_answered")


def _answers_the_rest(case: Case, reliance: Reliance) -> bool:
    """Say whether the request that costs too much is answered in part all the same.

    Of joined requests each has a limit of its own. FOIA s12(1).
    """
    leaves = list(case.leaves())
    costed = {leaf.request for leaf in leaves if reliance.id in leaf.item.under}
    given = (Outcome.DISCLOSED, Outcome.PARTLY_DISCLOSED)
    return any(leaf.outcome in given for leaf in leaves if leaf.request in costed)


def _counted_together(case: Case, speaker: Speaker, reliance: Reliance) -> Iterator[Markup]:
    """Say which requests the work is for. SI 2004/3244 regulation 5."""
    entry, request = reliance.entry, case.request
    days: dict[str, dt.date | None] = {}
    if request.joined_requests:
        own = {leaf.request for leaf in case.leaves() if reliance.id in leaf.item.under}
        days[request.reference] = request.received
        days |= {other.reference: other.received for other in request.joined_requests}
        days = {reference: day for reference, day in days.items() if reference in own}
    named = {other.reference: other.received for other in entry.aggregated_with}
    others = [
        speaker.say(
            "cost_counted_request", reference=reference, received=long_date(day) if day else ""
        )
        for reference, day in {**days, **named}.items()
    ]
    if named or len(days) > 1:
        because = entry.same_because or ""
        yield speaker.say("cost_counted_with", is_joined=bool(days), others=others, because=because)


def _sums(estimate: Estimate) -> dict[str, object]:
    low, high = estimate.low_hours, estimate.high_hours
    hours = [h for c in estimate.counted for h in (c.low, c.high)]
    return {
        "is_over": low > estimate.limit_hours,
        "may_be_over": high > estimate.limit_hours,
        "is_rounded": any(h * 10 % 1 for h in hours),
        "low_hours": hours_as_text(low),
        "high_hours": hours_as_text(high),
        "low": pounds_as_text(low * estimate.hour),
        "high": pounds_as_text(high * estimate.hour),
    }


def compose_what_fits(case: Case, speaker: Speaker) -> Iterator[Markup]:
    """Say how much could be done within the limit, counted against ourselves. FOIA s16."""
    for reliance in case.reliances.values():
        estimate = reliance.estimate
        if not estimate or not estimate.is_over or not estimate.fits or reliance.narrower:
            continue
        minutes = [c.work.minutes_each for c in estimate.counted if c.work.minutes_each]
        each = sum((m.high for m in minutes), Decimal())
        yield speaker.advise(
            "what_fits",
            number=f"{estimate.fits:,}",
            of=estimate.counted[0].work.of,
            minutes=str(Range(each, each)),
            is_looking=all(Activity.DETERMINING in c.work.activity for c in estimate.counted),
        )


def compose_narrower_cost(case: Case, speaker: Speaker) -> Iterator[Markup]:
    """Say what the narrower request would cost, at the most, and rounded up. FOIA s16."""
    for reliance in case.reliances.values():
        narrower = reliance.narrower
        if narrower and not narrower.is_over:
            yield speaker.advise(
                "narrower_cost",
                hours=hours_as_text(narrower.high_hours, up=True),
                pounds=pounds_as_text(narrower.high_hours * narrower.hour, up=True),
                limit=pounds_as_text(Fraction(narrower.limit)),
            )
