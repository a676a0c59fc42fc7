"""The lines on which an entry of a block of names stands, as a fix names them."""

from noticegen.model.form import Block


def lines_of_entry(block: Block, key: str, name: str) -> str:
    """Give the lines of an entry, and of its key too where it holds nothing else; or "".

    They end before the next key of the block or entry of one.
    """
    place = block.at(key, name)
    if place.line is None or place.pointer is not None:
        return ""
    alone = len(getattr(block, key)) == 1
    first = (block.at(key).line or place.line) if alone else place.line
    others = [
        other.line
        for at, other in block.places.items()
        if other.file == place.file and other.line and other.line > place.line and at
    ]
    if not others:
        return f"line {first} and all below it" + (f", `{key}:` too" if alone else "")
    last = min(others) - 1
    lines = f"lines {first} to {last}" if last > first else f"line {first}"
    return lines + (f", `{key}:` too" if alone else "")
