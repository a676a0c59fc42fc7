"""Make `contract-redacted.pdf`: a contract of which prices and a name were never typed in.

Nobody and nothing in it is real. Run it from anywhere; it writes beside itself.
"""

from pathlib import Path

from weasyprint import HTML

PRICE = "[redacted]"
TERMS = (
    "1. The supplier delivers frozen meals to each custody suite, every Tuesday.",
    "2. The agreement ends on 30 June 2028.",
)
SIGNED = ("For the supplier: [redacted]", "For the Chief Constable: the Head of Procurement")
PAGES = (
    "<h1>Agreement for meals in custody, 2025</h1>" + "".join(f"<p>{term}</p>" for term in TERMS),
    "<h2>Schedule 1: prices</h2><table>"
    + "".join(
        f"<tr><td>{meal}</td><td>{PRICE}</td></tr>"
        for meal in ("Breakfast", "Main meal", "Main meal, halal", "Main meal, vegan")
    )
    + "</table>",
    "<h2>Signatures</h2>" + "".join(f"<p>{line}</p>" for line in SIGNED),
)


def main() -> None:
    """Write the contract."""
    pages = "".join(f'<section style="break-after: page">{page}</section>' for page in PAGES)
    text = (
        f'<html lang="en"><title>Agreement for meals in custody</title><body>{pages}</body></html>'
    )
    target = Path(__file__).with_name("contract-redacted.pdf")
    HTML(string=text).write_pdf(target, pdf_variant="pdf/ua-1")


if __name__ == "__main__":
    main()
