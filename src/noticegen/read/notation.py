"""How a thing is written in YAML and in JSON, as the fixes say it."""

from noticegen.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Notation:
    """The words of a fix that depend on how the file is written."""

    entries: str
    several: str
    keys: str
    names: str
    no_dashes: str
    list_of_blocks: str
    prose_list: str
    one_line: str
    not_prose: str
    as_text: str = ""


YAML = Notation(
    entries="begin each entry with `- `",
    several="write one value, or several on `- ` lines",
    keys="write its keys, such as `{key}:`, each on a line of its own",
    names="write names under `{key}:`, each on a line of its own",
    no_dashes="write each name as a key, without `- `, and what belongs to it under it",
    list_of_blocks="write `- {key}: …` under it, and the entry's other keys under that",
    prose_list="put each entry under `{key}:` on a line that begins with `- `; a list needs no `|`",
    one_line="put each entry on one `- ` line",
    not_prose="`{key}` is prose, and YAML reads it as keys",
)
JSON = Notation(
    entries="write a list: `[` its entries `]`",
    several="write one value, or several in `[ ]`",
    keys='write its keys in `{{ }}`, such as `"{key}": …`',
    names="write names in `{{ }}`, each with its value",
    no_dashes="write names in `{{ }}`, each with its value",
    list_of_blocks='write a list of entries: `[{{"{key}": …}}]`',
    prose_list="write a list of texts: `[` its entries `]`",
    one_line="write each entry as one text",
    not_prose="`{key}` is prose, and has keys here",
    as_text="write it as text in quotation marks",
)
