"""Delimited text: which encoding, which delimiter, and the cells."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from netroles.network import NetrolesError

Delimiter = Literal[",", ";", "\t", "|"]
DELIMITERS: dict[Delimiter, str] = {
    ",": "commas",
    ";": "semicolons",
    "\t": "tabs",
    "|": "upright bars",
}
ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "cp1252": "Windows-1252 (older Western European)",
    "latin-1": "Latin-1 (ISO 8859-1)",
}
ENCODING_CHOICES = ("utf-8", "cp1252", "latin-1", "utf-16-le", "utf-16-be")
"""Those to offer where the one found out is wrong; a byte order mark says UTF-16 by itself."""
LONGEST_LINE = 1_000_000
MOST_LINES = 1_000_000
_VOTERS = 200
"""How many records vote on the delimiter."""
_NEAR = 0.9
"""A second delimiter with this share of the records of the first cannot be ruled out."""

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


@dataclass(frozen=True)
class Text:
    """A text file's records as they stand, and how it was read.

    `records[i]` is row i + 1 of a spreadsheet that opens the file. `unsure` says that the encoding
    was guessed. `asks` are the guesses about encoding and delimiter that the user should look at,
    in sentences: another one cannot be ruled out.
    """

    records: list[list[str]]
    delimiter: Delimiter
    encoding: str
    unsure: bool
    asks: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """How it was read, in words."""
        if all(len(record) < 2 for record in self.records):
            return f"text in one column, {ENCODINGS[self.encoding]}"
        return f"text separated by {DELIMITERS[self.delimiter]}, {ENCODINGS[self.encoding]}"


def read_text(
    name: str, content: bytes, encoding: str | None = None, delimiter: Delimiter | None = None
) -> Text:
    """The records of delimited text. Encoding and delimiter are found out where not given.

    The encoding is taken from a byte order mark, else UTF-16 where every second byte is zero,
    else UTF-8, else Windows-1252: on short lists of British names this ladder does better than
    libraries that guess. The delimiter is voted on: the one by which most of the first 200
    records have the same number of cells, more than one. Raises NetrolesError.
    """
    text, used = decoded(name, content, encoding)
    _check_lines(name, text)
    first, _, rest = text.partition("\n")
    # Excel's own line for naming the delimiter; Excel does not show it either.
    if delimiter is None and (named := _named_delimiter(first.rstrip("\r"))):
        delimiter, text = named, rest
    asks = _encoding_asks(content, text, used) if encoding is None else []
    chosen = delimiter
    if chosen is None:
        chosen, other = _vote(text)
        if other:
            asks.append(
                f"the columns were told apart by {DELIMITERS[chosen]}, but {DELIMITERS[other]} fit "
                "as well"
            )
    unsure = encoding is None and used == "cp1252"
    return Text(_records(name, text, chosen), chosen, used, unsure, tuple(asks))


def decoded(name: str, content: bytes, encoding: str | None = None) -> tuple[str, str]:
    """The text in bytes, without its byte order mark, and its encoding. Raises NetrolesError."""
    used = encoding or _encoding(content)
    if used not in ENCODINGS:
        raise NetrolesError(f"Text is read in {', '.join(ENCODINGS)}; '{used}' was asked for.")
    no_table = NetrolesError(
        f"{name} is not a text table (it holds zero bytes); save it as CSV or Excel first."
    )
    try:
        text = content.decode(used)
    except UnicodeDecodeError as error:
        if encoding is None and b"\0" in content:
            raise no_table from error
        raise NetrolesError(
            f"{name} holds bytes that are not {ENCODINGS[used]} text; save it as "
            '"CSV UTF-8" and load it again.'
        ) from error
    text = text.lstrip("\ufeff")
    if "\0" in text:
        raise no_table
    return text, used


def opening(content: bytes, most: int) -> str:
    """The first characters of a file, to tell what it is; a broken one stands as a mark."""
    cut = content[: 4 * most]
    used = _encoding(cut)
    # A cut may go through a letter, which is no sign of Windows-1252.
    text = cut.decode("utf-8" if used == "cp1252" else used, errors="replace")
    return text.lstrip("\ufeff")[:most]


def _encoding(content: bytes) -> str:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return encoding
    if b"\0" in content:
        # Latin letters, delimiters and line ends have their zero byte on one side of each pair.
        # A stray one in other text is no reason to read it as UTF-16.
        low, high = content[1::2].count(0), content[::2].count(0)
        if max(low, high) > len(content) / 8:
            return "utf-16-le" if low > high else "utf-16-be"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _check_lines(name: str, text: str) -> None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(lines) > MOST_LINES:
        raise NetrolesError(f"{name} has more than {MOST_LINES:,} lines, blank or not.")
    longest = max(map(len, lines))
    if longest > LONGEST_LINE:
        raise NetrolesError(
            f"{name} has a line of {longest:,} characters; lines of up to {LONGEST_LINE:,} can be "
            "read. It may not be a table."
        )


def _named_delimiter(line: str) -> Delimiter | None:
    if line.casefold().startswith("sep=") and len(line) == 5:
        return next((known for known in DELIMITERS if known == line[4]), None)
    return None


def _vote(text: str) -> tuple[Delimiter, Delimiter | None]:
    """The delimiter that gives most records one width above 1, the wider where two are level; and
    another one that cannot be ruled out, where there is one: it fits the headings too."""
    votes = {each: _fit(text, each) for each in DELIMITERS}
    first, second, *_ = sorted(votes, key=lambda each: votes[each][:2], reverse=True)
    covered, _, also_headings = votes[second]
    also_fits = also_headings and covered >= _NEAR * votes[first][0]
    return first, second if also_fits else None


def _fit(text: str, delimiter: Delimiter) -> tuple[float, int, bool]:
    """Which share of the first records has the most common width above 1, that width, and whether
    the first record has it."""
    widths = [len(record) for record in islice(_parse(text, delimiter), _VOTERS) if record]
    several = Counter(width for width in widths if width > 1)
    if not several:
        return 0.0, 0, False
    width, covered = max(several.items(), key=lambda item: (item[1], item[0]))
    return covered / len(widths), width, widths[0] == width


def _encoding_asks(content: bytes, text: str, used: str) -> list[str]:
    """The question about accented letters of a file that does not say its encoding."""
    marked = content.startswith(tuple(mark for mark, _ in _BOMS))
    if marked or text.isascii():
        return []
    return [f"letters beyond A to Z were read as {ENCODINGS[used]}; do they look right?"]


def _parse(text: str, delimiter: Delimiter) -> Iterator[list[str]]:
    records = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    while True:
        try:
            yield next(records)
        except (StopIteration, csv.Error):
            return


def _records(name: str, text: str, delimiter: Delimiter) -> list[list[str]]:
    # A last line of our own shows whether a quotation mark was left open: it would be swallowed.
    end = "end of the file"
    lines = io.StringIO(f"{text}\n{end}", newline="")
    records: list[list[str]] = []
    try:
        for record in csv.reader(lines, delimiter=delimiter):
            records.append(record)
    except csv.Error as error:
        raise NetrolesError(
            f"{name} cannot be read from row {len(records) + 1} on: a cell there is longer than "
            f"{csv.field_size_limit():,} characters. A quotation mark may be missing."
        ) from error
    if records[-1] != [end]:
        raise NetrolesError(
            f"In row {len(records)} of {name} a cell opens with a quotation mark that is never "
            "closed, so the rest of the file cannot be told apart; close it and load it again."
        )
    return records[:-1]
