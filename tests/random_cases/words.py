"""What people write in case files, and the odd but legal things that some of them write.

Nothing here has a slip in it (two spaces, a word twice, an open quotation mark), so that one in
a letter is ours.
"""

from random_cases.dice import Dice

PRIVATE = "Xyzzy: nobody outside may read this."
"""Stands in `private` keys; no letter may have its first word."""
ID = "zq-"
"""Begins every id of a random case; no letter may have it."""

SENTENCES = (
    "The works office looked in the contract file and in its day book.",
    "Three of the five firms objected in writing on the same day.",
    "The next tender opens in January, and the same firms bid each time.",
    "A rival who knew this could bid just below it without cutting its own costs.",
    "The board has asked for views until the end of the month.",
    "Nobody was asked, and nobody has offered.",
    "The yearly total is published in the accounts.",
    "Two officers gave the notes to the clerk, who keeps them in a locked drawer.",
    "People who live by the harbour have written to us about it since the spring.",
    "It was decided at the meeting in March, and minuted.",
    "The figures are brought up to date at the end of each half-year.",
    "Somebody who knew the day could find the rest in reports of the time.",
    "The gritting lorries pass each street twice, in an order set by lot.",
    "The registrar holds one copy, and the county archive another.",
    "What the repairs cost follows from what is published already.",
    "The system records that a fault happened, and not what caused it.",
    "We have known the firm for eleven years.",
    "The request reached us by e-mail, late on a Friday.",
    "Its writers would stop answering each other on paper.",
    "The inquiry is four months old, and two people have been interviewed.",
    "Both sides expect to agree the price anew in the spring.",
    "Patrols would be planned around what is known of them.",
    "The notes name eight members of the public, none of whom works for us.",
    "The scores were given in steps of ten.",
    "The ferry ran on all but nine days.",
    "The answers to the survey stand in the report, question by question.",
)
ODD_SENTENCES = (
    "Cyngor Sir Ynys Môn a Chyngor Gwynedd: mae'r cofnodion yn y ddau le, ŵyr pawb.",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch has one such stop.",
    "The clerks' and the residents' associations' lists, and Mr O'Dowd-Ní Bhriain's, agree.",
    "See https://www.saltmere.example/a_b_c/(2025)?x=1&y=2#part_2 for the rest.",
    "The *starred* and the _underlined_ lines are those of **one** clerk, `typed` as shown.",
    "Prices were < £5 or > £50; that is 7 % | 8 % | 9 %.",
    "2025. That is how the page begins.",
    "# 4 is painted on the gate.",
    "[the gate](https://www.saltmere.example/gate) is what the page has.",
    "The file is C:\\records\\new\\2025 and <b>nobody</b> &amp; nothing else has it.",
    "“Data and computers” is what the register calls it, and ‘other’ the rest.",
    "It cost £1,482,300.50 (net) – or 3½ times as much as before – by 31 March.",
    "The plan number is AAAAAAAA/BBBBBBBB/CCCCCCCC/DDDDDDDD/EEEEEEEE/FFFFFFFF/GGGGGGGG/1.",
    "Ask at the café in the Straße by the fjørd; naïve as it is, it works.",
    "It is 5 × 4 m² at 20 °C, ± 2 µm, and ½ of that at −3 °C.",
    "Nid oes gennym y wybodaeth hon; mae'r Cyngor yn ei chadw.",
    "The answer was no. The question had been: “Is the bridge safe?”",
    "Everybody at No. 10 (the house, i.e. the old one) agreed, e.g. the cook.",
    "1 + 1 = 2, 3 - 1 = 2 and 4/2 = 2; ~ stands for about.",
    (
        "We looked in the books of the harbour master, of the pilots, of the lock keepers, of the "
        "customs house, of the fish market, of the ice factory, of the chandlers, of the rope "
        "walk, of the two yards that are still there and of the five that are gone, and in the "
        "letters that all of these wrote to one another and to us in the forty years for which "
        "there are any."
    ),
)
QUESTIONS = (
    "How many were there in {year}?",
    "What did it cost in {year}?",
    "Who decided it, and when, in {year}?",
    "A copy of the report of {year}.",
    "All letters about {place} since {year}.",
    "The contract for {place}, with its annexes, as it stood in {year}.",
    "Please send me the minutes of every meeting of {year} about {place}.",
    "Why was {place} closed in {year}, and for how long?",
    "Each complaint about {place} in {year}, with its date.",
)
ODD_QUESTIONS = (
    "For {place}, please give\n- the date\n- the cost in {year}\n- who paid.",
    "Pls send ALL emails re {place} ({year})!! & any texts <3",
    "For {year}:\n1. how many\n2. how much\n3. at {place}, how often?",
    "Faint o gwynion a gawsoch am {place} yn {year}?",
    "I refer to https://www.saltmere.example/a_{year}/#x_y. Is *this* right?",
    "My Dad's house by {place} flooded in {year}.\n\nDid you know?\n\nWhat was done?",
)
PLACES = ("Mill Lane", "the ferry", "St Swithun's", "Withy Gate", "Ynys-y-môr", "No. 7 Quay")
CLASSES = (
    "the names of the staff who decided",
    "the price of each lot",
    "the exact days of the visits",
    "our solicitor's advice",
    "the notes of the two meetings",
    "which gates are watched, and when",
    "the photographs of the roof",
    "the direct telephone numbers",
    "residents' full postcodes",
    "the minister's letters to the board",
    "the margins and rates, “A” to “F”, of Môr & Mynydd Cyf",
    "the plan's annexes (B, C and D)",
)
ABOUT = ("the prices", "the staff who decided", "advice on Mill Lane", "Môr & Mynydd Cyf", "people")
TITLES = ("The report of the engineers", "Costs by year", "Cofnodion, 2025", "Table 4 (b)")
SUBJECTS = (
    "play area resurfacing",
    "the ferry at Saltmere",
    "complaints by visitors",
    "parcio yn y dref",
    "the clerks' and the mayors' letters of 2019 & 2020",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    "“quiet” streets",
)
REFERENCES = ("WBC-26-0417", "FOI/2026/1", "26/0733", "F_o_I *7*")
APPLICANTS = (
    "Ms Orla Vint",
    "Mr Teodor Lisle",
    "Dr D'Arcy O'Neill-Ní Bhriain",
    "Mx Siân Llŷr",
    "The Editor, Saltmere Gazette",
    "Sir Ansel Quoyle",
    "Mrs Pell",
    "Prof. Ó Súilleabháin",
)


def sentence(dice: Dice, odd: int = 12) -> str:
    """Give a sentence; in so many of a hundred cases an odd one."""
    return dice.one(ODD_SENTENCES) if dice.chance(odd) else dice.one(SENTENCES)


def prose(dice: Dice, most: int = 3) -> str:
    """Give a few sentences, now and then in two paragraphs."""
    count = dice.between(1, most)
    said = list(dict.fromkeys(sentence(dice) for _ in range(count)))
    if len(said) > 1 and dice.chance(20):
        return "\n\n".join((said[0], " ".join(said[1:])))
    return " ".join(said)


def question(dice: Dice, year: int) -> str:
    """Give an applicant's words; `year` is another for each item, so that none is asked twice."""
    asked = dice.one(ODD_QUESTIONS) if dice.chance(15) else dice.one(QUESTIONS)
    return asked.format(year=year, place=dice.one(PLACES))
