"""What a graph file holds: people, ties and whether these have a direction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

MOST_PEOPLE = 200_000


class RefusedError(Exception):
    """Why a file is not read: the end of a sentence that begins with its name."""


@dataclass
class Table:
    """Rows of text under headings that are found as the rows come."""

    headings: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    _places: dict[str, int] = field(default_factory=dict)

    def add(self, cells: Mapping[str, str]) -> list[str]:
        """One more row; a heading that was not there yet becomes a further column."""
        row = [""] * len(self.headings)
        for heading, cell in cells.items():
            place = self._places.setdefault(heading, len(self.headings))
            if place == len(self.headings):
                self.headings.append(heading)
            row += [""] * (place + 1 - len(row))
            row[place] = cell
        self.rows.append(row)
        return row

    def column(self, heading: str) -> list[str]:
        """The cells of a column, blank where a row has none."""
        place = self._places.get(heading)
        if place is None:
            return [""] * len(self.rows)
        return [row[place] if place < len(row) else "" for row in self.rows]

    def fill(self, heading: str, cell: str) -> int:
        """Write a cell where the column is blank; how many were."""
        place = self._places[heading]
        blank = 0
        for row in self.rows:
            row += [""] * (place + 1 - len(row))
            if not row[place].strip():
                row[place] = cell
                blank += 1
        return blank


@dataclass
class Found:
    """A graph as two tables of text.

    people
        "id" and what else is known; without rows where the format lists nobody.
    ties
        "source", "target" and what else is known.
    directed
        Whether it matters who said a tie; None where the file does not say.
    notes
        What is not as in a plain table, each as the end of a sentence.
    """

    people: Table = field(default_factory=Table)
    ties: Table = field(default_factory=Table)
    directed: bool | None = None
    notes: list[str] = field(default_factory=list)
    _one_way: list[bool] = field(default_factory=list)

    def person(self, key: str, about: Mapping[str, str]) -> None:
        """One more person; what is said under "id" besides stays under another heading."""
        self.people.add({"id": key, **_apart(about, ("id",))})

    def tie(self, source: str, target: str, about: Mapping[str, str], *, one_way: bool) -> None:
        """One more tie; one_way says whether this one has a direction."""
        self.ties.add({"source": source, "target": target, **_apart(about, ("source", "target"))})
        self._one_way.append(one_way)

    def finish(self) -> "Found":
        """Settle the direction of the whole from the ties, where the file mixes both kinds.

        Ties without a direction among others with one stand in both orders.
        """
        if self._one_way and len(set(self._one_way)) == 1:
            self.directed = self._one_way[0]
        elif self._one_way:
            self.directed = True
            both = [row for row, one in zip(self.ties.rows, self._one_way, strict=True) if not one]
            self.ties.rows += [[row[1], row[0], *row[2:]] for row in both]
            self.notes.append(
                f"some ties have a direction and {len(both):,} have none; these stand in both "
                "orders, at the end"
            )
        return self

    def fill_strengths(self, heading: str, one: str, format_name: str) -> None:
        """Write the strength that a format means by leaving it out, where others are given."""
        if heading in self.ties.headings and (blank := self.ties.fill(heading, one)):
            self.notes.append(
                f"ties without a {heading}: {blank:,}; {format_name} means {one} by that"
            )


def _apart(about: Mapping[str, str], taken: Sequence[str]) -> dict[str, str]:
    return {f"{key} (2)" if key in taken else key: cell for key, cell in about.items()}


def graphs_passed_over(count: int) -> list[str]:
    """The note on further graphs of a file."""
    if count < 1:
        return []
    were = "further graph was" if count == 1 else "further graphs were"
    return [f"the first graph of the file was read; {count:,} {were} not"]


def add_matrix(
    found: Found,
    rows: Sequence[str],
    columns: Sequence[str],
    cells: Sequence[Sequence[str]],
    about: Mapping[str, str],
) -> None:
    """The ties of a matrix of people by people, or of people by something else.

    A cell that is blank or 0 is no tie. Where the two halves are the same, each pair stands once
    and has no direction.
    """
    square = list(rows) == list(columns)
    same = square and all(
        cells[one][other] == cells[other][one] for one in range(len(rows)) for other in range(one)
    )
    for place, (row, line) in enumerate(zip(rows, cells, strict=True)):
        for column, cell in zip(columns[place:] if same else columns,
                                line[place:] if same else line, strict=True):  # fmt: skip
            if not is_zero(cell):
                found.tie(row, column, {"weight": cell, **about}, one_way=not same)
    if same:
        found.notes.append("both halves of the matrix are the same, so each pair stands once")
    if not square:
        found.notes.append("rows and columns are not the same people: a tie joins one of each")


def is_zero(cell: str) -> bool:
    """Whether a cell of a matrix says that there is no tie."""
    text = cell.strip()
    return not text or (set(text) <= set("0.,+-") and "0" in text)
