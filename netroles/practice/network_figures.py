"""Which numbers of a whole network may an idea be expected to move?

Each is read from the network itself, and judged beside how far it moves by chance: the same way
as the Compare page does (`netroles.decisions.whole_figures`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations
from types import MappingProxyType
from typing import Literal

import numpy as np

from netroles.decisions import Moment
from netroles.decisions.whole_figures import (
    SPREADS,
    WholeFigure,
    contacts_a_person,
    pairs_across,
    share_closed,
    share_in_contact,
    share_with_route,
    values_of,
    variances,
)
from netroles.measures import MEASURES
from netroles.network import Structure, is_staff, share_mutual, structure
from netroles.network.settings import settings_of_people

Unit = Literal["%", "count", "mean"]


@dataclass(frozen=True, kw_only=True)
class NetworkFigure:
    """One number of a whole network.

    key
        Its name in what is kept.
    label
        What the screen calls it.
    unit
        "%" for a share (from 0 to 1, shown times 100), "count" for a whole number, "mean" for a
        mean of counts.
    one, many
        What is counted, one and several; for a share empty.
    definition, undefined, example, source
        How it is worked out in words, when there is none (missing, never 0), a case small enough to
        check by hand, and the publication or that it is ours.
    of_people
        Whether it is a share of the people, so that it may tell how few the others are.
    function
        Structure to number; nan where it is not defined.
    """

    key: str
    label: str
    unit: Unit
    one: str = ""
    many: str = ""
    definition: str
    undefined: str
    example: str
    source: str
    of_people: bool = False
    function: WholeFigure

    def as_shown(self, value: float) -> float:
        """A value in the unit that is shown, to as many decimals."""
        scale = 100 if self.unit == "%" else 1
        return round(scale * value, 0 if self.unit == "count" else 1)

    def written(self, value: float) -> str:
        """A value with its unit: "41.4%", "12 pairs", "7.8 contacts"."""
        number = self.as_shown(value)
        if self.unit == "%":
            return f"{number:.1f}".removesuffix(".0") + "%"
        said = f"{number:,.0f}" if self.unit == "count" else f"{number:.1f}"
        return f"{said} {self.one if number == 1 else self.many}"

    def written_change(self, size: float) -> str:
        """The size of a change with its unit: "9.8 percentage points", "3.4 pairs"."""
        scale = 100 if self.unit == "%" else 1
        return f"{scale * size:.1f} {'percentage points' if self.unit == '%' else self.many}"

    def within(self, value: float) -> float:
        """The nearest value that there can be."""
        return float(np.clip(value, 0, 1 if self.unit == "%" else None))


@dataclass(frozen=True)
class Reading:
    """One figure as it was read at one wave.

    wave, mark
        What the wave is called, and a mark that tells it from every other one (`wave_mark`).
    value
        None where the figure is not defined there.
    low, high
        The value less and more `SPREADS` standard deviations, as far as it moves when people and
        reports are left out at random; None where that was not worked out. They may lie beyond
        what the figure can be.
    """

    wave: str
    mark: str = ""
    value: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def spread(self) -> float | None:
        """One standard deviation."""
        if self.low is None or self.high is None:
            return None
        return (self.high - self.low) / (2 * SPREADS)


@dataclass(frozen=True)
class Wave:
    """All figures of a network at one time. No name stands in it, and no tie.

    label, mark
        What it is called, and a mark that tells it from every other one (`wave_mark`).
    people
        How many people the network has.
    answered
        The share of those asked who answered, None where that is not known.
    kept_on
        The day on which the figures were kept (2026-11-22); empty where they are read from data
        that are loaded.
    readings
        By key of `NETWORK_FIGURES`; a figure that a later version adds is not there.
    place
        Its place in time among the waves of the same data, counted from 0.
    """

    label: str
    mark: str
    people: int
    answered: float | None
    kept_on: str
    readings: Mapping[str, Reading]
    place: int = 0

    def reading(self, figure: str) -> Reading:
        """One figure of it."""
        return self.readings.get(figure, Reading(self.label, self.mark))


def wave_of(
    moment: Moment,
    mark: str = "",
    answered: float | None = None,
    *,
    resampled: bool = True,
    progress: Callable[[float], None] | None = None,
) -> Wave:
    """The figures of a network at one time, with how far they move by chance where resampled.

    mark is its `wave_mark`, answered the share that answered. How far figures move is worked out
    over `DRAWS_OF_FIGURES` networks, the same each time; progress is told which share is done, and
    may raise to stop. Raises NetrolesError for a period that is not there.
    """
    of = structure(moment.network, period=moment.period)
    functions = [each.function for each in NETWORK_FIGURES.values()]
    values = values_of(of, functions)
    spread = np.full(len(values), np.nan)
    if resampled:
        spread = np.sqrt(variances(of, functions, progress))
    readings = {
        key: _reading(moment.label, mark, float(value), SPREADS * float(wide))
        for key, value, wide in zip(NETWORK_FIGURES, values, spread, strict=True)
    }
    return Wave(moment.label, mark, of.size, answered, "", readings)


def wave_mark(digest: str, period: str | None) -> str:
    """What tells one wave from every other: made of the digest of its data (`Network.digest`) and
    its period, of which it tells nothing."""
    return sha256(f"{digest} {period or ''}".encode(errors="surrogatepass")).hexdigest()[:16]


def routes_through_one(of: Structure) -> float:
    """The largest `home_hospital_bridging` of any member of staff; nan where nobody has one."""
    bridging = MEASURES["home_hospital_bridging"].function(of)
    found = bridging[is_staff(of.people)].max()
    return float(found)


def ties_without_another_route(of: Structure) -> float:
    """How many ties have no way round them, as `netroles.decisions.only_routes` lists them."""
    return float(len(of.graph.bridges()))


def share_in_largest_part(of: Structure) -> float:
    """The share of people in the largest part in which everybody has a route to everybody; nan
    without people."""
    return float(np.bincount(of.component).max() / of.size) if of.size else np.nan


def share_of_settings_apart(of: Structure) -> float:
    """The share of pairs of settings between which no tie was reported, as
    `netroles.decisions.transitions` lists them; nan with fewer than two settings.

    Two settings that one person works in are not apart.
    """
    given = settings_of_people(of.people)
    places = {setting: at for at, setting in enumerate(sorted(given.explode().dropna().unique()))}
    if len(places) < 2:
        return np.nan
    of_person = [tuple(places[each] for each in of_one) for of_one in given]
    joined = {pair for own in of_person for pair in combinations(sorted(own), 2)}
    for one, other in zip(of.first, of.second, strict=True):
        for start in of_person[one]:
            joined |= {(min(start, end), max(start, end)) for end in of_person[other]}
    met = sum(start != end for start, end in joined)
    return 1 - met / (len(places) * (len(places) - 1) / 2)


def _reading(wave: str, mark: str, value: float, wide: float) -> Reading:
    if np.isnan(value):
        return Reading(wave, mark)
    if np.isnan(wide):
        return Reading(wave, mark, value)
    return Reading(wave, mark, value, value - wide, value + wide)


_NO_SIDE = "where nobody stands on the side of home or of hospital"
_COUNT_OF_PAIRS = "ours: a count of the pairs that the Transitions page shows"

_ALL = (
    NetworkFigure(
        key="routes_through_one",
        label="Home–hospital routes that run through one person",
        unit="%",
        definition=(
            "Of all pairs of one person at home and one in hospital, the share whose shortest "
            "route runs through the same third person: the largest share that any one member of "
            "staff has (home–hospital bridging)."
        ),
        undefined=f"{_NO_SIDE} beside that person",
        example=(
            "At home A and B, on the ward W; A and B are tied to the nurse N of the hospice, N to "
            "W. Both pairs, A–W and B–W, run through N: 100%. With a tie A–W it is 50%."
        ),
        source="Flom, Friedman, Strauss & Neaigus 2004, Connections 26:62–70; the largest is ours",
        function=routes_through_one,
    ),
    NetworkFigure(
        key="pairs_across",
        label="Home–hospital pairs in contact",
        unit="count",
        one="pair",
        many="pairs",
        definition="The pairs of one person at home and one in hospital who have a tie.",
        undefined="never",
        example="A and B at home, W on the ward, ties A–B and B–W: 1 pair.",
        source=_COUNT_OF_PAIRS,
        function=pairs_across,
    ),
    NetworkFigure(
        key="pairs_with_route",
        label="Home–hospital pairs with a route",
        unit="%",
        definition=(
            "Of all pairs of one person at home and one in hospital, the share with a route over "
            "ties, however long."
        ),
        undefined=_NO_SIDE,
        example="A and B at home, W on the ward, tie B–W alone: 1 of 2 pairs, 50%.",
        source="Borgatti 2006, Comput. Math. Organ. Theory 12:21–34 (reach), over two sides",
        function=share_with_route,
    ),
    NetworkFigure(
        key="only_links",
        label="Links with no other route",
        unit="count",
        one="tie",
        many="ties",
        definition="The ties without which those at their two ends would have no route at all.",
        undefined="never",
        example="A triangle A, B, C and a tie C–D: 1 tie.",
        source="bridges of a graph: Tarjan 1974, Inf. Process. Lett. 2:160–161",
        function=ties_without_another_route,
    ),
    NetworkFigure(
        key="largest_part",
        label="People in the largest connected part",
        unit="%",
        definition=(
            "Of all people, those without a tie included, the share in the largest part in which "
            "everybody has a route to everybody."
        ),
        undefined="without people",
        example="A–B–C, D–E and F without a tie: 3 of 6, 50%.",
        source="ours: a count of the parts that the Network page says",
        of_people=True,
        function=share_in_largest_part,
    ),
    NetworkFigure(
        key="contacts",
        label="Contacts a person",
        unit="mean",
        one="contact",
        many="contacts",
        definition="How many contacts people have, as a mean over those with a tie.",
        undefined="without a tie",
        example="A–B–C and D without a tie: 4 ends of ties over 3 people, 1.3 contacts.",
        source="mean degree: Wasserman & Faust 1994, Social Network Analysis, 4.2",
        function=contacts_a_person,
    ),
    NetworkFigure(
        key="density",
        label="Pairs of people in contact",
        unit="%",
        definition="Of all pairs of people with a tie, the share who are in contact.",
        undefined="without a tie",
        example="A–B–C and D without a tie: 2 of 3 pairs, 66.7%.",
        source="density: Wasserman & Faust 1994, Social Network Analysis, 4.2",
        function=share_in_contact,
    ),
    NetworkFigure(
        key="closed",
        label="Pairs of contacts in contact themselves",
        unit="%",
        definition=(
            "Of all pairs of contacts of the same person, the share who are in contact with each "
            "other."
        ),
        undefined="where nobody has two contacts",
        example="A triangle A, B, C and a tie C–D: 3 of 5 pairs, 60%.",
        source="transitivity: Wasserman & Faust 1994, Social Network Analysis, 6.3",
        function=share_closed,
    ),
    NetworkFigure(
        key="mutual",
        label="Ties that both sides reported",
        unit="%",
        definition=(
            "Of the pairs of whom one named the other and both answered, the share in which both "
            "did."
        ),
        undefined="where it does not matter who said a tie, and where no two who answered are tied",
        example="A names B, B names A, A names C, C names nobody but answered: 1 of 2, 50%.",
        source="reciprocity: Wasserman & Faust 1994, Social Network Analysis, 13.1",
        function=share_mutual,
    ),
    NetworkFigure(
        key="settings_apart",
        label="Pairs of settings with no tie",
        unit="%",
        definition=(
            "Of all pairs of settings, the share between which no tie was reported. Somebody who "
            "works in two settings belongs to both."
        ),
        undefined="with fewer than two settings",
        example="A practice, a hospice and a ward, with ties between the first two alone: 66.7%.",
        source="ours: a share of the pairs that the Transitions page lists",
        function=share_of_settings_apart,
    ),
)
NETWORK_FIGURES: Mapping[str, NetworkFigure] = MappingProxyType({each.key: each for each in _ALL})
"""The figures by key, in the order in which they are offered. Which way is better nobody knows in
general: whoever plans an idea says which way they hope for."""
