"""A letter as a DOCX file: one plain page that any office program opens."""

from __future__ import annotations

import io
from collections.abc import Iterable

from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.styles.style import ParagraphStyle

from kb.plan.letters import Line

MIMETYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FONT = "Times New Roman"


def docx(lines: Iterable[Line], *, title: str, language: str) -> bytes:
    """The bytes of the file; it tells nothing of who made it."""
    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin, page.right_margin, page.top_margin, page.bottom_margin = Cm(3), Cm(1.5), Cm(2), Cm(2)
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    normal.font.name, normal.font.size = FONT, Pt(12)
    normal.element.rPr.rFonts.set(qn("w:cs"), FONT)
    normal.paragraph_format.space_after = Pt(3)
    for line in lines:
        _add(document, line)
    about = document.core_properties
    about.author, about.comments, about.title, about.language = "", "", title, language
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _add(document: Paper, line: Line) -> None:
    paragraph = document.add_paragraph()
    run = paragraph.add_run(line.text)
    match line.kind:
        case "head":
            paragraph.paragraph_format.left_indent = Cm(8)
        case "title":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.paragraph_format.space_before = Pt(12)
            run.bold = True
        case "note":
            run.font.size = Pt(9)
        case _:
            pass
