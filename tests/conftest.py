"""Options and fixtures of all tests."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="take what is made now as right")


@pytest.fixture
def accept(pytestconfig: pytest.Config) -> bool:
    return bool(pytestconfig.getoption("--accept"))
