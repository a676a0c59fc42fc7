"""What plain English is measured by, and short ways to measure a text in a test."""

from functools import cache
from pathlib import Path

from noticegen.model.plain_words import PlainWords
from noticegen.paths import data_folder
from noticegen.plain.sentences import Sentence, sentences_of
from noticegen.plain.slips import Slip, slips_in
from noticegen.read.form import read_file


@cache
def plain_words() -> PlainWords:
    """Give the words and measures that are shipped."""
    found, problems = read_file(
        Path(data_folder("exemptions") / "plain-words.yaml"), "plain-words.yaml", PlainWords
    )
    assert found, problems
    return found


def slips(text: str, *before: str) -> list[Slip]:
    return list(slips_in(text, plain_words(), before=before))


def rules(text: str, *before: str) -> list[str]:
    return [slip.rule for slip in slips(text, *before)]


def sentences(text: str) -> list[Sentence]:
    return list(sentences_of(text))
