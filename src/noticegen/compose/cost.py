"""What complying would cost, as a small table with the limit beside it. FOIA s12."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from noticegen.compose.speaker import Speaker
from noticegen.cost import hours_as_text, pounds_as_text
from noticegen.long_dates import long_date
from noticegen.model.case import Case, Reliance
from noticegen.model.choices import Outcome
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
    if estimate:
        before.append(
            speaker.say(
                "cost_limit",
                limit=pounds_as_text(Decimal(estimate.limit)),
                hours=hours_as_text(estimate.limit_hours),
                hour=pounds_as_text(Decimal(estimate.hour)),
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
    return speaker.say("cost_activity", activities=words, of=counted.work.of)


def _range(speaker: Speaker, low: str, high: str) -> Markup | str:
    return low if low == high else speaker.say("cost_range", low=low, high=high)


def _after(case: Case, speaker: Speaker, reliance: Reliance) -> Iterator[Markup]:
    entry, estimate = reliance.entry, reliance.estimate
    if entry.estimate_basis:
        yield speaker.prose(entry.estimate_basis)
    if estimate:
        yield speaker.say("cost_comes_to", **_sums(estimate))
    if entry.not_estimated:
        yield speaker.prose(entry.not_estimated)
    if entry.aggregated_with:
        others = [
            speaker.say(
                "cost_counted_request",
                reference=other.reference,
                received=long_date(other.received) if other.received else "",
            )
            for other in entry.aggregated_with
        ]
        yield speaker.say("cost_counted_with", others=others, because=entry.same_because or "")
    outcomes = {leaf.outcome for leaf in case.leaves()}
    if outcomes & {Outcome.DISCLOSED, Outcome.PARTLY_DISCLOSED}:
        yield speaker.say("cost_rest_answered")


def _sums(estimate: Estimate) -> dict[str, str]:
    low, high = estimate.low_hours, estimate.high_hours
    return {
        "low_hours": hours_as_text(low),
        "high_hours": hours_as_text(high),
        "low": pounds_as_text(low * estimate.hour),
        "high": pounds_as_text(high * estimate.hour),
    }


def compose_what_fits(case: Case, speaker: Speaker) -> Iterator[Markup]:
    """Say how much could be done within the limit, counted against ourselves. FOIA s16."""
    for reliance in case.reliances.values():
        estimate = reliance.estimate
        if not estimate or not estimate.is_over or not estimate.fits:
            continue
        minutes = [c.work.minutes_each for c in estimate.counted if c.work.minutes_each]
        each = sum((m.high for m in minutes), Decimal(0))
        yield speaker.advise(
            "what_fits",
            number=f"{estimate.fits:,}",
            of=estimate.counted[0].work.of,
            minutes=str(Range(each, each)),
        )
