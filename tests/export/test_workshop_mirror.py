"""What stands in the mirror of a workshop: worked out by hand, and nobody's name in any of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

import pytest

from netroles.export import mirror_facts, mirror_picture, mirror_pictures
from netroles.export.drawn_map import svg
from netroles.export.paper import HANDOUT, SCREEN
from netroles.export.workshop_mirror import (
    CARE,
    CROSSING,
    GROUPS,
    NOBODY_NAMED,
    STANDS_OUT,
    THE_WHOLE,
    WITHOUT_A_TIE,
)
from netroles.network import Network
from netroles.privacy import MODES, WITHHELD, in_mode, withholder
from netroles.privacy.modes import ModeKey
from netroles.reading import read
from sample_data import SAMPLES
from tests.networks import network

DAY = date(2026, 3, 9)
PATHS = ["C1C2", "C2C3", "C3C4", "C4C5", "W1W2", "W2W3", "W3W4", "W4W5", "H1H2", "H2H3"]
ACROSS = ["C1W1", "C1W2", "C2W2", "C3W3", "C3W4", "C4W4"]
SETTINGS = {"C": "community nursing", "W": "hospital ward", "H": "care home"}


def town(**more: dict[str, str]) -> Network:
    """Five community nurses, five on a ward, three in a care home whom one nurse knows."""
    ids = [f"{place}{number}" for place, many in (("C", 5), ("W", 5), ("H", 3))
           for number in range(1, many + 1)]  # fmt: skip
    people = {each: {"setting": SETTINGS[each[0]], **more.get(each, {})} for each in ids}
    ties = [(tie[:2], tie[2:]) for tie in (*PATHS, *ACROSS, "H1C5")]
    return network(ties, people, kind="talks to")


@cache
def sample_network(key: str) -> Network:
    sample = SAMPLES[key]
    return read(sample.ties_file, people=sample.people_file).network


def names_in(text: str, people: Iterable[str]) -> list[str]:
    """Which of these stand in a text as words of their own, whatever the case."""
    folded = text.casefold()
    maybe = [each.casefold() for each in people if each.casefold() in folded]
    return [each for each in maybe if re.search(rf"\b{re.escape(each)}\b", folded)]


def test_the_mirror_of_a_small_town() -> None:
    """By hand: C1, C3 and C2 hold five of the six ties across, which leaves too few to say so;
    without C4, C5, H1, H2 or W4 somebody has no route; nine pairs have a contact in common;
    12 of the 34 pairs of contacts are in contact, of 78 pairs of people 17."""
    assert [(fact.about, fact.says) for fact in mirror_facts(town())] == [
        (
            STANDS_OUT,
            "Of the 6 ties between home and hospital, most run through three members of staff.",
        ),
        (STANDS_OUT, "6 ties join home and hospital."),
        (
            CROSSING,
            "5 members of staff are the only link of others: without them somebody would have no "
            "route between home and hospital.",
        ),
        (
            CROSSING,
            "9 pairs of people between home and hospital have no tie but a contact in common; for "
            "none of them that contact stands in between.",
        ),
        (CROSSING, "No handovers were reported, so nothing says which way anybody moves."),
        (
            WITHOUT_A_TIE,
            "No tie was reported between hospital ward and care home; the shortest route takes 3 "
            "steps.",
        ),
        (THE_WHOLE, "13 people and 17 ties: 2.6 contacts a person on average."),
        (THE_WHOLE, "Of all pairs of people, 22% are in contact."),
        (THE_WHOLE, "Everybody can be reached from everybody, over one or several others."),
        (THE_WHOLE, "Of two contacts of the same person, 35% are in contact themselves."),
    ]


def test_where_too_few_answered_nothing_hangs_on_who_holds_most() -> None:
    silent = {each: {"responded": "no"} for each in town().people.index}
    facts = [fact.says for fact in mirror_facts(town(**silent | {"C1": {"responded": "yes"}}))]
    assert facts[0] == "6 ties join home and hospital."
    assert "Fewer than 5 of 13 people who were asked answered." in facts
    assert not any("members of staff" in each for each in facts)


def test_without_settings_or_ties_there_is_little_to_see_and_no_picture() -> None:
    plain = network(["AB", "BC"], kind="talks to")
    assert {fact.about for fact in mirror_facts(plain)} == {THE_WHOLE}
    assert mirror_pictures(plain) == ()
    assert [fact.says for fact in mirror_facts(network())] == ["0 people and 0 ties."]
    assert mirror_pictures(network()) == ()


def test_teams_are_looked_at_where_there_is_no_setting() -> None:
    people = {each: {"team": "red" if each in "ABC" else "blue"} for each in "ABCDEF"}
    found = network(["AB", "BC", "DE", "EF"], people, kind="talks to")
    gap = "No tie was reported between red and blue, and no route over others either."
    assert gap in [fact.says for fact in mirror_facts(found)]
    assert mirror_pictures(found) == (GROUPS,)


def test_a_setting_called_by_a_name_has_a_number_for_it() -> None:
    named = town(
        W1={"name": "Ann Quillfeather", "setting": "Ann Quillfeather's ward"},
        W2={"setting": "Ann Quillfeather's ward"},
    )
    facts = " ".join(fact.says for fact in mirror_facts(named))
    assert "between Setting 1 and" in facts or "and Setting 1;" in facts
    drawn = svg(mirror_picture(named, GROUPS, "Town", DAY), HANDOUT, "light")
    assert "Setting 1" in drawn
    assert "Quillfeather" not in drawn + facts
    assert WITHHELD not in facts


@pytest.mark.parametrize("key", ["palliative", "liaison_psychiatry"])
@pytest.mark.parametrize("picture", [CARE, GROUPS])
def test_what_is_handed_out_can_be_read_on_paper_and_names_settings_in_full(
    key: str, picture: str
) -> None:
    """On A4 between margins of 12 mm the picture is 186 mm wide; a point is 1/72 of an inch."""
    drawn = svg(mirror_picture(sample_network(key), picture, "Ours", DAY), HANDOUT, "light")
    sizes = [float(each) for each in re.findall(r'font-size="([\d.]+)px"', drawn)]
    assert min(sizes) * (186 / 25.4 * 72) / HANDOUT.width >= 9
    assert "…" not in drawn
    for setting in set(sample_network(key).people["setting"].str.split("; ").str[0]):
        assert all(word in drawn for word in setting.split())


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("key", ["palliative", "liaison_psychiatry", "ward_team"])
def test_no_name_and_no_code_stands_in_any_mirror(key: str, mode: ModeKey) -> None:
    full = sample_network(key)
    shown = in_mode(full, mode)
    told = [fact.says for fact in mirror_facts(shown)]
    for picture in mirror_pictures(shown):
        made = mirror_picture(shown, picture, "Our network", DAY)
        told += [svg(made, SCREEN, "dark"), repr(made.picture["nodes"]), repr(made.about)]
        assert {(node["label"], node["name"]) for node in made.picture["nodes"]} == {("", "")}
    text = "\n".join(told)
    assert told
    called = [*full.people["name"].dropna(), *full.people.index]
    if mode != "names":
        called += [each for each in shown.people["name"] if len(each) > 2]
    assert names_in(text, called) == []
    assert withholder(full.people, shown.people)(text) == text


def test_the_picture_says_what_it_shows_and_how_to_take_it() -> None:
    made = mirror_picture(town(), CARE, "Our town", DAY)
    drawn = svg(made, HANDOUT, "light")
    for each in ("Our town", "Home", "Hospital", "hospital ward", "9 March 2026", "All 13 people"):
        assert each in drawn
    assert "Each dot is somebody, and nobody is named." in NOBODY_NAMED
    assert "nobody is named" in drawn
    assert len({node["size"] for node in made.picture["nodes"]}) == 1
