"""The Compare page, from app.py on."""

import json
from collections.abc import Callable

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from netroles.insight import WHAT_NOISE_IS
from netroles.network import Network
from sample_data import SAMPLES
from tests.app.page import (
    HOSTILE,
    all_text,
    button,
    control,
    go_to,
    page_of,
    tables,
    upload,
    when_worked_out,
)
from tests.app.test_response import everything, loaded
from tests.networks import NAMED, network

TIES, PEOPLE = "Who talks to whom", "The people (optional)"
RAW = {"first", "second", "with_joined", "before", "after", "noise", "spread", "direct_staff"}


@pytest.fixture
def compare_page(dashboard: AppTest) -> AppTest:
    return go_to(dashboard, "compare")


def figures(page: AppTest) -> pd.DataFrame:
    """The figures before and after, as the page shows them."""
    (found,) = (each for each in tables(page) if "Figure" in each)
    return found.set_index("Figure")


def two_periods(*periods: list[str]) -> Network:
    return network(
        [
            {"source": tie[0], "target": tie[1], "kind": "talks to", "period": str(2024 + at)}
            for at, ties in enumerate(periods)
            for tie in ties
        ]
    )


def second_file(page: AppTest, ties: str, people: str | None = None) -> AppTest:
    """The page after a second file was loaded on it."""
    upload(page, TIES, "second.csv", ties.encode())
    if people is not None:
        upload(page, PEOPLE, "their people.csv", people.encode())
    assert not page.exception
    button(page, "Compare with it").click().run()
    assert not page.exception
    return page


def test_the_planted_change_between_the_two_periods_is_said(compare_page: AppTest) -> None:
    text = all_text(compare_page)
    assert not compare_page.exception
    assert "Tomasz Wiśniewski joined." in text
    assert "Nobody left." in text
    assert "46 ties were made, 8 dropped and 175 kept." in text
    assert (
        "From before to after: people with a tie 47, then 48; ties between them 183, then" in text
    )


def test_noise_is_worked_out_beside_the_page(compare_page: AppTest) -> None:
    assert set(figures(compare_page)["More than noise?"]) == {"not known yet"}
    page = when_worked_out(compare_page)
    shown = figures(page)
    assert shown.loc["Pairs of staff in contact between home and hospital"].to_list() == [
        "3",
        "13",
        "10",
        "larger than the noise",
    ]
    assert shown.loc["Contacts a person", "More than noise?"] == "smaller than the noise"
    text = all_text(page)
    assert "joined by 13 pairs of staff, 10 more than before: larger than the noise." in text
    assert "have another role; for 3 of them the change is larger than the noise." in text
    assert WHAT_NOISE_IS in [each.value for each in page.caption]


def test_maps_say_what_they_show_and_no_table_has_a_raw_heading(compare_page: AppTest) -> None:
    page = compare_page
    for each in tables(page):
        assert not set(each.columns) & RAW
        assert not each.empty
    charts = page.get("vega_lite_chart")
    assert [json.loads(each.proto.spec)["layer"] != [] for each in charts] == [True]
    assert "Lines over 2 moments, from before to after: people with a tie" in charts[0].proto.alt


def test_the_two_maps_stand_side_by_side_on_request(compare_page: AppTest) -> None:
    (field,) = (each for each in compare_page.button_group if each.label == "Show")
    field.set_value("side by side").run()
    assert not compare_page.exception
    assert {"**before**", "**after**"} <= {each.value for each in compare_page.markdown}


def test_a_chosen_person_has_what_changed_around_them(compare_page: AppTest) -> None:
    control(compare_page, "Choose a person, here or on the map").set_value("P14")
    text = all_text(compare_page.run())
    assert "Tomasz Wiśniewski joined: no tie before." in text
    assert "0 ties kept." in text


def test_the_same_moment_twice_is_said_to_be_the_same(compare_page: AppTest) -> None:
    control(compare_page, "Before").set_value(1)
    compare_page.run()
    assert any("choose two that differ" in each.value for each in compare_page.info)
    assert not compare_page.error


def test_families_who_join_are_counted_and_not_named() -> None:
    rows = [("N", "M", "2024"), ("N", "P", "2025"), ("N", "M", "2025")]
    ties = [{"source": a, "target": b, "period": when} for a, b, when in rows]
    page = page_of(network(ties, {"P": {"kind": "patient", "name": "Secret Patient"}}), "compare")
    assert "1 patient or carer joined." in all_text(page)
    assert "Secret Patient" not in everything(page)


def test_a_second_file_is_compared_and_never_takes_the_place_of_the_first(
    compare_page: AppTest,
) -> None:
    network_before = compare_page.session_state["loaded"].digest
    page = second_file(compare_page, "source,target\nP06,P14\nP06,new\n")
    assert page.session_state["loaded"].digest == network_before
    assert "Second file: second.csv, 3 people." in all_text(page)
    labels = control(page, "After").options
    assert labels == ["before", "after", "second file"]
    assert (control(page, "Before").value, control(page, "After").value) == (1, 2)
    assert "new joined." in all_text(page)
    go_to(page, "network")
    assert "48 of 48 people shown" in all_text(page).replace("**", "")

    go_to(page, "compare")
    button(page, "Take the second file away").click().run()
    assert "new joined." not in all_text(page)


def test_another_network_lets_go_of_the_second_file(compare_page: AppTest) -> None:
    page = second_file(compare_page, "source,target\nP06,P14\n")
    button(page, SAMPLES["region"].title).click().run()
    go_to(page, "compare")
    assert "Second file" not in all_text(page)
    assert control(page, "After").options == ["2022", "2023", "2024", "2025"]


def test_a_file_without_anybody_of_the_first_is_warned_of(compare_page: AppTest) -> None:
    page = second_file(compare_page, "source,target\nX,Y\n")
    assert any("Nobody stands in both files" in each.value for each in page.warning)
    # Above the results: before the first heading below the page's own.
    kinds = [each.type for each in page.main]
    assert kinds.index("warning") < kinds.index("subheader")


def test_a_change_is_that_of_the_figures_as_they_are_read() -> None:
    """Six people in a ring and one tie across: 7 ties, 14 / 6 = 2.33 contacts; then 8 ties of 7
    people, 16 / 7 = 2.29. Read as 2.3 both times, the change is 0.0 and not −0.05."""
    ring = ["AB", "BC", "CD", "DE", "EF", "FA"]
    page = page_of(two_periods([*ring, "AC"], [*ring, "AC", "AG"]), "compare")
    row = figures(page).loc["Contacts a person"]
    assert row[["Before", "After", "Change"]].to_list() == ["2.3", "2.3", "0.0"]
    share = figures(page).loc["Pairs of people in contact (%)"]
    assert share[["Before", "After", "Change"]].to_list() == ["46.7", "38.1", "−8.6"]


def test_sides_of_the_second_file_are_those_of_the_network_on_the_screen() -> None:
    """In the network the user set "base" to hospital; a name alone would say nothing."""
    people = {"A": {"setting": "own home"}, "B": {"setting": "base"}}
    given = network(["AB"], people, settings={"own home": "home", "base": "hospital"})
    page = page_of(given, "compare")
    text = "id,setting\nA,own home\nB,base\nC,base\n"
    second_file(page, "source,target\nA,B\nA,C\n", text)
    assert "Home and hospital are joined by 2 pairs of people, 1 more than before" in all_text(page)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("just,some\nwords,here\n", "who answered"),
        ("source,target\n", "there is no tie"),
    ],
)
def test_a_file_that_cannot_be_used_is_said_to_be_so(
    compare_page: AppTest, content: str, said: str
) -> None:
    page = upload(compare_page, TIES, "wrong.csv", content.encode())
    press = button(page, "Compare with it")
    if not press.disabled:
        press.click().run()
    assert not page.exception
    assert said in " ".join([*(each.value for each in page.warning), everything(page)])
    assert "Second file" not in all_text(page)


def test_one_period_asks_for_a_second_file() -> None:
    page = page_of(network(["AB", "BC"]), "compare")
    assert any("one period" in each.value for each in page.info)
    assert not page.get("vega_lite_chart")
    second_file(page, "source,target\nA,B\nB,D\n")
    assert "D joined." in all_text(page)
    assert "C left." in all_text(page)


def test_where_too_few_answered_nobody_is_named(dashboard: AppTest) -> None:
    page = go_to(loaded(dashboard, 6), "compare")
    second_file(page, "source,target\nA,B\n")
    assert "Too few people answered for anybody to be named here." in all_text(page)
    assert "Person A" not in everything(page)
    assert "Roles gained and lost" not in [each.value for each in page.subheader]


def test_files_hold_what_must_be_said(
    compare_page: AppTest, downloads: dict[str, Callable[[], bytes]]
) -> None:
    compare_page.run()
    named = [f"{each}, with names" for each in ("the roles gained and lost", "these ties")]
    for label in ("these figures", *named, "the growth"):
        assert "Please note" in downloads[f"Download {label}"]().decode("utf-8-sig")


@pytest.mark.parametrize("given", NAMED.values(), ids=NAMED.keys())
def test_every_network_has_its_page(given: Network) -> None:
    page = page_of(given, "compare")
    assert not page.exception
    assert not page.error, [each.value for each in page.error]


def test_nothing_different_is_said_so() -> None:
    page = page_of(two_periods(["AB", "BC"], ["AB", "BC"]), "compare")
    text = all_text(page)
    assert "0 ties were made, 0 dropped and 2 kept." in text
    assert "The same people have the same ties both times." in text


def test_a_hostile_name_is_text_on_the_page() -> None:
    ties = [
        {"source": "A", "target": "B", "period": HOSTILE},
        {"source": "A", "target": "C", "period": "then"},
    ]
    page = page_of(network(ties, {each: {"name": HOSTILE} for each in "ABC"}), "compare")
    control(page, "Choose a person, here or on the map").set_value("B")
    page.run()
    assert not page.exception
    assert not page.error
    assert not [each.value for each in page.markdown if "<img" in each.value]
