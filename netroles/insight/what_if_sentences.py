"""What would an absence or a new tie do, in sentences?"""

import math
from collections.abc import Iterable

import pandas as pd

from netroles.decisions import Divide, WhatIf
from netroles.insight.transition_sentences import cut_off_sentence, no_sides_sentence
from netroles.insight.words import counted, display_names, listed
from netroles.network import Network, is_staff

MOST_NAMED = 3
_GAIN = ["first", "second", "routes", "joined"]

ONLY_REPORTED = (
    "Worked out from reported ties alone: when somebody is away, others may find a way that "
    "nobody reported."
)


def what_if_sentences(network: Network, found: WhatIf) -> list[str]:
    """What is different, most telling first; one sentence where nothing is.

    Staff are named where they are few, patients and carers counted. Names are data: escape the
    sentences wherever markup is understood.
    """
    divide = found.divide
    said = []
    for number, singular, plural, end in (
        (found.lost, "loses", "lose", "their only route"),
        (found.longer, "has", "have", "a longer route"),
        (found.shorter, "has", "have", "a shorter route"),
        (found.joined, "has", "have", "a route where there was none"),
    ):
        if number:
            pairs = counted(number, "pair of people", "pairs of people")
            verb = singular if number == 1 else plural
            said.append(f"Between {divide.both}, {pairs} {verb} {end}.")
    if found.cut_off:
        said.insert(
            0,
            f"{people_phrase(network, found.cut_off)} would have no route to {divide.second} any "
            "more.",
        )
    for row in found.new_only_links.head(MOST_NAMED).reset_index().to_dict("records"):
        name, before = display_names(network.people)[row["person"]], int(row["before"])
        more = int(row["cut_off"]) - before
        if more <= 0:
            pairs = counted(int(row["routes_lost"]), f"{divide.pair} pair", f"{divide.pair} pairs")
            depend = f"{pairs} of people"
        elif before:
            depend = counted(more, "more person", "more people")
        else:
            depend = people_phrase(network, row["who"])
        said.append(f"{name} would become the only link of {depend}.")
    if found.alone:
        said.append(f"{people_phrase(network, found.alone)} would have no tie left.")
    said.append(_apart(found.apart_now, found.apart_then))
    if not (found.absent or found.talking):
        return ["Nothing was changed."]
    nothing = "For everybody else nothing" if found.absent else "Nothing"
    return [each for each in said if each] or [f"{nothing} would be different."]


def tried_out(network: Network, found: WhatIf) -> str:
    """What was tried, in one line; empty where nothing was."""
    names = display_names(network.people)
    away = [str(names[each]) for each in found.absent]
    ties = [f"{names[one]} – {names[other]}" for one, other in found.talking]
    parts = [
        *([f"Away: {listed(away)}."] if away else []),
        *([f"New {'tie' if len(ties) == 1 else 'ties'}: {listed(ties)}."] if ties else []),
    ]
    return " ".join(parts)


def absence_sentences(
    network: Network, table: pd.DataFrame, divide: Divide, sides: tuple[int, int]
) -> list[str]:
    """On whom somebody's only route depends; where a side is not known, who holds parts together.

    table is the result of `absences`, sides that of `people_on_sides`.
    """
    names, missing = display_names(network.people), no_sides_sentence(divide, *sides)
    column = "more_parts" if missing else "routes_lost"
    alone = table[table[column] > 0].sort_values(column, ascending=False, kind="stable")
    said = [missing] if missing else []
    if alone.empty:
        between = "" if missing else f" between {divide.both}"
        return [*said, f"No route{between} depends on one member of staff alone."]
    for row in alone.head(MOST_NAMED).reset_index().to_dict("records"):
        name, parts = str(names[row["person"]]), int(row["more_parts"]) + 1
        said.append(
            f"Without {name}, those connected with them would fall into {parts:,} parts."
            if missing
            else cut_off_sentence(name, row["cut_off"], row["routes_lost"], divide)
        )
    if len(alone) > MOST_NAMED:
        more = counted(len(alone) - MOST_NAMED, "more member")
        said.append(f"So it is for {more} of staff: see the table.")
    return said


def new_tie_sentences(
    network: Network, ties: pd.DataFrame, divide: Divide, sides: tuple[int, int]
) -> list[str]:
    """One sentence for each row of `new_ties`, or why there is none.

    sides is the result of `people_on_sides`.
    """
    names, both = display_names(network.people), divide.both
    said = []
    for first, second, routes, joined in ties[_GAIN].itertuples(index=False):
        gain = new_tie_gain(routes, joined, both)
        said.append(f"If {names[first]} and {names[second]} started to talk, {gain}.")
    none = f"No new tie between two members of staff would shorten a route between {both}."
    return said or [no_sides_sentence(divide, *sides) or none]


def new_tie_gain(routes: int, joined: int, both: str) -> str:
    """What one new tie would do, to follow a comma; both is what the sides are called together."""
    pairs = counted(routes, "pair of people", "pairs of people")
    shorter = f"{pairs} between {both} would have a shorter route"
    return f"{shorter}, {joined:,} of them where there is none now" if joined else shorter


def people_phrase(network: Network, ids: Iterable[str]) -> str:
    """Staff by name where they are few, else their number; patients and carers as a sum."""
    staff, names = is_staff(network.people), display_names(network.people)
    everyone = tuple(ids)
    named = [str(names[each]) for each in everyone if staff[each]]
    families = len(everyone) - len(named)
    parts = (
        named
        if len(named) <= MOST_NAMED
        else [counted(len(named), "member", "members") + " of staff"]
    )
    if families:
        parts = [*parts, counted(families, "patient or carer", "patients and carers")]
    return listed(parts)


def _apart(before: float, after: float) -> str:
    if math.isnan(before) or math.isnan(after) or math.isclose(before, after, abs_tol=1e-9):
        return ""
    way = "further apart" if after > before else "closer together"
    now, then = f"{before:.2f}", f"{after:.2f}"
    change = f"{now} → {then}" if now != then else "changes by less than 0.01"
    return (
        f"On average, those who are left would be {way} (fragmentation {change}, where 0 is all in "
        "contact and 1 is nobody)."
    )
