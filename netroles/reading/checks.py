"""What only shows once ties and people stand together: doubts, and guesses about the whole."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from netroles.network import (
    BETWEEN,
    HOME,
    HOSPITAL,
    NO,
    RESPONDED,
    TO_HOSPITAL,
    Network,
    latest_period,
    periods,
    scales,
    side_of,
)
from netroles.reading.columns import doubts
from netroles.reading.match import Match
from netroles.reading.people import PeopleRows
from netroles.reading.report import Note, Overruled, shown
from netroles.reading.same_person import Likely, likely_same
from netroles.reading.sheet import Sheet
from netroles.reading.ties import TieRows

BOTH_ORDERS = 0.1
"""From this share of pairs that stand in both orders, direction is suggested (design.md 3)."""

SAME_PERSON: Overruled = "same person"
"""What the questions are about that ask whether two are one: somebody may decide on them."""

MOST_PAIRS = 30
"""Of people who may be one so many pairs are named; nobody reads more."""

_RANK = {HOME: 0, BETWEEN: 1, HOSPITAL: 2}


@dataclass(frozen=True, eq=False)
class Built:
    """A network together with the sheets, matches and rows it was built from."""

    network: Network
    ties: Sheet
    ties_match: Match
    tied: TieRows
    people: Sheet | None
    people_match: Match | None
    given: PeopleRows


def network_notes(built: Built, *, direction_asked: bool, combination_asked: bool) -> list[Note]:
    """The notes about the whole; guesses on what nobody decided only where they were asked for."""
    notes = [*_only_in_ties(built), *_without_ties(built), *_against_the_sides(built)]
    notes += _answers_of_the_silent(built)
    file = built.ties.name if built.people is None else built.people.name
    notes += perhaps_one_person(built.network, likely_same(built.network), file)
    notes += _periods(built)
    if combination_asked:
        column = built.ties_match.columns["strength"]
        reason = built.tied.why_combined_so
        notes.append(Note("guess", built.ties.name, reason, column=column, about="combination"))
    notes += _parallel_rows(built)
    notes += _scales(built)
    if direction_asked:
        notes += _direction(built)
    return notes


def _only_in_ties(built: Built) -> list[Note]:
    """A note at the first row that names each person the people file does not have."""
    if built.people is None:
        return []
    ends = pd.Series(built.tied.table[["source", "target"]].stack()).drop_duplicates()
    strangers = ends[~ends.isin(built.given.table.index)]
    reason = "names somebody who is not in the people file; added with nothing else known"
    return [
        Note("doubtful", built.ties.name, reason, int(row), built.ties_match.columns[end])
        for row, end in strangers.index
    ]


def _without_ties(built: Built) -> list[Note]:
    if built.people is None:
        return []
    ends = built.tied.table[["source", "target"]]
    named = pd.concat([ends["source"], ends["target"]]).unique()
    alone = built.given.rows[~built.given.rows.index.isin(named)]
    return doubts(built.people, alone, None, "the person is in no tie; kept")


def _against_the_sides(built: Built) -> list[Note]:
    """Recorded transitions that lead the other way than the sides of the two people do."""
    rank = side_of(built.network).map(_RANK).astype(float)
    ties = built.tied.table
    source, target = (ties[end].map(rank).astype(float) for end in ("source", "target"))
    rise = target - source
    fits = np.where(ties["transition"] == TO_HOSPITAL, rise > 0, rise < 0)
    against = ties["transition"].notna() & rise.notna() & ~fits
    reason = "the recorded transition does not fit the sides of the two people; it was kept"
    column = built.ties_match.columns["transition"]
    return doubts(built.ties, ties.index[against], column, reason)


def perhaps_one_person(network: Network, likely: Sequence[Likely], file: str) -> list[Note]:
    """A question for each pair of people who may be one, up to a number that somebody reads."""
    named = network.people["name"].fillna(network.people.index.to_series())
    notes = [
        Note(
            "doubtful", file,
            f"{shown(named[each.one])} and {shown(named[each.other])} count as two people: are "
            f"they one? {each.why[:1].upper()}{each.why[1:]}",
            about=SAME_PERSON,
        )
        for each in likely[:MOST_PAIRS]
    ]  # fmt: skip
    if (more := len(likely) - MOST_PAIRS) > 0:
        reason = f"pairs like these: {more:,} more"
        notes.append(Note("doubtful", file, reason, about=SAME_PERSON))
    return notes


def _answers_of_the_silent(built: Built) -> list[Note]:
    """People who did not answer, by the people file, and yet stand as who said a tie."""
    if built.people is None or built.people_match is None or not built.network.directed:
        return []
    if not built.given.responded:
        return []
    responded = built.given.table[RESPONDED]
    said = responded.index.isin(built.tied.table["source"])
    rows = built.given.rows[(responded == NO).to_numpy() & said]
    reason = "did not answer by this column, but stands in ties as who answered; both were kept"
    return doubts(built.people, rows, built.people_match.columns[RESPONDED], reason)


def _periods(built: Built) -> list[Note]:
    known = periods(built.network)
    if len(known) < 2:
        return []
    reason = (
        f"of {len(known)} periods, {shown(str(latest_period(built.network)))} is taken as the "
        f"latest; order: {', '.join(map(shown, known[:8]))}"
    )
    return [Note("guess", built.ties.name, reason, column=built.ties_match.columns["period"])]


def _parallel_rows(built: Built) -> list[Note]:
    same = built.tied.table.duplicated(["source", "target", "kind", "period"])
    if not same.any():
        return []
    how = {"max": "the largest strength counts", "sum": "their strengths add up"}
    reason = (
        f"rows for the same two people, kind and period as a row further up: {int(same.sum())}; "
        f"{how[built.network.combine]}"
    )
    return [Note("guess", built.ties.name, reason, about="combination")]


def _scales(built: Built) -> list[Note]:
    """Strengths of what people say of each other that are taken for answers from 1 to 5."""
    reason = (
        "the strengths of {} are taken as answers from 1 to 5, where a low one says the opposite; "
        "leave them empty where each row is a plain yes"
    )
    column = built.ties_match.columns["strength"]
    return [
        Note("guess", built.ties.name, reason.format(shown(kind)), column=column, about="scales")
        for kind in scales(built.network)
    ]


def _direction(built: Built) -> list[Note]:
    if built.ties.directed is not None:
        does = "matters" if built.ties.directed else "does not matter"
        reason = f"the file says that it {does} who said a tie"
        return [Note("guess", built.ties.name, reason, about="direction")]
    if built.network.directed:
        reason = "the people file says who answered, so it matters who said a tie"
        return [Note("guess", built.ties.name, reason, about="direction")]
    # Within one kind and period: "A trusts B" and "B asks A" are no tie in both orders.
    ties = built.network.ties[["source", "target", "kind", "period"]].drop_duplicates()
    pairs = len(pairs_in(ties, "kind", "period"))
    reason = "it is taken not to matter who said a tie"
    if pairs and (both := (len(ties) - pairs) / pairs) >= BOTH_ORDERS:
        reason += f"; but {both:.0%} of the pairs stand in both orders, so perhaps it does matter"
    return [Note("guess", built.ties.name, reason, about="direction")]


def pairs_in(ties: pd.DataFrame, *within: str) -> pd.DataFrame:
    """The pairs of people with at least one of these ties, each once, whoever said it.

    Once for each value of the columns named in within, where there are any.
    """
    source, target = ties["source"], ties["target"]
    in_order = source < target
    pairs = {"one": source.where(in_order, target), "other": target.where(in_order, source)}
    return ties[list(within)].assign(**pairs).drop_duplicates()
