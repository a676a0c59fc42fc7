"""What a check of the definitions came to, in lines for a terminal and as a record."""

from collections.abc import Iterator

from noticegen.definitions.check import Checked
from noticegen.definitions.wording import Measured
from noticegen.model.checked_definitions import CheckedDefinitions

_HEADINGS = ("longest", "average", "ease", "passive")


def tell(checked: Checked) -> CheckedDefinitions:
    """Give it in words and as a record."""
    return CheckedDefinitions(
        problems=checked.problems,
        findings=checked.findings,
        summary=_summary(checked),
        figures=tuple(_table(checked)),
        record=_record(checked),
    )


def _summary(checked: Checked) -> str:
    """Give one line: what there is, and what is to be mended."""
    counted = ", ".join(_number(count, name) for name, count in checked.counts.items())
    stops = len(checked.problems) + sum(finding.stops for finding in checked.findings)
    advice = sum(not finding.stops for finding in checked.findings)
    mended = f"{_number(stops, 'things')} to mend" if stops else "nothing is wrong"
    return f"{counted}: {mended}{f', {advice} of advice' if advice else ''}"


def _table(checked: Checked) -> Iterator[str]:
    """Give a table: words of the longest sentence, on average, Flesch, passives."""
    names = [_name(measured, checked.figures) for measured in checked.figures]
    width = max([len(name) for name in names], default=0)
    yield f"{'':{width}}" + "".join(f"{heading:>9}" for heading in _HEADINGS)
    for name, measured in zip(names, checked.figures, strict=True):
        found = measured.figures
        ease = "–" if found.reading_ease is None else f"{found.reading_ease:.0f}"
        row = (str(found.longest), f"{found.average:.1f}", ease, str(found.passives))
        yield f"{name:{width}}" + "".join(f"{cell:>9}" for cell in row)


def _name(measured: Measured, others: tuple[Measured, ...]) -> str:
    """Name a limb; with its first day where it has had several forms."""
    several = sum(other.name == measured.name for other in others) > 1
    return f"{measured.name} from {measured.since}" if several else measured.name


def _record(checked: Checked) -> dict[str, object]:
    """Give the counts and the figures for a program."""
    return {
        "counts": dict(checked.counts),
        "figures": [
            {
                "limb": measured.name,
                "since": measured.since,
                "longest_sentence": measured.figures.longest,
                "words_a_sentence": round(measured.figures.average, 1),
                "reading_ease": measured.figures.reading_ease
                and round(measured.figures.reading_ease, 1),
                "passives": measured.figures.passives,
            }
            for measured in checked.figures
        ],
    }


def _number(count: int, things: str) -> str:
    return f"{count:,} {things[:-1] if count == 1 else things}"
