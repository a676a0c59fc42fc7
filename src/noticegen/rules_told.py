"""The rules → lines for a terminal, and the Markdown that is CHECKS.md."""

import textwrap
from collections.abc import Iterable, Iterator

from noticegen.checks.no_rules import NO_RULES, OF_FILES
from noticegen.checks.rule import Rule
from noticegen.checks.rules import all_rules, silenced_by
from noticegen.model.finding import Severity
from noticegen.rule_links import links_of

_WIDTH = 100
_INTRO = """\
# The checks

What noticegen looks for before a letter is sent, in the order in which findings are shown.
`noticegen checks explain --all` prints this page; a test keeps the two the same.

A finding that **stops** keeps a final letter from being written until it is mended, or until a
named person answers for it under `overrides`, where that is said below. **Advice** stops
nothing. A rule that reads sentences says "looks like": it may be wrong, and is advice for that
reason. It reads what the authority writes, and never what the applicant wrote; the words that it
looks for are in `exemptions/looks-like.yaml` and in the definitions.

Each rule is one file, `src/noticegen/checks/<code>.py` with `_` for `-`, and has a bad and a good
case, `tests/rules/<code>/`. One mistake is one finding: where a rule has spoken of an item, an
argument or a text, those that it silences say nothing of the same.
"""


def list_rules() -> Iterator[str]:
    """Give a line for each rule: its code, whether it stops, and what must hold."""
    rules = all_rules()
    width = max(map(len, rules))
    for code, rule in rules.items():
        kind = "stops " if rule.severity is Severity.BLOCKING else "advice"
        yield f"{code:<{width}}  {kind}  {rule.title}"


def explain_rule(rule: Rule) -> Iterator[str]:
    """Explain one rule to a person at a terminal."""
    yield f"{rule.code}: {rule.title}"
    yield from textwrap.wrap(_severity(rule), _WIDTH)
    yield f"By {rule.source}:"
    for name, address in links_of(rule.source):
        yield f"  {name}: {address}"
    yield ""
    yield from textwrap.wrap(rule.why, _WIDTH)
    yield ""
    yield "It says, for example:"
    yield from _said(rule, "  ")
    silent = silenced_by(rule.code)
    if silent:
        yield ""
        yield from textwrap.wrap(f"Where it has spoken, these are silent: {', '.join(silent)}.")


def rules_as_markdown() -> Iterator[str]:
    """Give all rules, and what is none, as the lines of CHECKS.md."""
    rules = all_rules()
    yield from _INTRO.split("\n")
    yield "| rule | | what must hold |"
    yield "|---|---|---|"
    for code, rule in rules.items():
        kind = "stops" if rule.severity is Severity.BLOCKING else "advice"
        yield f"| [`{code}`](#{code}) | {kind} | {rule.title} |"
    for rule in rules.values():
        yield from _section(rule)
    yield from ("", "## Findings of no rule", "", "They come when the files are made.", "")
    yield from _wrapped(f"`{code}`: {what}." for code, what in OF_FILES)
    yield from ("", "## What is no rule, and why", "")
    yield from _wrapped(f"**{title}.** {why}" for title, why in NO_RULES)


def _section(rule: Rule) -> Iterator[str]:
    at = f"tests/rules/{rule.code}"
    links = ", ".join(f"[{name}]({address})" for name, address in links_of(rule.source))
    yield from ("", f"## {rule.code}", "")
    title = (
        f"{rule.title[0].upper()}{rule.title[1:]}. {_severity(rule)} By {rule.source} ({links})."
    )
    yield from textwrap.wrap(title, _WIDTH, break_long_words=False, break_on_hyphens=False)
    yield from ("", *textwrap.wrap(rule.why, _WIDTH), "", "```")
    yield from _said(rule, "")
    yield from ("```", "", f"[A bad case]({at}/bad.yaml), [a good one]({at}/good.yaml).")
    silent = silenced_by(rule.code)
    if silent:
        listed = ", ".join(f"`{code}`" for code in silent)
        yield from ("", *textwrap.wrap(f"Silences {listed}.", _WIDTH, break_on_hyphens=False))


def _severity(rule: Rule) -> str:
    """Say whether a rule stops a letter, when it doesn't, and who may answer for it."""
    parts = ["It stops a final letter" if rule.severity is Severity.BLOCKING else "It is advice"]
    if rule.advice_if:
        parts.append(f"it is advice if {rule.advice_if}")
    if rule.override:
        parts.append(f"a named person may answer for {rule.override}")
    reads = " It reads sentences, and may be wrong." if rule.looks_like else ""
    return f"{'; '.join(parts)}.{reads}"


def _said(rule: Rule, indent: str) -> Iterator[str]:
    for lead, words in (("", rule.message), ("  fix: ", rule.fix)):
        yield from textwrap.wrap(
            words,
            _WIDTH,
            initial_indent=indent + lead,
            subsequent_indent=f"{indent}    ",
            break_long_words=False,
            break_on_hyphens=False,
        )


def _wrapped(entries: Iterable[str]) -> Iterator[str]:
    for entry in entries:
        yield from textwrap.wrap(
            entry, _WIDTH, initial_indent="- ", subsequent_indent="  ", break_on_hyphens=False
        )
