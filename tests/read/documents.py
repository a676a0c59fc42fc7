"""PDFs of every kind, made on the spot: plain ones, and ones that carry more than they show."""

import io
from collections.abc import Callable, Mapping
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

PLAIN = b"BT /F1 12 Tf 72 700 Td (Meals are served at noon) Tj ET"
BOX = b"q 0 0 0 rg 70 690 200 22 re f Q"


def pdf(*pages: bytes, change: Callable[[pikepdf.Pdf], object] | None = None) -> bytes:
    """Make a PDF of pages, each given as what paints it."""
    document = pikepdf.new()
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    for content in pages or (PLAIN,):
        page = document.add_blank_page(page_size=(595, 842))
        page.Resources = Dictionary(Font=Dictionary(F1=document.make_indirect(font)))
        page.Contents = document.make_stream(content)
    if change:
        change(document)
    return saved(document)


def saved(document: pikepdf.Pdf, **keys: Any) -> bytes:
    stream = io.BytesIO()
    document.save(stream, deterministic_id="encryption" not in keys, **keys)
    return stream.getvalue()


def _attach(document: pikepdf.Pdf) -> None:
    document.attachments["prices.csv"] = b"Breakfast,4.20"


def _annotate(kind: str) -> Callable[[pikepdf.Pdf], None]:
    def change(document: pikepdf.Pdf) -> None:
        mark = Dictionary(
            Type=Name.Annot,
            Subtype=Name(kind),
            Rect=Array([70, 690, 90, 710]),
            Contents=String("Ask the caterer"),
        )
        document.pages[0].Annots = Array([document.make_indirect(mark)])

    return change


def _hide_layer(document: pikepdf.Pdf) -> None:
    layer = document.make_indirect(Dictionary(Type=Name.OCG, Name=String("Prices")))
    document.Root.OCProperties = Dictionary(
        OCGs=Array([layer]), D=Dictionary(ON=Array([]), OFF=Array([layer]))
    )


def _script(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def _form(document: pikepdf.Pdf) -> None:
    field = Dictionary(FT=Name.Tx, T=String("price"), V=String("4.20"))
    document.Root.AcroForm = Dictionary(Fields=Array([document.make_indirect(field)]))


def _revised() -> bytes:
    plain = pdf()
    start = plain.rindex(b"startxref")
    return plain + b"\n" + plain[start:]


CARRYING: Mapping[str, bytes] = {
    "a file within it": pdf(change=_attach),
    "1 comment or mark of a reviewer": pdf(change=_annotate("/Text")),
    "1 mark for redaction that was never applied": pdf(change=_annotate("/Redact")),
    "a hidden layer": pdf(change=_hide_layer),
    "a script": pdf(change=_script),
    "a form to fill in": pdf(change=_form),
    "an earlier version of itself": _revised(),
    "something after its end": pdf() + b"PK\x03\x04 more",
    "text under boxes on page 2": pdf(PLAIN, PLAIN + b"\n" + BOX),
    "text in the colour of what is behind it on page 1": pdf(BOX + b"\n" + PLAIN),
    "text in the colour of what is behind it on pages 1, 2": pdf(
        *[PLAIN + b" BT 1 1 1 rg /F1 12 Tf 72 600 Td (White on white) Tj ET"] * 2
    ),
    "text that is not shown on page 1": pdf(PLAIN.replace(b"BT", b"BT 3 Tr")),
}
"""By what is said of it: a PDF that carries more than its pages show."""
HARMLESS: Mapping[str, bytes] = {
    "plain": pdf(),
    "words on a box": pdf(BOX + b"\nBT 1 1 1 rg /F1 12 Tf 72 700 Td (White on black) Tj ET"),
    "a line under words": pdf(PLAIN + b"\nq 0 0 0 rg 70 697 200 1 re f Q"),
    "white on a picture": pdf(
        b"q 0 0 1 rg 70 690 m 80 695 l 90 690 l 200 690 l 210 700 l 200 710 l 70 710 l f Q"
        b" BT 1 1 1 rg /F1 12 Tf 72 700 Td (White) Tj ET"
    ),
    "a box elsewhere": pdf(PLAIN + b"\nq 0 0 0 rg 70 400 200 22 re f Q"),
    "a frame": pdf(PLAIN + b"\nq 70 690 200 22 re S Q"),
    "a link": pdf(change=_annotate("/Link")),
}
LOCKED = saved(pikepdf.open(io.BytesIO(pdf())), encryption=pikepdf.Encryption(owner="x", user=""))
PASSWORD = saved(
    pikepdf.open(io.BytesIO(pdf())), encryption=pikepdf.Encryption(owner="x", user="y")
)
PICTURE = b"q 0 0 1 rg 100 100 300 300 re f Q"
