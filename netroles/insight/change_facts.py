"""What stands behind a change, a convenor and a what-if, as tables people can read.

Names and groups are data. What is not defined or not shown is missing.
"""

import math

import pandas as pd

from netroles.decisions import Change, Figures, WhatIf, guarding_line
from netroles.insight.few import number_or_few
from netroles.insight.words import display_names, heading, listed
from netroles.network import Network
from netroles.roles import ROLES

NOT_DEFINED = "not defined"


def bridger_facts(network: Network, found: Change) -> pd.DataFrame:
    """Each bridger with the connectors among their close contacts, index person."""
    table, names = found.bridgers, display_names(network.people)
    close = [listed([str(names[each]) for each in ids]) or "none" for ids in table["connectors"]]
    return pd.DataFrame(
        {
            "Name": names.reindex(table.index),
            "Close contacts": table["close_contacts"],
            "Connectors among these": table["connectors"].map(len).astype("Int64"),
            heading(found.by): table["group"],
            "Which ones": pd.Series(close, index=table.index, dtype="str"),
        },
        index=table.index,
    )


def convenor_facts(network: Network, found: pd.DataFrame, by: str, groups: str) -> pd.DataFrame:
    """Whose ties reach many groups, with which; index person.

    found is the result of `convenors`, groups what its groups are called ("settings").
    """
    reached = [
        ", ".join(f"{name} ({number:,})" for name, number in there) for there in found["groups"]
    ]
    return pd.DataFrame(
        {
            "Name": display_names(network.people).reindex(found.index),
            f"{groups.capitalize()} reached": found["reached"],
            "Contacts": found["contacts"],
            f"Own {heading(by).lower()}": found["group"],
            "Which ones (contacts there)": pd.Series(reached, index=found.index, dtype="str"),
        },
        index=found.index,
    )


def what_if_facts(found: WhatIf, *, smallest: int = 0) -> pd.DataFrame:
    """The figures of a network as it is and as it would be, side by side, as words.

    Index what is counted, columns "Now" and "Then". Counts below smallest stand in words
    (`netroles.insight.few`).
    """
    both = found.divide.both
    rows = {
        "People": "people",
        "Pairs of people with a tie": "ties",
        "Connected parts": "parts",
        "People without any tie": "without_ties",
        f"Pairs of people between {both}": "pairs",
        "Of these with a tie of their own": "direct",
        "Of these with a route": "routes",
    }
    columns = {
        moment: [
            *(_count(of, field, smallest) for field in rows.values()),
            _written(apart, "{:.2f}"),
            _written(steps, "{:.2f}"),
        ]
        for moment, of, apart, steps in (
            ("Now", found.before, found.apart_now, found.steps_now),
            ("Then", found.after, found.apart_then, found.steps_then),
        )
    }
    counted = [
        *rows,
        "Fragmentation of those not away (0 all in contact, 1 nobody)",
        "Steps between pairs with a route now and then, on average",
    ]
    return pd.DataFrame(columns, index=pd.Index(counted, name="What is counted"))


def _count(of: Figures, field: str, smallest: int) -> str:
    """A count; how many parts there are is no count of people."""
    return number_or_few(getattr(of, field), 0 if field == "parts" else smallest)


def _written(value: float, form: str) -> str:
    return NOT_DEFINED if math.isnan(value) else form.format(value)


def teams_shown(found: Change, smallest: int = 0) -> pd.DataFrame:
    """`Change.teams` without counts of staff below smallest, nor those that would tell one by how
    many there are in all groups together."""
    teams = found.teams
    if not smallest:
        return teams
    gone = {}
    for column in ("bridgers", "connectors"):
        counts = teams[column].fillna(0).astype(int)
        few = (counts > 0) & (counts < smallest)
        gone[column] = few | guarding_line(counts, smallest, few)
    return teams.assign(**{column: teams[column].mask(goes) for column, goes in gone.items()})


def team_mix(found: Change, *, smallest: int = 0) -> pd.DataFrame:
    """How many of each counted group are in either position, in the columns of `role_mix`; as
    `teams_shown`."""
    teams = teams_shown(found, smallest)
    counted = teams[teams["lacks"].notna()]
    held = {"broker": counted["bridgers"], "connector": counted["connectors"]}
    roles = {key: held.get(key, 0) for key in ROLES}
    return (
        counted[["staff"]]
        .assign(**roles)
        .rename_axis("group")
        .reset_index()
        .astype(dict.fromkeys(("staff", *ROLES), "Int64"))
    )
