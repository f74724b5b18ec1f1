"""What a layout is, and what it gives."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Literal, TypeVar

import numpy as np
import pandas as pd

from netroles.insight import capital, counted_or_few, is_one
from netroles.network import Structure

Needs = Literal["nothing", "sides", "groups", "person"]


@dataclass(frozen=True)
class Region:
    """A rounded rectangle behind the people of one setting, team or other group.

    key is the group as the data has it (empty where it is not given), label what the screen says,
    side that of its people (None where the layout knows none), people how many stand in it. The
    label starts at label_x and is centred on the line label_y, above everybody in the region.
    """

    key: str
    label: str
    side: str | None
    people: int
    left: float
    top: float
    right: float
    bottom: float
    corner: float
    label_x: float
    label_y: float


@dataclass(frozen=True)
class Heading:
    """The heading of a side: key, label, how many stand there, and from where to where it goes.

    The label is centred on label_x, label_y, above every region of the side.
    """

    key: str
    label: str
    people: int
    left: float
    top: float
    right: float
    bottom: float
    label_x: float
    label_y: float


@dataclass(frozen=True)
class Ring:
    """Everybody so many steps away: an ellipse around the person in the middle, at `x`, `y`.

    People stand between the inner and the outer one; across and down are half its width and
    height. The label is centred on label_x, label_y, above the ring's uppermost place, where
    nobody stands.
    """

    steps: int
    label: str
    people: int
    x: float
    y: float
    inner_across: float
    inner_down: float
    across: float
    down: float
    label_x: float
    label_y: float


@dataclass(frozen=True)
class Apart:
    """People who stand apart: how many, who they are and where, as the end of a sentence for one
    ("whose side is not known stands underneath") and for several ("... stand underneath")."""

    people: int
    one: str
    several: str

    def said(self, smallest: int = 0) -> str:
        """The whole sentence; a number below smallest in words."""
        who = counted_or_few(self.people, "person", "people", smallest=smallest)
        return f"{capital(who)} {self.one if is_one(self.people, smallest) else self.several}."


@dataclass(frozen=True)
class Plan:
    """What one layout's function gives: places of people in order of id, and what is behind."""

    at: np.ndarray
    regions: tuple[Region, ...] = ()
    headings: tuple[Heading, ...] = ()
    rings: tuple[Ring, ...] = ()
    apart: tuple[Apart, ...] = ()


@dataclass(frozen=True)
class Arrangement:
    """Where everybody stands, and what is drawn behind them.

    at has columns x and y (y grows downwards), index person, people order. apart is who stands
    apart, and why; besides is what else is to be said, in sentences. extent is the smallest and
    largest x and y of all of it: (left, top, right, bottom). around is who stands in the middle,
    None where nobody does; by_hand has a row, with x and y, for everybody who was put elsewhere:
    where the layout has them.
    """

    layout: str
    at: pd.DataFrame
    regions: tuple[Region, ...]
    headings: tuple[Heading, ...]
    rings: tuple[Ring, ...]
    apart: tuple[Apart, ...]
    extent: tuple[float, float, float, float]
    around: str | None = None
    by_hand: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=["x", "y"]))
    besides: tuple[str, ...] = ()

    @property
    def notes(self) -> tuple[str, ...]:
        """Who stands apart and what else is to be said, in sentences."""
        return self.said()

    def said(self, smallest: int = 0) -> tuple[str, ...]:
        """The same; numbers of people below smallest in words."""
        return (*(each.said(smallest) for each in self.apart), *self.besides)

    def pinned(self, places: Mapping[str, tuple[float, float]]) -> "Arrangement":
        """The same with some people put elsewhere; somebody who is not there is passed over."""
        here = {person: place for person, place in places.items() if person in self.at.index}
        if not here:
            return self
        at = self.at.copy()
        at.loc[list(here)] = list(here.values())
        return replace(self, at=at, by_hand=self.at.loc[list(here)])


@dataclass(frozen=True)
class Layout:
    """One way to place people.

    label and description are for the screen. needs says what must be known for it: the sides of
    people ("sides": at least two are present), more than one group ("groups"), the person it is
    about ("person"), or "nothing". function takes a structure whose people come in order of id,
    how people are grouped, and that person's place.
    """

    key: str
    label: str
    description: str
    needs: Needs
    function: Callable[[Structure, pd.Series, int | None], Plan]


_ACROSS, _DOWN = ("left", "right", "x", "label_x"), ("top", "bottom", "y", "label_y")
Drawn = TypeVar("Drawn", Region, Heading, Ring)


def moved(drawn: Drawn, x: float, y: float) -> Drawn:
    """The same record so far to the right and down, to a tenth of a unit as people are."""
    by = {**dict.fromkeys(_ACROSS, x), **dict.fromkeys(_DOWN, y)}
    names = [each.name for each in fields(drawn) if each.name in by]
    return replace(drawn, **{name: round(getattr(drawn, name) + by[name], 1) for name in names})
