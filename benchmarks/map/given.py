"""What every contestant is given: the same people and ties, from two files. Plain Python only:
the other contestants' scripts use it too, where nothing of this project is installed.
"""

import csv
import sys
from pathlib import Path

PEOPLE, TIES = "people.csv", "ties.csv"
CROSSING = "crossing"
"""Column of the ties: "yes" between home and hospital, as our own filter has them."""
SAYS = "Selected:"


def people_and_ties() -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """The rows of the files in the folder that a script was started with."""
    folder = Path(sys.argv[1])
    people, ties = (rows(folder / name) for name in (PEOPLE, TIES))
    return people, ties


def rows(file: Path) -> list[dict[str, str]]:
    """The rows of a file with headings."""
    with file.open(newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def left(
    people: list[dict[str, str]], ties: list[dict[str, str]]
) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """What the filter "Home ↔ hospital" leaves: its ties, and the people who have one."""
    kept = [tie for tie in ties if tie[CROSSING] == "yes"]
    ends = {tie[end] for tie in kept for end in ("source", "target")}
    return [person for person in people if person["person"] in ends], kept
