"""Small pieces of plain English that several insights share."""

from collections.abc import Sequence

import pandas as pd


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 tie", "3 ties"; `many` where adding an s is wrong."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def with_minus(number: str) -> str:
    """A written number with the minus sign of the text around it: "-1.5" → "−1.5"."""
    return number.replace("-", "−")


def with_article(noun: str) -> str:
    """A noun with "a" or "an" before it, by its first letter: "a broker", "an energiser"."""
    return f"{'an' if noun[:1].lower() in tuple('aeiou') else 'a'} {noun}"


def listed(items: Sequence[str]) -> str:
    """Items as a phrase: "a", "a and b", "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def heading(column: str) -> str:
    """A column of the user's file as a heading: "cost_centre" → "Cost centre"."""
    words = " ".join(column.replace("_", " ").split())
    return words[:1].upper() + words[1:]


def groups_called(by: str) -> str:
    """What the groups by a column of people are called: "settings", "groups by organisation"."""
    known = {"setting": "settings", "team": "teams", "profession": "professions"}
    return known.get(by) or f"groups by {heading(by).lower()}"


def display_names(people: pd.DataFrame) -> pd.Series:
    """What each person is called on the screen: their name, or their id where none is given."""
    return people["name"].fillna(people.index.to_series()).rename("shown as")


def told_apart(people: pd.DataFrame) -> pd.Series:
    """What each person is called in a list to choose from: with their id where names are shared."""
    names = display_names(people)
    shared = names.duplicated(keep=False)
    return names.where(~shared, names + " (" + names.index + ")")
