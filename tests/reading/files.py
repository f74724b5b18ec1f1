"""Files as an upload gives them, written out in the test that reads them."""

import io
from collections.abc import Iterable, Sequence

import xlsxwriter

from netroles.reading import Reading, read


def text_file(*lines: str, name: str = "ties.csv") -> tuple[str, bytes]:
    return name, "\n".join(lines).encode()


def ties(*lines: str) -> Reading:
    """What is read from a file of ties with the headings source and target."""
    return read(text_file("source,target", *lines))


def reading(ties: Sequence[str], people: Sequence[str] | None = None, **options: object) -> Reading:
    people_file = None if people is None else text_file(*people, name="people.csv")
    return read(text_file(*ties), people_file, **options)  # type: ignore[arg-type]


def workbook(sheets: dict[str, Iterable[Sequence[object]]], hidden: str = "") -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        dates = book.add_format({"num_format": "yyyy-mm-dd"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if hasattr(cell, "year"):
                        sheet.write_datetime(number, column, cell, dates)
                    else:
                        sheet.write(number, column, cell)
            if name == hidden:
                sheet.hide()
    return out.getvalue()
