"""A limb, or statements → the texts that letters print, in the order in which they print them."""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence

from noticegen.model.dataclass import dataclass
from noticegen.model.form import keys_of
from noticegen.model.law import Limb, LimbWording
from noticegen.model.place import Place
from noticegen.model.question import Ending, Printed, Question, YesNo
from noticegen.model.regime import DutyVersion, RegimeVersion
from noticegen.read.whole_limb import put_terms

_OF_LIMBS = frozenset({"citation", "commissioner", "likelihood", "likelihood_means"})
_OF_ANSWERS = _OF_LIMBS | {"answer", "said", "date"}
_HEADINGS = frozenset({"heading", "public_interest_heading", "for_disclosure", "for_maintaining"})
_OF_QUESTION = ("before", "before_again", "heading", "says")

_STATEMENTS = """
    about act activities address after_review agreed all alone amount anew answered applicant
    apply_to ask_by ask_within attribution authority basis because caveat citation citations
    clarified classes commissioner complain_at complain_at_shown complain_within conclusion
    count covers date days each elsewhere email exceptions finds_out form found gifts heading
    headings held high high_hours hour hours in_time is_joined is_looking is_over is_rounded
    joined last_day left licence limit lines low low_hours marker may_be_over means minutes
    named names narrower_request neither news number numbers of other others owner paid part
    pounds provision put_right read_as received reference regime reply_within requested rest
    reviewer right said several step subject telephone title titles units until was what when
    where words write_to
"""
STATEMENT_NAMES = frozenset(_STATEMENTS.split())
"""The names that some statement or other is given; which one is given which, its text shows."""

_Before = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrintedText:
    """A text of a definition that stands in letters, its terms put in.

    `where` names it as an excuse does; `names` are those that it may be given; `before` are texts
    that are printed before it whenever it is printed itself.
    """

    where: str
    text: str
    place: Place
    names: frozenset[str]
    is_heading: bool = False
    before: _Before = ()


def printed_of_limb(limb: Limb) -> Iterator[PrintedText]:
    """Give what a limb prints; its tests must be put in (`whole_limb.py`)."""
    for each in (
        *_of_wording(limb.wording, ("provides",), ()),
        *_of_questions(limb),
        *_of_ending(limb.otherwise, "otherwise.says", _always(limb)),
        *_of_wording(limb.wording, _LATER, _always(limb)),
        *_of_likelihoods(limb),
    ):
        before = tuple(put_terms(text, limb.terms) for text in each.before)
        yield dataclasses.replace(each, text=put_terms(each.text, limb.terms), before=before)


def printed_of_statements(version: RegimeVersion | DutyVersion) -> Iterator[PrintedText]:
    """Give the statements of a regime or of a duty; each stands for itself."""
    for name, text in version.statements.items():
        place = version.at("statements", name)
        yield PrintedText(f"statements.{name}", text, place, STATEMENT_NAMES)


_LATER = tuple(key.name for key in keys_of(LimbWording) if key.name != "provides")


def _of_wording(
    wording: LimbWording, names: Iterable[str], before: _Before
) -> Iterator[PrintedText]:
    for name in names:
        text = getattr(wording, name)
        if text is None:
            continue
        place = wording.at(name)
        yield PrintedText(f"wording.{name}", text, place, _OF_LIMBS, name in _HEADINGS, before)
        if name == "public_interest":  # the public interest test is printed in the order of keys
            before = (*before, text)


def _of_questions(limb: Limb) -> Iterator[PrintedText]:
    before = _surely_before(limb.questions)
    for question in limb.questions:
        if question.printed is not Printed.NEVER:
            first = (limb.wording.provides, *before[question.key or ""])
            yield from _of_question(question, first)
        for end in question.ends:
            told = [t for k, said in end.when.items() for t in _told_by(limb.questions, k, said)]
            earlier = (limb.wording.provides, *before[question.key or ""], *told)
            yield from _of_ending(end, f"questions.{question.key}.ends", earlier)


def _of_question(question: Question, before: _Before) -> Iterator[PrintedText]:
    for name in _OF_QUESTION:
        text = getattr(question, name)
        if text is None:
            continue
        names = _OF_ANSWERS if name == "says" else _OF_LIMBS
        where = f"questions.{question.key}.{name}"
        yield PrintedText(where, text, question.at(name), names, name in _HEADINGS, before)
        before = before if name == "before_again" else (*before, text)


def _of_ending(end: Ending, where: str, before: _Before) -> Iterator[PrintedText]:
    if end.says:
        yield PrintedText(where, end.says, end.at("says"), _OF_LIMBS, before=before)


def _of_likelihoods(limb: Limb) -> Iterator[PrintedText]:
    for level, means in limb.likelihoods.items():
        where = f"likelihoods.{level.value}"
        yield PrintedText(where, means, limb.at("likelihoods"), frozenset(), is_heading=True)


def _always(limb: Limb) -> _Before:
    """Give what is printed before the conclusion whatever the answers are."""
    asked = [t for q in limb.questions if _is_sure(q) for t in _texts_of(q)]
    return (limb.wording.provides, *asked)


def _is_sure(question: Question) -> bool:
    is_bound = question.asked_when or question.printed_when or question.met_by
    return question.required and question.printed is Printed.ALWAYS and not is_bound


def _texts_of(question: Question) -> Sequence[str]:
    texts = (question.before, question.heading, question.says)
    return [text for text in texts if text]


def _surely_before(questions: Iterable[Question]) -> Mapping[str, _Before]:
    """Give what is printed before each question, by its key, on every way to it."""
    found: dict[str, _Before] = {}
    listed = list(questions)
    sure: list[str] = []
    for question in listed:
        ways = [
            {
                text
                for key, said in condition.items()
                for text in (*found.get(key, ()), *_told_by(listed, key, said))
            }
            for condition in question.asked_when
        ]
        on_every_way = set.intersection(*ways) if ways else set()
        found[question.key or ""] = (*sure, *on_every_way)
        sure += _texts_of(question) if _is_sure(question) else ()
    return found


def _told_by(questions: Iterable[Question], key: str, said: YesNo) -> Sequence[str]:
    """Give what a question prints where it was answered so; nothing where that is not sure."""
    shown = {Printed.ALWAYS, Printed.IF_YES if said is YesNo.YES else Printed.IF_NO}
    for question in questions:
        if question.key == key and question.printed in shown and not question.printed_when:
            return _texts_of(question)
    return ()
