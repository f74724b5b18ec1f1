"""A table of roles as a file that says how it is to be read."""

import io
import zipfile
from collections.abc import Mapping, Sequence

import pandas as pd
import xlsxwriter

HOW_TO_READ = "How to read this"
_WIDEST = 60
"""Characters: a longer text is wrapped."""
_READABLE = 100


def role_workbook(table: pd.DataFrame, lines: Sequence[str], title: str = "Roles") -> bytes:
    """An Excel workbook with a sheet of this title and one "How to read this".

    table is written without its index, numbers as numbers, missing values as empty cells. Text
    stays text: nothing in it becomes a formula or a link.
    """
    out = io.BytesIO()
    text_only = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, text_only) as workbook:
        bold = workbook.add_format({"bold": True, "valign": "top", "text_wrap": True})
        text = workbook.add_format({"valign": "top", "text_wrap": True})
        sheet = workbook.add_worksheet(title)
        for column, heading in enumerate(table.columns):
            cells = table.iloc[:, column]
            sheet.write_string(0, column, str(heading), bold)
            for row, cell in enumerate(cells, 1):
                if pd.isna(cell):
                    continue
                if isinstance(cell, str):
                    sheet.write_string(row, column, cell, text)
                else:
                    sheet.write_number(row, column, float(cell), text)
            longest = max((len(cell) for cell in cells if isinstance(cell, str)), default=0)
            sheet.set_column(column, column, min(_WIDEST, max(10, longest + 2)))
        sheet.freeze_panes(1, 1)
        if len(table):
            sheet.autofilter(0, 0, len(table), len(table.columns) - 1)
        reading = workbook.add_worksheet(HOW_TO_READ)
        reading.set_column(0, 0, _READABLE)
        for row, line in enumerate(lines):
            reading.write_string(row, 0, line, text)
    return out.getvalue()


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The files, by name, in one archive; the same bytes for the same files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), content)
    return out.getvalue()
