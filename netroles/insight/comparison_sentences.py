"""What is different since, in sentences?"""

from collections.abc import Hashable, Mapping
from types import MappingProxyType
from typing import Any

import pandas as pd

from netroles.decisions import Comparison
from netroles.insight.what_if_sentences import people_phrase
from netroles.insight.words import counted, display_names, with_article
from netroles.network import Network
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
NOT_KNOWN_NOISE = "not worked out"

WHAT_NOISE_IS = (
    "Noise is how far a figure moves when a tenth of people are left out and a tenth of ties "
    "forgotten, many times over. That people answer differently on another day it cannot see."
)


def comparison_sentences(found: Comparison) -> list[str]:
    """Who joined and left, what was made and dropped, what is more than noise.

    Staff are named where they are few, patients and carers counted. Names are data: escape the
    sentences wherever markup is understood.
    """
    then, now = found.after.network, found.before.network
    said = []
    for ids, network, verb in ((found.joined, then, "joined"), (found.left, now, "left")):
        said.append(f"{people_phrase(network, ids)} {verb}." if ids else f"Nobody {verb}.")
    counts = found.ties["change"].value_counts()
    made, dropped, kept = (int(counts.get(each, 0)) for each in ("made", "dropped", "kept"))
    said.append(
        f"{counted(made, 'tie')} {'was' if made == 1 else 'were'} made, {dropped:,} dropped and "
        f"{kept:,} kept."
    )
    said += [_direct(found, "direct", "people"), _direct(found, "direct_staff", "staff")]
    said.append(_roles(found))
    return [each for each in said if each]


def role_change_sentence(network: Network, found: Comparison, person: str) -> str:
    """How one person's role changed, and whether that is more than noise."""
    row: Mapping[Hashable, Any] = found.roles.loc[person].to_dict()
    name = display_names(network.people)[person]
    before, after = (ROLES[row[each]].label.lower() for each in ("before", "after"))
    return f"{name}: {before} before, {after} after ({noise_word(row['noise'])})."


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
    return (
        f"Home and hospital are joined by {pairs}, {abs(after - before):,} {more} than before: "
        f"{noise_word(row['noise'])}."
    )


def _roles(found: Comparison) -> str:
    number = len(found.roles)
    if not number:
        return "Nobody who was there both times has another role."
    noise = found.roles["noise"]
    was, has = ("was", "has") if number == 1 else ("were", "have")
    people = counted(number, "person", "people")
    start = f"{people} who {was} there both times {has} another role"
    if noise.isna().all():
        return f"{start}; how much of that is noise was not worked out."
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
