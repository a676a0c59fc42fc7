"""How a day is printed, in letters and in messages, whatever the machine's language is."""

import datetime as dt

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def long_date(day: dt.date) -> str:
    """Print a date as letters do: 6 October 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday_date(day: dt.date) -> str:
    """Print a date with its weekday: Tuesday 6 October 2026."""
    return f"{WEEKDAYS[day.weekday()]} {long_date(day)}"
