"""Jinja, sandboxed: wording of definitions and templates → Markdown.

Every value is escaped as Markdown on its way in, so that what a person typed is never
structure. Unknown names are errors. There is no way to switch the escaping off: the
filters are ours, and operators that join strings are refused.
"""

import re
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from noticegen.compose.filters import FILTERS, LIST_WORDS, to_markdown
from noticegen.compose.markdown import refuse_in_wording
from noticegen.errors import WordingError
from noticegen.model.finding import Problem
from noticegen.model.place import Place
from noticegen.names_in_messages import in_backticks
from noticegen.paths import shown_path

SHEET = "checker.md.j2"
"""The template of the sheet for the person who checks, which is no part of a letter."""
_JOINING = (nodes.Concat, nodes.Add, nodes.Mul, nodes.Mod, nodes.Pow)
_MAY_JOIN = re.compile(r"[~+*]|(?<!\{)%(?!\})")
"""What no joining operator can be written without; most wording has none of it."""
_NAME = re.compile(r"\{\{ (\w+) \}\}")
_FAILURES = (jinja2.TemplateError, TypeError, ValueError, LookupError, ArithmeticError)


class _Sandbox(ImmutableSandboxedEnvironment):
    """Gives templates the names of our own classes, and no methods of strings.

    A method of text that is already Markdown would take a value in unescaped.
    """

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401
        if isinstance(obj, (str, Mapping, list, tuple)):
            return False
        return super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> None:  # noqa: ANN401
        """Leave `format` to the rule above, which refuses it."""

    def compile(self, source: Any, *rest: Any, **named: Any) -> Any:  # noqa: ANN401
        """Compile a template, and refuse one that joins strings."""
        may_join = True
        if isinstance(source, str):
            may_join = _MAY_JOIN.search(source) is not None
            source = self.parse(source, *rest[:2])
        for node in source.find_all(_JOINING) if may_join else ():
            raise _JoiningError("strings are joined", node.lineno, *rest[:2])
        return super().compile(source, *rest, **named)


class _JoiningError(jinja2.TemplateSyntaxError):
    """An operator that joins strings, which would let a value become structure."""


class Wording:
    """The environment in which one letter's templates and wordings are rendered."""

    def __init__(self, templates: Path) -> None:
        self._folder = templates
        self._environment = _Sandbox(
            loader=jinja2.FileSystemLoader(templates),
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            finalize=to_markdown,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            optimized=False,  # a letter has no constants to reckon out beforehand
        )
        self._environment.filters = FILTERS
        self._environment.globals = {}
        # in a definition a line's end is a space, after a tag too
        self._sentences = self._environment.overlay(trim_blocks=False, lstrip_blocks=False)
        self._compiled: dict[str, jinja2.Template] = {}

    @property
    def folder(self) -> Path:
        """Where the templates lie."""
        return self._folder

    def render_text(self, text: str, place: Place, values: Mapping[str, object]) -> Markup:
        """Render a definition's wording.

        Raises:
            WordingError: it cannot be read, or uses a name that it is not given.
        """
        try:
            said = _with_names(text, values)
            if said is None:
                said = self._statement(text).render(values)
        except _JoiningError as error:
            place = Place(place.file, (place.line or 0) + error.lineno)
            raise WordingError([_problem(error, place, values)]) from error
        except _FAILURES as error:
            raise WordingError([_problem(error, place, values)]) from error
        said = said.strip()
        refuse_in_wording(said, place)
        return Markup(said)  # noqa: S704 - escaped by finalize

    def render_template(self, name: str, values: Mapping[str, object]) -> str:
        """Render a template of the folder.

        Raises:
            WordingError: a template cannot be read, or uses a name that it is not given.
        """
        try:
            return self._environment.get_template(name).render(values)
        except _FAILURES as error:
            place = self._place_of(error, name)
            raise WordingError([_problem(error, place, values)]) from error

    def _statement(self, text: str) -> jinja2.Template:
        template = self._compiled.get(text)
        if template is None:
            template = self._compiled[text] = self._sentences.from_string(text)
        return template

    def _place_of(self, error: Exception, name: str) -> Place:
        if isinstance(error, jinja2.TemplateSyntaxError):
            return Place(shown_path(self._folder / (error.name or name)), error.lineno)
        frames = traceback.extract_tb(error.__traceback__)
        ours = [f for f in frames if f.filename.startswith(str(self._folder))]
        if ours:
            return Place(shown_path(Path(ours[-1].filename)), ours[-1].lineno)
        return Place(shown_path(self._folder / name))


def _with_names(text: str, values: Mapping[str, object]) -> str | None:
    """Put values in a text that has only their names in braces; for any other take Jinja.

    Most wording is such, and Jinja takes longer to compile it than all else does with it.
    """
    parts = _NAME.split(text)  # words, a name, words, a name, words
    if any("{" in words for words in parts[::2]) or not values.keys() >= set(parts[1::2]):
        return None
    parts[1::2] = [to_markdown(values[name]) for name in parts[1::2]]
    return "".join(parts)


def _problem(error: Exception, place: Place, values: Mapping[str, object]) -> Problem:
    if isinstance(error, _JoiningError):
        what = "strings are joined here, which would let a value become structure"
        return Problem(place, what, "put each value in {{ }} of its own")
    said = str(error)
    unsafe = re.search(r"access to attribute '([^']+)'", said)
    if unsafe:
        what = f"`{unsafe[1]}` is not to be looked at from here"
        return Problem(place, what, "print the names that are given, and no more")
    unknown = re.search(r"'([^']+)' is undefined", said)
    missing = re.search(r"has no attribute '([^']+)'", said)
    if unknown or missing:
        name = (unknown or missing or [""])[1]
        known = in_backticks(sorted(set(values) - {LIST_WORDS}))
        return Problem(place, f"`{name}` is not a name that is given here", f"given are {known}")
    if isinstance(error, jinja2.TemplateNotFound):
        return Problem(place, f"there is no template `{error.name}`", "mend the name")
    filters = re.search(r"No filter named '([^']+)'", said)
    if filters:
        known = in_backticks(FILTERS)
        return Problem(place, f"there is no filter `{filters[1]}`", f"the filters are {known}")
    if not isinstance(error, jinja2.TemplateSyntaxError):
        what = "something is used here as what it is not"
        return Problem(place, what, "give each filter what it prints, and call nothing but macros")
    what = "the wording can't be read here"
    return Problem(place, what, "look for a {{ or {% that is not closed, or closed wrongly")
