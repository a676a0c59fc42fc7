"""A case that has been read → all that makes its letter, as it is now."""

from collections.abc import Iterable, Sequence

from noticegen.again.files import digest_of_definitions, digests_of_files, digests_of_program
from noticegen.again.libraries import versions_of_libraries, versions_of_system
from noticegen.again.says import says_of
from noticegen.model.ingredients import Ingredients
from noticegen.model.release import Format
from noticegen.pipeline import Understood


def ingredients_of(
    understood: Understood, formats: Sequence[Format], written: Iterable[str]
) -> Ingredients:
    """Give all that makes files of the names `written`."""
    says = tuple(says_of(understood.case, understood.today))
    return Ingredients(
        today=understood.today,
        formats=tuple(formats),
        libraries=versions_of_libraries(),
        system=versions_of_system(written),
        program=digests_of_program(),
        files=digests_of_files(file for said in says for file in said.files),
        definitions=digest_of_definitions(),
        says=says,
        inputs=understood.inputs,
    )
