"""What may stand in the mirror of a workshop: a network in sentences and pictures, nobody named.

Names are off here whatever a visitor chose for the screen: who looks into the mirror is the whole
team. It stands among what leaves, and not with the workshop itself, because only here is known
which texts hold a name.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from netroles.charts import MOST_DRAWN, arrangement, grouped, network_map, usable_layouts
from netroles.decisions import Transitions, smallest_shown, transitions
from netroles.export.about import About
from netroles.export.taken import TakenMap, taken
from netroles.insight import (
    NO_TIE_REPORTED,
    capital,
    carried_by_few,
    counted_or_few,
    families_sentence,
    gap_sentences,
    is_one,
    network_sentences,
    response_sentence,
    standing_out,
    transition_sentences,
)
from netroles.network import (
    ALL_PERIODS,
    SHOW_NETWORK_ONLY,
    Filters,
    Network,
    latest_period,
    response,
    structure,
    view,
)
from netroles.privacy import STILL_KNOWN, WITHHELD, groups_renamed, withholder

MOST_GAPS = 8
"""Pairs of settings without a tie that are offered; more is a list to read, and no mirror."""
MIRROR_PICTURES: Mapping[str, str] = MappingProxyType(
    {"care": "Home, in between and hospital", "groups": "By setting or team"}
)
"""What each picture is called, by the key of the layout it is drawn in."""
CARE, GROUPS = MIRROR_PICTURES
NOBODY_NAMED = (
    "Each dot is somebody, and nobody is named. Look at how the work is arranged. "
    f"{NO_TIE_REPORTED}"
)

STANDS_OUT, CROSSING = "What stands out", "Between home and hospital"
WITHOUT_A_TIE, THE_WHOLE = "Without a tie between them", "The network as a whole"


@dataclass(frozen=True)
class MirrorFact:
    """A sentence that names nobody, under what it is about."""

    about: str
    says: str


def mirror_facts(network: Network, period: str | None = None) -> tuple[MirrorFact, ...]:
    """What can be said of a network in a mirror, each sentence once, most telling first.

    Nobody is named, by code neither: sentences are about settings and counts. Small counts are in
    words as while presenting (`netroles.decisions.smallest_shown`). A setting that is called by
    somebody's name has a number for it, and a sentence that would hold a name all the same is not
    there. What hangs on who holds most ties is only said where enough people answered.

    period is as in `measure`. Without settings, teams are looked at.
    """
    withheld = withholder(network.people)
    told = groups_renamed(network, withheld)
    facts: dict[str, MirrorFact] = {}
    for fact in _facts(told, period, smallest_shown(network.people)):
        if withheld(fact.says) != WITHHELD:
            facts.setdefault(fact.says, fact)
    return tuple(facts.values())


def mirror_pictures(network: Network) -> tuple[str, ...]:
    """Which of `MIRROR_PICTURES` say something of this network; none of a very large one."""
    if len(network.people) > MOST_DRAWN:
        return ()
    of = structure(network, period=ALL_PERIODS)
    known = {
        CARE: CARE in usable_layouts(of),
        GROUPS: grouped(of, _groups(network)).nunique() >= 2,
    }
    return tuple(key for key, is_known in known.items() if is_known)


def mirror_picture(
    network: Network, key: str, title: str, day: date, period: str | None = None
) -> TakenMap:
    """A picture of the network in which nobody has a name, a code, or a mark of their own.

    key is one of `MIRROR_PICTURES`; title stands above it, day on it. Where people stand hangs on
    their settings and ties, as on the map. Raises NetrolesError as `arrangement` does.
    """
    told = groups_renamed(network, withholder(network.people))
    of = structure(told, period=period)
    at = arrangement(structure(told, period=ALL_PERIODS), key, _groups(told))
    shown = view(told, Filters(show_unconnected=True), period=period)
    smallest = smallest_shown(network.people)
    about = About(
        title=title,
        date=day,
        shown=len(shown.people),
        total=shown.total_people,
        period=_period(told, period),
        response=response_sentence(response(told), smallest=smallest),
        caution=NOBODY_NAMED,
        smallest=smallest,
    )
    picture = network_map(of, shown, None, at, smallest=smallest)
    codes = {str(person): f"dot {number}" for number, person in enumerate(shown.people)}
    return _unlabelled(taken(picture, about, network.people, shown.ties, None, "none", codes))


def _facts(network: Network, period: str | None, smallest: int) -> Iterator[MirrorFact]:
    answered = response(network)
    found = transitions(network, _groups(network), period=period, smallest=smallest)
    gaps = gap_sentences(network, found, named=False)
    whole = network_sentences(network, period, smallest=smallest)
    if of_single_people := found.has_both_sides and answered.shown != SHOW_NETWORK_ONLY:
        yield from _of(STANDS_OUT, carried_by_few(network, period, smallest=smallest))
    for each in standing_out(network, None, period, smallest=smallest):
        # A pair without a tie is said once, with how far apart the two are.
        if each not in whole and not any(gap.startswith(each[:-1]) for gap in gaps):
            yield MirrorFact(STANDS_OUT, each)
    if of_single_people:
        yield from _of(CROSSING, _only_links(found))
    if found.has_both_sides:
        # What families hold stands out already.
        but = {*gaps, families_sentence(found)}
        said = transition_sentences(network, found, named=False)
        yield from _of(CROSSING, *(each for each in said if each not in but))
    yield from _of(WITHOUT_A_TIE, *gaps[:MOST_GAPS])
    if answered.known:
        yield from _of(THE_WHOLE, response_sentence(answered, smallest=smallest))
    yield from _of(THE_WHOLE, *whole)


def _of(about: str, *sentences: str | None) -> Iterator[MirrorFact]:
    return (MirrorFact(about, each) for each in sentences if each)


def _only_links(found: Transitions) -> str | None:
    """How many members of staff are the only link of somebody; None where nobody is."""
    people = len(found.only.people)
    if not people:
        return None
    who = capital(
        counted_or_few(people, "member of staff", "members of staff", smallest=found.smallest)
    )
    is_are = "is" if is_one(people, found.smallest) else "are"
    return (
        f"{who} {is_are} the only link of others: without them somebody would have no route "
        f"between {found.divide.both}."
    )


def _groups(network: Network) -> str:
    """What groups are looked at: settings, or teams where there is no setting."""
    people = network.people
    by_team = people["setting"].isna().all() and people["team"].notna().any()
    return "team" if by_team else "setting"


def _period(network: Network, period: str | None) -> str:
    if period == ALL_PERIODS:
        return "all together"
    return period or latest_period(network) or ""


def _unlabelled(made: TakenMap) -> TakenMap:
    """The same with no word on anybody; the names of settings and sides stay."""
    nobody = {"label": "", "name": "", "title": ""}
    picture = {
        **made.picture,
        "nodes": [node | nobody for node in made.picture["nodes"]],
        "edges": [edge | {"title": ""} for edge in made.picture["edges"]],
    }
    people = tuple(replace(each, name="", facts={}) for each in made.people)
    return TakenMap(picture, made.about, people, made.ties, (STILL_KNOWN,))
