"""What would an absence or a new tie do, in sentences?"""

import math
from collections.abc import Hashable, Iterable, Mapping
from typing import Any

import pandas as pd

from netroles.decisions import Divide, WhatIf, smallest_of_staff
from netroles.insight.few import begun, counted_or_few, is_few, is_one, of_whole
from netroles.insight.transition_sentences import cut_off_sentence, no_sides_sentence
from netroles.insight.words import display_names, listed
from netroles.network import Network, is_staff

MOST_NAMED = 3
_GAIN = ["first", "second", "routes", "joined"]

ONLY_REPORTED = (
    "Worked out from reported ties alone: when somebody is away, others may find a way that "
    "nobody reported."
)


def what_if_sentences(network: Network, found: WhatIf, *, smallest: int = 0) -> list[str]:
    """What is different, most telling first; one sentence where nothing is.

    Staff are named where they are few, patients and carers counted. Names are data: escape the
    sentences wherever markup is understood. Counts below smallest are said in words
    (`netroles.insight.few`).
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
            pairs = _pairs(number, smallest)
            verb = singular if is_one(number, smallest) else plural
            said.append(f"Between {divide.both}, {pairs} {verb} {end}.")
    if found.cut_off:
        said.insert(
            0,
            f"{begun(people_phrase(network, found.cut_off, smallest))} would have no route to "
            f"{divide.second} any more.",
        )
    for row in found.new_only_links.head(MOST_NAMED).reset_index().to_dict("records"):
        name, before = display_names(network.people)[row["person"]], int(row["before"])
        more = int(row["cut_off"]) - before
        if more <= 0:
            lost, pair = int(row["routes_lost"]), f"{divide.pair} pair"
            pairs = counted_or_few(lost, pair, smallest=smallest)
            depend = f"{pairs} of people"
        elif before:
            depend = counted_or_few(more, "more person", "more people", smallest=smallest)
        else:
            depend = people_phrase(network, row["who"], smallest)
        said.append(f"{name} would become the only link of {depend}.")
    if found.alone:
        alone = begun(people_phrase(network, found.alone, smallest))
        said.append(f"{alone} would have no tie left.")
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
    network: Network,
    table: pd.DataFrame,
    divide: Divide,
    sides: tuple[int, int],
    *,
    smallest: int = 0,
) -> list[str]:
    """On whom somebody's only route depends; where a side is not known, who holds parts together.

    table is the result of `absences`, sides that of `people_on_sides`. Counts below smallest are
    said in words (`netroles.insight.few`).
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
            else cut_off_sentence(name, *_hidden(row, smallest), divide)
        )
    if len(alone) > MOST_NAMED:
        left = len(alone) - MOST_NAMED
        more = counted_or_few(left, "more member", smallest=smallest_of_staff(smallest))
        said.append(f"So it is for {more} of staff: see the table.")
    return said


def new_tie_sentences(
    network: Network,
    ties: pd.DataFrame,
    divide: Divide,
    sides: tuple[int, int],
    *,
    smallest: int = 0,
) -> list[str]:
    """One sentence for each row of `new_ties`, or why there is none.

    sides is the result of `people_on_sides`. Counts below smallest are said in words.
    """
    names, both = display_names(network.people), divide.both
    said = []
    for first, second, routes, joined in ties[_GAIN].itertuples(index=False):
        gain = new_tie_gain(routes, joined, both, smallest=smallest)
        said.append(f"If {names[first]} and {names[second]} started to talk, {gain}.")
    none = f"No new tie between two members of staff would shorten a route between {both}."
    return said or [no_sides_sentence(divide, *sides) or none]


def new_tie_gain(routes: int, joined: int, both: str, *, smallest: int = 0) -> str:
    """What one new tie would do, to follow a comma; both is what the sides are called together.

    Counts below smallest are said in words (`netroles.insight.few`).
    """
    shorter = f"{_pairs(routes, smallest)} between {both} would have a shorter route"
    of_them = of_whole(joined, routes, smallest)
    return f"{shorter}, {of_them} of them where there is none now" if joined else shorter


def _pairs(number: int, smallest: int) -> str:
    return counted_or_few(number, "pair of people", "pairs of people", smallest=smallest)


def _hidden(row: Mapping[Hashable, Any], smallest: int) -> tuple[Any, Any]:
    """Who is cut off and how many routes are lost, missing where they are few."""
    both = (int(row[each]) for each in ("cut_off", "routes_lost"))
    cut_off, lost = (pd.NA if is_few(each, smallest) else each for each in both)
    return cut_off, lost


def people_phrase(network: Network, ids: Iterable[str], smallest: int = 0) -> str:
    """Staff by name where they are few, else their number; patients and carers as a sum.

    Counts below smallest are said in words (`netroles.insight.few`).
    """
    staff, names = is_staff(network.people), display_names(network.people)
    everyone = tuple(ids)
    named = [str(names[each]) for each in everyone if staff[each]]
    families = len(everyone) - len(named)
    parts = named if len(named) <= MOST_NAMED else [_members(len(named), smallest)]
    if families:
        many = "patients and carers"
        parts = [*parts, counted_or_few(families, "patient or carer", many, smallest=smallest)]
    return listed(parts)


def _members(number: int, smallest: int) -> str:
    of_staff = smallest_of_staff(smallest)
    return f"{counted_or_few(number, 'member', smallest=of_staff)} of staff"


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
