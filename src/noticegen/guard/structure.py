"""Words that file formats and their fonts are made of, some of which are surnames too.

They stand in tags, names of parts and the like, where no reader sees them; there, and
only there, a surname that is one of them is not taken for one.
"""

from typing import Final

STRUCTURE: Final = frozenset(
    """adobe align alignment annot annots arial ascent ascii author auto base based bask block body
    bold border borders bottom bullet caption cell center character charset china class clear
    color column columns content contents core corporation count custom dark data default dense
    descent dest device diagonal dict document draft east element encoding example extended face
    fair field fill filter first fixed flags font fonts footer form format free frozen google grid
    gutter hair hans hansi hant hanging head header heading hidden high hint html image index
    info initial inner inset inside item kids label landscape lang language last latin left length
    letter level liberation light line link list main mark marked media medium metadata microsoft
    middle minor name names next none normal note notes number object office open order outer
    outline page pages pane panel paper paragraph parent part pattern pitch plain preserve print
    producer range rect reference region regular relation request right role roman root rule
    sans scale scope screen section separate serif settings shading sheet side single size solid
    space spacing span start state stream strong structure style styles subject swiss symbol table
    tabs target text thai theme times title true type upper value version vertical view weasyprint
    weight white width word workbook wrap year zoom""".split()  # noqa: SIM905 -- a list of words
)
