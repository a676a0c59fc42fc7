"""Negates each condition of each rule in turn: a test must fail, or the condition does nothing.

`scripts/mutate-rules [CODE]...` runs it. For each condition (of an `if`, of `… if … else …` and
of a comprehension) a child is forked, which puts the negated code in the place of the rule's
and runs the rule's own tests and its bad and good case. What children need is read before they
are forked: that halves the time. Ends with 1 if a mutant survives.
"""

import ast
import copy
import importlib
import inspect
import os
import sys
import types
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / name) for name in ("src", "tests", "tests/checks", "tests/read")]

import test_every_rule as every  # noqa: E402 - the paths must be set first
from noticegen.checks.rules import all_rules  # noqa: E402

EQUIVALENT: dict[tuple[str, str], str] = {}
"""Conditions by rule and text whose negation changes nothing that can be seen, and why."""


def conditions_in(tree: ast.Module) -> Iterator[tuple[ast.AST, str, int | None]]:
    """Give each condition of a module: the node that has it, the field, the place in a list."""
    for node in ast.walk(tree):
        if isinstance(node, ast.If | ast.IfExp | ast.While):
            yield node, "test", None
        elif isinstance(node, ast.comprehension):
            for index in range(len(node.ifs)):
                yield node, "ifs", index


def mutants_of(source: str) -> Iterator[tuple[int, str, ast.Module]]:
    """Give each mutant of a module: the line and the text of its condition, and its tree."""
    tree = ast.parse(source)
    for count, _ in enumerate(conditions_in(tree)):
        mutant = copy.deepcopy(tree)
        node, name, index = list(conditions_in(mutant))[count]
        held = getattr(node, name)
        condition = held if index is None else held[index]
        negated = ast.copy_location(ast.UnaryOp(ast.Not(), condition), condition)
        if index is None:
            setattr(node, name, negated)
        else:
            held[index] = negated
        yield condition.lineno, ast.unparse(condition), ast.fix_missing_locations(mutant)


def put_in(module: types.ModuleType, mutant: ast.Module) -> None:
    """Put the code of a mutant's functions in the place of a module's own."""
    changed = dict(vars(module))
    exec(compile(mutant, str(module.__file__), "exec"), changed)  # noqa: S102 - that is what it does
    for name, old in list(vars(module).items()):
        plain, new = (
            inspect.unwrap(each) if callable(each) else each for each in (old, changed[name])
        )
        is_own = isinstance(plain, types.FunctionType) and plain.__module__ == module.__name__
        if is_own and isinstance(new, types.FunctionType):
            plain.__code__ = new.__code__


def _plain(value: object) -> object:
    """Give the function inside a cached one; any other value as it is."""
    return inspect.unwrap(value) if callable(value) else value


def is_noticed(module: types.ModuleType, mutant: ast.Module, code: str) -> bool:
    """Say whether a rule's tests fail with a mutant in its place."""
    child = os.fork()
    if not child:
        with Path(os.devnull).open("w") as nowhere:
            os.dup2(nowhere.fileno(), 1)
            os.dup2(nowhere.fileno(), 2)
        try:
            put_in(module, mutant)
            os._exit(0 if run_tests(code) == pytest.ExitCode.OK else 1)
        finally:
            os._exit(1)  # it can't even be put in
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) != 0


def run_tests(code: str) -> int:
    """Run the tests of a rule, until one fails."""
    if not says_what_it_tells(code):
        return int(pytest.ExitCode.TESTS_FAILED)
    own = f"tests/checks/test_{code.replace('-', '_')}.py"
    return int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", own]))


def says_what_it_tells(code: str) -> bool:
    """Say whether the tests of a rule's bad and good case pass."""
    try:
        every.test_a_bad_case_is_one_finding_and_says_what_the_rule_tells(code)
        every.test_in_a_good_case_nothing_is_found(code)
    except Exception:  # noqa: BLE001 - a mutant may raise anything
        return False
    return True


def main(codes: list[str]) -> int:
    """Mutate the rules of some codes, or all; print what survives."""
    os.chdir(ROOT)
    survivors, count = [], 0
    for code in codes or list(all_rules()):
        module = importlib.import_module(f"noticegen.checks.{code.replace('-', '_')}")
        source = Path(str(module.__file__)).read_text("utf-8")
        if not says_what_it_tells(code) or is_noticed(module, ast.parse(source), code):
            print(f"{code}: its tests fail as it is")  # noqa: T201 - it is a command
            return 1
        for line, condition, mutant in mutants_of(source):
            count += 1
            if (code, condition) not in EQUIVALENT and not is_noticed(module, mutant, code):
                survivors.append(f"{code}:{line}: {condition}")
                print(survivors[-1], flush=True)  # noqa: T201 - it is a command
    print(f"{count} conditions negated, {len(survivors)} not noticed")  # noqa: T201
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
