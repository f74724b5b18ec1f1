"""Who carries people and news between home and hospital, and how fragile is that?"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from netroles.decisions.carriers import COUNTS, carriers
from netroles.decisions.divides import Divide, divide_of, divided, hands_over, is_family
from netroles.decisions.flows import COUNTS as FLOW_COUNTS
from netroles.decisions.flows import flows
from netroles.decisions.gaps import gaps
from netroles.decisions.matrix import group_sizes, hidden_below, matrix
from netroles.decisions.only_routes import OnlyRoutes, only_routes
from netroles.decisions.privacy import guarding, hidden, hidden_count, total_tells
from netroles.decisions.ways import ANY_WAY, crossing_pairs, ways
from netroles.network import HOME, HOSPITAL, Network, structure


@dataclass(frozen=True, eq=False)
class Transitions:
    """The ties between two sides: how many, who carries them, what has no other route.

    divide
        The two sides, and what they and the groups are called.
    groups
        Index group; columns `people` and `side`: `group_sizes`.
    matrix
        One row for each ordered pair of groups: `matrix`. The column `hidden` says whether
        privacy took a number; `guards` and `guards_handed_over` whether it did so only to guard
        another.
    flows
        The ties between groups on different sides, each pair of groups once: `flows`, with
        `guards` where only another number was guarded.
    ways
        Index way, columns `direct`, `through_one` and `through_between`: pairs of people.
    has_handovers
        Whether any tie hands somebody over, so that directions are known at all.
    first_people, second_people
        How many people stand on each side.
    carriers
        The staff who hold the two sides together: `carriers`.
    families
        How many patients and family carers there are.
    held_by_families
        At how many of the pairs joined directly one of them is an end; None where it is hidden,
        or would tell a hidden count.
    only
        People and ties with no other route beside them: `only_routes`.
    gaps
        The pairs of groups between which no tie was reported: `gaps`.
    smallest
        The smallest count shown; 0 where everything is.
    """

    divide: Divide
    groups: pd.DataFrame
    matrix: pd.DataFrame
    flows: pd.DataFrame
    ways: pd.DataFrame
    has_handovers: bool
    first_people: int
    second_people: int
    carriers: pd.DataFrame
    families: int
    held_by_families: int | None
    only: OnlyRoutes
    gaps: pd.DataFrame
    smallest: int

    @property
    def has_both_sides(self) -> bool:
        """Whether somebody stands on each side; without that there is nothing to join."""
        return self.first_people > 0 and self.second_people > 0


def transitions(
    network: Network,
    by: str = "setting",
    kinds: Iterable[str] | None = None,
    period: str | None = None,
    *,
    smallest: int = 0,
) -> Transitions:
    """The ties between groups and between two sides, the people who carry them, and the gaps.

    by is "setting" (home and hospital, setting by setting), "level" (generalists and specialists),
    "kind" (patients and family carers, and staff), or any column of the people table, whose groups
    then make the table between home and hospital. A person counts in their main setting; whose
    group is not given counts as "not given". kinds and period are as in `measure`. A person may be
    a place: a ward that hands patients over.

    With `smallest`, counts above 0 and below it are missing, and with them what they could be
    worked out from, by a total too; `SMALLEST_SHOWN` is the number for privacy. That there is no
    tie is always said. Patients and family carers stand in the matrix and the sums, and are never
    named.

    Only handovers, and ties with a recorded transition, say which way they lead. Raises
    NetrolesError for a column, kind or period that is not there.

    Example: A (own home) with the nurse N (community), N with W (ward). One pair joins home and
    hospital, N–W, and N stands between A and W: 1 of 1, as somebody who links a person of another
    setting with one of a third. Without N, A is cut off.
    """
    within = divided(network, by, kinds, period)
    of = structure(within)
    direct = crossing_pairs(within)
    family = is_family(network.people).to_numpy(dtype=bool)
    held = int((family[direct["first"]] | family[direct["second"]]).sum())
    sizes = group_sizes(within, by)
    cells = matrix(within, of, by)
    found = Transitions(
        divide=divide_of(by),
        groups=sizes,
        matrix=cells.assign(hidden=False, guards=False, guards_handed_over=False),
        flows=flows(within, of, by, cells).assign(guards=False),
        ways=ways(within, of, direct),
        has_handovers=bool(hands_over(within.ties).any()),
        first_people=int((of.side == HOME).sum()),
        second_people=int((of.side == HOSPITAL).sum()),
        carriers=carriers(within, of, by, direct),
        families=int(family.sum()),
        held_by_families=held,
        only=only_routes(of),
        gaps=gaps(network, of, by),
        smallest=smallest,
    )
    return found if smallest <= 1 else _small_counts_hidden(found, smallest, of.directed)


def _small_counts_hidden(found: Transitions, smallest: int, directed: bool) -> Transitions:
    only = found.only
    depend = _depend_hidden(only.people, found, smallest)
    told = depend["cut_off"].notna()
    who = [each if shown else () for each, shown in zip(depend["who"], told, strict=True)]
    sizes, across = found.groups["people"], _across(found)
    cells = hidden_below(found.matrix, sizes, smallest, across, directed=directed)
    between, tells = _flows_hidden(found.flows, cells, smallest)
    return replace(
        found,
        groups=hidden(found.groups, ("people",), smallest),
        matrix=cells,
        flows=between,
        ways=_ways_hidden(found.ways, smallest, tells),
        carriers=hidden(found.carriers, COUNTS, smallest),
        held_by_families=_held_hidden(found, between, smallest),
        only=replace(
            only,
            people=depend.assign(who=pd.Series(who, index=depend.index, dtype="object")),
            ties=_depend_hidden(only.ties, found, smallest),
            families=hidden_count(only.families, smallest),
            family_ties=hidden_count(only.family_ties, smallest),
        ),
        gaps=hidden(found.gaps, ("people_first", "people_second", "families"), smallest),
    )


def _depend_hidden(table: pd.DataFrame, found: Transitions, smallest: int) -> pd.DataFrame:
    """People or ties with no way round, without the small counts and the products that tell them.

    Each person cut off on the first side loses a route to everybody on the second, and each on the
    second one to everybody on the first: from the routes lost and how many stand on a side follows
    how many are cut off. What the first side leaves of the routes lost says how many the second
    side's cut-off people are at least.
    """
    left = table["routes_lost"] - table["cut_off"] * found.second_people
    shown = hidden(table, ("cut_off", "routes_lost"), smallest)
    tells = shown["cut_off"].isna() | ((left != 0) & (left < smallest * found.first_people))
    return shown.assign(routes_lost=shown["routes_lost"].mask(tells))


def _held_hidden(found: Transitions, between: pd.DataFrame, smallest: int) -> int | None:
    """What families hold of the ties across; None where it or what staff hold is small, or where a
    tie count between the sides is hidden: what is shown of the groups of families would leave it.
    """
    if not found.held_by_families:
        return found.held_by_families
    across = (between["first_side"] == HOME) & (between["second_side"] == HOSPITAL)
    direct: Any = found.ways.loc[ANY_WAY, "direct"]
    staff = int(direct) - found.held_by_families
    if between.loc[across, "ties"].isna().any() or hidden_count(staff, smallest) is None:
        return None
    return hidden_count(found.held_by_families, smallest)


def _across(found: Transitions) -> pd.Series:
    """Which cells of the matrix lead from home to hospital ("there") or the other way ("back");
    missing for the rest."""
    side = found.groups["side"]
    start, end = (found.matrix[each].map(side) for each in ("from_group", "to_group"))
    there, back = (start == HOME) & (end == HOSPITAL), (start == HOSPITAL) & (end == HOME)
    ways = pd.Series(None, index=found.matrix.index, dtype="str")
    return ways.mask(there, "there").mask(back, "back")


def _flows_hidden(
    flows: pd.DataFrame, cells: pd.DataFrame, smallest: int
) -> tuple[pd.DataFrame, bool]:
    """The flows without what the matrix hides, and whether their sum still tells a small count."""
    rows = cells.set_index(["from_group", "to_group"])
    pairs = list(zip(flows["first"], flows["second"], strict=True))
    gone = pd.Series([bool(rows.loc[pair, "guards"]) for pair in pairs], dtype=bool)
    across = (flows["first_side"] == HOME) & (flows["second_side"] == HOSPITAL)
    counts = flows.loc[across, "ties"]
    gone[across] |= guarding(counts, smallest, gone[across])
    tells = total_tells(counts, gone[across], smallest)
    found = hidden(flows, FLOW_COUNTS, smallest)
    found["ties"] = found["ties"].mask(gone)
    for column, turned in (("to_second", False), ("to_first", True)):
        taken = [
            bool(rows.loc[pair[::-1] if turned else pair, "guards_handed_over"]) for pair in pairs
        ]
        found[column] = found[column].mask(pd.Series(taken, dtype=bool))
    return found.assign(guards=gone), tells


def _ways_hidden(found: pd.DataFrame, smallest: int, tells: bool) -> pd.DataFrame:
    """Where one way is hidden all are, so that none is what the others leave of the whole; tells
    says that the whole itself would tell a small count."""
    shown = hidden(found, ("direct", "through_one", "through_between"), smallest)
    # Nor may those in between be what leaves a few others of all that go through one.
    rest = found["through_one"] - found["through_between"]
    shown["through_between"] = shown["through_between"].mask((rest > 0) & (rest < smallest))
    each_way = pd.Series(shown.index != ANY_WAY, index=shown.index)
    all_hidden = shown[each_way].isna().any()
    masked = shown.mask(
        pd.DataFrame({each: each_way & all_hidden[each] for each in all_hidden.index})
    )
    if tells:
        masked["direct"] = masked["direct"].mask(masked["direct"] > 0)
    return masked
