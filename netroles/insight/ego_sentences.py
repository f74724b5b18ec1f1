"""What does one person's network come to, in sentences?"""

import math

from netroles.decisions import Ego
from netroles.insight.what_if_sentences import people_phrase
from netroles.insight.words import counted, display_names, with_minus
from netroles.network import NOT_GIVEN, Network

MOST_NAMED = 3

WITH_CARE = (
    "Where professionals do not talk to each other, a patient or carer may have to tell the story "
    "again. It is a question to ask them, not a finding about anybody's work."
)


def ego_sentences(network: Network, found: Ego, *, smallest: int = 0) -> list[str]:
    """One plain sentence for each figure of `ego`; nothing for what is not defined.

    Names are data: escape the sentences wherever markup is understood. How many would be cut off
    is said in words below smallest (`netroles.insight.few`); the rest is the person's own.
    """
    name = str(display_names(network.people)[found.person])
    number = len(found.contacts)
    if not number:
        return [f"{name} has no contact in what is counted here."]
    settings = [each for each in found.by_setting.index if each != NOT_GIVEN]
    where = f", in {counted(len(settings), 'setting')}" if settings else ""
    said = [f"{name} has {counted(number, 'contact')}{where}."]
    if not math.isnan(found.density):
        pairs = number * (number - 1) // 2
        said.append(
            f"Of the {counted(pairs, 'pair')} of these contacts, {len(found.among):,} "
            f"({found.density:.0%}) {'talks' if len(found.among) == 1 else 'talk'} to each other."
            if pairs > 1
            else f"These two contacts {'' if len(found.among) else 'do not '}talk to each other."
        )
    if number > 1 and not math.isnan(found.effective_size):
        said.append(
            f"Counting contacts who talk to each other as fewer, {found.effective_size:.1f} of the "
            f"{number:,} lead to different people (effective size)."
        )
    if not math.isnan(found.constraint):
        said.append(
            f"Constraint is {found.constraint:.2f}: {_held(found.constraint)}; near 1, all contact "
            "leads back to the same few people."
        )
    if not math.isnan(found.ei_index):
        index = with_minus(f"{found.ei_index:+.2f}")
        said.append(f"{_outside(found.ei_index)} (E-I index {index}, from −1 to +1).")
    said.append(_alone(found, name))
    if found.cut_off:
        said.append(
            f"Without {name}, {people_phrase(network, found.cut_off, smallest)} would have no "
            "route to the rest of the network."
        )
    return said


def telling_again_sentences(network: Network, found: Ego) -> list[str]:
    """For a patient or carer: how many professionals, in how many settings, who do not talk.

    Empty for staff. The first sentence counts, the last says how to take it.
    """
    again = found.telling_again
    if again is None:
        return []
    name = str(display_names(network.people)[found.person])
    if not again.professionals:
        return [f"{name} talks to no professional in what is counted here."]
    people = counted(again.professionals, "professional")
    settings = [each for each in again.settings if each != NOT_GIVEN]
    said = [f"{name} talks to {people} in {counted(len(settings), 'setting')}."]
    if not again.pairs:
        return said
    if again.apart.empty:
        return [*said, "All of them talk to each other."]
    said.append(
        f"Of {counted(again.pairs, 'pair')} of these professionals, {len(again.apart):,} "
        f"{'has' if len(again.apart) == 1 else 'have'} no reported tie: {name} may be the one who "
        "tells them both."
    )
    if len(again.settings_apart):
        pairs = [f"{a} and {b}" for a, b in again.settings_apart.itertuples(index=False)]
        shown = "; between ".join(pairs[:MOST_NAMED])
        more = len(pairs) - MOST_NAMED
        rest = f"; nor in {counted(more, 'more pair')} of settings" if more > 0 else ""
        said.append(f"Among these, no tie was reported between {shown}{rest}.")
    return [*said, WITH_CARE]


def _held(constraint: float) -> str:
    if constraint < 0.3:
        return "contacts lead in different directions"
    return (
        "contacts partly lead to the same people"
        if constraint < 0.6
        else ("contacts are few or lead to the same people")
    )


def _outside(index: float) -> str:
    if index == 1:
        return "All contacts whose group is known are outside the own group"
    if index == -1:
        return "All contacts whose group is known are in the own group"
    if index == 0:
        return "As many contacts are outside the own group as inside"
    return f"More contacts are {'outside' if index > 0 else 'inside'} the own group than not"


def _alone(found: Ego, name: str) -> str:
    pairs = len(found.only_between)
    if not pairs:
        return f"Nobody is joined by {name} alone: every two contacts have another way."
    return (
        f"{name} alone joins {counted(pairs, 'pair')} of contacts: they have no tie and no other "
        "contact of theirs in common."
    )
