"""No code, template or check knows a section of Part II by name: what it says is data.

Proved by renaming: under another number, a section's letter is the same but for that number.
"""

import ast
import re
import shutil
from pathlib import Path

import pytest

from noticegen import kept, paths
from noticegen.examples import DAY, compose_example, mistakes_of_examples
from noticegen.model.law import Exemption
from noticegen.model.question import Applies
from noticegen.paths import data_folder
from noticegen.read.catalogue import Catalogue, open_catalogue
from noticegen.read.in_force import law_on
from noticegen.write.text import write_text

SOURCE = Path(paths.__file__).parent
CODE = sorted(SOURCE.rglob("*.py"))
TEMPLATES = sorted(data_folder("templates").rglob("*.j2"))
PART_II = re.compile(r"\b(?:s|ss|section|sections) ?\.?(?:2[1-9]|3\d|4[0-4])[A-Z]?(?![\d/])")
SHOWS = frozenset(("a_key", "Argument", "Option", "Rule"))
"""What is called with an example for an editor or a terminal."""
RENAMED = "99"
CATALOGUE = open_catalogue(data_folder("exemptions"), "FOIA")
PART_II_SECTIONS = [s for s in CATALOGUE.sections if PART_II.fullmatch(f"s{s}")]


def strings_that_do(tree: ast.Module) -> list[tuple[int, str]]:
    """Give the strings of a module with their lines: no docstrings, no examples in help."""
    told: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):  # a docstring, of anything
            told |= {id(child) for child in ast.walk(node.value)}
        elif isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in SHOWS:
                told |= {id(child) for child in ast.walk(node)}
    return [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told
    ]


@pytest.mark.parametrize("file", CODE, ids=lambda p: p.relative_to(SOURCE).as_posix())
def test_no_code_names_a_section_of_part_ii(file: Path) -> None:
    strings = strings_that_do(ast.parse(file.read_text("utf-8")))
    assert [(line, said) for line, said in strings if PART_II.search(said)] == []


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda p: p.name)
def test_no_template_names_a_section_of_part_ii(file: Path) -> None:
    assert PART_II.findall(file.read_text("utf-8")) == []


def test_the_search_finds_a_name_where_there_is_one() -> None:
    code = (
        'def f(limb):\n    """Of s43(2)."""\n    return limb == "s43(2)" or "section 40" in limb\n'
    )
    found = [line for line, said in strings_that_do(ast.parse(code)) if PART_II.search(said)]
    assert found == [3, 3]


def renamed(text: str, section: str) -> str:
    """Give a text in which a section has another number, in keys and in words."""
    text = re.sub(rf"(?<![\w.])s{section}(?=\b|_)", f"s{RENAMED}", text)
    cited = rf"\b([Ss]ections?|and|to|or)(\s+){section}\b(?![\d%/])"
    text = re.sub(cited, rf"\1\g<2>{RENAMED}", text)
    return re.sub(rf'^(\s+)"{section}":', rf'\1"{RENAMED}":', text, flags=re.MULTILINE)


@pytest.fixture
def with_other_number(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[str, Catalogue]:
    """Copy definitions and templates, and give a section another number in all of them."""
    section: str = request.param
    shutil.copytree(data_folder("exemptions"), tmp_path / "exemptions")
    shutil.copytree(data_folder("templates"), tmp_path / "templates")
    for file in (tmp_path / "exemptions").rglob("*.yaml"):
        file.write_text(renamed(file.read_text("utf-8"), section), "utf-8")
    home = tmp_path / "exemptions/foia"
    (home / f"s{section}.yaml").rename(home / f"s{RENAMED}.yaml")
    monkeypatch.setattr(paths, "_CHECKOUT", tmp_path)
    return section, open_catalogue(tmp_path / "exemptions", "FOIA")


def letters_of(catalogue: Catalogue, exemption: Exemption) -> list[str]:
    """Give the letters of a section's examples to which it applies."""
    letters = []
    for example in exemption.examples:
        if example.outcome is Applies.APPLIES:
            composed = compose_example(example, law_on(catalogue, example.on or DAY))
            assert composed.notice is not None
            said = re.sub(r"[-=_>|+\s]+", " ", write_text(composed.notice).decode())
            letters.append(said)
    return letters


@pytest.mark.parametrize(
    "with_other_number", PART_II_SECTIONS, indirect=True, ids=lambda s: f"s{s}"
)
def test_a_section_under_another_number_has_the_same_letters(
    with_other_number: tuple[str, Catalogue],
) -> None:
    section, catalogue = with_other_number
    exemption, under_99 = CATALOGUE.exemption(section), catalogue.exemption(RENAMED)
    assert exemption is not None
    assert under_99 is not None

    assert list(mistakes_of_examples(catalogue, under_99)) == []
    expected = [renamed(letter, section) for letter in letters_of(CATALOGUE, exemption)]
    assert letters_of(catalogue, under_99) == expected
    kept.law_of(DAY)
