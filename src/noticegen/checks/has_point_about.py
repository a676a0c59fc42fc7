"""Whether a review has a point about an item."""

from noticegen.model.request import Request
from noticegen.numbering import plain_number


def has_point_about(request: Request, number: str) -> bool:
    """Say whether a point of the review is about the item of a number, or of a part of it."""
    points = request.review.points if request.review else ()
    named = {plain_number(point.item).lower() for point in points if point.item}
    return plain_number(number).lower() in named
