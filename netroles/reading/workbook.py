"""Spreadsheets: the cells of the first sheet with content, read in a process that may fail."""

import io
import json
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from netroles.network import NetrolesError
from netroles.reading.child import BrokenError, SlowError, answer

MOST_UNZIPPED = 100_000_000
MOST_PARTS = 1_000
MOST_SHEETS = 20
MOST_SECONDS = 20
MOST_MEMORY = 500_000_000

_WORKER = Path(__file__).with_name("workbook_worker.py")

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""How Excel names the one thing it leaves to see in a file with a password."""

_REASONS = {
    "zip": "is a zip archive and no spreadsheet; unpack it first",
    "locked": "is protected by a password; save a copy without one",
    "empty": "has no visible sheet with anything in it",
    "rows": "has a sheet with more rows than can be read",
    "columns": "has a sheet with more columns than can be read, or a cell far out to the right",
    "large": "holds more text than can be read; leave out what is not needed",
    "slow": f"could not be read within {MOST_SECONDS} seconds; save only the table as CSV",
    "broken": (
        "could not be read: it is damaged, or larger inside than this program takes; save only "
        "the table as CSV and load that"
    ),
}


@dataclass(frozen=True)
class SheetCells:
    """The cells of one sheet as text, from its first row on."""

    sheet: str
    records: list[list[str]]


@dataclass(frozen=True)
class Workbook:
    """The visible sheets with something in them, at least one, and the names of other sheets."""

    sheets: list[SheetCells]
    not_read: tuple[str, ...]


def read_workbook(name: str, content: bytes, most_rows: int, most_columns: int) -> Workbook:
    """The visible sheets with content, of an Excel or OpenDocument file.

    Numbers are text as a spreadsheet shows them by default (7, not 7.0), dates are ISO. The
    library is fast, but one stray cell can make it ask for more memory than there is and end the
    process, so it runs in a child process with limits on time and memory. A sheet behind the first
    one that is beyond the limits is not read; where it takes the child down, only the first one
    is. Raises NetrolesError.
    """
    if content.startswith(b"PK"):
        _check_zip(name, content)
    elif _ENCRYPTED in content:
        raise NetrolesError(f"{name} {_REASONS['locked']}.")
    limits = [str(MOST_MEMORY), str(most_rows), str(most_columns)]
    try:
        try:
            text = answer([str(_WORKER), *limits, str(MOST_SHEETS)], content, MOST_SECONDS)
        except BrokenError:
            text = answer([str(_WORKER), *limits, "1"], content, MOST_SECONDS)
    except SlowError:
        raise NetrolesError(f"{name} {_REASONS['slow']}.") from None
    except BrokenError:
        raise NetrolesError(f"{name} {_REASONS['broken']}.") from None
    first, *lines = text.splitlines()
    said = json.loads(first)
    if "refused" in said:
        raise NetrolesError(f"{name} {_REASONS[said['refused']]}.")
    rows = iter(lines)
    sheets = [
        SheetCells(sheet, [json.loads(next(rows)) for _ in range(count)])
        for sheet, count in said["sheets"]
    ]
    return Workbook(sheets, tuple(said["others"]))


def _check_zip(name: str, content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            names = {part.filename.casefold() for part in parts}
            if names.isdisjoint({"[content_types].xml", "content.xml"}):
                raise NetrolesError(f"{name} {_REASONS['zip']}.")
            if "META-INF/manifest.xml" in archive.namelist():
                with archive.open("META-INF/manifest.xml") as manifest:
                    if b"encryption-data" in manifest.read(1_000_000):
                        raise NetrolesError(f"{name} {_REASONS['locked']}.")
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError) as error:
        raise NetrolesError(f"{name} {_REASONS['broken']}.") from error
    size = sum(part.file_size for part in parts)
    if size > MOST_UNZIPPED or len(parts) > MOST_PARTS:
        raise NetrolesError(
            f"{name} unpacks to {size / 1e6:,.0f} MB in {len(parts):,} parts; at most "
            f"{MOST_UNZIPPED // 1_000_000} MB and {MOST_PARTS:,} parts can be read. Save only the "
            "table as CSV and load that."
        )
