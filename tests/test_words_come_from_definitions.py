"""With every text of the definitions put out of sight, the reasons of a letter say nothing else.

What is left may only be the case's own words and the citation, which prints itself.
"""

import dataclasses
import re
from dataclasses import dataclass
from typing import Any

import pytest

from noticegen import kept
from noticegen.compose.filters import LIST_WORDS
from noticegen.compose.reasons import ReasonView, compose_reasons
from noticegen.compose.speaker import Speaker
from noticegen.examples import DAY, compose_example
from noticegen.model.case import Case
from noticegen.model.form import Block, blocks_of, keys_of, texts_of_block
from noticegen.model.law import Example, Limb
from noticegen.model.law_in_force import LawInForce
from noticegen.model.question import Applies
from noticegen.paths import data_folder
from noticegen.read.catalogue import open_catalogue
from noticegen.read.in_force import law_on

MARK = "Marker"
CATALOGUE = open_catalogue(data_folder("exemptions"), "FOIA")
EXAMPLES = [
    example
    for exemption in CATALOGUE.exemptions
    for example in exemption.examples
    if example.outcome is Applies.APPLIES
]
WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True)
class ReasonsAlone:
    """What the template of the reasons reads of a letter."""

    reasons: tuple[ReasonView, ...]


def put(block: Any, *names: str) -> Any:
    """Give a block with the marker in place of the texts that it has under these names."""
    found = {name: MARK for name in names if getattr(block, name) is not None}
    return dataclasses.replace(block, **found)


def marked(limb: Limb) -> Limb:
    """Give a limb whose printed texts are all the marker."""
    questions = tuple(
        dataclasses.replace(
            put(question, "before", "before_again", "heading", "says"),
            ends=tuple(put(end, "says") for end in question.ends),
        )
        for question in limb.questions
    )
    return dataclasses.replace(
        limb,
        questions=questions,
        otherwise=put(limb.otherwise, "says"),
        wording=put(limb.wording, *(key.name for key in keys_of(type(limb.wording)))),
        likelihoods=dict.fromkeys(limb.likelihoods, MARK),
        terms=dict.fromkeys(limb.terms, MARK),
    )


def marked_law(law: LawInForce, key: str) -> LawInForce:
    """Give the law with every text of one limb, and every statement, out of sight."""
    cited = law.limbs[key]
    version = dataclasses.replace(
        law.version, statements=dict.fromkeys(law.version.statements, MARK)
    )
    limbs = {key: dataclasses.replace(cited, limb=marked(cited.limb))}
    return dataclasses.replace(law, limbs=limbs, version=version)


def reasons_of(case: Case) -> str:
    """Give the sections of a letter that say why, as Markdown."""
    wording = kept.wording()
    speaker = Speaker(wording, case)
    letter = ReasonsAlone(tuple(compose_reasons(case, speaker)))
    given = {"letter": letter, "say": speaker.say, LIST_WORDS: speaker.list_words}
    return wording.render_template("parts/reasons.md.j2", given)


def words_of(text: str) -> set[str]:
    return {word.lower() for word in WORD.findall(text)}


def words_of_case(case: Case) -> set[str]:
    """Give the words that the case brings, and those of its citation."""
    (reliance,) = case.reliances.values()
    found = words_of(str(reliance.law.citation))
    blocks: list[Block] = list(blocks_of(reliance.entry))
    for text in (text for block in blocks for text in texts_of_block(block)):
        found |= words_of(text)
    for answer in reliance.entry.answers.values():
        found |= words_of(str(answer))
    return found


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.relied_on.limb}-{e.name}")
def test_reasons_hold_no_words_but_those_of_definitions_and_the_case(example: Example) -> None:
    law = law_on(CATALOGUE, example.on or DAY)
    composed = compose_example(example, law)
    key = composed.reliance.law.citation.key

    case = compose_example(example, marked_law(law, key)).case

    text = reasons_of(case)
    assert text.count(MARK) > 1
    assert words_of(text) - words_of_case(case) <= {MARK.lower(), "citation"}
