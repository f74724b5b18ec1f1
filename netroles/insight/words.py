"""Small pieces of plain English that several insights share."""

import pandas as pd

from netroles.network import counted, listed

__all__ = [
    "capital",
    "counted",
    "display_names",
    "groups_called",
    "heading",
    "listed",
    "told_apart",
    "with_article",
    "with_minus",
]


def capital(sentence: str) -> str:
    """A sentence that begins as one: "fewer than 5 people are ..." → "Fewer than ..."."""
    return sentence[:1].upper() + sentence[1:]


def with_minus(number: str) -> str:
    """A written number with the minus sign of the text around it: "-1.5" → "−1.5"."""
    return number.replace("-", "−")


def with_article(noun: str) -> str:
    """A noun with "a" or "an" before it, by its first letter: "a broker", "an energiser"."""
    return f"{'an' if noun[:1].lower() in tuple('aeiou') else 'a'} {noun}"


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
