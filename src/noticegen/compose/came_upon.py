"""A fault in wording → the line of the template it stands on, and the case that came upon it."""

import dataclasses
import functools
from collections.abc import Callable
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from noticegen.errors import WordingError
from noticegen.model.case import Case
from noticegen.model.finding import Problem
from noticegen.model.place import Place
from noticegen.paths import shown_path

P = ParamSpec("P")
R = TypeVar("R")


def telling_the_case(
    compose: Callable[Concatenate[Case, P], R],
) -> Callable[Concatenate[Case, P], R]:
    """Name the case in what goes wrong: in another the same template may do."""

    @functools.wraps(compose)
    def composed(case: Case, /, *args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return compose(case, *args, **kwargs)
        except WordingError as error:
            raise WordingError(_with_case(problem, case) for problem in error.problems) from error

    return composed


def _with_case(problem: Problem, case: Case) -> Problem:
    file = case.request.at().file
    what = f"{problem.what} (in the letter of {file})" if file else problem.what
    return dataclasses.replace(problem, what=what)


def in_template(
    error: WordingError, text: str, templates: Path, outermost: str = "letter.md.j2"
) -> WordingError:
    """Place what is wrong with a letter's text in the template that the line comes from."""
    return WordingError(
        problem
        if problem.where.file
        else dataclasses.replace(
            problem, where=_origin(problem.where.line, text, templates, outermost)
        )
        for problem in error.problems
    )


def _origin(line: int | None, text: str, templates: Path, outermost: str) -> Place:
    """Find a line of the text, as it stands, in a template; else name the outermost one."""
    words = text.split("\n")[line - 1].strip() if line else ""
    for file in sorted(templates.rglob("*.j2")) if words else ():
        for number, written in enumerate(file.read_text("utf-8").split("\n"), 1):
            if written.strip() == words:
                return Place(shown_path(file), number)
    return Place(shown_path(templates / outermost))
