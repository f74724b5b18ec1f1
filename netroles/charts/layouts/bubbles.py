"""Too many people to draw: how are teams or settings tied to each other?"""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from netroles.charts.layouts.arrangement import GROUP, arrangement, default_layout, grouped
from netroles.charts.layouts.records import Heading
from netroles.charts.layouts.room import HEIGHT
from netroles.insight import counted, parts_of_whole
from netroles.network import Structure, View
from netroles.network.structure import paired

MOST_BUBBLES = 200
"""The groups with fewest people beyond this share one bubble."""
MOST_LINES = 400
"""How many pairs of bubbles are joined by a line at most: those with most ties."""
LARGEST, SMALLEST = 0.45 * HEIGHT, 0.12 * HEIGHT
"""Radius of the bubble with most people, and the least radius of any."""
NOT_GIVEN = "Not given"
OTHERS, UNGIVEN, GIVEN = "others", "not given", "group"


@dataclass(frozen=True)
class Bubbles:
    """A network too large to draw, as its groups.

    groups
        One row a bubble, index bubble (its number): key (the group as the data has it, empty for
        the two others), kind ("group", "not given", "others": the smallest groups together), label,
        people, ties_inside (pairs of people), side (where more than half of its people stand,
        missing where there is none), x, y and radius, whose square grows with people.
    of_person
        The row of groups that each person is in, index person.
    ties
        One row a pair of bubbles that is drawn: first, second (rows of groups), ties (pairs of
        people); the most ties first.
    headings
        The sides, where at least two are known: bubbles then stand from home to hospital.
    lines_left_out, ties_left_out
        Pairs of bubbles that have ties but no line, and how many ties these are.
    extent
        The smallest and largest x and y: (left, top, right, bottom).
    """

    groups: pd.DataFrame
    of_person: pd.Series
    ties: pd.DataFrame
    headings: tuple[Heading, ...]
    lines_left_out: int
    ties_left_out: int
    extent: tuple[float, float, float, float]

    @property
    def notes(self) -> tuple[str, ...]:
        """What is not shown, in sentences."""
        return self.said()

    def said(self, smallest: int = 0) -> tuple[str, ...]:
        """What is not shown, in sentences; counts below smallest in words."""
        return _said(self, smallest)

    def of_view(self, shown: View) -> "Bubbles":
        """The same bubbles in the same places, with the people and ties of a view alone.

        Bubbles without anybody go; the others keep their number.
        """
        ends = (self.of_person.loc[shown.ties[end]].to_numpy() for end in ("source", "target"))
        bubble = self.of_person.loc[shown.people].to_numpy()
        drawn = _counted(self, bubble, *ends)
        return replace(drawn, groups=drawn.groups[drawn.groups["people"] > 0])


def bubbles(of: Structure, by: str = GROUP) -> Bubbles:
    """One bubble a group, and how many ties there are inside and between.

    by is what people are grouped by, as in `grouped`. Bubbles stand as people would: by side
    where at least two are known, else free. Raises NetrolesError for a column that is not there.
    """
    table, number = _table(grouped(of, by), of.side)
    ends = number[of.first], number[of.second]
    whole = _as_people(of, table, _between(*ends)[1])
    placed = arrangement(whole, default_layout(whole))
    table[["x", "y"]] = placed.at.to_numpy()
    unknown = Bubbles(
        groups=table,
        of_person=pd.Series(number, index=of.people.index, name="bubble"),
        ties=pd.DataFrame(),
        headings=placed.headings,
        lines_left_out=0,
        ties_left_out=0,
        extent=placed.extent,
    )
    return _counted(unknown, number, *ends)


def _counted(drawn: Bubbles, bubble: np.ndarray, first: np.ndarray, second: np.ndarray) -> Bubbles:
    """The same bubbles with people and ties counted: the bubble of each, and of each tie's ends."""
    inside, ties = _between(first, second)
    table = drawn.groups.assign(people=0, ties_inside=0)
    for column, found in (("people", pd.Series(bubble).value_counts()), ("ties_inside", inside)):
        table.loc[found.index, column] = found
    most = max(int(table["people"].max()), 1) if len(table) else 1
    table["radius"] = (LARGEST * (table["people"] / most) ** 0.5).clip(lower=SMALLEST).round(1)
    shown, left_out = ties.iloc[:MOST_LINES], ties.iloc[MOST_LINES:]
    return replace(
        drawn,
        groups=table,
        ties=shown,
        lines_left_out=len(left_out),
        ties_left_out=int(left_out["ties"].sum()),
    )


def _between(first: np.ndarray, second: np.ndarray) -> tuple[pd.Series, pd.DataFrame]:
    """How many ties are inside each bubble, and between each two, the most first."""
    one, other, of_pair = paired(first, second)
    count = np.bincount(of_pair, minlength=len(one))
    inside = one == other
    ties = pd.DataFrame({"first": one[~inside], "second": other[~inside], "ties": count[~inside]})
    ties = ties.sort_values(
        ["ties", "first", "second"], ascending=[False, True, True], ignore_index=True
    )
    return pd.Series(count[inside], index=one[inside]), ties


def _table(groups: pd.Series, side: pd.Series) -> tuple[pd.DataFrame, np.ndarray]:
    """The bubbles without places, and the bubble of each person."""
    sizes = groups.value_counts().rename_axis("key").reset_index(name="people")
    sizes = sizes.sort_values(["people", "key"], ascending=[False, True], ignore_index=True)
    rest = len(sizes) - MOST_BUBBLES
    kept = sorted(sizes["key"].iloc[: MOST_BUBBLES if rest > 1 else None])
    number = pd.Index(kept, dtype="str").get_indexer(pd.Index(groups, dtype="str"))
    rows = [(key, GIVEN, key) for key in kept]
    for kind, label, here in (
        (OTHERS, f"{rest:,} smaller groups", (number < 0) & groups.notna().to_numpy()),
        (UNGIVEN, NOT_GIVEN, groups.isna().to_numpy()),
    ):
        if here.any():
            number[here] = len(rows)
            rows.append(("", kind, label))
    table = pd.DataFrame(rows, columns=["key", "kind", "label"], dtype="str")
    table.index.name = "bubble"
    table["people"] = np.bincount(number, minlength=len(rows))
    known = pd.crosstab(number, side.to_numpy(dtype=object)) if side.notna().any() else None
    table["side"] = pd.Series(None, index=table.index, dtype="str")
    if known is not None:
        most = known.max(axis=1) * 2 > table["people"].reindex(known.index)
        table["side"] = known.idxmax(axis=1).where(most).reindex(table.index).astype("str")
    return table, number


def _as_people(of: Structure, table: pd.DataFrame, ties: pd.DataFrame) -> Structure:
    """The bubbles as if each were a person, so that they can be placed like people."""
    people = pd.DataFrame(
        {"setting": None, "side": table["side"].to_numpy()},
        # Fixed width, so that the order of texts is that of the bubbles.
        index=pd.Index([f"{bubble:06}" for bubble in table.index], name="person", dtype="str"),
        dtype="str",
    )
    first, second = ties["first"].to_numpy(dtype=int), ties["second"].to_numpy(dtype=int)
    everyone = pd.Series("everyone", index=people.index, dtype="str")
    strength = ties["ties"].to_numpy(dtype=float)
    return replace(
        of,
        people=people,
        first=first,
        second=second,
        strength=strength,
        arc_source=np.concatenate((first, second)),
        arc_target=np.concatenate((second, first)),
        arc_strength=np.concatenate((strength, strength)),
        directed=False,
        settings={},
        given_groups=(everyone, "none"),
    )


def _said(of: Bubbles, smallest: int) -> tuple[str, ...]:
    table = of.groups[of.groups["people"] > 0]
    words = parts_of_whole(table["people"], smallest)
    people = int(table["people"].sum())
    notes = [
        f"{counted(people, 'person', 'people')} {'is' if people == 1 else 'are'} drawn as "
        f"{counted(len(table), 'bubble')}; open one to see them."
    ]
    for kind, what in ((OTHERS, "in the smallest groups"), (UNGIVEN, "whose group is not given")):
        for many in words[table["kind"] == kind]:
            noun = "person" if many == "1" else "people"
            notes.append(f"One bubble holds {many} {noun} {what}.")
    if of.lines_left_out:
        ties = counted(of.ties_left_out, "tie")
        notes.append(
            f"Without a line are {counted(of.lines_left_out, 'pair')} of bubbles with the fewest "
            f"ties between them, {ties} in all."
        )
    return tuple(notes)
