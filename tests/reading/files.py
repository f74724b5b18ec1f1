"""Files as an upload gives them, written out in the test that reads them."""

import io
from collections.abc import Iterable, Sequence

import xlsxwriter

from netroles.reading import Opened, Reading, open_file, read


def text_file(*lines: str, name: str = "ties.csv") -> tuple[str, bytes]:
    return name, "\n".join(lines).encode()


def ties(*lines: str) -> Reading:
    """What is read from a file of ties with the headings source and target."""
    return read(text_file("source,target", *lines))


def reading(ties: Sequence[str], people: Sequence[str] | None = None, **options: object) -> Reading:
    people_file = None if people is None else text_file(*people, name="people.csv")
    return read(text_file(*ties), people_file, **options)  # type: ignore[arg-type]


def opened(*lines: str, kind: str | None = None) -> Opened:
    """What a text file is, or is taken for."""
    return open_file(text_file(*lines), kind)


def network(*lines: str) -> Reading:
    """What is read from a text file of any kind."""
    return read(text_file(*lines))


def rows(found: Opened) -> list[list[str]]:
    """The ties of a file as they stand in its table."""
    return found.ties.rows.to_numpy().tolist()


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
