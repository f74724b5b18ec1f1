"""A small town: a family carer, a GP, a hospice, a ward, and one who is in no tie."""

from tests.networks import network

TOWN = network(
    [
        {"source": "A", "target": "B", "strength": 4, "kind": "talks to"},
        {"source": "A", "target": "B", "strength": 4, "kind": "trusts"},
        {"source": "B", "target": "C", "strength": 1, "kind": "talks to"},
        {"source": "B", "target": "D", "strength": 2.5, "kind": "handover"},
        {"source": "C", "target": "D", "strength": 2},
    ],
    {
        "A": {"name": "Ann Lee", "setting": "own home", "kind": "carer"},
        "B": {"name": "Bo Ray", "setting": "GP practice", "team": "Harbour", "profession": "GP"},
        "C": {"setting": "hospice", "team": "Hospice"},
        "D": {"name": "Di Fox", "setting": "ward"},
        "E": {},
    },
)
