"""What is different between two periods or two networks, and is it more than noise?"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from netroles.decisions.what_if import figures
from netroles.decisions.whole_figures import (
    WHOLE_FIGURES,
    values_of,
    variances,
    within_noise,
)
from netroles.network import (
    NetrolesError,
    Network,
    Structure,
    contact_kinds,
    is_staff,
    periods,
    structure,
    tie_kinds,
)
from netroles.roles import RULE, Confidence, Rule, roles
from netroles.roles.thresholds import HIGH_CONFIDENCE, TOLERANCE

_FUNCTIONS = tuple(WHOLE_FIGURES.values())


@dataclass(frozen=True, eq=False)
class Moment:
    """A network at one time: one of its periods (None: its latest), under a name to show."""

    network: Network
    period: str | None = None
    label: str = ""


@dataclass(frozen=True, eq=False)
class Comparison:
    """What is different after, and what of that is more than noise.

    before, after
        What was compared.
    joined, left
        Ids of those with a tie after and none before, and the other way round; in people order.
    ties
        One row a pair of people with a tie before or after: `first`, `second` (ids), `change`
        ("made", "dropped" or "kept") and `with_joined` (whether one of the two joined or left).
    roles
        One row for each member of staff, with ties both times, whose role is another: index
        person, columns `before`, `after` (keys of `ROLES`), `sure_before`, `sure_after` (the
        confidence of each; missing where there is none, or it was not worked out) and `noise`:
        whether the change is no larger than what resampling alone makes; missing where that was
        not worked out.
    gained, lost
        For each of the four roles, how many staff have it after and not before, and the other way
        round, newcomers and leavers included. Series, index role.
    figures
        Index figure, columns `before`, `after`, `change`, `spread` (the standard deviation of
        that change when people and reports are left out at random) and `noise`.
    """

    before: Moment
    after: Moment
    joined: tuple[str, ...]
    left: tuple[str, ...]
    ties: pd.DataFrame
    roles: pd.DataFrame
    gained: pd.Series
    lost: pd.Series
    figures: pd.DataFrame


def moments(network: Network) -> tuple[Moment, ...]:
    """One moment for each period of a network that has contact ties, the latest last."""
    contact = network.ties["kind"].isin(contact_kinds(network)) | network.ties["kind"].isna()
    known = set(network.ties.loc[contact, "period"].dropna())
    return tuple(Moment(network, each, each) for each in periods(network) if each in known)


def compare(
    before: Moment,
    after: Moment,
    kinds: Iterable[str] | None = None,
    *,
    sure: tuple[Confidence, Confidence] | None = None,
    resampled: bool = True,
    rule: Rule = RULE,
) -> Comparison:
    """What is different between two moments: of one network, or of two.

    People are the same where their ids are. kinds are the kinds of tie that count both times
    (None: contact kinds; a kind that one of two networks does not have counts in the other). sure
    is what `confidence` found before and after; without it no change of role is called noise or
    more. Without resampled no figure's change is either: `with_noise` adds both when they are
    known. rule is what roles are worked out with.

    A change of role is more than noise where each role it leaves or enters has high confidence:
    in at least 80 of 100 networks drawn from the same answers it returns. A change to or from no
    role at all rests on the other one alone. A figure's change is more than noise where it is at
    least twice its spread over networks drawn with a tenth of people silent and a tenth of
    reports forgotten. That people answer differently on another day resampling cannot see.

    Raises NetrolesError for a kind or period that is not there.

    Example: before A–B, B–C; after A–B, B–D. C left, D joined, B–C was dropped, B–D made.
    """
    kinds = None if kinds is None else tuple(kinds)
    one, other = (_structure(each, kinds) for each in (before, after))
    connected = [set(of.people.index[of.degree > 0]) for of in (one, other)]
    everyone = one.people.index.append(other.people.index).unique()
    joined = tuple(each for each in everyone if each in connected[1] - connected[0])
    left = tuple(each for each in everyone if each in connected[0] - connected[1])
    tables = [
        roles(each.network, _kinds_of(each, kinds), each.period, rule=rule)
        for each in (before, after)
    ]
    return Comparison(
        before=before,
        after=after,
        joined=joined,
        left=left,
        ties=_ties(one, other, everyone, {*joined, *left}),
        roles=_noise_of_roles(_roles(tables, (one, other), connected[0] & connected[1]), sure),
        gained=_turned(tables[1], tables[0]),
        lost=_turned(tables[0], tables[1]),
        figures=_figures(one, other, _spread(one, other) if resampled else None),
    )


def resampled_figures(
    before: Moment,
    after: Moment,
    kinds: Iterable[str] | None = None,
    *,
    progress: Callable[[float], None] | None = None,
) -> pd.DataFrame:
    """The `figures` of a comparison with what is noise in them: the slow part of `compare`.

    progress is told now and then which share is done, and may raise to stop the work.
    """
    kinds = None if kinds is None else tuple(kinds)
    one, other = (_structure(each, kinds) for each in (before, after))
    return _figures(one, other, _spread(one, other, progress))


def with_noise(
    found: Comparison,
    *,
    sure: tuple[Confidence, Confidence] | None = None,
    figures: pd.DataFrame | None = None,
) -> Comparison:
    """A comparison with what was worked out since: how sure the roles are before and after, and
    the figures of `resampled_figures`."""
    return replace(
        found,
        roles=found.roles if sure is None else _noise_of_roles(found.roles, sure),
        figures=found.figures if figures is None else figures,
    )


def growth(
    every: Sequence[Moment], kinds: Iterable[str] | None = None, *, rule: Rule = RULE
) -> pd.DataFrame:
    """How a network grew over all its moments: one row each, in the order given.

    Index moment (its label). Columns `people` (with a tie), `ties` (pairs of people), `contacts`
    (the mean a person, of those with a tie), `share` (of all their pairs), `direct` (pairs
    between home and hospital), `joined` and `left` (since the moment before; missing in the
    first), `brokers` and `connectors` (how many staff). kinds and rule as in `compare`.
    """
    kinds = None if kinds is None else tuple(kinds)
    rows: list[Mapping[str, object]] = []
    known: set[str] | None = None
    for each in every:
        of = _structure(each, kinds)
        people = set(of.people.index[of.degree > 0])
        number, ties = len(people), len(of.first)
        table = roles(each.network, _kinds_of(each, kinds), each.period, rule=rule)
        held = table["role"].value_counts()
        rows.append(
            {
                "people": number,
                "ties": ties,
                "contacts": 2 * ties / number if number else np.nan,
                "share": 2 * ties / (number * (number - 1)) if number > 1 else np.nan,
                "direct": figures(of).direct,
                "joined": None if known is None else len(people - known),
                "left": None if known is None else len(known - people),
                "brokers": int(held.get("broker", 0)),
                "connectors": int(held.get("connector", 0)),
            }
        )
        known = people
    whole = ("people", "ties", "direct", "joined", "left", "brokers", "connectors")
    columns = ["people", "ties", "contacts", "share", *whole[2:]]
    index = pd.Index([each.label for each in every], name="moment", dtype="str")
    grown = pd.DataFrame(rows, columns=columns, index=index)
    return grown.astype(dict.fromkeys(whole, "Int64") | {"contacts": "float", "share": "float"})


def _kinds_of(moment: Moment, kinds: tuple[str, ...] | None) -> tuple[str, ...] | None:
    if kinds is None:
        return None
    known = tie_kinds(moment.network)
    found = tuple(each for each in kinds if each in known)
    if kinds and not found:
        raise NetrolesError("None of the kinds of tie chosen here is in one of the two networks.")
    return found


def _structure(moment: Moment, kinds: tuple[str, ...] | None) -> Structure:
    return structure(moment.network, _kinds_of(moment, kinds), moment.period)


def _pairs(of: Structure) -> set[frozenset[str]]:
    ids = of.people.index
    return {frozenset(pair) for pair in zip(ids[of.first], ids[of.second], strict=True)}


def _ties(one: Structure, other: Structure, everyone: pd.Index, moved: set[str]) -> pd.DataFrame:
    before, after = _pairs(one), _pairs(other)
    place = {person: at for at, person in enumerate(everyone)}
    both = [sorted(pair, key=place.__getitem__) for pair in before | after]
    both.sort(key=lambda pair: [place[each] for each in pair])
    rows = [(*pair, not moved.isdisjoint(pair)) for pair in both]
    table = pd.DataFrame(rows, columns=["first", "second", "with_joined"])
    was, now = (
        np.array([frozenset(pair) in known for pair in both], dtype=bool)
        for known in (before, after)
    )
    changes = np.select([was & now, now], ["kept", "made"], default="dropped")
    table.insert(2, "change", pd.Series(changes, dtype="str"))
    return table


def _turned(has: pd.DataFrame, had: pd.DataFrame) -> pd.Series:
    """How many have each of the four roles in one table who do not have it in the other."""
    keys = ("broker", "connector", "energiser", "challenger")
    elsewhere = had["role"].reindex(has.index)
    return pd.Series(
        {key: int(((has["role"] == key) & (elsewhere != key)).sum()) for key in keys}, name="people"
    )


def _roles(
    tables: Sequence[pd.DataFrame],
    structures: Sequence[Structure],
    stayed: set[str],
) -> pd.DataFrame:
    """The staff, there both times, whose role is another; columns `before` and `after`."""
    staff = [of.people.index[is_staff(of.people)] for of in structures]
    people = staff[1][staff[1].isin(staff[0]) & staff[1].isin(list(stayed))]
    found = pd.DataFrame(
        {"before": tables[0]["role"].reindex(people), "after": tables[1]["role"].reindex(people)}
    )
    return found[found["before"] != found["after"]]


def _noise_of_roles(
    changed: pd.DataFrame, sure: tuple[Confidence, Confidence] | None
) -> pd.DataFrame:
    """How sure the roles are that changed, and whether the change is noise."""
    found = changed[["before", "after"]].copy()
    for column, at in (("sure_before", 0), ("sure_after", 1)):
        given = np.nan if sure is None else sure[at].of_roles.reindex(found.index)
        found[column] = given
    if sure is None:
        return found.assign(noise=pd.array([pd.NA] * len(found), dtype="boolean"))
    least = HIGH_CONFIDENCE - TOLERANCE
    shaky = (found["sure_before"] < least) | (found["sure_after"] < least)
    # Between two of none, peripheral and isolate there is no confidence to go by.
    silent = found[["sure_before", "sure_after"]].isna().all(axis="columns")
    return found.assign(noise=shaky.astype("boolean").mask(silent))


def _figures(one: Structure, other: Structure, spread: np.ndarray | None) -> pd.DataFrame:
    before, after = values_of(one, _FUNCTIONS), values_of(other, _FUNCTIONS)
    moved = np.full(len(before), np.nan) if spread is None else spread
    table = pd.DataFrame(
        {"before": before, "after": after, "change": after - before, "spread": moved},
        index=pd.Index(WHOLE_FIGURES, name="figure"),
    )
    judged = within_noise(table["change"].to_numpy(), table["spread"].to_numpy())
    noise = pd.Series(judged, table.index, dtype="boolean")
    return table.assign(noise=noise.mask(table["change"].isna() | table["spread"].isna()))


def _spread(
    one: Structure, other: Structure, progress: Callable[[float], None] | None = None
) -> np.ndarray:
    """The standard deviation of each figure's change."""
    tell = progress or (lambda _: None)
    squared = variances(one, _FUNCTIONS, lambda share: tell(share / 2))
    squared = squared + variances(other, _FUNCTIONS, lambda share: tell((1 + share) / 2))
    spread: np.ndarray = np.sqrt(squared)
    return spread
