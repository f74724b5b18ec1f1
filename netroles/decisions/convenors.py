"""Whose ties reach three or more settings or organisations?"""

from collections.abc import Hashable, Iterable, Mapping

import numpy as np
import pandas as pd

from netroles.decisions.divides import groups_of
from netroles.network import NOT_GIVEN, Network, is_staff, structure

LEAST_REACHED = 3


def convenors(
    network: Network,
    by: str = "setting",
    kinds: Iterable[str] | None = None,
    period: str | None = None,
    *,
    least: int = LEAST_REACHED,
) -> pd.DataFrame:
    """The staff whose ties reach at least so many settings, with which ones.

    A setting is reached where somebody they have a tie with works mainly; the person's own counts
    where they have a tie inside it. by is "setting", "team" or any column of people, such as the
    organisation. Contacts whose group is not given reach nothing. kinds and period are as in
    `measure`.

    Returns a frame with index person, those who reach most first, of equals those with most
    outside their own group, then in people order. Columns `group` (their own), `reached` (how
    many), `elsewhere` (how many other than their own), `groups` (a tuple of (group, number of
    contacts there), most contacts first, of equals by name) and `contacts`. Patients and carers are
    left out. Raises NetrolesError for a column, kind or period that is not there.

    Example: N has two contacts at the GP, one on the ward and one in the hospice: 3 settings.
    """
    of = structure(network, kinds, period)
    group = groups_of(network, by)
    staff = is_staff(network.people)
    person, other = np.concatenate((of.first, of.second)), np.concatenate((of.second, of.first))
    ids = network.people.index
    ties = pd.DataFrame({"person": ids[person], "there": group.iloc[other].to_numpy()})
    ties = ties[(ties["there"] != NOT_GIVEN) & ties["person"].isin(ids[staff])]
    found: dict[str, tuple[tuple[str, int], ...]] = {
        str(each): _most_first(there.value_counts().to_dict())
        for each, there in ties.groupby("person", sort=False)["there"]
    }
    rows = [
        (
            each,
            group[each],
            len(found[each]),
            sum(name != group[each] for name, _ in found[each]),
            found[each],
            int(of.degree[at]),
        )
        for at, each in enumerate(ids)
        if len(found.get(each, ())) >= least
    ]
    columns = ["person", "group", "reached", "elsewhere", "groups", "contacts"]
    table = pd.DataFrame(rows, columns=columns).set_index("person")
    table = table.sort_values(["reached", "elsewhere"], ascending=False, kind="stable")
    return table.astype(dict.fromkeys(("reached", "elsewhere", "contacts"), "Int64"))


def _most_first(counts: Mapping[Hashable, int]) -> tuple[tuple[str, int], ...]:
    """Groups with their counts, most first, of equals by name."""
    items = [(str(name), number) for name, number in counts.items()]
    return tuple(sorted(items, key=lambda item: (-item[1], item[0])))
