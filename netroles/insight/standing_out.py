"""What stands out in this network? Three sentences for the first screen."""

from collections.abc import Callable

import pandas as pd

from netroles.insight.few import SOME, counted_or_few, is_few, is_one, of_whole
from netroles.insight.role_counts import role_counts
from netroles.insight.whole_network import network_sentences
from netroles.insight.words import capital, display_names, listed
from netroles.network import (
    CARER,
    HOME,
    HOSPITAL,
    PATIENT,
    SETTING_SEPARATOR,
    Filters,
    Network,
    View,
    is_staff,
    settings_of,
    side_of,
    view,
)
from netroles.roles import nobody_stands_out

MOST_NAMED = 3
"""No sentence names more people than this: more is a list, and a list is a ranking."""

FEWEST = 5
"""Of fewer people it is not said that nobody bridges: there is hardly anything to bridge."""

NOTHING = "Nothing stands out: so few people and ties say no more than the map does."
"""Said where there is no sentence to say."""

SMALLEST_SETTING = 3
"""Settings with fewer people are not said to lack a tie: one person's silence would be all."""


def standing_out(
    network: Network,
    table: pd.DataFrame | None,
    period: str | None = None,
    *,
    smallest: int = 0,
) -> list[str]:
    """Up to three plain sentences on what stands out in the whole network, most telling first.

    table is the result of `roles` for the same period; None where too few answered for anything
    to be said of one person. Patients and family carers are counted, never named. Names are data:
    escape the sentences wherever markup is understood. Counts below smallest are said in words
    (`netroles.insight.few`).
    """
    everything = view(network, Filters(show_unconnected=True), period=period)
    if table is None:
        whole = [sentence(network, everything, None, smallest) for sentence in _OF_THE_WHOLE]
        found = [sentence for sentence in whole if sentence]
        return [*found, *network_sentences(network, period, smallest=smallest)][:3]
    sentences = (sentence(network, everything, table, smallest) for sentence in _SENTENCES)
    return [sentence for sentence in sentences if sentence][:3] or [NOTHING]


def carried_by_few(network: Network, period: str | None = None, *, smallest: int = 0) -> str | None:
    """How many of the ties between home and hospital run through the `MOST_NAMED` members of staff
    who hold most of them together, with no word on who they are.

    None where so few hold them all anyhow, or where there are too few ties to say it of.
    """
    ties = crossing_ties(view(network, Filters(), period=period))
    carriers = _carriers(ties, network.people.index[is_staff(network.people)])
    through = _through(ties, carriers)
    if len(carriers) < MOST_NAMED or through == len(ties) or is_few(len(ties), smallest):
        return None
    return (
        f"Of the {_ties(len(ties))} between home and hospital, "
        f"{of_whole(through, len(ties), smallest)} run through three members of staff."
    )


def crossing_ties(everything: View) -> pd.DataFrame:
    """The pairs of a view that join home and hospital."""
    return everything.ties[everything.ties["crossing"].notna()]


def _carriers(ties: pd.DataFrame, staff: pd.Index) -> list[str]:
    """Up to `MOST_NAMED` members of staff who together hold as many of the ties as one can name.

    One after the other: whoever holds most of the ties that nobody named so far holds; of equals
    the one who stands first. Fewer where they already hold them all.
    """
    found: list[str] = []
    while len(found) < MOST_NAMED:
        left = ties[~ties["source"].isin(found) & ~ties["target"].isin(found)]
        ends: pd.Series = pd.concat([left["source"], left["target"]])
        held = ends.value_counts().reindex(staff).dropna()
        if held.empty:
            break
        found.append(str(held.idxmax()))
    return found


def _through(ties: pd.DataFrame, people: list[str]) -> int:
    """How many of the ties have one of these people at an end."""
    return int((ties["source"].isin(people) | ties["target"].isin(people)).sum())


def _who_carries_home_and_hospital(
    network: Network, everything: View, table: pd.DataFrame, smallest: int
) -> str | None:
    ties = crossing_ties(everything)
    if ties.empty:
        if {HOME, HOSPITAL} <= set(side_of(network).dropna()):
            return "No tie between home and hospital was reported."
        return None
    if is_few(len(ties), smallest):
        return f"{capital(_ties(len(ties), smallest))} join home and hospital."
    staff = network.people.index[is_staff(network.people)]
    if len(ties) == 1:
        ends = [end for end in ties[["source", "target"]].iloc[0] if end in staff]
        names = listed([_named(network, person) for person in ends])
        return f"One tie joins home and hospital{f': that of {names}' if names else ''}."
    carriers = _carriers(ties, staff)
    if not carriers:
        return f"All {_ties(len(ties))} between home and hospital are held by patients or families."
    through = _through(ties, carriers)
    names = listed([_named(network, person) for person in carriers])
    people = {1: "one person", 2: "two people", 3: "three people"}[len(carriers)]
    # Where small counts are hidden nobody is counted: whom it is about stands there anyhow.
    whom = names if smallest else f"{people}: {names}"
    run = "runs" if is_one(through, smallest) else "run"
    return (
        f"Of the {_ties(len(ties))} between home and hospital, "
        f"{of_whole(through, len(ties), smallest)} {run} through {whom}."
    )


def _what_families_carry(
    network: Network, everything: View, table: pd.DataFrame | None, smallest: int
) -> str | None:
    ties = crossing_ties(everything)
    family = network.people.index[network.people["kind"].isin((PATIENT, CARER))]
    if family.empty or ties.empty:
        return None
    held = int((ties["source"].isin(family) | ties["target"].isin(family)).sum())
    if held in (0, len(ties)):
        return None
    # As on the Transitions page: what staff hold must not be what is left over either.
    hidden = is_few(held, smallest) or is_few(len(ties) - held, smallest)
    return (
        f"Patients and family carers themselves hold {SOME if hidden else held} of the "
        f"{'ties' if is_few(len(ties), smallest) else _ties(len(ties))} between home and hospital."
    )


def _who_bridges(
    network: Network, everything: View, table: pd.DataFrame, smallest: int
) -> str | None:
    if nobody_stands_out(table):
        return "Nobody stands out: more than half of the staff share the same role."
    brokers = _holders(table, "broker")
    if not brokers and len(everything.people) < FEWEST:
        return None
    if not brokers:
        return "Nobody is in a bridging position in these answers."
    held = _named(network, brokers[0])
    if is_one(len(brokers), smallest):
        return f"One person is in a bridging position: {held}."
    people = _people(network, table, "broker", smallest)
    return f"{people} are in a bridging position, among them {held}."


def _settings_without_a_tie(
    network: Network, everything: View, table: pd.DataFrame | None, smallest: int
) -> str | None:
    """The two largest settings with no tie between them, where any pair has none."""
    settings = settings_of(network)
    sizes = settings.explode().value_counts()
    large = list(sizes[sizes >= SMALLEST_SETTING].index)
    linked = {
        frozenset((a, b))
        for source, target in zip(everything.ties["source"], everything.ties["target"], strict=True)
        for a in settings[source]
        for b in settings[target]
    }
    shared = {
        frozenset((a, b)) for given in settings if len(given) > 1 for a in given for b in given
    }
    for i, first in enumerate(large):
        for second in large[:i]:
            pair = frozenset((first, second))
            if pair not in linked and pair not in shared:
                return f"No tie was reported between {second} and {first}."
    return None


def _people_without_ties(
    network: Network, everything: View, table: pd.DataFrame | None, smallest: int
) -> str | None:
    alone = len(everything.unconnected)
    if not alone:
        return None
    have = "has" if is_one(alone, smallest) else "have"
    people = capital(counted_or_few(alone, "person", "people", smallest=smallest))
    return f"{people} {have} no tie in what is counted here."


def _who_connects(
    network: Network, everything: View, table: pd.DataFrame, smallest: int
) -> str | None:
    connectors = _holders(table, "connector")
    if not connectors or nobody_stands_out(table):
        return None
    held = _named(network, connectors[0])
    if is_one(len(connectors), smallest):
        return f"One person connects a circle whose members know each other: {held}."
    people = _people(network, table, "connector", smallest)
    return f"{people} connect circles whose members know each other, among them {held}."


def _holders(table: pd.DataFrame, role: str) -> list[str]:
    """Who has a role, who has most of it first: one of them may be named, never as the first."""
    own = table.loc[table["role"] == role, role]
    return [str(person) for person in own.sort_values(ascending=False, kind="stable").index]


def _people(network: Network, table: pd.DataFrame, role: str, smallest: int) -> str:
    """How many people have a role, beside how many have the others; for the start of a sentence."""
    return capital(f"{role_counts(network, table, smallest)[role]} people")


def _ties(number: int, smallest: int = 0) -> str:
    return counted_or_few(number, "tie", smallest=smallest)


def _named(network: Network, person: str) -> str:
    row = network.people.loc[person]
    name = str(display_names(network.people)[person])
    place = row["setting"] if isinstance(row["setting"], str) else row["profession"]
    if not isinstance(place, str):
        return name
    return f"{name} ({place.replace(SETTING_SEPARATOR, ' and ')})"


def _how_many_join_home_and_hospital(
    network: Network, everything: View, table: pd.DataFrame | None, smallest: int
) -> str | None:
    ties = len(crossing_ties(everything))
    if not ties:
        return None
    join = "joins" if is_one(ties, smallest) else "join"
    return f"{capital(_ties(ties, smallest))} {join} home and hospital."


_OF_THE_WHOLE: tuple[Callable[[Network, View, pd.DataFrame | None, int], str | None], ...] = (
    _how_many_join_home_and_hospital,
    _settings_without_a_tie,
    _what_families_carry,
    _people_without_ties,
)
"""What stands out and says nothing of one person."""


_SENTENCES: tuple[Callable[[Network, View, pd.DataFrame, int], str | None], ...] = (
    _who_carries_home_and_hospital,
    _who_bridges,
    _settings_without_a_tie,
    _what_families_carry,
    _people_without_ties,
    _who_connects,
)
