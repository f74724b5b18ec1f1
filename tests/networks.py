"""Small networks for tests: built from an edge list that a reader can draw."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, pairwise

import pandas as pd

from netroles.network import Network, propose_side, split_settings
from netroles.network.network import PEOPLE_COLUMNS, TIE_COLUMNS, Combine

Tie = str | Sequence[object] | Mapping[str, object]


def network(
    ties: Iterable[Tie] = (),
    people: Iterable[str] | Mapping[str, Mapping[str, str | None]] = (),
    *,
    kind: str | None = None,
    period: str | None = None,
    directed: bool = False,
    combine: Combine = "max",
    settings: Mapping[str, str | None] | None = None,
) -> Network:
    """A network from an edge list.

    ties
        Each "AB" (two people of one letter), ("A", "B"), ("A", "B", strength), or a mapping of
        tie columns: {"source": "A", "target": "B", "kind": "handover"}.
    people
        Ids, or a mapping of id to attributes ({"A": {"setting": "ward"}}). They come first, in
        this order; people only named in ties follow in order of first appearance.
    kind, period
        Of every tie that does not say its own.
    settings
        Each setting's side; by default what its name suggests.
    """
    rows = [_row(tie) for tie in ties]
    attributes = dict(people) if isinstance(people, Mapping) else {each: {} for each in people}
    for row in rows:
        for end in ("source", "target"):
            attributes.setdefault(str(row[end]), {})
    people_frame = _people(attributes)
    if settings is None:
        given = people_frame["setting"].map(split_settings, na_action=None)
        settings = {each: propose_side(each) for each in given.explode().dropna().unique()}
    return Network(
        people=people_frame,
        ties=_ties(rows, kind, period),
        directed=directed,
        combine=combine,
        settings=settings,
    )


def _row(tie: Tie) -> dict[str, object]:
    return dict(tie) if isinstance(tie, Mapping) else dict(zip(TIE_COLUMNS, tie, strict=False))


def _people(attributes: Mapping[str, Mapping[str, str | None]]) -> pd.DataFrame:
    extra = [c for each in attributes.values() for c in each if c not in PEOPLE_COLUMNS]
    columns = [*PEOPLE_COLUMNS, *dict.fromkeys(extra)]
    return pd.DataFrame(
        [[each.get(column) for column in columns] for each in attributes.values()],
        index=pd.Index(list(attributes), name="person", dtype="str"),
        columns=columns,
        dtype="str",
    )


def _ties(
    rows: Sequence[Mapping[str, object]], kind: str | None, period: str | None
) -> pd.DataFrame:
    extra = [c for row in rows for c in row if c not in TIE_COLUMNS]
    columns = [*TIE_COLUMNS, *dict.fromkeys(extra)]
    everyones = {"kind": kind, "period": period}
    cells = [[row.get(column, everyones.get(column)) for column in columns] for row in rows]
    frame = pd.DataFrame(cells, columns=columns, dtype="object")
    types = dict.fromkeys(columns, "str") | {"strength": "float64"}
    return frame.where(frame.notna(), None).astype(types)


def star(leaves: int) -> list[str]:
    """The ties of C (the centre) with 1, 2, …; as two-letter ties, so up to nine leaves."""
    return [f"C{leaf}" for leaf in range(1, leaves + 1)]


def path(people: str) -> list[str]:
    """The ties of "ABC" one after the other: AB, BC."""
    return [a + b for a, b in pairwise(people)]


def ring(people: str) -> list[str]:
    """A path whose last person is tied to the first."""
    return path(people + people[0])


def clique(people: str) -> list[str]:
    """Everyone tied to everyone."""
    return [a + b for a, b in combinations(people, 2)]


TWO_CLIQUES_AND_A_PERSON = [*clique("ABCDE"), *clique("FGHIJ"), "EX", "XF"]
"""Two teams of five in which everyone talks to everyone; X talks to E and F."""

NAMED: Mapping[str, Network] = {
    "empty": network(),
    "one person": network(people="A"),
    "no ties": network(people="ABC"),
    "single tie": network(["AB"]),
    "path": network(path("ABCDE")),
    "star": network(star(5)),
    "ring": network(ring("ABCDEF")),
    "clique with isolates": network(clique("ABCDE"), people="XYZ"),
    "two cliques and a person": network(TWO_CLIQUES_AND_A_PERSON),
    "directed": network(["AB", "BA", "BC", "CD", "DB", "EC"], directed=True),
    "directed in-star": network(["1C", "2C", "3C", "4C", "5C"], directed=True),
    "weighted": network([("A", "B", 5), ("B", "C", 1), ("A", "C", 0.5), ("C", "D", 2)]),
    "strength missing": network([("A", "B", 5), ("B", "C"), ("C", "A", 3)]),
    "disconnected": network([*clique("ABCD"), *path("WXYZ"), "PQ"], people="I"),
    "parallel rows and periods": network(
        [
            {"source": "A", "target": "B", "strength": 2, "kind": "talks to", "period": "2024"},
            {"source": "A", "target": "B", "strength": 3, "kind": "talks to", "period": "2024"},
            {"source": "B", "target": "A", "strength": 4, "kind": "trusts", "period": "2025"},
            {"source": "B", "target": "C", "strength": 1, "kind": "energises", "period": "2025"},
            {"source": "C", "target": "A", "strength": 1, "kind": None, "period": "2025"},
        ],
        directed=True,
        combine="sum",
    ),
    "settings": network(
        ["AB", "AC", "BC", "CD", "DE", "EF", "DF", "AG"],
        {
            "A": {"setting": "ward"},
            "B": {"setting": "ward"},
            "C": {"setting": "ward; hospice"},
            "D": {"setting": "GP"},
            "E": {"setting": "GP"},
            "F": {"setting": "GP"},
            "G": {},
        },
    ),
    "directed across sides": network(
        ["AB", "BC", "CD", "DB", "BA", "EC"],
        {
            "A": {"setting": "GP"},
            "B": {"setting": "ambulance"},
            "C": {"setting": "ward"},
            "D": {"setting": "ward"},
            "E": {},
        },
        directed=True,
    ),
    "patients and carers": network(
        ["PA", "PB", "CA", "AB", "BD"],
        {"P": {"kind": "patient"}, "C": {"kind": "carer"}, "A": {"kind": "professional"}},
    ),
    "patients only": network(["PQ", "QR"], {person: {"kind": "patient"} for person in "PQR"}),
}
"""Every kind of network that everything must hold on."""
