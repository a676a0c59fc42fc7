"""`fee-counts-work`: regulation 6(4) lets nobody's time be charged."""

import pytest

from cases import case_of, changed, told
from other_letters import ASKED


@pytest.mark.parametrize(
    "of", ["two hours at the copier", "staff time", "redacting names", "searching the archive"]
)
def test_work_is_advised_to_be_left_out(of: str) -> None:
    text = changed(ASKED, "copies of pages", of)
    assert told(case_of(text)) == [
        (
            f"request.yaml:8: advice: `{of}` looks like somebody's work, which no fee may count"
            " · take it out; a fee is for copying, postage and the like [fee-counts-work]"
        )
    ]


@pytest.mark.parametrize("of", ["copies", "postage, second class", "a memory stick", "timetables"])
def test_what_is_bought_passes(of: str) -> None:
    assert told(case_of(changed(ASKED, "of: copies of pages", f'of: "{of}"'))) == []
