"""Words → their letters and digits: how a format sets words doesn't matter."""


def letters_of(text: str) -> str:
    """Give the letters and digits of a text, small."""
    return "".join(filter(str.isalnum, text.casefold()))
