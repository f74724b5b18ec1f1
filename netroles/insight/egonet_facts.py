"""The networks of several single people, side by side."""

import math
from collections.abc import Mapping

import pandas as pd

from netroles.decisions import Ego
from netroles.insight.words import counted, display_names
from netroles.network import NOT_GIVEN, Network

CONTACTS = "Contacts"
PAIRS = "Pairs of contacts who talk to each other (%)"
NOT_COMPARED = (
    "Each network is what one person said of themselves and their contacts. Numbers side by side "
    "ask why they differ; they do not rank anybody."
)


def egonet_facts(networks: Mapping[str, Network], egos: Mapping[str, Ego]) -> pd.DataFrame:
    """The figures of each ego, one row each; egos is what `netroles.decisions.ego` found of each.

    Shares are percentages. What is not defined is missing: shares of pairs with fewer than two
    contacts, and measures without any.
    """
    rows = [
        {
            "Whose network": str(display_names(networks[each].people)[each]),
            CONTACTS: len(found.contacts),
            "Settings they are in": sum(name != NOT_GIVEN for name in found.by_setting.index),
            PAIRS: None if math.isnan(found.density) else round(100 * found.density),
            "Contacts that lead apart (effective size)": round(found.effective_size, 1),
            "Held by the same people (constraint)": round(found.constraint, 2),
            "Outside against inside the own group (E-I, −1 to +1)": round(found.ei_index, 2),
            "Pairs they alone connect": len(found.only_between),
        }
        for each, found in egos.items()
    ]
    table = pd.DataFrame(rows)
    return table.astype({PAIRS: "Int64"})


def egonet_sentences(facts: pd.DataFrame) -> list[str]:
    """How many networks there are, and between what their figures lie."""
    number = len(facts)
    said = [f"{counted(number, 'network')} of single people."]
    if number > 1:
        least, most = int(facts[CONTACTS].min()), int(facts[CONTACTS].max())
        said.append(
            f"Everybody named {counted(most, 'contact')}."
            if least == most
            else f"People named between {least} and {most} contacts."
        )
        share = facts[PAIRS].dropna()
        if len(share):
            said.append(
                f"Of the pairs of contacts, between {share.min()}% and {share.max()}% talk to each "
                "other."
                if share.min() != share.max()
                else f"Of the pairs of contacts, {share.min()}% talk to each other in each."
            )
    return said
