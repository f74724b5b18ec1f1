"""What is different since, in sentences?"""

from collections.abc import Hashable, Mapping
from types import MappingProxyType
from typing import Any

import pandas as pd

from netroles.decisions import Comparison
from netroles.insight.what_if_sentences import people_phrase
from netroles.insight.words import counted, display_names, with_article
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


def comparison_sentences(found: Comparison, *, named: bool = True) -> list[str]:
    """Who joined and left, what was made and dropped, what is more than noise.

    Staff are named where they are few, patients and carers counted; with named False, for a page
    on which nobody may be named, nobody is, and nothing is said of roles. Names are data: escape
    the sentences wherever markup is understood.
    """
    now, then = found.after.network, found.before.network
    said = []
    for ids, network, verb in ((found.joined, now, "joined"), (found.left, then, "left")):
        who = people_phrase(network, ids) if named else counted(len(ids), "person", "people")
        said.append(f"{who} {verb}." if ids else f"Nobody {verb}.")
    counts = found.ties["change"].value_counts()
    made, dropped, kept = (int(counts.get(each, 0)) for each in ("made", "dropped", "kept"))
    said.append(
        f"{counted(made, 'tie')} {'was' if made == 1 else 'were'} made, {dropped:,} dropped and "
        f"{kept:,} kept."
    )
    said += [_direct(found, "direct", "people"), _direct(found, "direct_staff", "staff")]
    if named:
        said.append(_roles(found))
    return [each for each in said if each]


def growth_sentences(table: pd.DataFrame) -> list[str]:
    """What grew and what shrank from the first moment to the last; table is that of `growth`."""
    if len(table) < 2:
        return []
    first, last = table.iloc[0], table.iloc[-1]
    said = [
        f"From {table.index[0]} to {table.index[-1]}: people with a tie "
        f"{_then(first, last, 'people')}; ties between them {_then(first, last, 'ties')}."
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
        said.append(f"Pairs in contact between home and hospital: {_then(first, last, 'direct')}.")
    return said


def person_change_sentences(found: Comparison, person: str) -> list[str]:
    """What is different around one person: role, and with whom ties were made and dropped.

    Empty for somebody who is in neither network. Patients and carers have no role; who else is
    one is counted, not named.
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
            said.append(f"{ties} {change}: with {people_phrase(moment.network, ids)}.")
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


def _direct(found: Comparison, figure: str, who: str) -> str:
    row: Mapping[Hashable, Any] = found.figures.loc[figure].to_dict()
    before, after = int(row["before"]), int(row["after"])
    if not before and not after:
        return ""
    pairs = counted(after, f"pair of {who}", f"pairs of {who}")
    if before == after:
        return f"Home and hospital are joined by {pairs} both times."
    more = "more" if after > before else "fewer"
    noise = "" if pd.isna(row["noise"]) else f": {noise_word(row['noise'])}"
    return (
        f"Home and hospital are joined by {pairs}, {abs(after - before):,} {more} than before"
        f"{noise}."
    )


def _then(first: pd.Series, last: pd.Series, figure: str) -> str:
    """Two counts as a phrase: "47, then 48"."""
    return f"{int(first[figure]):,}, then {int(last[figure]):,}"


def _roles(found: Comparison) -> str:
    number = len(found.roles)
    if not number:
        return "Nobody who was there both times has another role."
    noise = found.roles["noise"]
    was, has = ("was", "has") if number == 1 else ("were", "have")
    people = counted(number, "person", "people")
    start = f"{people} who {was} there both times {has} another role"
    if noise.isna().all():
        return f"{start}; how much of that is noise is not known yet."
    more = int((~noise.fillna(True).astype(bool)).sum())
    return f"{start}; for {more or 'none'} of them the change is {LARGER_THAN_NOISE}."


def newcomer_role_sentences(found: Comparison) -> list[str]:
    """Which of the four roles there are more or fewer of, newcomers and leavers included."""
    counts = pd.DataFrame({"gained": found.gained, "lost": found.lost}).to_dict("index")
    return [
        f"{each['gained']:,} gained the position of {with_article(ROLES[str(key)].label.lower())}, "
        f"{each['lost']:,} lost it."
        for key, each in counts.items()
        if each["gained"] or each["lost"]
    ]
