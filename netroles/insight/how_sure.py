"""How sure is each role, in words; and what does the number of contacts explain?"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from netroles.insight.few import SOME, is_few, is_one, of_whole
from netroles.insight.words import counted, listed, with_article
from netroles.roles import ROLES, SCORED, Confidence, confidence_word
from netroles.roles.thresholds import (
    DRAWS,
    FORGOTTEN,
    HIGH_CONFIDENCE,
    MODERATE_CONFIDENCE,
    TOLERANCE,
)

STEADY, SOME_CARE = 0.5, 0.25
"""From these CS-coefficients on an order of people is steady, or needs some care: those of
Epskamp, Borsboom & Fried 2018, Behavior Research Methods 50:195–212."""

WAITING = "being worked out…"
NOT_WORKED_OUT = "not worked out"

LINKS: Mapping[str, str] = MappingProxyType(
    {
        "more": "Links more people than their number of contacts explains.",
        "less": "Links fewer people than their number of contacts explains.",
        "as expected": "Links as many people as their number of contacts explains.",
        "not testable": (
            "Whether their number of contacts explains how many people they link cannot be "
            "tested here."
        ),
    }
)
LINKS_IN_SHORT: Mapping[str, str] = MappingProxyType(
    {
        "more": "more than contacts explain",
        "less": "fewer than contacts explain",
        "as expected": "as many as contacts explain",
        "not testable": "cannot be tested here",
    }
)
ABOUT_LINKS = (
    "“Links” is a description beside the role, never the role itself: it compares with networks "
    "in which everybody keeps their number of contacts and who is in contact with whom is left to "
    "chance. One person in twenty is beyond that each way by chance alone."
)

UNSEEN = (
    "What nobody reported cannot be seen this way: ties that everybody forgot, and what people "
    "feel about each other."
)

_ORDERED = {"betweenness": "Who links most", "triangles": "Who holds the closest circle"}


@dataclass(frozen=True, eq=False)
class Doubt:
    """How sure the roles of a network are, as far as it has been worked out.

    confidence, beyond
        What `netroles.roles.confidence` and `beyond_contacts` found; None while they have not.
    meanwhile
        What stands on screen in place of what is not there yet.
    """

    confidence: Confidence | None = None
    beyond: pd.DataFrame | None = None
    meanwhile: str = NOT_WORKED_OUT


NO_DOUBT = Doubt()
"""Nothing has been worked out."""


def how_sure(table: pd.DataFrame, doubt: Doubt) -> pd.Series:
    """High, moderate or low for each person with one of the four roles, "" for the rest.

    table is the result of `roles`; index person as there.
    """
    held = table["role"].isin([role.key for role in SCORED])
    if doubt.confidence is None:
        words = pd.Series(doubt.meanwhile, index=table.index)
    else:
        words = doubt.confidence.of_roles.reindex(table.index).map(confidence_word)
    return words.where(held, "").astype("str")


def links(table: pd.DataFrame, doubt: Doubt, words: Mapping[str, str] = LINKS) -> pd.Series:
    """Whether contacts explain how many people each member of staff links, in words; "" for
    patients and carers. Index person as in table, the result of `roles`."""
    if doubt.beyond is None:
        said = pd.Series(doubt.meanwhile, index=table.index)
    else:
        said = doubt.beyond["betweenness"].reindex(table.index).map(words)
    return said.where(table["broker"].notna(), "").astype("str")


def how_sure_sentences(
    table: pd.DataFrame, confidence: Confidence, *, smallest: int = 0
) -> list[str]:
    """For how many of each role confidence is high, and whether people's order can be read.

    table is the result of `roles`. Empty where nobody has one of the four roles. Counts below
    smallest are said in words (`netroles.insight.few`).
    """
    words = how_sure(table, Doubt(confidence))
    words = words[words.ne("")]
    if words.empty:
        return []
    return [_how_many_are_sure(table["role"], words, smallest), stability_sentence(confidence)]


def stability_sentence(confidence: Confidence) -> str:
    """Whether the order of people in the whole network can be read, from its CS-coefficients."""
    # No order at all has a missing share: neither steady nor shaky.
    by_band: dict[str, list[str]] = {}
    least: dict[str, float] = {}
    for measure, words in _ORDERED.items():
        share = confidence.stability[measure]
        band = _band(share)
        known = by_band.setdefault(band, [])
        known.append(words if not known else f"{words[0].lower()}{words[1:]}")
        least[band] = min(share, least.get(band, share))
    said = [
        f"{listed(by_band[band])}: {sentence(least[band])}."
        for band, sentence in _BANDS.items()
        if band in by_band
    ]
    return " ".join(said)


def what_confidence_is(confidence: Confidence) -> str:
    """What high, moderate and low mean, as one paragraph."""
    return (
        f"{DRAWS} networks were drawn from this one. In each, about {confidence.silent:.0%} of the "
        f"people are missing altogether, with all their ties, and {FORGOTTEN:.0%} of the other "
        "reports are forgotten. Of those networks in which the person is present, high means that "
        f"the role came back in at least {HIGH_CONFIDENCE:.0%}, moderate in at least "
        f"{MODERATE_CONFIDENCE:.0%}, low in fewer; a hint is always low."
    )


def _how_many_are_sure(role: pd.Series, words: pd.Series, smallest: int) -> str:
    """For how many of each role confidence is high, and for how many of all it is low."""
    if is_one(len(words), smallest):
        (person,) = words.index
        held = with_article(ROLES[role[person]].label.lower())
        return f"There is one role, {held}, and confidence in it is {words[person]}."
    high = []
    for each in SCORED:
        own = words[role.loc[words.index] == each.key]
        if number := int((own == "high").sum()):
            high.append(_so_many_of(number, len(own), each.label.lower(), smallest))
    low = int((words == "low").sum())
    return (
        f"Confidence is high for {listed(high) or 'nobody'}; low for "
        f"{_so_many_of(low, len(words), 'role', smallest) if low else 'nobody'}."
    )


def _so_many_of(number: int, total: int, noun: str, smallest: int) -> str:
    """A part of some people or roles in words: "2 of 3 brokers", "both brokers"."""
    if is_few(total, smallest):
        return f"{SOME} {noun}s"
    if smallest and number < total:
        return f"{of_whole(number, total, smallest)} of {total:,} {noun}s"
    if number < total:
        return f"{number:,} of {counted(total, noun)}"
    return {1: f"the only {noun}", 2: f"both {noun}s"}.get(total, f"all {total:,} {noun}s")


def _band(share: float) -> str:
    if math.isnan(share):
        return "no order"
    if share >= STEADY - TOLERANCE:
        return "steady"
    return "some care" if share >= SOME_CARE - TOLERANCE else "bands only"


def _steady(share: float) -> str:
    return f"the order is steady, even with {share:.0%} of the people left out"


def _some_care(share: float) -> str:
    return f"take some care with the order, it holds with up to {share:.0%} of the people left out"


def _bands_only(share: float) -> str:
    much = f"more than {share:.0%}" if share else "a tenth"
    return f"do not read an order into it, it changes once {much} of the people are left out"


def _no_order(share: float) -> str:
    return "too few people, or everybody stands the same, so there is no order to read"


_BANDS = {
    "steady": _steady,
    "some care": _some_care,
    "bands only": _bands_only,
    "no order": _no_order,
}
