"""An internal review: who reviewed, and what was concluded on each point."""

from collections.abc import Iterator

from markupsafe import Markup

from noticegen.compose.speaker import Speaker
from noticegen.long_dates import long_date
from noticegen.model.case import Case
from noticegen.model.choices import Conclusion
from noticegen.model.citation import text_to_citation
from noticegen.model.dataclass import dataclass
from noticegen.model.request import Point, Review
from noticegen.model.text import Quoted
from noticegen.numbering import printed_number

_UPHELD = {
    Conclusion.UPHELD: "upheld",
    Conclusion.UPHELD_IN_PART: "upheld_in_part",
    Conclusion.NOT_UPHELD: "not_upheld",
}


@dataclass(frozen=True, slots=True)
class PointView:
    """One point: what was raised, or found unasked, and what we say to it."""

    number: str
    item: str
    raised: Quoted | None
    found: Markup
    says: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class ReviewView:
    """The review as printed."""

    reviewer: Markup
    points: tuple[PointView, ...]
    alone: bool


def compose_review(case: Case, speaker: Speaker) -> ReviewView | None:
    """Give the review; nothing where the case has none."""
    review = case.request.review
    if review is None:
        return None
    points = tuple(_point(point, number, speaker) for number, point in _numbered(review))
    by = speaker.say("reviewer", reviewer=review.reviewer)
    return ReviewView(by, points, alone=len(points) == 1)


def _numbered(review: Review) -> Iterator[tuple[str, Point]]:
    """Give the points with the applicant's numbers, or with ours where there is none."""
    for count, point in enumerate(review.points, 1):
        yield printed_number(point.number) if point.number else str(count), point


def _point(point: Point, number: str, speaker: Speaker) -> PointView:
    end = _UPHELD[point.conclusion]
    conclusion = speaker.say(f"point_{end}" if point.raised else f"found_{end}")
    said = [speaker.say("point_concluded", conclusion=conclusion, because=point.because)]
    if point.breach:
        cited = [str(text_to_citation(provision) or provision) for provision in point.breach]
        said.append(speaker.say("point_breach", citations=cited))
    if point.put_right:
        said.append(speaker.say("point_put_right", put_right=point.put_right))
    found = speaker.say("point_found", found=point.found) if point.found else Markup()
    item = printed_number(point.item) if point.item else ""
    return PointView(number, item, point.raised, found, tuple(said))


def compose_review_opening(case: Case, speaker: Speaker) -> Iterator[Markup]:
    """Give the paragraphs with which the letter of a review opens."""
    request, review = case.request, case.request.review
    letters = list(request.chain())
    answered = letters[0].issued if len(letters) == 1 else None
    yield speaker.say(
        "review_received",
        requested=long_date(review.requested) if review else "",
        received=long_date(request.received),
        answered=long_date(answered) if answered else "",
    )
    if review is None:  # only a draft gets here
        return
    raised = [(number, point) for number, point in _numbered(review) if point.raised]
    said = []
    for conclusion, name in _UPHELD.items():
        numbers = [number for number, point in raised if point.conclusion is conclusion]
        if numbers:
            alone = len(raised) == 1
            said.append(speaker.say(f"review_{name}", numbers=() if alone else numbers))
    found = [p for p in review.points if not p.raised]
    if any(point.conclusion is not Conclusion.NOT_UPHELD for point in found):
        said.append(speaker.say("review_found"))
    if said:
        yield Markup(" ").join(said)
