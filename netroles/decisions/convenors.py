"""Whose ties reach three or more settings or organisations?"""

from collections.abc import Iterable

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
    kept = staff.to_numpy(dtype=bool)[person]
    ties = pd.DataFrame({"at": person[kept], "there": group.to_numpy()[other[kept]]})
    ties = ties[ties["there"] != NOT_GIVEN]
    counts = ties.value_counts().rename("number").reset_index()
    # Most contacts first, of equals by name.
    counts = counts.sort_values(["number", "there"], ascending=[False, True])
    found: dict[int, list[tuple[str, int]]] = {}
    for at, name, number in counts.itertuples(index=False):
        found.setdefault(at, []).append((str(name), int(number)))
    rows = [
        (
            each,
            group.iloc[at],
            len(found[at]),
            sum(name != group.iloc[at] for name, _ in found[at]),
            tuple(found[at]),
            int(of.degree[at]),
        )
        for at, each in enumerate(ids)
        if len(found.get(at, ())) >= least
    ]
    columns = ["person", "group", "reached", "elsewhere", "groups", "contacts"]
    table = pd.DataFrame(rows, columns=columns).set_index("person")
    table = table.sort_values(["reached", "elsewhere"], ascending=False, kind="stable")
    return table.astype(dict.fromkeys(("reached", "elsewhere", "contacts"), "Int64"))
