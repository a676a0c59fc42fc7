"""Whether a review has a point about an item, or a correction a mistake."""

from noticegen.model.other_letters import Mistake
from noticegen.model.request import Point, Request
from noticegen.numbering import plain_number


def has_point_about(request: Request, number: str) -> bool:
    """Say whether a point or a mistake is about the item of a number, or of a part of it."""
    points: list[Point | Mistake] = list(request.review.points) if request.review else []
    points += request.correction.mistakes if request.correction else ()
    named = {plain_number(point.item).lower() for point in points if point.item}
    return plain_number(number).lower() in named
