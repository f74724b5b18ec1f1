"""The Roles page, from app.py on."""

import json
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from netroles.insight import CAUTION
from netroles.network import Network
from netroles.reading import Report
from netroles.ui.session import Loaded
from sample_data import SAMPLES
from tests.app.conftest import ROOT
from tests.app.page import all_text, button, control, count_shown, go_to
from tests.networks import NAMED, network, path

OUR_COLUMNS = {"person", "also_possible", "betweenness", "clustering", "outside_share", "pagerank"}


@pytest.fixture
def roles_page(dashboard: AppTest) -> AppTest:
    return go_to(dashboard, "roles")


def table(page: AppTest) -> pd.DataFrame:
    """The table of everyone shown."""
    found = next((each.value for each in page.dataframe if "Why" in each.value), None)
    assert found is not None, all_text(page)
    return found


def charts(page: AppTest) -> dict[str, Any]:
    """The charts on the page: what each is described as, and its specification."""
    found = [each.proto for each in page.get("vega_lite_chart")]
    return {each.alt: json.loads(each.spec) for each in found}


def page_of(given: Network) -> AppTest:
    """The Roles page of another network, as if it had been loaded."""
    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    page.session_state["loaded"] = Loaded("a file", given, Report(files=(), notes=()))
    return go_to(page.run(), "roles")


def test_the_page_opens_with_the_role_map_three_sentences_and_the_caution(
    roles_page: AppTest,
) -> None:
    assert not roles_page.exception
    assert [each.value for each in roles_page.title] == [
        "Who plays which role, and how sure are we?"
    ]
    described = list(charts(roles_page))
    assert described[0].startswith("Role map of 39 people")
    text = all_text(roles_page)
    assert "Of 39 members of staff, 9 are brokers, 9 are connectors and 21" in text
    assert "9 patients and carers: not on this map, because roles are for staff." in text
    assert "of the period “after”, in the whole network" in text
    assert CAUTION in [each.value for each in roles_page.caption]


def test_the_table_holds_everyone_in_the_order_of_the_file(roles_page: AppTest) -> None:
    rows = table(roles_page)
    people = pd.read_csv(next(iter(SAMPLES.values())).people_file)
    assert rows["Name"].to_list() == people["name"].to_list()
    assert rows["Why"].str.len().gt(10).all()
    assert not set(rows.columns) & OUR_COLUMNS
    assert "Confidence" not in rows.columns


def test_what_is_typed_narrows_the_table_and_says_how_many(roles_page: AppTest) -> None:
    field = next(each for each in roles_page.text_input if each.label == "Find in this table")
    field.set_value("broker hospital ward").run()
    assert not roles_page.exception
    rows = table(roles_page)
    assert 0 < len(rows) < 10
    assert f"{len(rows)} of 48 rows hold these words." in all_text(roles_page)
    field = next(each for each in roles_page.text_input if each.label == "Find in this table")
    field.set_value("no such word anywhere").run()
    assert not roles_page.exception
    assert "0 of 48 rows hold these words." in all_text(roles_page)
    assert not [each for each in roles_page.dataframe if "Why" in each.value]


def test_a_filter_narrows_map_and_table_and_leaves_the_roles(roles_page: AppTest) -> None:
    before = table(roles_page).set_index("Name")["Role"]
    control(roles_page, "Setting").set_value(["hospital ward"])
    roles_page.run()
    assert not roles_page.exception
    rows = table(roles_page).set_index("Name")["Role"]
    assert 0 < len(rows) < len(before)
    assert count_shown(roles_page) == (len(rows), len(before))
    assert rows.to_dict() == before[rows.index].to_dict()
    assert next(iter(charts(roles_page))).startswith(f"Role map of {len(rows)} people")
    assert "Of 39 members of staff" in all_text(roles_page), "sentences are of the whole network"
    button(roles_page, "Setting: hospital ward ✕").click().run()
    assert len(table(roles_page)) == len(before)


def test_filters_that_nobody_passes_leave_sentences_and_no_empty_chart(
    roles_page: AppTest,
) -> None:
    control(roles_page, "Setting").set_value(["hospice"])
    control(roles_page, "Role").set_value(["broker"])
    roles_page.run()
    assert not roles_page.exception
    assert any("Nobody can be placed" in each.value for each in roles_page.info)
    assert "Nobody is shown. Take a filter back" in all_text(roles_page)
    assert [each.split()[0] for each in charts(roles_page)] == ["Role"]
    assert "Role mix" in next(iter(charts(roles_page)))


def test_filters_and_person_are_those_of_the_network_page(roles_page: AppTest) -> None:
    control(roles_page, "Setting").set_value(["hospice"])
    control(roles_page, "Choose a person, here or on the map").set_value("P06")
    roles_page.run()
    shown = count_shown(roles_page)
    assert any("O\\'Brien" in each.value for each in roles_page.subheader)
    # By way of the Data page: AppTest keeps no control that two pages in a row both have.
    go_to(go_to(roles_page, "data"), "network")
    assert count_shown(roles_page) == shown
    assert control(roles_page, "Choose a person, here or on the map").value == "P06"


def test_the_period_changes_what_roles_rest_on(roles_page: AppTest) -> None:
    after = table(roles_page).set_index("Name")["Role"]
    control(roles_page, "Period").set_value("before")
    roles_page.run()
    assert not roles_page.exception
    assert "of the period “before”" in all_text(roles_page)
    before = table(roles_page).set_index("Name")["Role"]
    assert before.to_dict() != after[before.index.intersection(after.index)].to_dict()


def test_the_mix_is_counted_by_setting_or_team_and_stands_in_a_table(roles_page: AppTest) -> None:
    (mix,) = (each.value for each in roles_page.dataframe if "Group" in each.value)
    assert mix.set_index("Group").loc["care home"].to_dict() == {
        "Staff": 5,
        "Broker": 0,
        "Connector": 0,
        "No distinct role": 5,
    }
    choice = next(each for each in roles_page.button_group if each.label == "Count roles")
    choice.set_value("team").run()
    assert not roles_page.exception
    (mix,) = (each.value for each in roles_page.dataframe if "Group" in each.value)
    assert "The Limes" in set(mix["Group"])


def test_hints_are_said_to_be_hints(roles_page: AppTest) -> None:
    text = all_text(roles_page)
    assert "**Energiser** · 4 people to ask about" in text
    assert "ties cannot say: ask the team." in text


def test_the_download_is_safe_and_holds_what_the_table_shows() -> None:
    given = network(path("ABC"), {"A": {"name": "=1+1"}, "B": {"name": "Bo"}, "C": {"name": "Cy"}})
    page = page_of(given)
    assert not page.exception
    assert table(page)["Name"].to_list() == ["=1+1", "Bo", "Cy"]
    labels = [each.proto.label for each in page.get("download_button")]
    assert "Download this table" in labels


@pytest.mark.parametrize("given", NAMED.values(), ids=NAMED.keys())
def test_every_network_has_its_page_without_an_empty_chart(given: Network) -> None:
    page = page_of(given)
    assert not page.exception
    assert not page.error, [each.value for each in page.error]
    for spec in charts(page).values():
        assert spec["layer"]
    for each in page.dataframe:
        assert not each.value.empty


def test_a_hostile_name_is_text_on_the_page() -> None:
    name = "**<img src=x onerror=alert(1)>** :red[x] [a](http://x.example) $y$"
    people = {each: {"setting": name, "team": name} for each in "ABCDE"}
    people["A"]["name"] = name
    page = page_of(network([*path("ABCDE"), "EA"], people))
    control(page, "Choose a person, here or on the map").set_value("A")
    page.run()
    assert not page.exception
    for each in [*page.markdown, *page.subheader, *page.caption, *page.warning, *page.info]:
        assert name not in each.value
        assert "[a](http" not in each.value


@pytest.mark.parametrize("sample", list(SAMPLES)[1:])
def test_every_sample_has_its_page(dashboard: AppTest, sample: str) -> None:
    dashboard.query_params["sample"] = sample
    page = go_to(dashboard, "roles")
    assert not page.exception
    assert not page.error
    assert charts(page)
