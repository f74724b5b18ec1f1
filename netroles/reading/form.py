"""What a form to fill in looks like: what it asks above a table, as CSV and as an Excel file."""

import io
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

import pandas as pd
import xlsxwriter

from netroles.reading.cells import csv_text

Look = Mapping[str, Any]
"""The formats of a workbook by name."""

_A4 = 9
_MADE = datetime(2026, 1, 1, tzinfo=UTC)
"""In place of the day: the same form is the same file, and says nothing of when it was made."""

_BASE = {"valign": "vcenter", "text_wrap": True, "font_name": "Calibri", "font_size": 11}
_LINED = {"border": 1, "border_color": "#B5C0C5"}
# A cell is text whatever is typed or chosen, so that a name like "=1+1" stays a name.
_LOOK: Mapping[str, dict[str, Any]] = MappingProxyType(
    {
        "title": {"bold": True, "font_size": 15},
        "line": {},
        "consent": {"bg_color": "#F0F4F5", **_LINED},
        "heading": {"bold": True, "bg_color": "#D5E4EA", **_LINED},
        "name": {"num_format": "@", "bg_color": "#FFF3B0", "border": 2},
        "given": {"num_format": "@", "quote_prefix": True, "bg_color": "#F0F4F5", **_LINED},
        "answer": {"num_format": "@", **_LINED},
    }
)


def choice(source: str | Sequence[str], message: str) -> dict[str, Any]:
    """What a cell offers to choose from: words, or a range of cells.

    What is not on the list may be kept: reading the form says what it could not understand.
    """
    listed = source if isinstance(source, str) else list(source)
    warning = {"error_type": "warning", "error_title": "Not on the list", "error_message": message}
    return {"validate": "list", "source": listed, **warning}


def csv_form(lines: Sequence[str], table: pd.DataFrame) -> bytes:
    """The lines, a blank one, and the table."""
    above = [csv_text(pd.DataFrame(columns=[line])) for line in lines]
    return "".join((*above, "\n", csv_text(table))).encode("utf-8-sig")


def excel_form(
    name: str,
    lines: Sequence[str],
    widths: Mapping[str, int],
    write_rows: Callable[[Any, int, Look], None],
    heading_height: int,
) -> bytes:
    """The lines and the headings on a sheet of this name; the same bytes for the same form.

    The first line is the title, the last one what people agree to. widths gives each heading its
    width. write_rows writes what stands below: it gets the sheet, the first row and the formats.
    """
    out = io.BytesIO()
    # Text stays text: no name may become a formula or a link.
    text_only = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, text_only) as workbook:
        workbook.set_properties({"created": _MADE})
        sheet = workbook.add_worksheet(name)
        look = {key: workbook.add_format(_BASE | style) for key, style in _LOOK.items()}
        for column, width in enumerate(widths.values()):
            sheet.set_column(column, column, width)
        last, room = len(widths) - 1, sum(widths.values())
        for row, line in enumerate(lines):
            style = {0: "title", len(lines) - 1: "consent"}.get(row, "line")
            sheet.merge_range(row, 0, row, last, line, look[style])
            # A row does not grow with merged cells by itself.
            sheet.set_row(row, 24 if style == "title" else 16 * (1 + len(line) // room))
        headings = len(lines) + 1
        sheet.write_row(headings, 0, widths, look["heading"])
        sheet.set_row(headings, heading_height)
        write_rows(sheet, headings + 1, look)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(headings)
    return out.getvalue()
