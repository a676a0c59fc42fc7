"""Notice → a Word file."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, assert_never

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.oxml.ns import qn

from noticegen.model.notice import (
    Block,
    BulletList,
    Emphasis,
    Heading,
    LineBreak,
    Link,
    Notice,
    NumberedList,
    PageBreak,
    Paragraph,
    Picture,
    Quotation,
    Role,
    Span,
    Strong,
    Table,
    Text,
)
from noticegen.write import styles
from noticegen.write.characters import followed, legible
from noticegen.write.docx_file import empty_document, file_bytes
