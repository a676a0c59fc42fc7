"""Make `cabinet-papers-redacted.pdf`: papers in which what is withheld was never typed in.

Nobody and nothing in it is real. Run it from anywhere; it writes beside itself.
"""

from pathlib import Path

from weasyprint import HTML

GONE = "[redacted]"
TITLE = "Millrace Leisure Centre: choice of an operator"
REPORT = (
    "1. The contract for the centre ends on 31 March 2026. Two firms have bid for the next one.",
    "2. Annex A gives scores, B the cost, C prices and talks, D the advice of the solicitor.",
    "3. Splashgate Leisure Ltd scored 81 out of 100, and the other bidder 74.",
    "4. It was the better on price and on safety, and the other on opening hours.",
    "5. It would cost £96,000 a year less than the present contract.",
    "6. In 2025 repairs went over budget by £21,500. Each kind of repair now has its price.",
    "7. The Cabinet is asked to award the contract to Splashgate Leisure Ltd.",
    "Marguerite Oddfellow, Head of Leisure",
    f"Figures gathered by: {GONE}, {GONE}",
)
SCORES = (
    ("", "Of", "Splashgate", "Second bidder"),
    ("Price", "50", "43", "36"),
    ("Safety and staff", "30", "25", "21"),
    ("Opening hours and use", "20", "13", "17"),
    ("Total", "100", "81", "74"),
)
BANDS = "Price is scored in bands of £40,000, so that a score does not give a price."
COSTS = (
    ("Year", "Present contract, carried on", "Splashgate: management fee", "Saving"),
    ("2026/27", "£508,000", "£412,000", "£96,000"),
    ("2027/28", "£500,000", "£404,000", "£96,000"),
)
PRICES = (
    ("Price", "Splashgate"),
    ("Each hour, poolside", GONE),
    ("Each hour, front desk", GONE),
    ("Margin", GONE),
    ("Repair of a pump", GONE),
    ("Repair of a boiler", GONE),
    ("Repair of tiles, each square metre", GONE),
)
TALKS = (
    f"1. What the council was prepared to pay: {GONE}",
    f"2. What the council was prepared to give way on: {GONE}",
    f"3. The solicitor on paragraph 1: {GONE}",
    f"4. The solicitor on paragraph 2: {GONE}",
)


def paragraphs(lines: tuple[str, ...]) -> str:
    """Write each line as a paragraph."""
    return "".join(f"<p>{line}</p>" for line in lines)


def table(rows: tuple[tuple[str, ...], ...]) -> str:
    """Write rows of cells, of which the first is the headings."""
    lines = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows[1:])
    head = "".join(f'<th scope="col">{cell}</th>' for cell in rows[0])
    return f"<table><tr>{head}</tr>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


PAGES = (
    f"<h1>{TITLE}</h1><p>Report to the Cabinet, 3 February 2026</p>" + paragraphs(REPORT),
    "<h2>Annex A: scores</h2>" + table(SCORES) + paragraphs((BANDS,)),
    "<h2>Annex B: cost</h2>" + table(COSTS),
    "<h2>Annex C: the talks</h2>" + paragraphs(TALKS) + "<h3>Prices</h3>" + table(PRICES),
)


def main() -> None:
    """Write the papers."""
    pages = "".join(f'<section style="break-after: page">{page}</section>' for page in PAGES)
    style = "<style>td, th { padding: 2pt 12pt 2pt 0; text-align: left }</style>"
    text = f'<html lang="en"><title>{TITLE}</title>{style}<body>{pages}</body></html>'
    target = Path(__file__).with_name("cabinet-papers-redacted.pdf")
    HTML(string=text).write_pdf(target, pdf_variant="pdf/ua-1")


if __name__ == "__main__":
    main()
