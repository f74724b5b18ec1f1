"""What stands on the map, in which form and in which words?"""

import json
from collections.abc import Sequence
from typing import Any

import pandas as pd
import pytest

from netroles.charts import (
    Picture,
    arrangement,
    grouped,
    marks_of_categories,
    network_map,
    positions,
)
from netroles.charts.map_marks import PERSON
from netroles.charts.network_map import BEAD, DASHES, NO_STAFF
from netroles.charts.picture import THICKEST, THINNEST
from netroles.network import Filters, Network, structure, view
from netroles.roles import ROLES
from tests.charts.town import TOWN
from tests.networks import network, star

ROLE_OF = {"A": "none", "B": "broker", "C": "connector", "D": "none", "E": "isolate"}
BRIDGING = {"A": 0.0, "B": 4.0, "C": 0.5, "D": 0.0}


def picture(of: Network = TOWN, filters: Filters | None = None, **more: Any) -> Picture:
    whole = structure(of)
    roles = pd.Series(ROLE_OF).reindex(of.people.index).fillna("none").to_frame("role")
    roles["evidence"] = roles["role"].map({key: role.evidence for key, role in ROLES.items()})
    shown = view(of, filters or Filters(), roles["role"])
    return network_map(whole, shown, roles, positions(whole), **more)


def node(of: Picture, person: str) -> dict[str, Any]:
    return next(each for each in of.nodes if each["id"] == person)


def edge(of: Picture, one: str, other: str) -> dict[str, Any]:
    return next(each for each in of.edges if (each["from"], each["to"]) == (one, other))


def legend(of: Picture) -> dict[str, int | None]:
    return {each["label"]: each["count"] for each in of.legend}


def test_picture_is_plain_data_without_any_missing_number() -> None:
    drawn = picture(bridging=pd.Series(BRIDGING)).as_data()
    assert json.loads(json.dumps(drawn, allow_nan=False))["nodes"] == drawn["nodes"]

    def types(value: Any) -> set[type]:
        if isinstance(value, dict):
            return set().union(*map(types, value), *map(types, value.values()))
        if isinstance(value, (list, tuple)):
            return set().union(*map(types, value))
        return {type(value)}

    assert types(drawn) <= {str, int, float, bool, type(None)}


def test_people_of_the_view_stand_where_the_whole_network_puts_them() -> None:
    at = positions(structure(TOWN))
    filtered = picture(filters=Filters(settings=("GP practice", "hospice")))
    assert [each["id"] for each in filtered.nodes] == ["B", "C"]
    for person in ("B", "C"):
        assert (node(filtered, person)["x"], node(filtered, person)["y"]) == tuple(at.loc[person])
    assert filtered.extent == picture().extent


def test_mark_says_the_role_and_patients_and_carers_have_their_own() -> None:
    drawn = picture(filters=Filters(show_unconnected=True))
    groups = {each["id"]: each["group"] for each in drawn.nodes}
    assert groups == {"A": NO_STAFF, "B": "broker", "C": "connector", "D": "none", "E": "isolate"}
    for theme in ("light", "dark"):
        assert set(groups.values()) <= set(drawn.looks[theme]["groups"])


def test_more_bridging_is_larger_but_gently() -> None:
    size = {each["id"]: each["size"] for each in picture(bridging=pd.Series(BRIDGING)).nodes}
    assert size["A"] == size["D"] < size["C"] < size["B"] < 2 * size["A"]


def test_without_bridging_all_are_equally_large_and_the_legend_keeps_silent() -> None:
    drawn = picture()
    assert len({each["size"] for each in drawn.nodes}) == 1
    assert not any(label.startswith("Larger") for label in legend(drawn))


def test_undefined_bridging_is_drawn_as_small_as_none() -> None:
    drawn = picture(bridging=pd.Series({**BRIDGING, "C": float("nan")}))
    assert node(drawn, "C")["size"] == node(drawn, "A")["size"]


def test_names_are_on_for_roles_and_for_who_bridges_more_than_average() -> None:
    bridging = pd.Series({"A": 1.5, "B": 0.2, "C": 0.1, "D": 0.9})
    drawn = picture(bridging=bridging)
    assert {each["id"] for each in drawn.nodes if each["named"]} == {"A", "B", "C"}
    ranks = sorted(drawn.nodes, key=lambda each: each["rank"])
    assert [each["id"] for each in ranks] == ["B", "C", "A", "D"]


def test_person_is_called_by_name_or_by_id_and_a_long_name_is_shortened() -> None:
    long = "Wilhelmina Featherstonehaugh-Cholmondeley"
    of = network(["AB"], {"A": {"name": long}, "B": {}})
    drawn = picture(of)
    assert node(drawn, "A")["label"] == "Wilhelmina Featherstone…"
    assert node(drawn, "A")["title"].startswith(f"{long}\n")
    assert node(drawn, "B")["label"] == "B"


def test_tooltip_of_a_person_tells_role_place_and_contacts() -> None:
    drawn = picture()
    assert node(drawn, "B")["title"] == "Bo Ray\nBroker\nGP\nHarbour\nGP practice\n3 contacts"
    assert node(drawn, "A")["title"] == (
        "Ann Lee\nPatient or carer, no role\ncarer\nown home\n1 contact"
    )


def test_tooltip_says_a_team_called_like_its_setting_once() -> None:
    assert node(picture(), "C")["title"] == "C\nConnector\nHospice\n2 contacts"


def test_tooltip_counts_contacts_the_view_leaves_out() -> None:
    drawn = picture(filters=Filters(settings=("GP practice", "hospice")))
    assert node(drawn, "B")["title"].endswith("3 contacts, 1 of them in this view")


def test_tie_is_told_in_words() -> None:
    drawn = picture()
    assert edge(drawn, "A", "B")["title"] == "Ann Lee – Bo Ray: talks to, trusts; strength 4"
    assert edge(drawn, "B", "D")["title"] == (
        "Bo Ray – Di Fox: handover; strength 2.5; home → hospital"
    )
    assert edge(drawn, "C", "D")["title"] == "C – Di Fox: tie; strength 2"


def test_tie_across_without_a_direction_is_between_home_and_hospital() -> None:
    of = network(["AB"], {"A": {"setting": "GP practice"}, "B": {"setting": "ward"}})
    assert edge(picture(of), "A", "B")["title"] == "A – B: tie; between home and hospital"


def test_crossing_tie_has_a_bead_of_one_length_and_lies_on_top() -> None:
    drawn = picture()
    assert [each["crossing"] for each in drawn.edges] == [False, False, False, True]
    crossing = edge(drawn, "B", "D")
    bead = crossing["arrows"]["middle"]
    assert bead["type"] == "circle"
    assert 15 * bead["scaleFactor"] + 3 * crossing["width"] == pytest.approx(BEAD, abs=0.02)
    assert edge(drawn, "A", "B")["arrows"] == ""


def test_tie_that_one_side_alone_reported_is_dashed_and_said() -> None:
    """A names B and is named back; A names C, who answered (names B) and does not name A."""
    drawn = picture(network(["AB", "BA", "AC", "CB", "BC"], directed=True))
    assert edge(drawn, "A", "B")["dashes"] is False
    assert edge(drawn, "A", "C")["dashes"] == list(DASHES)
    assert edge(drawn, "A", "C")["title"] == "A – C: tie; reported by one side only"
    assert legend(drawn)["Tie"] == 3
    assert legend(drawn)["Reported by one side only"] == 1
    assert drawn.description.endswith(" 1 tie reported by one side only.")


def test_dashed_tie_between_home_and_hospital_keeps_its_bead() -> None:
    people = {"A": {"setting": "GP practice"}, "B": {"setting": "ward"}, "C": {}}
    drawn = picture(network(["AB", "BC"], people, directed=True))
    assert edge(drawn, "A", "B")["dashes"]
    assert edge(drawn, "A", "B")["arrows"]["middle"]["type"] == "circle"
    assert "Reported by one side only" in legend(drawn)


def test_nothing_is_dashed_where_it_does_not_matter_who_said_a_tie() -> None:
    drawn = picture(network(["AB", "CB"]))
    assert not any(each["dashes"] for each in drawn.edges)
    assert not any("one side" in label for label in legend(drawn))


def test_without_roles_everybody_has_the_same_mark_and_no_role_is_said() -> None:
    whole, shown = structure(TOWN), view(TOWN, Filters())
    drawn = network_map(whole, shown, None, positions(whole))
    assert {each["group"] for each in drawn.nodes} == {PERSON}
    assert len({each["size"] for each in drawn.nodes}) == 1
    assert not any(each["named"] for each in drawn.nodes)
    assert legend(drawn)["Person, role not shown"] == 4
    said = f"{drawn.description} {drawn.nodes}"
    assert not any(role.label in said for role in ROLES.values())
    assert node(drawn, "B")["title"] == "Bo Ray\nGP\nHarbour\nGP practice\n3 contacts"


def test_width_follows_strength_and_no_filter_changes_it() -> None:
    drawn = picture()
    assert edge(drawn, "A", "B")["width"] == THICKEST
    assert edge(drawn, "B", "C")["width"] == THINNEST
    assert edge(drawn, "B", "D")["width"] == pytest.approx((THINNEST + THICKEST) / 2, abs=0.01)
    filtered = picture(filters=Filters(settings=("hospice", "ward")))
    assert edge(filtered, "C", "D")["width"] == edge(drawn, "C", "D")["width"]


def test_equal_strengths_have_one_width_and_no_word() -> None:
    drawn = picture(network(star(3)))
    assert len({each["width"] for each in drawn.edges}) == 1
    assert "strength" not in drawn.edges[0]["title"]
    assert not any(label.startswith("Thicker") for label in legend(drawn))


def test_counts_over_a_wide_range_are_told_apart_at_the_low_end() -> None:
    """1, 10, 100: each ten times more, so each one step thicker."""
    drawn = picture(network([("A", "B", 1), ("B", "C", 10), ("C", "D", 100)]))
    widths = [each["width"] for each in drawn.edges]
    assert widths == [THINNEST, pytest.approx((THINNEST + THICKEST) / 2, abs=0.01), THICKEST]


def test_legend_counts_what_is_on_the_screen_and_nothing_else() -> None:
    assert legend(picture(bridging=pd.Series(BRIDGING))) == {
        "Broker": 1,
        "Connector": 1,
        ROLES["none"].label: 1,
        "Patient or carer, no role": 1,
        "Tie between home and hospital": 1,
        "Other tie": 3,
        "Larger: more connections run through them": None,
        "Thicker: stronger tie": None,
    }
    hospital = picture(filters=Filters(settings=("hospice", "ward")))
    assert legend(hospital) == {"Connector": 1, ROLES["none"].label: 1, "Tie": 1}


def test_description_says_what_the_map_shows() -> None:
    assert picture().description == (
        "Map of 4 people and 4 ties. People by role: Broker 1, Connector 1, "
        f"{ROLES['none'].label} 1 and Patient or carer, no role 1. "
        "1 tie between home and hospital."
    )


@pytest.mark.parametrize("of", [network(), network(people="AB"), TOWN], ids=["0", "2", "filter"])
def test_nobody_to_show_is_said(of: Network) -> None:
    drawn = picture(of, Filters(sides=("between",)))
    assert (drawn.nodes, drawn.edges, drawn.legend) == ([], [], [])
    assert drawn.description.startswith("Nobody is shown")


def test_the_same_picture_has_the_same_digest_and_another_one_another() -> None:
    assert picture().digest == picture().digest
    assert picture(filters=Filters(settings=("hospice", "ward"))).digest != picture().digest
    assert json.loads(picture().drawn)["nodes"] == picture().nodes


def test_places_alone_have_nothing_behind_them() -> None:
    drawn = picture()
    assert (drawn.regions, drawn.headings, drawn.rings, drawn.notes) == ([], [], [], [])


def test_size_can_say_how_many_contacts_somebody_has() -> None:
    """Of two on average: B has three, C and D two, A one."""
    drawn = picture(bridging=pd.Series(BRIDGING), sized_by="contacts")
    size = {each["id"]: each["size"] for each in drawn.nodes}
    assert size["A"] < size["C"] == size["D"] < size["B"]
    assert "Larger: more contacts" in legend(drawn)


def test_arrowheads_stand_only_where_asked_for_and_where_a_direction_is_known() -> None:
    """A and B named each other; A named C, who is at a ward."""
    people = {"A": {"setting": "GP practice"}, "B": {}, "C": {"setting": "ward"}}
    of = network(["AB", "BA", "AC"], people, directed=True)
    drawn = picture(of, arrows=True)
    assert edge(drawn, "A", "B")["arrows"].keys() == {"to", "from"}
    assert edge(drawn, "A", "C")["arrows"].keys() == {"middle", "to"}
    assert "Arrow: from who said it" in legend(drawn)
    for without in (picture(of), picture(network(["AB", "AC"], people), arrows=True)):
        assert not any("to" in each["arrows"] for each in without.edges)
        assert "Arrow: from who said it" not in legend(without)


def test_marks_say_a_setting_while_the_tooltip_still_tells_the_role() -> None:
    marks = marks_of_categories("setting", grouped(structure(TOWN), "setting"))
    drawn = picture(filters=Filters(show_unconnected=True), marks=marks)
    assert node(drawn, "E")["group"] == "unknown"
    assert "Broker" in node(drawn, "B")["title"]
    assert legend(drawn)["hospice"] == legend(drawn)["Not given"] == 1
    assert drawn.description.startswith("Map of 5 people and 4 ties. People by setting: ")


def test_text_that_is_code_stays_as_it_is_and_marks_nobody_sees_go() -> None:
    hostile = '<img src=x onerror=alert(1)> href="javascript:alert(1)"'
    unseen = "Ann\u202eeeL\u200b\x07\nSecond line"
    drawn = picture(network(["AB"], {"A": {"name": hostile}, "B": {"name": unseen}}))
    assert node(drawn, "A")["name"] == hostile
    assert node(drawn, "B")["name"] == "AnneeL Second line"
    assert edge(drawn, "A", "B")["title"] == f"{hostile} – AnneeL Second line: tie"


def test_two_people_of_one_name_stay_two_people() -> None:
    drawn = picture(network(["AB"], {"A": {"name": "Sam"}, "B": {"name": "Sam"}}))
    assert [(each["id"], each["label"]) for each in drawn.nodes] == [("A", "Sam"), ("B", "Sam")]
    ids: Sequence[str] = [each["id"] for each in drawn.edges]
    assert ids == ['["A", "B"]']


def test_nothing_moves_by_itself_and_no_tie_has_an_arrowhead() -> None:
    drawn = picture()
    assert drawn.options["physics"] is False
    assert drawn.options["edges"]["smooth"] is False
    assert drawn.options["interaction"]["dragNodes"] is False
    ends = [each["arrows"] for each in drawn.edges]
    assert all(arrows == "" or set(arrows) == {"middle"} for arrows in ends)


def test_a_hint_is_a_question_and_counted_apart_from_what_was_reported() -> None:
    of = network(["AB", "BC", "CA"])
    table = pd.DataFrame(
        {"role": "energiser", "evidence": ["possible", "reported", "possible"]}, index=list("ABC")
    )
    whole, shown = structure(of), view(of, Filters())
    drawn = network_map(whole, shown, table, positions(whole))
    assert legend(drawn)["Energiser"] == 1
    assert legend(drawn)["Energiser? Ask the team"] == 2
    assert node(drawn, "A")["title"] == "A\nEnergiser? Ask the team\n2 contacts"
    assert node(drawn, "B")["title"] == "B\nEnergiser\n2 contacts"
    assert "Energiser 1 and Energiser? Ask the team 2" in drawn.description


def test_who_was_moved_by_hand_keeps_where_the_layout_has_them_and_is_counted_in_the_legend() -> (
    None
):
    whole = structure(TOWN)
    at = arrangement(whole)
    home = at.at.loc["C"]
    roles = pd.DataFrame({"role": ROLE_OF, "evidence": ""})
    shown = view(TOWN, Filters(), roles["role"])
    moved = network_map(whole, shown, roles, at.pinned({"C": (500.0, -20.0), "nobody": (0.0, 0.0)}))
    stands = node(moved, "C")
    assert (stands["x"], stands["y"]) == (500.0, -20.0)
    assert (stands["home_x"], stands["home_y"]) == (home["x"], home["y"])
    assert [each["id"] for each in moved.nodes if "home_x" in each] == ["C"]
    assert {each["key"]: each["count"] for each in moved.legend}["moved"] == 1
    assert "1 person was moved by hand." in moved.description
    untouched = network_map(whole, shown, roles, at)
    assert "moved" not in {each["key"] for each in untouched.legend}
