"""The wording of one letter: statements of the regime, of duties and of limbs, by name."""

from collections.abc import Mapping, Sequence
from typing import Final

from markupsafe import Markup

from noticegen.compose.filters import LIST_WORDS, ListWords, items, sentence, to_markdown
from noticegen.compose.markdown import markdown_to_words
from noticegen.compose.wording import Wording
from noticegen.errors import WordingError
from noticegen.model.case import Case, Reliance
from noticegen.model.finding import Problem
from noticegen.model.law import LimbWording
from noticegen.model.place import Place
from noticegen.model.question import Question

MISSING: Final = "…"
"""Stands in a draft where what belongs there has not been written yet."""


class Speaker:
    """Renders wordings for one case; a wording that is not there is an error, not silence."""

    def __init__(self, wording: Wording, case: Case) -> None:
        self._wording = wording
        self._case = case
        self.list_words = ListWords(
            *(self._statement(f"list_{name}") for name in ("and", "item", "items"))
        )

    def say(self, name: str, **values: object) -> Markup:
        """Render one of the regime's statements.

        Raises:
            WordingError: there is none of this name, or it uses a name it is not given.
        """
        version = self._case.law.version
        text = self._statement(name)
        common = {"regime": self._case.law.regime.name, "commissioner": version.commissioner.name}
        return self._render(text, version.at("statements", name), {**common, **values})

    def _statement(self, name: str) -> str:
        version = self._case.law.version
        text = version.statements.get(name)
        if text is None:
            place = version.at("statements")
            fix = f"add `{name}` to `statements`"
            raise WordingError([Problem(place, f"there is no statement `{name}`", fix)])
        return text

    def _render(self, text: str, place: Place, values: Mapping[str, object]) -> Markup:
        given = {LIST_WORDS: self.list_words, **values}
        return self._wording.render_text(text, place, given)

    def plain(self, name: str, **values: object) -> str:
        """Render one of the regime's statements as plain words, for what is no paragraph."""
        return markdown_to_words(self.say(name, **values))

    @staticmethod
    def prose(value: object) -> Markup:
        """Give words of the case as Markdown that is text."""
        return to_markdown(value)

    def joined(self, values: Sequence[object]) -> Markup:
        """Give values as one phrase: `a, b and c`."""
        return sentence(values, self.list_words)

    def items(self, numbers: Sequence[str]) -> Markup:
        """Give items by their numbers: `items 1 and 2`."""
        return items(numbers, self.list_words)

    def advise(self, name: str, **values: object) -> Markup:
        """Render a statement of the duty to advise and assist.

        Raises:
            WordingError: no duty has a statement of this name.
        """
        for duty in self._case.law.duties.values():
            if name in duty.statements:
                return self._render(duty.statements[name], Place(duty.file), values)
        place = self._case.law.regime.at("duties")
        raise WordingError([Problem(place, f"no duty says `{name}`", f"add `{name}` to it")])

    def limb(self, reliance: Reliance, name: str) -> Markup:
        """Render one of a limb's own wordings; empty where the limb has none."""
        wording: LimbWording = reliance.law.limb.wording
        text: str | None = getattr(wording, name)
        if text is None:
            return Markup()
        return self._render(text, wording.at(name), self.of_limb(reliance))

    def of_limb(self, reliance: Reliance) -> dict[str, object]:
        """Give the names that a limb's wordings may use."""
        likelihood = reliance.entry.likelihood
        means = reliance.law.limb.likelihoods
        terms = {name: Markup(text) for name, text in reliance.law.limb.terms.items()}  # noqa: S704
        return {
            **terms,
            "commissioner": self._case.law.version.commissioner.name,
            "citation": str(reliance.law.citation),
            "likelihood": likelihood.value if likelihood else MISSING,
            "likelihood_means": means.get(likelihood, MISSING) if likelihood else MISSING,
        }

    def question(self, reliance: Reliance, question: Question, **values: object) -> Markup:
        """Render a question's text around its answer."""
        text = question.says or ("{{ said }} {{ answer }}" if values["said"] else "{{ answer }}")
        return self._render(text, question.at("says"), {**self.of_limb(reliance), **values})

    def text(self, text: str, place: Place, reliance: Reliance) -> Markup:
        """Render a wording that stands elsewhere in a limb's definition."""
        return self._render(text, place, self.of_limb(reliance))
