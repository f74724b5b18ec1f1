"""Maps to export in tests: a small town whose people have names that are easy to find again."""

from datetime import date
from typing import Any

import pandas as pd

from netroles.charts import Picture, network_map, positions
from netroles.export.about import About
from netroles.export.codes import Names
from netroles.export.map_files import map_file
from netroles.export.taken import TakenMap, taken
from netroles.network import Filters, Network, View, structure, view
from tests.networks import network

NAMES = {
    "id-ann": "Ann Quillfeather",
    "id-bo": "Łukasz Żółwik",
    "id-cy": "Nguyễn Thị Ánh",
    "id-di": "محمد الأمين",
    "id-ed": "דוד לוי",
}
TOWN = network(
    [
        {"source": "id-ann", "target": "id-bo", "strength": 4, "kind": "talks to"},
        {"source": "id-bo", "target": "id-ann", "strength": 4, "kind": "talks to"},
        {"source": "id-bo", "target": "id-cy", "strength": 1, "kind": "talks to"},
        {"source": "id-cy", "target": "id-bo", "strength": 1, "kind": "trusts"},
        {"source": "id-bo", "target": "id-di", "strength": 2.5, "kind": "handover"},
        {"source": "id-di", "target": "id-cy", "strength": 2, "kind": "talks to"},
        {"source": "id-cy", "target": "id-di", "strength": 2, "kind": "talks to"},
    ],
    {
        "id-ann": {"name": NAMES["id-ann"], "setting": "own home", "kind": "carer"},
        "id-bo": {
            "name": NAMES["id-bo"],
            "setting": "GP practice",
            "team": "Harbour",
            "profession": "nurse",
        },
        "id-cy": {"name": NAMES["id-cy"], "setting": "hospice", "profession": "nurse"},
        "id-di": {"name": NAMES["id-di"], "setting": "ward", "team": "Ann Quillfeather's team"},
        "id-ed": {"name": NAMES["id-ed"]},
    },
    directed=True,
)
ROLES = pd.DataFrame(
    {
        "role": ["none", "broker", "connector", "none", "isolate"],
        "evidence": ["", "position", "position", "", ""],
        "confidence": [None, 0.75, 0.5, None, None],
    },
    index=TOWN.people.index,
)
ABOUT = About(
    "Palliative care, Harbour",
    date(2026, 3, 9),
    5,
    7,
    filters="Setting: ward, hospice",
    period="spring",
    response="5 of 6 answered",
    rule="Another rule is in force: broker from 2.0",
    privacy="Collected by the Harbour team; delete by 31 March 2027",
)


def drawn(
    of: Network = TOWN, roles: pd.DataFrame | None = ROLES, at: pd.DataFrame | None = None
) -> tuple[Picture, View]:
    whole = structure(of)
    shown = view(of, Filters(show_unconnected=True))
    places = positions(whole) if at is None else at
    bridging = (
        None if roles is None else pd.Series(range(len(roles)), index=roles.index, dtype=float)
    )
    return network_map(whole, shown, roles, places, bridging=bridging), shown


def made(names: Names = "names", about: About = ABOUT, **more: Any) -> TakenMap:
    """The town, or the network and roles of `more`, ready to leave."""
    of, roles = more.get("of", TOWN), more.get("roles", ROLES)
    picture, shown = drawn(of, roles, more.get("at"))
    return taken(picture, about, of.people, shown.ties, roles, names, None)


def file(key: str, about: About = ABOUT, **more: Any) -> bytes:
    """The town as a file."""
    picture, shown = drawn()
    return map_file(picture, about, key, people=TOWN.people, ties=shown.ties, roles=ROLES, **more)
