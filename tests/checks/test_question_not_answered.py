"""`question-not-answered`."""

from cases import REFUSED, STAFF, case_of, changed, told, without


def test_a_question_without_an_answer_is_blocked() -> None:
    assert told(case_of(without(REFUSED, "causal_link"))) == [
        (
            "request.yaml:11: blocking: `bidders` does not answer `causal_link`: how would"
            " disclosure cause the prejudice? Who would do what with this information?"
            " · add it under `answers` [question-not-answered]"
        )
    ]


def test_several_questions_of_one_reliance_are_one_finding() -> None:
    assert told(case_of(without(REFUSED, "causal_link", "how_likely"))) == [
        (
            "request.yaml:11: blocking: `bidders` does not answer `causal_link`, nor `how_likely`:"
            " how would disclosure cause the prejudice? Who would do what with this information?"
            " · add them under `answers` [question-not-answered]"
        )
    ]


def test_a_reliance_without_any_answer_is_blocked_at_its_own_line() -> None:
    text = without(REFUSED, "answers")
    (finding,) = told(case_of(text))
    assert finding.startswith(
        "request.yaml:9: blocking: `bidders` does not answer `whose_interests`, nor `causal_link`,"
        " nor `how_likely`: whose commercial interests are they"
    )


def test_a_harm_test_without_a_likelihood_is_blocked() -> None:
    assert told(case_of(without(REFUSED, "likelihood"))) == [
        (
            "request.yaml:10: blocking: `bidders` does not say how likely the harm is"
            " · add `likelihood`: `would` or `would be likely to` [question-not-answered]"
        )
    ]


def test_a_question_that_earlier_answers_make_needless_need_not_be_answered() -> None:
    text = changed(REFUSED, "under: bidders", "under: staff")
    text = text[: text.index("relied_on:")] + "relied_on:" + STAFF
    text = without(text, "overridden").replace(
        "necessary: Yes. The report does not say", "necessary: No. The report says"
    )
    assert told(case_of(text)) == []
