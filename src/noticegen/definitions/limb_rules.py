"""Limbs: wording that is needed and none besides, ends that say something, a way to fail."""

from collections.abc import Iterable, Iterator

from noticegen.definitions.given import Given, wrong
from noticegen.definitions.read import Definition, limbs_of
from noticegen.model.citation import text_to_citation
from noticegen.model.finding import Finding
from noticegen.model.form import blocks_of, keys_of
from noticegen.model.law import Exemption, Limb, NamedTest, Status, TestWording
from noticegen.model.place import Place
from noticegen.model.question import AnswerForm, Applies, Ending, Printed, Question
from noticegen.names_in_messages import in_backticks

_WEIGHING = tuple(key.name for key in keys_of(TestWording) if key.name != "in_any_case")
_SIDES = ("for disclosure: ", "for maintaining: ")
_SOURCE = "FOIA section 17(1)(c) and (3): the letter says why, and how the balance lies"


def check_no_wording_is_wanting_or_too_much(file: Definition, given: Given) -> Iterator[Finding]:
    """Report wording that a limb needs and has not, or has and never prints."""
    for limb in _limbs(file, given):
        has = {name for name in _WEIGHING if getattr(limb.wording, name)}
        needs = set(_WEIGHING) if limb.status is Status.QUALIFIED else set()
        gates = any(end.gate for end in _ends(limb))
        has |= {"in_any_case"} if limb.wording.in_any_case else set()
        needs |= {"in_any_case"} if gates else set()
        if needs - has:
            what = f"`{limb.key}` has no wording for {in_backticks(sorted(needs - has))}"
            fix = "add `weighed_by` with a test that words it, or word it here"
            yield _wrong("wording-missing", limb.at("wording"), what, fix, limb)
        for name in sorted(has - needs):
            what = f"`{limb.key}` never prints its wording `{name}`"
            yield _wrong("wording-not-used", limb.wording.at(name), what, "take it out", limb)


def check_an_end_says_what_it_comes_to(file: Definition, given: Given) -> Iterator[Finding]:
    """Report ends without a conclusion to print, or without a way to mend it."""
    told: set[Place] = set()
    for limb in _limbs(file, given):
        for end in _ends(limb):
            if end.at() in told:
                continue
            if end.outcome is Applies.APPLIES and not end.says:
                what, fix = "an end by which it applies has no conclusion", "add `says`"
            elif end.outcome is Applies.DOES_NOT_APPLY and not end.mend:
                what = "an end by which it does not apply says nothing to the caseworker"
                fix = "add `mend`: what can be done"
            elif end.outcome is Applies.DOES_NOT_APPLY and end.says:
                what = "an end by which it does not apply has a conclusion that is never printed"
                fix = "take `says` out"
            else:
                continue
            told.add(end.at())
            yield _wrong("end-says-nothing", end.at(), what, fix, limb)


def check_questions_ask(file: Definition, given: Given) -> Iterator[Finding]:
    """Report questions that ask nothing, end a test without yes or no, or lack a heading."""
    if isinstance(file, NamedTest):
        yield from _asking_nothing(
            (b for b in blocks_of(file) if isinstance(b, Question)), file.key
        )
    for limb in _limbs(file, given):
        yield from _asking_nothing(limb.questions, limb.key)
        for question in limb.questions:
            if question.ends and question.form is not AnswerForm.YES_NO:
                what = f"`{question.key}` ends a test, and is not answered by yes or no"
                fix = "add `form: yes or no`, or take `ends` out"
                yield _wrong("question-cannot-end", question.at("ends"), what, fix, limb)
        printed = [q for q in limb.questions if q.printed is not Printed.NEVER]
        if printed and not printed[0].heading:
            what = f"`{printed[0].key}` is the first that `{limb.key}` prints, without a heading"
            fix = "add `heading`: the question as the applicant reads it"
            yield _wrong("question-without-heading", printed[0].at(), what, fix, limb)


def _asking_nothing(questions: Iterable[Question], about: str) -> Iterator[Finding]:
    for question in questions:
        if question.asks and not question.asks.rstrip(" \n)").endswith(("?", ".", "}}")):
            what = f"`{question.key}` asks nothing: it does not end in a question mark"
            place = question.at("asks")
            yield wrong("question-asks-nothing", place, what, "add one", _SOURCE, about)


def check_harm_tests_have_levels(file: Definition, given: Given) -> Iterator[Finding]:
    """Report a harm test without levels of likelihood, or levels without one."""
    for limb in _limbs(file, given):
        if bool(limb.harm_test) != bool(limb.likelihoods):
            has, lacks = ("harm_test", "likelihoods")[:: 1 if limb.harm_test else -1]
            what = f"`{limb.key}` has `{has}` and no `{lacks}`"
            fix = f"add `{lacks}`, as by a test that has them, or take `{has}` out"
            yield _wrong("harm-test-without-levels", limb.at(has), what, fix, limb)


def check_factors_name_their_side(file: Definition, given: Given) -> Iterator[Finding]:
    """Report suggested factors that do not say for which side they are."""
    for limb in _limbs(file, given):
        for index, factor in enumerate(limb.suggested_factors):
            if not factor.startswith(_SIDES):
                what = f"a suggested factor names no side: “{' '.join(factor.split()[:6])} …”"
                fix = f"begin it with `{_SIDES[0]}` or `{_SIDES[1]}`, in quotation marks"
                place = limb.at("suggested_factors", index)
                yield _wrong("factor-without-side", place, what, fix, limb)


def check_every_limb_can_fail(file: Definition, given: Given) -> Iterator[Finding]:
    """Report limbs that apply whatever is answered."""
    for limb in _limbs(file, given):
        if all(end.outcome is Applies.APPLIES for end in _ends(limb)):
            what = f"`{limb.key}` applies whatever is answered"
            fix = "add a question of yes or no that ends it with `does not apply`"
            yield _wrong("cannot-fail", limb.at("questions"), what, fix, limb)


def check_every_limb_has_examples(file: Definition, given: Given) -> Iterator[Finding]:
    """Report limbs without an example that they apply to, or without one that they do not."""
    if not isinstance(file, Exemption):
        return
    shown = {(_limb_named(e.relied_on.limb), e.outcome) for e in file.examples}
    for limb in _limbs(file, given):
        missing = [outcome for outcome in Applies if (_limb_named(limb.key), outcome) not in shown]
        if missing:
            listed = " and none that ".join(f"it {_verb(outcome)}" for outcome in missing)
            what = f"`{limb.key}` has no example that {listed}"
            fix = "add one to `examples`, with `like` where it is nearly another"
            yield _wrong("example-missing", limb.at(), what, fix, limb)


def check_every_test_is_used(file: Definition, given: Given) -> Iterator[Finding]:
    """Report tests of which no limb takes anything, and which are therefore not measured."""
    if not isinstance(file, NamedTest) or given.definitions.problems:
        return
    for exemption in given.definitions.exemptions:
        for _, limb in limbs_of(exemption, given.definitions.tests):
            places = [*limb.wording.places.values(), *(q.at() for q in limb.questions)]
            if any(place.file == file.at().file for place in places):
                return
    what = f"no limb takes anything from the test `{file.key}`"
    fix = "ask it in `questions`, or name it in `weighed_by`; or take the file out"
    yield wrong("test-not-used", file.at("key"), what, fix, _SOURCE, file.key)


def _limb_named(text: str) -> str:
    """Give a limb's key; limbs that differ by their purpose alone count as one."""
    citation = text_to_citation(text.partition(" for ")[0])
    return citation.key if citation else text


def _verb(outcome: Applies) -> str:
    return "applies to" if outcome is Applies.APPLIES else "does not apply to"


def _limbs(file: Definition, given: Given) -> Iterator[Limb]:
    """Give each limb of a section once: in its newest form, tests put in."""
    if isinstance(file, Exemption):
        newest = {limb.key: limb for _, limb in limbs_of(file, given.definitions.tests)}
        yield from newest.values()


def _ends(limb: Limb) -> Iterator[Ending]:
    return (block for block in blocks_of(limb) if isinstance(block, Ending))


def _wrong(rule: str, place: Place, what: str, fix: str, limb: Limb) -> Finding:
    return wrong(rule, place, what, fix, _SOURCE, limb.key)
