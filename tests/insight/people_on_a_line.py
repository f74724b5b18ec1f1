"""A patient at home, a community nurse, a hospice and a ward, one after the other; and a family."""

from tests.networks import network, path

AT = {
    "A": {"setting": "own home", "kind": "patient", "name": "Albert"},
    "N": {"setting": "community", "name": "Nora"},
    "H": {"setting": "hospice", "name": "Hal"},
    "W": {"setting": "ward", "name": "Win"},
}
FAMILY = {
    "N": {"setting": "community", "name": "Nora"},
    "M": {"setting": "community", "name": "Mo"},
    "A": {"setting": "own home", "kind": "patient"},
    "B": {"setting": "own home", "kind": "patient"},
}
LINE = network(path("ANHW"), AT)
