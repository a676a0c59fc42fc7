"""How messages about a sheet name its columns, rows and cells."""

from collections.abc import Sequence

_SHOWN = 5
"""How many rows or cells a message names before it says how many more there are."""


def column_letters(index: int) -> str:
    """Give a column's letters, as a spreadsheet shows them, from its index (0 is A)."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def some_of(names: Sequence[object]) -> str:
    """Name the first few, of one or more, and say how many more there are."""
    shown = [str(name) for name in names[:_SHOWN]]
    if len(names) > _SHOWN:
        return f"{', '.join(shown)} and {len(names) - _SHOWN} more"
    *others, last = shown
    return f"{', '.join(others)} and {last}" if others else last


def name_rows(numbers: Sequence[int]) -> str:
    """Name the first few rows, of one or more."""
    return f"row{'s' if len(numbers) > 1 else ''} {some_of(numbers)}"
