"""What is taken where a program that calls us says nothing."""

import datetime as dt


def quietly(_doing: str) -> None:
    """Tell nobody what is being done."""


def day_or_today(day: dt.date | None) -> dt.date:
    """Give a day, or today's."""
    return day or dt.datetime.now(tz=dt.UTC).date()
