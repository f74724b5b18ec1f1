"""A small map of a team that is still being put together: everybody in a ring, everybody named."""

from dataclasses import replace

import numpy as np
import pandas as pd

from netroles.charts.layouts.room import HEIGHT
from netroles.charts.network_map import network_map
from netroles.charts.picture import Picture
from netroles.network import Filters, Network, Structure, structure, view
from netroles.roles import roles


def team_map(network: Network) -> Picture:
    """The map of a few people, whoever they talk to, with everybody's name on it.

    People stand in a ring that does not change with their ties, so that nobody moves while ties
    are added.
    """
    of, table = structure(network), roles(network)
    shown = view(network, Filters(show_unconnected=True), table["role"])
    picture = network_map(of, shown, table, ring(of))
    left, top, right, bottom = picture.extent
    return replace(
        picture,
        nodes=[{**node, "named": True} for node in picture.nodes],
        # The buttons of the map stand above its first person.
        extent=(left, top - HEIGHT, right, bottom),
    )


def ring(of: Structure) -> pd.DataFrame:
    """Places around a circle: columns x and y, index person, people order.

    People of one setting (or team, where no setting is given) stand side by side, in the order in
    which they come: down the right side and up the left one. Up and down they are equally far
    apart, so that there is a line for every name.
    """
    ids = of.people.index
    group = of.people["setting"].fillna(of.people["team"]).fillna("")
    beside = np.argsort(pd.factorize(group)[0], kind="stable")
    at = np.empty((len(ids), 2))
    at[beside] = around(len(ids))
    return pd.DataFrame(at.round(1), index=ids, columns=["x", "y"])


def around(number: int) -> np.ndarray:
    """As many places around a circle, down its right side and up its left one, one row each."""
    right, left = (number + 1) // 2, number // 2
    down, up = _lines(right), _lines(left)[::-1]
    high = np.concatenate((down, up))
    wide = np.sqrt(1 - high**2) * np.repeat((1, -1), (right, left))
    return np.column_stack((wide, high)) * (max(right, 3) * HEIGHT / 2)


def _lines(number: int) -> np.ndarray:
    """The middles of as many equally high lines between -1 and 1."""
    return (2 * np.arange(number) + 1) / max(number, 1) - 1
