"""A reliance → the texts that argue for it, each with its key and place."""

from collections.abc import Iterator

from noticegen.model.case import Reliance
from noticegen.model.place import Place

Argued = tuple[str, str, Place]


def answers_of(reliance: Reliance) -> Iterator[Argued]:
    """Give the answers to the questions of its limb."""
    for key, answer in reliance.entry.answers.items():
        yield key, str(answer), reliance.entry.at("answers", key)


def factors_of(reliance: Reliance) -> Iterator[Argued]:
    """Give the factors of its public interest test, one by one."""
    test = reliance.entry.public_interest_test
    if test is None:
        return
    for key in ("for_disclosure", "for_maintaining"):
        for index, factor in enumerate(getattr(test, key)):
            yield key, str(factor), test.at(key, index)


def arguments_of(reliance: Reliance) -> Iterator[Argued]:
    """Give all that argues: answers, factors, and what the balance rests on."""
    yield from answers_of(reliance)
    yield from factors_of(reliance)
    test = reliance.entry.public_interest_test
    if test and test.because:
        yield "because", str(test.because), test.at("because")
