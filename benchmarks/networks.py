"""Networks to measure on: teams with many ties inside and some between, seeded."""

import random

import pandas as pd

from netroles.network import PEOPLE_COLUMNS, TIE_COLUMNS, Network, propose_side

SETTINGS = (
    "GP practice",
    "community nursing",
    "care home",
    "hospice",
    "hospital ward",
    "outpatients",
)
TEAM = 12
"""People in a team; each has ties with half of them, and with about three people elsewhere."""


def teams(people: int, seed: int = 1) -> Network:
    """A network of so many people: about 4.5 ties a person, strengths 1 to 5."""
    draw = random.Random(seed)
    ids = [f"P{number:05}" for number in range(people)]
    team = [number // TEAM for number in range(people)]
    ties: dict[tuple[int, int], int] = {}
    for person in range(people):
        for other in range(person + 1, min(people, (team[person] + 1) * TEAM)):
            if draw.random() < 0.5:
                ties[person, other] = draw.randint(2, 5)
        for other in draw.sample(range(people), k=min(people, 2)):
            if team[other] != team[person]:
                ties[min(person, other), max(person, other)] = draw.randint(1, 3)
    rows = [(ids[a], ids[b], float(w), "talks to", None, None) for (a, b), w in ties.items()]
    frame = pd.DataFrame(rows, columns=list(TIE_COLUMNS))
    texts = [column for column in TIE_COLUMNS if column != "strength"]
    table = pd.DataFrame(index=pd.Index(ids, name="person", dtype="str"), columns=PEOPLE_COLUMNS)
    table["setting"] = [SETTINGS[number % len(SETTINGS)] for number in team]
    table["team"] = [f"team {number + 1}" for number in team]
    return Network(
        people=table.astype("str").where(table.notna()),
        ties=frame.astype(dict.fromkeys(texts, "str")),
        settings={setting: propose_side(setting) for setting in SETTINGS},
    )
