"""What a treatment cannot do with certainty: read a cell, or follow its declaration."""


class UnclearValueError(Exception):
    """What is unclear about a cell, in words that hold for others too, and how to mend it.

    It never holds the value: messages name the column and the row only.
    """

    def __init__(self, what: str, fix: str) -> None:
        self.what = what
        self.fix = fix
        super().__init__(what)


class DeclarationError(Exception):
    """A treatment that is declared in a way that cannot be used: what, the mend, the key."""

    def __init__(self, what: str, fix: str, key: str) -> None:
        self.what = what
        self.fix = fix
        self.key = key
        super().__init__(what)
