"""The folders are the pipeline; what each may import is what keeps it so."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent / "src" / "noticegen"
VERBS = {"read", "treat", "checks", "compose", "write", "guard", "plain"}
LEAVES = {"errors", "long_dates", "paths", "working_days", "file_names", "cost", "pdf_pages"}
LEAVES |= {"names_in_messages", "words_sought", "numbering", "days_off", "fees"}
UNDER = {
    "days_off": {"paths"},
    "working_days": {"days_off", "long_dates", "paths"},
    "fees": {"working_days"},
}
"""What a leaf may import of the leaves, where it may."""
FILES = sorted(ROOT.rglob("*.py"))


def imported(path: Path) -> set[str]:
    """Give what a file imports of ours: the part under `noticegen`, or "" for the API."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            parts = node.module.split(".")
            if parts[0] == "noticegen":
                names = [alias.name for alias in node.names] if len(parts) == 1 else [parts[1]]
                found |= set(names)
        elif isinstance(node, ast.Import):
            found |= {"" for alias in node.names if alias.name == "noticegen"}
    return found


def part_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_a_file_imports_only_what_its_layer_may(path: Path) -> None:
    part, names = part_of(path), imported(path)
    if part == "model":
        allowed = {"model"}
    elif part in LEAVES or part == "excerpt":
        allowed = {"model", "errors"} | UNDER.get(part, set())
    elif part in VERBS:
        allowed = {"model", part} | LEAVES
    elif part.startswith("cli") or part in ("shown", "shown_sarif", "__main__", "streams", "fault"):
        public = {
            "",
            "CheckedDefinitions",
            "Deadline",
            "Explanation",
            "Finding",
            "Findings",
            "LetterRecord",
            "MadeAgain",
            "Problem",
            "Severity",
            "Verification",
            "errors",
            "shown",
            "shown_sarif",
            "streams",
            "fault",
            "excerpt",
            "cli",
            "cli_again",
            "cli_clock",
            "cli_checks",
            "cli_ends",
            "cli_exemptions",
            "cli_given",
            "cli_start",
            "model",
        }
        allowed = public | {"start"} if part == "cli_start" else public
    else:
        return
    assert names <= allowed


def test_every_verb_is_there() -> None:
    assert {path.name for path in ROOT.iterdir() if path.is_dir()} >= VERBS | {"model"}
