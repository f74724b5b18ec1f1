"""What would the absence of each person, one at a time, do?"""

from collections.abc import Callable, Iterable

import numpy as np
import pandas as pd

from netroles.decisions.divides import divided
from netroles.decisions.only_routes import only_routes, pieces
from netroles.measures.fragmentation import Steps
from netroles.network import Network, is_staff, structure

_DIGITS = 12

Progress = Callable[[float], None]


def absences(
    network: Network,
    by: str = "setting",
    kinds: Iterable[str] | None = None,
    period: str | None = None,
    *,
    further_apart: bool = True,
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
    further_apart
        How much further apart the others would be, from 0 to 1: the mean of 1 / steps over the
        pairs of others as it is, less that without the person. The same pairs are compared both
        times, so that nobody's absence brings others nearer; the measure "fragmentation" compares
        with all pairs, the person's own too. Missing with fewer than three people, and unless
        asked for: it takes a walk from everybody for each person, at 2,000 people most of a minute.

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
    table["further_apart"] = np.nan
    tell(0.0)
    if further_apart and of.size > 2:
        steps, lost = Steps(of), []
        own = steps.nearness_of_each()
        for done, person in enumerate(staff, start=1):
            among_others = float(own.sum() - 2 * own[person])
            lost.append(among_others - steps.nearness(without=int(person)))
            tell(done / len(staff))
        pairs = (of.size - 1) * (of.size - 2)
        # What is left of a sum of fractions is no distance.
        table["further_apart"] = np.maximum(np.array(lost) / pairs, 0).round(_DIGITS)
    return table.astype(
        dict.fromkeys(("contacts", "more_parts", "cut_off", "routes_lost"), "Int64")
    )
