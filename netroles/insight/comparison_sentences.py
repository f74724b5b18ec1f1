"""What is different since, in sentences?"""

from collections.abc import Hashable, Mapping
from types import MappingProxyType
from typing import Any

import pandas as pd

from netroles.decisions import Comparison, smallest_of_staff
from netroles.insight.few import (
    begun,
    counted_or_few,
    is_few,
    is_one,
    number_or_few,
    of_whole,
    parts_of_whole,
)
from netroles.insight.what_if_sentences import people_phrase
from netroles.insight.words import capital, counted, display_names, with_article
from netroles.network import Network, is_staff
from netroles.roles import ROLES

FIGURE_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "contacts": "Contacts a person",
        "share": "Pairs of people in contact (%)",
        "closed": "Pairs of contacts in contact themselves (%)",
        "direct": "Pairs in contact between home and hospital",
        "direct_staff": "Pairs of staff in contact between home and hospital",
        "routes_share": "Home–hospital pairs with a route (%)",
    }
)
"""What the figures of a comparison are called on a screen, with their unit; the percentages are
shares times 100."""

SMALLER_THAN_NOISE = "smaller than the noise"
LARGER_THAN_NOISE = "larger than the noise"
NOT_KNOWN_NOISE = "not known yet"

MOST_SAID = 8
"""Changes of role that are said one by one; the table holds all."""

WHAT_NOISE_IS = (
    "Noise is how far a figure moves when a tenth of people are left out and a tenth of ties "
    "forgotten, many times over. That people answer differently on another day it cannot see."
)


def comparison_sentences(found: Comparison, *, named: bool = True, smallest: int = 0) -> list[str]:
    """Who joined and left, what was made and dropped, what is more than noise.

    Staff are named where they are few, patients and carers counted; with named False, for a page
    on which nobody may be named, nobody is, and nothing is said of roles. Names are data: escape
    the sentences wherever markup is understood. Counts below smallest are said in words
    (`netroles.insight.few`).
    """
    now, then = found.after.network, found.before.network
    said = []
    for ids, network, verb in ((found.joined, now, "joined"), (found.left, then, "left")):
        who = people_phrase(network, ids, smallest)
        if not named:
            who = counted_or_few(len(ids), "person", "people", smallest=smallest)
        said.append(f"{begun(who)} {verb}." if ids else f"Nobody {verb}.")
    counts = found.ties["change"].value_counts()
    made, dropped, kept = parts_of_whole(
        counts.reindex(["made", "dropped", "kept"], fill_value=0), smallest
    )
    ties, was = ("tie", "was") if made == "1" else ("ties", "were")
    said.append(f"{capital(made)} {ties} {was} made, {dropped} dropped and {kept} kept.")
    said += [
        _direct(found, "direct", "people", smallest),
        _direct(found, "direct_staff", "staff", smallest),
    ]
    if named:
        said.append(_roles(found, smallest_of_staff(smallest)))
    return [each for each in said if each]


def growth_sentences(table: pd.DataFrame, *, smallest: int = 0) -> list[str]:
    """What grew and what shrank from the first moment to the last; table is that of `growth`.

    Counts below smallest are said in words (`netroles.insight.few`).
    """
    if len(table) < 2:
        return []
    first, last = table.iloc[0], table.iloc[-1]
    said = [
        f"From {table.index[0]} to {table.index[-1]}: people with a tie "
        f"{_then(first, last, 'people', smallest)}; ties between them "
        f"{_then(first, last, 'ties', smallest)}."
    ]
    if pd.notna(first["share"]) and pd.notna(last["share"]):
        said.append(
            f"Contacts a person: {first['contacts']:.1f}, then {last['contacts']:.1f}. Pairs of "
            f"people in contact: {first['share']:.0%}, then {last['share']:.0%} of all there are."
        )
        if last["people"] > first["people"] and last["share"] < first["share"]:
            said.append(
                "The more people there are, the more pairs could be in contact: a smaller share "
                "does not mean less contact."
            )
    if first["direct"] or last["direct"]:
        pairs = _then(first, last, "direct", smallest)
        said.append(f"Pairs in contact between home and hospital: {pairs}.")
    return said


def person_change_sentences(found: Comparison, person: str, *, smallest: int = 0) -> list[str]:
    """What is different around one person: role, and with whom ties were made and dropped.

    Empty for somebody who is in neither network. Patients and carers have no role; who else is
    one is counted, not named; below smallest in words (`netroles.insight.few`).
    """
    of = next(
        (
            each.network
            for each in (found.after, found.before)
            if person in each.network.people.index
        ),
        None,
    )
    if of is None:
        return []
    name = display_names(of.people)[person]
    own = found.ties[(found.ties["first"] == person) | (found.ties["second"] == person)]
    if own.empty:
        return [f"{name} has no tie before or after."]
    said = []
    if person in found.joined:
        said.append(f"{name} joined: no tie before.")
    elif person in found.left:
        said.append(f"{name} left: no tie after.")
    elif person in found.roles.index:
        said.append(role_change_sentence(of, found, person))
    elif is_staff(of.people)[person]:
        said.append(f"{name} has the same role both times.")
    other = own["first"].where(own["first"] != person, own["second"])
    for change, moment in (("made", found.after), ("dropped", found.before)):
        ids = list(other[own["change"] == change])
        if ids:
            ties = counted(len(ids), "tie")
            whom = people_phrase(moment.network, ids, smallest)
            said.append(f"{ties} {change}: with {whom}.")
    kept = int((own["change"] == "kept").sum())
    return [*said, f"{counted(kept, 'tie')} kept."]


def role_changes_in_words(found: Comparison) -> list[str]:
    """Each change of role, those more than noise first, at most `MOST_SAID` of them."""
    table = found.roles
    more = table["noise"].fillna(True).astype(bool)
    order = [*table.index[~more], *table.index[more]]
    return [role_change_sentence(found.after.network, found, each) for each in order[:MOST_SAID]]


def role_change_sentence(network: Network, found: Comparison, person: str) -> str:
    """How one person's role changed, and whether that is more than noise."""
    row: Mapping[Hashable, Any] = found.roles.loc[person].to_dict()
    name = display_names(network.people)[person]
    before, after = (ROLES[row[each]].label.lower() for each in ("before", "after"))
    noise = noise_word(row["noise"])
    if pd.isna(row["noise"]):
        noise = f"whether that is noise: {noise}"
    return f"{name}: {before} before, {after} after ({noise})."


def noise_word(noise: Any) -> str:
    """Whether a change is more than noise, in words."""
    if pd.isna(noise):
        return NOT_KNOWN_NOISE
    return SMALLER_THAN_NOISE if noise else LARGER_THAN_NOISE


def _direct(found: Comparison, figure: str, who: str, smallest: int) -> str:
    row: Mapping[Hashable, Any] = found.figures.loc[figure].to_dict()
    before, after = int(row["before"]), int(row["after"])
    if not before and not after:
        return ""
    everybody = found.figures.loc["direct"]
    rest = [int(everybody[each] - row[each]) for each in ("before", "after")]
    if any(is_few(each, smallest) for each in (before, *rest)):
        # What stands beside it would tell how few there were, or are of the others.
        return "" if figure != "direct" else _direct_now(after, who, smallest)
    pairs = counted_or_few(after, f"pair of {who}", f"pairs of {who}", smallest=smallest)
    if before == after:
        return f"Home and hospital are joined by {pairs} both times."
    if is_few(after, smallest):
        return _direct_now(after, who, smallest)
    more = "more" if after > before else "fewer"
    noise = "" if pd.isna(row["noise"]) else f": {noise_word(row['noise'])}"
    return (
        f"Home and hospital are joined by {pairs}, {abs(after - before):,} {more} than before"
        f"{noise}."
    )


def _direct_now(number: int, who: str, smallest: int) -> str:
    pairs = counted_or_few(number, f"pair of {who}", f"pairs of {who}", smallest=smallest)
    return f"Home and hospital are joined by {pairs} now."


def _then(first: pd.Series, last: pd.Series, figure: str, smallest: int) -> str:
    """Two counts as a phrase: "47, then 48"."""
    before, after = (number_or_few(int(each[figure]), smallest) for each in (first, last))
    return f"{before}, then {after}"


def _roles(found: Comparison, smallest: int) -> str:
    number = len(found.roles)
    if not number:
        return "Nobody who was there both times has another role."
    noise = found.roles["noise"]
    was, has = ("was", "has") if is_one(number, smallest) else ("were", "have")
    people = capital(counted_or_few(number, "person", "people", smallest=smallest))
    start = f"{people} who {was} there both times {has} another role"
    if noise.isna().all():
        return f"{start}; how much of that is noise is not known yet."
    more = int((~noise.fillna(True).astype(bool)).sum())
    of_them = of_whole(more, number, smallest) if more else "none"
    return f"{start}; for {of_them} of them the change is {LARGER_THAN_NOISE}."


def newcomer_role_sentences(found: Comparison, *, smallest: int = 0) -> list[str]:
    """Which of the four roles there are more or fewer of, newcomers and leavers included.

    Counts of staff below smallest are said in words (`netroles.insight.few`).
    """
    counts = pd.DataFrame({"gained": found.gained, "lost": found.lost}).to_dict("index")
    return [
        f"{capital(number_or_few(each['gained'], smallest))} gained the position of "
        f"{with_article(ROLES[str(key)].label.lower())}, {number_or_few(each['lost'], smallest)} "
        "lost it."
        for key, each in counts.items()
        if each["gained"] or each["lost"]
    ]
