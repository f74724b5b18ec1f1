"""How is each person drawn on the role map: where, how large, with which words?"""

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from netroles.charts.inks import FILLED, HOLLOW
from netroles.charts.label_room import Marks, room_for_labels
from netroles.charts.palette import ROLE_LOOK
from netroles.charts.words import clean, shortened
from netroles.insight import RolePlaces, role_word
from netroles.network import NOT_GIVEN, SETTING_SEPARATOR
from netroles.roles.record import against_average
from netroles.roles.wording import closed_pairs, times

LOWEST, HIGHEST, LEFTMOST = -0.17, 1.17, -0.03
"""The plot reaches a little beyond none and all, for the names of the corners."""
SMALLEST, GROWTH = 4.5, 6.0
"""Radius, in pixels, of somebody with hardly a contact, and what contacts add at most."""
MANY, SHRUNK = 150, 0.75
"""From this many marks on each is drawn smaller, by this factor."""
SIDE_BY_SIDE = 1.0
"""Pixels between the marks of people who stand at the same place."""
MOST_NAMES = 60
"""More names are not tried for: nobody reads them, and all are in the tooltips and the table."""
LEAST_HEIGHT = 260.0
"""Pixels that the plot itself is high, at least: beside a long legend on a phone."""


def across(bridging: npt.ArrayLike) -> np.ndarray:
    """From bridging to the place from left to right: none 0, average 0.5, three times 0.75.

    The same function as in the rule, so that many times the average has room too.
    """
    return against_average(np.asarray(bridging, dtype=float))


def role_marks(places: RolePlaces, selected: str | None) -> pd.DataFrame:
    """One row a person with a place on the role map; who is drawn on top stands last.

    The columns are fixed, whatever a file calls its own: person, name, role; across, up (the
    place), aside, below (pixels from there); radius, size (of the symbol, as Vega counts it),
    selected, given (who is selected, the same in every row); label and
    where it has room (`Labels`: from_width, align, label_aside, label_below); and the texts of the
    tooltip: role_words, bridging_words, cohesion_words, place_words.
    """
    people = places.people
    marks = pd.DataFrame(
        {
            "person": people.index.astype("str"),
            "name": people["name"].map(clean).to_numpy(),
            "role": people["role"].to_numpy(),
            "across": across(people["bridging"]),
            "up": people["cohesion"].to_numpy(),
            "selected": people.index == selected,
            "given": selected or "",
            "radius": _radius(people["contacts"].to_numpy(dtype=float)),
        }
    )
    look = marks["role"].map(ROLE_LOOK)
    marks["size"] = (2 * marks["radius"] * look.map(lambda each: each.scale)) ** 2
    marks["aside"], marks["below"] = _side_by_side(marks)
    marks["label"] = marks["name"].map(shortened)
    marks = pd.concat(
        [marks, _labels(marks, people["score"].to_numpy()), _tooltip(people)], axis="columns"
    )
    on_top = marks["role"].ne(HOLLOW).astype(int) + 2 * marks["selected"]
    return marks.iloc[np.argsort(on_top.to_numpy(), kind="stable")].reset_index(drop=True)


def _radius(contacts: np.ndarray) -> np.ndarray:
    radius = SMALLEST + GROWTH * np.sqrt(contacts / contacts.max(initial=1.0))
    return np.asarray(radius * (SHRUNK if len(contacts) >= MANY else 1.0))


def _side_by_side(marks: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """How far each mark is moved, in pixels, so that nobody hides behind another.

    Those at one place fill a block that grows from it towards the middle of the plot.
    """
    place = marks.groupby([marks["across"].round(2), marks["up"].round(2)])
    number = place.cumcount()
    columns = np.ceil(np.sqrt(place["person"].transform("size") * 1.5))
    step = 2 * place["radius"].transform("max") + SIDE_BY_SIDE
    right = np.where(marks["across"] <= 0.5, step, -step)
    down = np.where(marks["up"] >= 0.5, step, -step)
    return (number % columns * right).to_numpy(), (number // columns * down).to_numpy()


def _labels(marks: pd.DataFrame, score: np.ndarray) -> pd.DataFrame:
    """Where each name has room: the selected person's first, then those of the clearest roles."""
    order = np.argsort(-(score + 2 * marks["selected"].to_numpy()), kind="stable")
    ordered = marks.iloc[order]
    named = ordered["role"].isin(FILLED) | ordered["selected"]
    named &= np.arange(len(ordered)) < MOST_NAMES
    labels = room_for_labels(
        Marks(
            across=((ordered["across"] - LEFTMOST) / (1 - LEFTMOST)).to_numpy(),
            down=_down(ordered["up"].to_numpy()),
            aside=ordered["aside"].to_numpy(),
            below=ordered["below"].to_numpy(),
            radius=ordered["radius"].to_numpy(),
            letters=ordered["label"].str.len().where(named, 0).to_numpy(),
        ),
        LEAST_HEIGHT,
        highest=_down(1.0),
        lowest=_down(0.0),
    )
    table = pd.DataFrame(labels._asdict(), index=ordered.index)
    return table.rename(columns={"aside": "label_aside", "below": "label_below"})


def _down(up: Any) -> Any:
    """From cohesion to the place from top to bottom, as a share of the plot's height."""
    return (HIGHEST - up) / (HIGHEST - LOWEST)


def _tooltip(people: pd.DataFrame) -> pd.DataFrame:
    rows = people.to_dict("records")
    texts = {
        "role_words": [role_word(row["role"], row["evidence"]) for row in rows],
        "bridging_words": [f"{times(row['bridging'])} an average person" for row in rows],
        "cohesion_words": [_sentence(closed_pairs(row["contacts"], row["closed"])) for row in rows],
        "place_words": [_works_in(row["setting"], row["team"]) for row in rows],
    }
    return pd.DataFrame(texts)


def _works_in(*cells: object) -> str:
    given = [
        clean(cell.replace(SETTING_SEPARATOR, ", ")) for cell in cells if isinstance(cell, str)
    ]
    # A team is often called what its setting is.
    return " · ".join({each.casefold(): each for each in given}.values()) or NOT_GIVEN


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
