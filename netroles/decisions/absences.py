"""What would the absence of each person, one at a time, do?"""

from collections.abc import Callable, Iterable

import numpy as np
import pandas as pd

from netroles.decisions.divides import divided
from netroles.decisions.only_routes import only_routes, pieces
from netroles.measures.fragmentation import Steps
from netroles.network import Network, is_staff, structure

Progress = Callable[[float], None]


def absences(
    network: Network,
    by: str = "setting",
    kinds: Iterable[str] | None = None,
    period: str | None = None,
    *,
    fragmentation: bool = True,
    progress: Progress | None = None,
) -> pd.DataFrame:
    """What the absence of each member of staff, one at a time, would do.

    by says between which two sides routes are counted, as in `transitions`; kinds and period are
    as in `measure`. Returns a frame with index person, staff alone, in people order: a list, not
    a ranking. Columns:

    contacts
        How many people they have a tie with.
    more_parts
        Into how many more parts those connected with them would fall.
    cut_off, routes_lost
        As in `OnlyRoutes`: people at home without any route to the hospital side, and pairs of
        others without a route. 0 for most.
    fragmentation
        The measure of this name: how much further apart everybody else would be, from −1 to 1.
        Missing unless asked for: it takes a walk from everybody for each person, at 2,000 people
        most of a minute.

    progress is called with the share that is done, from 0 to 1; what it raises stops the work.
    What the absence of several does is no sum of these: `what_if` says it.
    """
    of = structure(divided(network, by, kinds, period))
    tell = progress or (lambda share: None)
    staff = np.flatnonzero(is_staff(of.people).to_numpy(dtype=bool))
    people = of.people.index[staff]
    depend = only_routes(of).people
    more_parts = np.zeros(of.size, dtype=int)
    for person in of.graph.articulation_points():
        members = np.flatnonzero(of.component == of.component[person])
        more_parts[person] = pieces(of, members[members != person]).max()
    table = pd.DataFrame({"contacts": of.degree, "more_parts": more_parts}, index=of.people.index)
    table = table.loc[people]
    for column in ("cut_off", "routes_lost"):
        table[column] = depend[column].reindex(people).fillna(0)
    table["fragmentation"] = np.nan
    tell(0.0)
    if fragmentation and of.size > 2:
        steps, apart = Steps(of), []
        for done, person in enumerate(staff, start=1):
            apart.append(steps.apart(without=int(person)))
            tell(done / len(staff))
        table["fragmentation"] = np.array(apart) - steps.apart()
    return table.astype(
        dict.fromkeys(("contacts", "more_parts", "cut_off", "routes_lost"), "Int64")
    )
