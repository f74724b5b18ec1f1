"""The Transitions page, from app.py on."""

import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from netroles.insight import NO_TIE_REPORTED, ONLY_LINK_MEANS
from netroles.network import Network
from netroles.privacy import without
from sample_data import SAMPLES
from tests.app.page import HOSTILE, all_text, button, control, go_to, page_of, tables, upload
from tests.app.test_response import everything, loaded
from tests.networks import NAMED, network

CHOOSE = "Choose a person"
RAW = {"from_group", "to_group", "handed_over", "cut_off", "routes_lost", "links_kind", "bridging"}


@pytest.fixture
def transitions_page(dashboard: AppTest) -> AppTest:
    return go_to(dashboard, "transitions")


def table(page: AppTest, column: str) -> pd.DataFrame:
    """The table with this heading."""
    return next(each for each in tables(page) if column in each)


def described(page: AppTest) -> str:
    """What the picture is described as."""
    (found,) = (each.proto.alt for each in page.get("vega_lite_chart"))
    return str(found)


def choose(page: AppTest, label: str, value: str) -> AppTest:
    field = next(each for each in page.button_group if each.label == label)
    field.set_value(value).run()
    assert not page.exception
    return page


def test_the_page_finds_the_planted_only_link_and_the_gap(transitions_page: AppTest) -> None:
    assert not transitions_page.exception
    text = all_text(transitions_page)
    assert "41 ties join home and hospital." in text
    assert "Without Kathleen O'Brien, 6 people on the side of home would have no route" in text
    assert "No tie was reported between hospital ward and care home" in text
    only = table(transitions_page, "Home–hospital pairs without a route")
    assert only["Name"].to_list() == ["Kathleen O'Brien"]
    gaps = table(transitions_page, "Nearest to both")
    pairs = {frozenset(pair) for pair in zip(gaps["One"], gaps["The other"], strict=True)}
    assert frozenset({"care home", "emergency department"}) in pairs
    captions = [each.value for each in transitions_page.caption]
    assert {NO_TIE_REPORTED, ONLY_LINK_MEANS} <= set(captions)


def test_the_matrix_agrees_with_its_table_and_shows_no_raw_heading(
    transitions_page: AppTest,
) -> None:
    rows = table(transitions_page, "Ties that could be")
    cell = rows[(rows["From"] == "community nursing") & (rows["To"] == "hospital ward")]
    assert cell["Ties"].to_list() == [13]
    assert "7 settings: how many ties lead from each to each" in described(transitions_page)
    for each in tables(transitions_page):
        assert not set(each.columns) & RAW


def test_the_question_of_the_page_follows_the_two_sides(transitions_page: AppTest) -> None:
    assert transitions_page.title[0].value == "Who carries home ↔ hospital?"
    choose(transitions_page, "Between", "kind")
    assert [each.value for each in transitions_page.title] == [
        "Who carries professional ↔ patient/carer?"
    ]


def test_hidden_counts_are_explained_below_the_picture(transitions_page: AppTest) -> None:
    means = "<8: at least 1 and fewer than 8."
    assert not any(means in each.value for each in transitions_page.caption)
    control(transitions_page, "Presentation mode").set_value(True).run()
    assert any(means in each.value for each in transitions_page.caption)
    # 28 would leave 1 for the hidden own home–emergency department beside the 27 on the ward.
    text = all_text(transitions_page)
    assert "themselves hold some of the 41 ties between home and hospital" in text
    assert "28 of the 41" not in text


def test_handovers_are_counted_each_way(transitions_page: AppTest) -> None:
    choose(transitions_page, "Count", "handovers")
    assert "how many handovers lead from each to each" in described(transitions_page)
    rows = table(transitions_page, "Handovers (pairs of people)").set_index(["From", "To"])
    handed = rows["Handovers (pairs of people)"]
    assert handed["care home", "community nursing"] != handed["community nursing", "care home"]


def test_families_are_counted_and_never_named(transitions_page: AppTest) -> None:
    people = pd.read_csv(next(iter(SAMPLES.values())).people_file)
    families = people.loc[people["kind"] != "professional", "name"]
    assert "Patients and family carers themselves hold 28 of the 41 ties" in all_text(
        transitions_page
    )
    words = everything(transitions_page)
    assert not [name for name in families if name in words]
    control(transitions_page, CHOOSE).set_value("P44")
    transitions_page.run()
    assert "counted together here, never one by one" in all_text(transitions_page)


def test_a_chosen_carrier_stands_in_sentences(transitions_page: AppTest) -> None:
    control(transitions_page, CHOOSE).set_value("P06")
    transitions_page.run()
    text = all_text(transitions_page)
    assert "26% of the shortest routes between home and hospital run through" in text
    control(transitions_page, CHOOSE).set_value("P15")
    transitions_page.run()
    assert "carries nothing between home and hospital" in all_text(transitions_page)


def test_the_switch_asks_the_same_of_other_sides(transitions_page: AppTest) -> None:
    choose(transitions_page, "Between", "level")
    assert "48 ties join generalists and specialists." in all_text(transitions_page)
    assert "between=level" in transitions_page.code[0].value
    choose(transitions_page, "Between", "kind")
    assert "57 ties join patients and family carers, and staff." in all_text(transitions_page)
    go_to(go_to(transitions_page, "data"), "transitions")
    assert "57 ties join" in all_text(transitions_page), "kept for the visit"


def test_small_counts_are_hidden_on_request(transitions_page: AppTest) -> None:
    before = table(transitions_page, "Ties that could be").set_index(["From", "To"])["Ties"]
    control(transitions_page, "Presentation mode").set_value(True)
    transitions_page.run()
    assert not transitions_page.exception
    after = table(transitions_page, "Ties that could be").set_index(["From", "To"])["Ties"]
    # There are patients and family carers, so 8 is the smallest count. Of the 41 ties between home
    # and hospital 1, 1 and 5 are hidden: 7 in all, which could be three others (2, 2 and 3), so
    # nothing else has to go.
    small, gone = before[(before > 0) & (before < 8)], after[after.isna()]
    assert len(small) > 0
    assert set(small.index) == set(gone.index)


def test_among_staff_alone_a_count_may_be_smaller(transitions_page: AppTest) -> None:
    shown = transitions_page.session_state["loaded"].network
    staff = shown.people.index[shown.people["kind"] == "professional"]
    page = page_of(without(shown, set(shown.people.index) - set(staff)), "transitions")
    before = table(page, "Ties that could be").set_index(["From", "To"])["Ties"]
    control(page, "Presentation mode").set_value(True).run()
    after = table(page, "Ties that could be").set_index(["From", "To"])["Ties"]
    small, gone = before[(before > 0) & (before < 5)], after[after.isna()]
    assert set(small.index) < set(gone.index)
    # 19 ties join home and hospital, and that is said: a single one would be what 18 leaves over.
    # Beside the 5 alone it would be what 6 leaves over (1 and at least 5), so the 13 goes too.
    guards = {frozenset(pair) for pair in set(gone.index) - set(small.index)}
    ward = "hospital ward"
    assert guards == {frozenset({"GP practice", ward}), frozenset({"community nursing", ward})}


def test_the_switch_to_flows_draws_bands_and_keeps_the_table(transitions_page: AppTest) -> None:
    choose(transitions_page, "Picture", "flows")
    said = described(transitions_page)
    assert said.startswith("Flows between 6 settings, home on the left and hospital on the right")
    assert "as wide as their ties" in said
    assert len(table(transitions_page, "Ties that could be")) == 49
    choose(transitions_page, "Count", "handovers")
    assert "as wide as their handovers, each way apart" in described(transitions_page)


def test_the_period_changes_what_is_counted(transitions_page: AppTest) -> None:
    control(transitions_page, "Period").set_value("before")
    transitions_page.run()
    assert not transitions_page.exception
    assert "41 ties join" not in all_text(transitions_page)


def test_where_too_few_answered_nobody_is_named(dashboard: AppTest) -> None:
    page = go_to(loaded(dashboard, 6), "transitions")
    assert not page.exception
    assert "Too few people answered for anybody to be named here." in all_text(page)
    assert "Person A" not in everything(page)
    control(page, "Show roles all the same").set_value(True)
    page.run()
    assert "Too few people answered for anybody" not in all_text(page)


def test_files_hold_what_must_be_said(
    transitions_page: AppTest, downloads: dict[str, Callable[[], bytes]]
) -> None:
    transitions_page.run()
    assert "Kathleen O'Brien" in downloads["Download the carriers, with names"]().decode(
        "utf-8-sig"
    )
    assert "Please note" in downloads["Download this table"]().decode("utf-8-sig")


@pytest.mark.parametrize("given", NAMED.values(), ids=NAMED.keys())
def test_every_network_has_its_page_without_an_empty_chart(given: Network) -> None:
    page = page_of(given, "transitions")
    assert not page.exception
    assert not page.error, [each.value for each in page.error]
    for each in page.get("vega_lite_chart"):
        assert json.loads(each.proto.spec)["layer"]
    for frame in tables(page):
        assert not frame.empty


def test_a_hostile_name_is_text_on_the_page() -> None:
    people: dict[str, dict[str, str | None]] = {
        "A": {"setting": "own home", "name": HOSTILE},
        "B": {"setting": HOSTILE, "name": HOSTILE},
        "C": {"setting": "ward", "name": HOSTILE},
    }
    page = page_of(network(["AB", "BC"], people), "transitions")
    control(page, CHOOSE).set_value("B")
    page.run()
    assert not page.exception
    assert not page.error
    assert not [each.value for each in page.markdown if "onerror" in each.value]


def test_ways_back_to_the_data(transitions_page: AppTest) -> None:
    button(transitions_page, "Use your own data").click().run()
    assert [each.value for each in transitions_page.title] == ["What was read?"]


def test_who_is_to_be_chosen_is_said_until_somebody_is(transitions_page: AppTest) -> None:
    said = "Choose somebody to read in sentences what they carry; the table holds everybody."
    assert said in [each.value for each in transitions_page.caption]
    control(transitions_page, CHOOSE).set_value("P06")
    assert said not in [each.value for each in transitions_page.run().caption]


def test_a_file_of_transfers_between_wards_has_its_page(dashboard: AppTest, shared: Path) -> None:
    folder = shared / "data" / "nhs_patient_flow_wards"
    page = go_to(dashboard, "data")
    for label, name in (("Who talks to whom", "edges"), ("The people (optional)", "nodes")):
        upload(page, label, f"{name}.csv", (folder / f"{name}.csv").read_bytes())
    button(page, "Show the map").click().run()
    go_to(page, "transitions")
    assert not page.exception
    text = all_text(page)
    assert "Handovers lead from home to hospital between" in text
    assert "Nobody here is known" not in text
    assert "4 settings: how many ties lead from each to each" in described(page)
    choose(page, "Picture", "flows")
    choose(page, "Count", "handovers")
    assert described(page).startswith("Flows between 4 settings")
