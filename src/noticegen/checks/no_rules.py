"""What is deliberately no rule, and why: shown by `checks explain --all`."""

from typing import Final

NO_RULES: Final = (
    (
        "Two exemptions in the alternative, without saying which applies",
        (
            "It is lawful where saying which would itself tell what is withheld, and it is then "
            "advice only. What stops is claiming both outright for one class."
        ),
    ),
    (
        "“Fewer than five, so withheld”",
        (
            "Whether somebody can be recognised is judged case by case. A threshold asks a person "
            "to look; it is never the letter's reason."
        ),
    ),
    (
        "Reasons, a public interest test or “held” in a notice for a vexatious or repeated request",
        "Section 17(5) wants the fact stated, and section 17(7) the rights. Nothing else is owed.",
    ),
    (
        "Words of refusal for what is not held",
        "Under the Act it is the denial that section 1(1)(a) asks for, and no refusal.",
    ),
    (
        "Reasons left out under section 17(4)",
        (
            "That is lawful where giving them would disclose what is exempt. The citation and the "
            "rights are still demanded, and the answers are kept in the record."
        ),
    ),
    (
        "Stopping a letter that is late, or a decision past 40 working days",
        "Stopping it would only make it later, and section 10(3) says “reasonable”.",
    ),
    (
        "No internal review, no signature, a letter dated on a Sunday",
        "All are lawful. That there is no review must be said: section 17(7)(a).",
    ),
    (
        "A public interest test for neither confirming nor denying about personal data",
        (
            "Whether the Act asks for one is contested, and the cautious side weighs it. Nor are "
            "answers behind a closed gate a fault: they print as “in any case”."
        ),
    ),
    (
        "One item over the cost limit, and the rest answered",
        (
            "The limit relieves of the whole request (not verified); the letter itself says that "
            "the rest is given nonetheless."
        ),
    ),
    (
        "Double spaces",
        "They are taken out when the case is read, and never reach a letter.",
    ),
)

OF_FILES: Final = (
    (
        "leak",
        (
            "something withheld stands in a file that was made: nothing is written, and nobody can "
            "answer for it"
        ),
    ),
    (
        "character-not-in-font",
        "advice: the letter's font has no picture of a character",
    ),
)
"""Findings of no rule here: they are made when the files are."""
