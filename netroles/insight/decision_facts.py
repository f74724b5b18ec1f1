"""What stands behind a decision, as tables people can read: headings that say what is counted.

Names and groups are data. A count that privacy hides is missing. Shares are percentages, rounded.
"""

from collections.abc import Hashable

import numpy as np
import pandas as pd

from netroles.decisions import Change, Comparison, Divide, Ego, Transitions, smallest_of_staff
from netroles.decisions.privacy import hidden
from netroles.insight.change_facts import teams_shown
from netroles.insight.comparison_sentences import FIGURE_LABELS, noise_word
from netroles.insight.role_facts import SURE
from netroles.insight.transition_sentences import MOST_NAMED
from netroles.insight.words import counted, display_names, heading, listed
from netroles.measures import BROKERAGE_KINDS
from netroles.network import NOT_GIVEN, Network, is_staff
from netroles.roles import ROLES

NOBODY_NAMED = "patient or carer"
FURTHER_APART = "Further apart (of 100)"
_SHARES = ("share", "closed", "routes_share")
"""Figures that are shares of 1, shown as percentages."""


def matrix_facts(found: Transitions) -> pd.DataFrame:
    """The ties from each group to each, one row a pair of groups."""
    table = found.matrix
    columns = {
        "From": table["from_group"],
        "To": table["to_group"],
        "Ties": table["ties"],
        "Strength": table["strength"].round(1),
        "Ties that could be": table["possible"],
        "Share of those (%)": (100 * table["share"]).round(),
    }
    if found.has_handovers:
        columns["Handovers (pairs of people)"] = table["handed_over"]
        columns["Strength of handovers"] = table["handed_over_strength"].round(1)
    return pd.DataFrame(columns)


def carrier_facts(network: Network, found: Transitions) -> pd.DataFrame:
    """The carriers with what they hold and how, index person."""
    table, divide = found.carriers, found.divide
    columns = {
        "Name": display_names(network.people).reindex(table.index),
        divide.group.capitalize(): table["group"],
        "Routes through them (%)": (100 * table["bridging"]).round(),
        "Own ties across": table["direct"],
        "Pairs they link": table["links"],
        "How": _kinds(table, "links", divide.group),
    }
    return pd.DataFrame(columns, index=table.index)


def handover_facts(network: Network, found: Transitions) -> pd.DataFrame:
    """The carriers who hand on from one side to the other, between how many pairs of people and
    how, each way; index person. Also those of whom privacy hides how many."""
    table, divide = found.carriers, found.divide
    table = table[table[["to_hospital", "to_home"]].ne(0).fillna(True).any(axis=1)]
    columns = {
        "Name": display_names(network.people).reindex(table.index),
        divide.group.capitalize(): table["group"],
    }
    for to, way in ((divide.second, "to_hospital"), (divide.first, "to_home")):
        columns[f"Pairs they hand on to {to}"] = table[way]
        columns[f"How, to {to}"] = _kinds(table, way, divide.group, handovers=True)
    return pd.DataFrame(columns, index=table.index)


def only_route_facts(network: Network, found: Transitions) -> pd.DataFrame:
    """The staff without whom somebody has no route, with how many; index person."""
    table, divide = found.only.people, found.divide
    return pd.DataFrame(
        {
            "Name": display_names(network.people).reindex(table.index),
            f"People cut off from {divide.second}": table["cut_off"],
            pairs_without_route(divide): table["routes_lost"],
        },
        index=table.index,
    )


def only_tie_facts(network: Network, found: Transitions) -> pd.DataFrame:
    """The ties between staff with no way round them; those of families stand in the sum alone."""
    table, divide = found.only.ties, found.divide
    staff = is_staff(network.people)
    of_staff = table["first"].map(staff) & table["second"].map(staff)
    table, names = table[of_staff.astype(bool)], display_names(network.people)
    return pd.DataFrame(
        {
            "One": table["first"].map(names),
            "The other": table["second"].map(names),
            f"People cut off from {divide.second}": table["cut_off"],
            pairs_without_route(divide): table["routes_lost"],
        }
    )


def pairs_without_route(divide: Divide) -> str:
    """The heading over how many pairs of one person of each side would have no route."""
    return f"{divide.pair[:1].upper()}{divide.pair[1:]} pairs without a route"


def gap_facts(network: Network, found: Transitions) -> pd.DataFrame:
    """The pairs of groups between which no tie was reported, with who is nearest; where these are
    more than a few, how many."""
    table, names = found.gaps, display_names(network.people)
    nearest = [
        listed([str(names[each]) for each in ids])
        if len(ids) <= MOST_NAMED
        else counted(len(ids), "person", "people")
        for ids in table["through"]
    ]
    return pd.DataFrame(
        {
            "One": table["first"],
            "The other": table["second"],
            "People in one": table["people_first"],
            "People in other": table["people_second"],
            "Steps apart": table["steps"],
            "Nearest to both": pd.Series(nearest, index=table.index, dtype="str"),
            "Patients and carers as near": table["families"],
        }
    )


def contact_facts(network: Network, found: Ego) -> pd.DataFrame:
    """One person's contacts, the strongest tie first; index person."""
    table = found.contacts
    return pd.DataFrame(
        {
            "Name": display_names(network.people).reindex(table.index),
            "Setting": table["setting"],
            "Profession": table["profession"],
            "Kind of tie": table["kinds"],
            "Strength": table["strength"],
        },
        index=table.index,
    )


def pair_facts(network: Network, pairs: pd.DataFrame) -> pd.DataFrame:
    """Pairs of people by name; pairs has columns `first` and `second`."""
    names = display_names(network.people)
    return pd.DataFrame({"One": pairs["first"].map(names), "The other": pairs["second"].map(names)})


def absence_facts(
    network: Network,
    table: pd.DataFrame,
    divide: Divide,
    sides: tuple[int, int],
    *,
    smallest: int = 0,
) -> pd.DataFrame:
    """What each absence would do, those on whom most depend first, then those without whom others
    are further apart.

    table is the result of `absences`, sides that of `people_on_sides`: where one of the two is not
    known, nothing stands of routes between them. Numbers of people and pairs below smallest are
    missing.
    """
    order = ["routes_lost", "cut_off", "more_parts", "further_apart"]
    table = table.sort_values(order, ascending=False, kind="stable")
    table = hidden(table, ("routes_lost", "cut_off"), smallest)
    cut_off, routes = f"People cut off from {divide.second}", pairs_without_route(divide)
    facts = pd.DataFrame(
        {
            "Name": display_names(network.people).reindex(table.index),
            "Contacts": table["contacts"],
            cut_off: table["cut_off"],
            routes: table["routes_lost"],
            "More parts": table["more_parts"],
            FURTHER_APART: (100 * table["further_apart"]).round(2),
        },
        index=table.index,
    )
    return facts if all(sides) else facts.drop(columns=[cut_off, routes])


def new_tie_facts(network: Network, table: pd.DataFrame, *, smallest: int = 0) -> pd.DataFrame:
    """The new ties with their gain; table is the result of `new_ties`. Numbers of pairs below
    smallest are missing."""
    table = hidden(table, ("routes", "joined"), smallest)
    names = display_names(network.people)
    return pd.DataFrame(
        {
            "One": table["first"].map(names),
            "The other": table["second"].map(names),
            "Shorter routes (pairs of people)": table["routes"],
            "Of these without a route now": table["joined"],
            "Steps saved": table["steps_saved"],
            "Steps apart now": table["steps_now"],
        }
    )


def could_ask_facts(network: Network, found: Change, sure: pd.Series) -> pd.DataFrame:
    """Who could be asked to help with a change, index person; sure is the result of `how_sure`."""
    table, role = found.could_ask, ROLES[found.kind.needs]
    profession = network.people["profession"].loc[table.index].fillna(NOT_GIVEN)
    position = {False: role.label, True: f"Close to {role.label.lower()}"}
    return pd.DataFrame(
        {
            "Name": display_names(network.people).reindex(table.index),
            "Position": table["mixed"].map(position).astype("str"),
            # Of a second role it was not tried out how sure it is.
            SURE: sure.reindex(table.index).mask(table["mixed"]),
            heading(found.by): table["group"],
            "Profession": profession,
        },
        index=table.index,
    )


def team_facts(found: Change, *, smallest: int = 0) -> pd.DataFrame:
    """How many bridgers and connectors each team has; missing where it is too small to say, and
    where `teams_shown` hides it."""
    teams = teams_shown(found, smallest)
    lacks = {"": "both or neither", "connector": "no connector", "broker": "no bridger"}
    return pd.DataFrame(
        {
            "Staff": teams["staff"],
            "Bridgers": teams["bridgers"],
            "Connectors": teams["connectors"],
            "What is missing": teams["lacks"].map(lacks).astype("str"),
        }
    ).rename_axis(heading(found.by))


def figure_facts(found: Comparison, *, smallest: int = 0) -> pd.DataFrame:
    """The figures before and after, and whether their change is more than noise.

    Numbers of pairs below smallest are missing, and those of staff where they would tell how few
    are left of all.
    """
    table = _figures_shown(found.figures, smallest)
    scale = pd.Series([100 if each in _SHARES else 1 for each in table.index], index=table.index)
    # The change is that of the figures as they are read: 8.2 and 8.0 differ by 0.2.
    before, after = ((table[each] * scale).round(1) for each in ("before", "after"))
    return pd.DataFrame(
        {
            "Figure": table.index.map(FIGURE_LABELS),
            "Before": before,
            "After": after,
            "Change": (after - before).round(1),
            "More than noise?": [noise_word(each) for each in table["noise"]],
        }
    ).set_index("Figure")


def role_change_facts(network: Network, found: Comparison) -> pd.DataFrame:
    """The staff whose role is another, with whether that is more than noise; index person."""
    labels = {key: role.label for key, role in ROLES.items()}
    table = found.roles
    return pd.DataFrame(
        {
            "Name": display_names(network.people).reindex(table.index),
            "Before": table["before"].map(labels),
            "After": table["after"].map(labels),
            "More than noise?": [noise_word(each) for each in table["noise"]],
        },
        index=table.index,
    )


def tie_change_facts(found: Comparison) -> pd.DataFrame:
    """The ties made and dropped; patients and carers are not named."""
    words: dict[Hashable, str] = {}
    for moment in (found.before, found.after):
        people = moment.network.people
        words |= display_names(people).where(is_staff(people), NOBODY_NAMED).to_dict()
    table = found.ties[found.ties["change"] != "kept"]
    return pd.DataFrame(
        {
            "One": table["first"].map(words),
            "The other": table["second"].map(words),
            "Change": table["change"],
        }
    ).reset_index(drop=True)


def _figures_shown(table: pd.DataFrame, smallest: int) -> pd.DataFrame:
    pairs, moments = ["direct", "direct_staff"], ["before", "after"]
    if not smallest or not set(pairs) <= set(table.index):
        return table
    of_all, of_staff = (table.loc[each, moments].to_numpy(dtype=float) for each in pairs)
    shown = table.copy()
    # What staff leave of all is what families hold.
    for pair, counts in zip(pairs, ([of_all], [of_staff, of_all - of_staff]), strict=True):
        if any(((each > 0) & (each < smallest)).any() for each in counts):
            for moment in moments:
                shown.loc[pair, moment] = np.nan
    return shown


def growth_shown(table: pd.DataFrame, smallest: int = 0) -> pd.DataFrame:
    """The result of `growth` without counts below smallest; those of staff below
    `SMALLEST_SHOWN`. Where few joined or few left neither stands there: one tells the other."""
    if not smallest:
        return table
    shown = hidden(table, ("people", "ties", "direct", "joined", "left"), smallest)
    shown = hidden(shown, ("brokers", "connectors"), smallest_of_staff(smallest))
    moved = ["joined", "left"]
    few = table[moved].notna().all(axis=1) & shown[moved].isna().any(axis=1)
    shown.loc[few, moved] = np.nan
    return shown


def growth_facts(table: pd.DataFrame, *, smallest: int = 0) -> pd.DataFrame:
    """The result of `growth` under headings for the screen, as `growth_shown` leaves it."""
    table = growth_shown(table, smallest)
    return pd.DataFrame(
        {
            "People with a tie": table["people"],
            "Ties": table["ties"],
            "Contacts a person": table["contacts"].round(1),
            "Pairs of people in contact (%)": (100 * table["share"]).round(1),
            "Pairs in contact between home and hospital": table["direct"],
            "Joined": table["joined"],
            "Left": table["left"],
            "Brokers": table["brokers"],
            "Connectors": table["connectors"],
        }
    ).rename_axis("When")


def _kinds(table: pd.DataFrame, way: str, group: str, *, handovers: bool = False) -> pd.Series:
    """Which kind of link most of somebody's are, in words; "none" who has none."""
    words = {key: kind.said(group, handovers=handovers) for key, kind in BROKERAGE_KINDS.items()}
    return (
        table[f"{way}_kind"].map(words).astype("str").mask(table[way].eq(0).fillna(False), "none")
    )
