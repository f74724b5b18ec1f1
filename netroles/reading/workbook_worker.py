"""Reads one spreadsheet from standard input, with limits, and writes its cells as JSON lines.

Run as a program of its own by `workbook`, so that a file which exhausts memory or breaks the
library ends this process and no other. Imports nothing of the package: it has to start quickly.
"""

import datetime
import io
import json
import sys

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

MOST_CHARACTERS = 100_000_000


class RefusedError(Exception):
    """Why the file is not read; `workbook` has the words for it."""


def main(most_memory: int, most_rows: int, most_columns: int, most_sheets: int) -> None:
    """Write {"sheets": [[name, rows]], "others"} and then one row a line, or {"refused": why}."""
    _limit_memory(most_memory)
    try:
        lines = _lines(sys.stdin.buffer.read(), most_rows, most_columns, most_sheets)
    except RefusedError as why:
        lines = [json.dumps({"refused": str(why)})]
    sys.stdout.write("\n".join(lines))


def _lines(content: bytes, most_rows: int, most_columns: int, most_sheets: int) -> list[str]:
    sheets: list[tuple[str, int]] = []
    rows: list[str] = []
    others: list[str] = []
    left = MOST_CHARACTERS
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        for name in _visible(workbook):
            if len(sheets) == most_sheets:
                others.append(name)
                continue
            sheet = workbook.get_sheet_by_name(name)
            if sheet.start is None:
                # Blank; said only where it stands beside a sheet with something in it.
                others.append(name)
                continue
            try:
                found = _rows(sheet, most_rows, most_columns, left)
            except RefusedError:
                if not sheets:
                    raise
                others.append(name)
                continue
            left -= sum(map(len, found))
            sheets.append((name, len(found)))
            rows += found
    except PasswordError:
        raise RefusedError("locked") from None
    except CalamineError:
        raise RefusedError("broken") from None
    if not sheets:
        raise RefusedError("empty")
    return [json.dumps({"sheets": sheets, "others": others}), *rows]


def _rows(sheet: CalamineSheet, most_rows: int, most_columns: int, left: int) -> list[str]:
    last_row, last_column = sheet.end or (0, 0)
    if last_row >= most_rows:
        raise RefusedError("rows")
    if last_column >= most_columns:
        raise RefusedError("columns")
    lines = []
    for row in sheet.to_python(skip_empty_area=False):
        line = json.dumps([_text(cell) for cell in row])
        if "\\u0000" in line:
            # A file the library misreads; a table has no such characters.
            raise RefusedError("broken")
        left -= len(line)
        if left < 0:
            raise RefusedError("large")
        lines.append(line)
    return lines


def _limit_memory(most: int) -> None:
    try:
        import resource  # not there on Windows, where only the time is limited

        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    except (ImportError, ValueError, OSError):
        return


def _visible(workbook: CalamineWorkbook) -> list[str]:
    """The names of the visible sheets.

    A hidden sheet is hidden for a reason: it is neither read nor named.
    """
    return [
        sheet.name
        for sheet in workbook.sheets_metadata
        if sheet.visible == SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet
    ]


def _text(cell: object) -> str:
    """A cell as text: 7 and not 7.0, TRUE and FALSE, dates as 2026-11-22."""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, datetime.datetime):
        if cell.time() == datetime.time():
            return cell.date().isoformat()
        return cell.isoformat(sep=" ")
    if isinstance(cell, datetime.date | datetime.time):
        return cell.isoformat()
    return str(cell)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
