"""Cells that are safe to open in a spreadsheet, and the way back.

A spreadsheet takes a cell that begins with = + - @ (or their full-width forms, a tab or a line
break) for a formula. So every text cell we hand out that begins like that gets one apostrophe in
front, and so does one that already has quotation marks there. Reading takes exactly one off again.

This stands in `reading`, the lowest layer that knows of files, because the two halves of the pair
must change together: commands, pages and exports write through it, and the reader reads back.
"""

import csv
import io
import re
from itertools import chain

import pandas as pd

_GUARDED = re.compile("['\"]*[=+\\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]")


def guard(text: str) -> str:
    """The cell as it may stand in a file: with an apostrophe where it could run as a formula."""
    return f"'{text}" if _GUARDED.match(text) else text


def unguard(text: str) -> str:
    """The cell as it was before `guard`: one apostrophe less where guarding put it."""
    return text[1:] if text.startswith("'") and _GUARDED.match(text) else text


def csv_text(table: pd.DataFrame) -> str:
    """The table as comma-separated text, headings first, without its index.

    Text cells and headings are guarded; numbers stay numbers; missing values are empty.
    """
    out = io.StringIO(newline="")
    plain = csv.writer(out, lineterminator="\n")
    quoted = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    headings = [guard(str(heading)) for heading in table.columns]
    columns = [_as_written(table.iloc[:, place]) for place in range(table.shape[1])]
    for row in chain([headings], zip(*columns, strict=True)):
        # The csv module quotes a line feed by itself, but not a carriage return.
        alone = any(isinstance(cell, str) and "\r" in cell for cell in row)
        (quoted if alone else plain).writerow(row)
    return out.getvalue()


def safe_csv(table: pd.DataFrame) -> bytes:
    """`csv_text` as a file for a spreadsheet: UTF-8 with the mark that Excel needs for accents."""
    return csv_text(table).encode("utf-8-sig")


def _as_written(column: pd.Series) -> list[object]:
    values = column.astype(object).where(column.notna(), "")
    return [guard(value) if isinstance(value, str) else value for value in values]
