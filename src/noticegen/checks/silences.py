"""One mistake, one finding: which rules say nothing where another has spoken."""

import dataclasses
from collections.abc import Iterable

from noticegen.model.finding import Finding, Severity

_READINGS_OF_REASONS = frozenset(
    {"reason-is-a-paraphrase", "harm-words-disagree", "blanket-claim", "words-fit-any-case"}
)
_OF_AN_ITEM = frozenset(
    {
        "outcome-and-keys-disagree",
        "withheld-without-saying",
        "table-does-not-add-up",
        "small-number-as-reason",
        "cell-can-be-worked-out",
        "request-names-someone",
    }
)
SILENCES: dict[str, frozenset[str]] = {
    "item-without-outcome": _OF_AN_ITEM,
    "no-exemption-named": _OF_AN_ITEM
    | {
        "kind-against-items",
        "tells-whether-held",
        "neither-nor-not-tied",
        "contradicts-earlier-letter",
    },
    "named-by-nothing": frozenset(
        {
            "limb-cannot-be-relied-on",
            "limbs-exclude-each-other",
            "schedule-tells-too-much",
            "warning-out-of-place",
            "small-number-as-reason",
            "question-not-answered",
            "answer-does-not-fit",
            "test-not-met",
            "test-not-of-this-limb",
            "public-interest-not-weighed",
            "estimate-missing",
            "under-the-limit",
            "narrower-does-not-fit",
            "aggregation-not-argued",
            "aggregated-too-far-apart",
            "rows-single-out",
            "left-as-suggested",
            "estimate-looks-weak",
            *_READINGS_OF_REASONS,
        }
    ),
    "dates-out-of-order": frozenset(
        {"late", "decision-date", "aggregated-too-far-apart", "answer-does-not-fit"}
    ),
    "fee-asked-too-late": frozenset({"late"}),
    "awaited-day-missing": frozenset({"late"}),
    "test-not-met": frozenset(
        {
            "left-as-suggested",
            "test-not-of-this-limb",
            "public-interest-not-weighed",
            "balance-against-outcome",
            *_READINGS_OF_REASONS,
        }
    ),
    "kind-against-items": frozenset({"decision-date"}),
    "nothing-to-extend": frozenset({"decision-date"}),
    "contradicts-earlier-letter": frozenset({"new-exemption-at-review"}),
    "public-interest-not-weighed": frozenset({"balance-against-outcome"}),
    "neither-nor-provision": frozenset(
        {
            *_READINGS_OF_REASONS,
            "left-as-suggested",
            "question-not-answered",
            "answer-does-not-fit",
            "test-not-met",
            "test-not-of-this-limb",
            "public-interest-not-weighed",
            "balance-against-outcome",
        }
    ),
    "tells-whether-held": frozenset({"outcome-and-keys-disagree", "neither-nor-words-imply"}),
    "estimate-missing": frozenset({"aggregation-not-argued", "aggregated-too-far-apart"}),
}
"""One mistake, one finding: a rule silences others for the same subject.

Others can't both fire, by construction: an unknown limb has no test, an unanswered question
no ending, an estimate that is missing no sum; a class that nothing names is in no column;
where work must be done nothing narrower is due; a test that is pending need not be weighed.
"""


_READINGS = frozenset(
    {
        "law-looks-wrong",
        "citation-looks-wrong",
        "small-number-as-reason",
        "neither-nor-words-imply",
        "neither-nor-in-words-only",
        "estimate-looks-weak",
        "schedule-tells-too-much",
        "wording-slip",
        *_READINGS_OF_REASONS,
    }
)
SILENCES_IN_A_TEXT: dict[str, frozenset[str]] = {
    "placeholder-left": _READINGS,
    "left-as-suggested": _READINGS,
    "small-number-as-reason": _READINGS
    - {"small-number-as-reason", "law-looks-wrong", "citation-looks-wrong"}
    - {"estimate-looks-weak", "schedule-tells-too-much"},
    "law-looks-wrong": _READINGS - {"law-looks-wrong", "citation-looks-wrong"},
}
"""The same of one text, whatever it is about: what is to be written anew is not read closely.

A wrong citation beside wrong law is told too: who mends the one does not see the other.
"""


def silenced(findings: Iterable[Finding]) -> list[Finding]:
    """Leave out what another finding about the same subject, or the same text, silences.

    Advice, which may stay as it is, silences nothing that stops.
    """
    listed = list(findings)
    silent = {
        (rule, severity, subject)
        for finding in listed
        for rule in SILENCES.get(finding.rule, ())
        for severity in {finding.severity, Severity.ADVICE}
        for subject in finding.subjects
    }
    in_texts = {
        (rule, finding.where)
        for finding in listed
        for rule in SILENCES_IN_A_TEXT.get(finding.rule, ())
    }
    told = [
        f for f in listed if silent.isdisjoint((f.rule, f.severity, each) for each in f.subjects)
    ]
    return [f for f in told if (f.rule, f.where) not in in_texts]


def once(findings: Iterable[Finding]) -> list[Finding]:
    """Tell what is read the same in several texts once, at the first of them."""
    alike: dict[object, list[Finding]] = {}
    for finding in findings:
        is_reading = finding.rule in _READINGS and finding.severity is Severity.ADVICE
        key = (finding.rule, finding.message) if is_reading else id(finding)
        alike.setdefault(key, []).append(finding)
    return [
        dataclasses.replace(first, message=f"{first.message}; and {len(more)} more")
        if more
        else first
        for first, *more in alike.values()
    ]
