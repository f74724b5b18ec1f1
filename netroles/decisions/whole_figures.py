"""What is a network as a whole in one number, and how far does such a number move by chance?"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import numpy as np

from netroles.network import HOME, HOSPITAL, Structure, is_staff, reports, thinned
from netroles.roles.thresholds import FORGOTTEN, SILENT, TOLERANCE

DRAWS_OF_FIGURES = 100
"""Networks drawn to see how far a figure moves by chance."""
SPREADS = 2.0
"""A figure that moved by less than so many standard deviations of both together is noise: about
what chance alone exceeds once in twenty times."""

WholeFigure = Callable[[Structure], float]
"""One number of a whole network; not a number (nan) where it is not defined."""


def contacts_a_person(of: Structure) -> float:
    """How many contacts people have, as a mean over those with a tie; nan without any tie."""
    number = _with_a_tie(of)
    return 2 * len(of.first) / number if number else np.nan


def share_in_contact(of: Structure) -> float:
    """The share of all pairs of people with a tie who are in contact; nan without any tie."""
    number = _with_a_tie(of)
    return 2 * len(of.first) / (number * (number - 1)) if number > 1 else np.nan


def share_closed(of: Structure) -> float:
    """The share of pairs of contacts of one person who are in contact themselves; nan where nobody
    has two contacts."""
    own = of.degree.astype(float)
    chains = float((own * (own - 1) / 2).sum())
    return 3 * len(of.graph.list_triangles()) / chains if chains else np.nan


def pairs_across(of: Structure) -> float:
    """How many pairs of one person at home and one in hospital are in contact."""
    return float(_crossing(of).sum())


def pairs_of_staff_across(of: Structure) -> float:
    """How many such pairs there are of staff alone."""
    staff = is_staff(of.people).to_numpy(dtype=bool)
    return float((_crossing(of) & staff[of.first] & staff[of.second]).sum())


def share_with_route(of: Structure) -> float:
    """The share of home–hospital pairs of people with a route, over whomever; nan where nobody
    stands on one of the sides."""
    home, hospital = _sides(of)
    pairs = int(home.sum() * hospital.sum())
    size = int(of.component.max(initial=-1)) + 1
    at = [np.bincount(of.component[each], minlength=size) for each in (home, hospital)]
    return float(at[0] @ at[1]) / pairs if pairs else np.nan


WHOLE_FIGURES: Mapping[str, WholeFigure] = MappingProxyType(
    {
        "contacts": contacts_a_person,
        "share": share_in_contact,
        "closed": share_closed,
        "direct": pairs_across,
        "direct_staff": pairs_of_staff_across,
        "routes_share": share_with_route,
    }
)
"""What two moments are compared by."""


def values_of(of: Structure, figures: Sequence[WholeFigure]) -> np.ndarray:
    """The value of each figure, in the order given."""
    return np.array([figure(of) for figure in figures], dtype=float)


def variances(
    of: Structure,
    figures: Sequence[WholeFigure],
    progress: Callable[[float], None] | None = None,
) -> np.ndarray:
    """How far each figure moves when people are silent and reports forgotten at random.

    The variance over `DRAWS_OF_FIGURES` networks, each with a chance of `SILENT` for a person and
    one of `FORGOTTEN` for a report; the same for the same network. Missing where a figure is
    defined in fewer than two of them. progress is told now and then which share is done, and may
    raise to stop the work.
    """
    tell = progress or (lambda _: None)
    drawn = []
    for seed in range(DRAWS_OF_FIGURES):
        tell(seed / DRAWS_OF_FIGURES)
        random = np.random.default_rng(seed)
        people = random.random(of.size) >= SILENT
        kept = random.random(len(reports(of)[0])) >= FORGOTTEN
        drawn.append(values_of(thinned(of, people, kept), figures))
    values = np.array(drawn)
    there = np.isfinite(values)
    number = there.sum(axis=0)
    mean = np.where(there, values, 0).sum(axis=0) / np.maximum(number, 1)
    squares = np.where(there, (values - mean) ** 2, 0).sum(axis=0)
    variance: np.ndarray = np.where(number > 1, squares / np.maximum(number - 1, 1), np.nan)
    return variance


def within_noise(change: np.ndarray | float, spread: np.ndarray | float) -> np.ndarray:
    """Whether a change is no larger than noise: less than `SPREADS` of its standard deviations,
    spread, or none at all. A change of just so many is more than noise. Meaningless where either
    is missing."""
    size = np.abs(np.asarray(change, dtype=float))
    noise: np.ndarray = (size < SPREADS * np.asarray(spread) - TOLERANCE) | (size <= TOLERANCE)
    return noise


def _with_a_tie(of: Structure) -> int:
    return int((of.degree > 0).sum())


def _sides(of: Structure) -> tuple[np.ndarray, np.ndarray]:
    side = of.side
    return (side == HOME).to_numpy(), (side == HOSPITAL).to_numpy()


def _crossing(of: Structure) -> np.ndarray:
    """Which pairs join home and hospital."""
    home, hospital = _sides(of)
    across: np.ndarray = (home[of.first] & hospital[of.second]) | (
        hospital[of.first] & home[of.second]
    )
    return across
