"""The figures of a whole network that an idea may be expected to move, each worked out by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from netroles.decisions import Moment, moments, resampled_figures, transitions
from netroles.network import Network, structure
from netroles.practice import NETWORK_FIGURES, NetworkFigure, wave_mark, wave_of
from netroles.reading import read
from sample_data import SAMPLES
from tests.networks import NAMED, clique, network, path

HOME, WARD, HOSPICE = {"setting": "own home"}, {"setting": "hospital ward"}, {"setting": "hospice"}
SIDES = {"A": HOME, "B": HOME, "N": HOSPICE, "W": WARD}


def sample(key: str) -> Network:
    found = SAMPLES[key]
    return read(found.ties_file, people=found.people_file).network


def value(figure: str, of: Network) -> float:
    return NETWORK_FIGURES[figure].function(structure(of))


def test_routes_through_one_person_is_the_largest_share_of_one_member_of_staff() -> None:
    """A–N, B–N, N–W: both pairs run through N. With A–W beside, only B–W does."""
    assert value("routes_through_one", network(["AN", "BN", "NW"], SIDES)) == 1.0
    assert value("routes_through_one", network(["AN", "BN", "NW", "AW"], SIDES)) == 0.5


def test_a_patient_in_the_middle_is_no_member_of_staff_through_whom_routes_run() -> None:
    """P, a patient of the hospice, joins A and B with W; nobody else stands between."""
    people = SIDES | {"N": {"setting": "hospice", "kind": "patient"}}
    assert value("routes_through_one", network(["AN", "BN", "NW"], people)) == 0.0


def test_without_a_side_no_share_of_routes_is_defined() -> None:
    of = network(["AB", "BN"], {each: SIDES[each] for each in "ABN"})
    assert math.isnan(value("routes_through_one", of))
    assert math.isnan(value("pairs_with_route", of))
    assert value("pairs_across", of) == 0


def test_pairs_across_and_pairs_with_a_route() -> None:
    """B–W alone joins the sides: 1 pair; of A–W and B–W one has a route, and with A–B both."""
    assert value("pairs_across", network(["BW"], SIDES)) == 1
    assert value("pairs_with_route", network(["BW"], SIDES)) == 0.5
    assert value("pairs_with_route", network(["BW", "AB"], SIDES)) == 1.0


def test_links_with_no_other_route_are_the_ties_outside_any_circle() -> None:
    """A triangle and a tie out of it: 1. A path of four: 3."""
    assert value("only_links", network([*clique("ABC"), "CD"])) == 1
    assert value("only_links", network(path("ABCD"))) == 3


def test_the_largest_part_counts_people_without_a_tie() -> None:
    """A–B–C, D–E, and F alone: 3 of 6."""
    assert value("largest_part", network(["AB", "BC", "DE"], people="F")) == 0.5
    assert math.isnan(value("largest_part", network()))


def test_contacts_and_density_are_of_those_with_a_tie() -> None:
    """A–B–C and D alone: 4 ends over 3 people, 2 of 3 pairs."""
    of = network(["AB", "BC"], people="D")
    assert value("contacts", of) == pytest.approx(4 / 3)
    assert value("density", of) == pytest.approx(2 / 3)
    assert math.isnan(value("contacts", network(people="AB")))


def test_closed_pairs_of_contacts() -> None:
    """A triangle, and C–D: C has the pairs AB, AD, BD, A and B have one each: 3 of 5."""
    assert value("closed", network([*clique("ABC"), "CD"])) == pytest.approx(0.6)
    assert math.isnan(value("closed", network(["AB"])))


def test_mutual_is_of_pairs_of_whom_both_answered() -> None:
    """A and B name each other; A names C, who names nobody: answered or not, that decides."""
    ties = ["AB", "BA", "AC"]
    silent = network(ties, directed=True)
    assert value("mutual", silent) == 1.0
    yes, no = {"responded": "yes"}, {"responded": "no"}
    answered = network(ties, {"A": yes, "B": yes, "C": yes}, directed=True)
    assert value("mutual", answered) == 0.5
    not_asked = network(ties, {"A": yes, "B": yes, "C": no}, directed=True)
    assert value("mutual", not_asked) == 1.0
    assert math.isnan(value("mutual", network(ties)))


def test_settings_apart_are_pairs_between_which_no_tie_was_reported() -> None:
    """Home, hospice and ward; A–N joins the first two: 2 of 3 pairs are apart. Where N works on the
    ward too, N's settings are joined and A reaches both: none is apart."""
    assert value("settings_apart", network(["AN"], SIDES)) == pytest.approx(2 / 3)
    both = SIDES | {"N": {"setting": "hospice; hospital ward"}}
    assert value("settings_apart", network(["AN"], both)) == pytest.approx(0)
    assert math.isnan(value("settings_apart", network(["AB"], {"A": HOME, "B": HOME})))


@pytest.mark.parametrize("key", ["palliative", "liaison_psychiatry"])
def test_counts_are_those_of_the_transitions_page(key: str) -> None:
    of = sample(key)
    found = transitions(of)
    assert value("only_links", of) == len(found.only.ties)
    assert value("pairs_across", of) == found.ways.loc["any", "direct"]
    settings = (found.groups.index != "not given").sum()
    pairs = settings * (settings - 1) / 2
    assert value("settings_apart", of) == pytest.approx(len(found.gaps) / pairs)
    assert value("routes_through_one", of) == found.carriers["bridging"].max()


@pytest.mark.parametrize("figure", NETWORK_FIGURES.values(), ids=NETWORK_FIGURES.keys())
@pytest.mark.parametrize("name", NAMED)
def test_every_figure_is_in_its_range_or_missing_whatever_the_network(
    figure: NetworkFigure, name: str
) -> None:
    found = figure.function(structure(NAMED[name]))
    assert math.isnan(found) or figure.within(found) == pytest.approx(found)


def test_how_far_figures_move_is_that_of_the_compare_page() -> None:
    """Contacts, density and pairs across stand there too: the spread of their change is that of
    both waves together."""
    before, after = moments(sample("palliative"))
    one, other = wave_of(before), wave_of(after)
    there = resampled_figures(before, after)["spread"]
    for here, name in (("contacts", "contacts"), ("density", "share"), ("pairs_across", "direct")):
        spreads = [each.reading(here).spread or 0 for each in (one, other)]
        assert math.hypot(*spreads) == pytest.approx(there[name])


def test_a_figure_that_is_not_defined_is_missing_and_so_is_its_noise() -> None:
    found = wave_of(Moment(network(["AB"]), None, "now"), "d1")
    missing = found.reading("routes_through_one")
    assert (missing.wave, missing.mark) == ("now", "d1")
    assert (missing.value, missing.low, missing.high) == (None, None, None)
    assert found.people == 2
    without = wave_of(Moment(network(["AB"]), None, "now"), resampled=False)
    assert without.reading("contacts").value == 1.0
    assert without.reading("contacts").spread is None


def test_the_same_network_has_the_same_noise_and_progress_is_told() -> None:
    told: list[float] = []
    moment = Moment(NAMED["settings"], None, "now")
    assert wave_of(moment).readings == wave_of(moment, progress=told.append).readings
    assert told == pytest.approx(np.arange(100) / 100)


def test_values_are_written_with_their_unit() -> None:
    share, count, mean = (NETWORK_FIGURES[key] for key in ("density", "pairs_across", "contacts"))
    assert [share.written(0.3), share.written(0.4137)] == ["30%", "41.4%"]
    assert [count.written(1.0), count.written(1200.0)] == ["1 pair", "1,200 pairs"]
    assert mean.written(4 / 3) == "1.3 contacts"
    assert share.written_change(0.0984) == "9.8 percentage points"
    assert count.written_change(3.44) == "3.4 pairs"


def test_a_mark_tells_waves_apart_and_says_nothing_of_them() -> None:
    marks = {wave_mark("d1", "2025"), wave_mark("d1", "2026"), wave_mark("d2", "2025")}
    assert len(marks) == 3
    assert wave_mark("d1", None) == wave_mark("d1", None)
    assert "2025" not in wave_mark("d1", "2025")
