"""The Roles page, from app.py on."""

import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from python_calamine import CalamineWorkbook
from streamlit.testing.v1 import AppTest

from netroles.insight import CAUTION, LIMITS
from netroles.network import Network
from netroles.reading import Report
from netroles.ui.background import Jobs
from netroles.ui.records import Loaded
from sample_data import SAMPLES
from tests.app.conftest import ROOT
from tests.app.page import (
    all_text,
    button,
    control,
    count_shown,
    go_to,
    when_worked_out,
)
from tests.networks import NAMED, TWO_CLIQUES_AND_A_PERSON, network, path

Downloads = dict[str, Callable[[], bytes]]

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
    assert "Of 39 members of staff, 9 are brokers, 7 are connectors, 1 is an energiser" in text
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
        "Energiser": 0,
        "Challenger": 0,
        "No distinct role": 5,
    }
    choice = next(each for each in roles_page.button_group if each.label == "Count roles")
    choice.set_value("team").run()
    assert not roles_page.exception
    (mix,) = (each.value for each in roles_page.dataframe if "Group" in each.value)
    assert "The Limes" in set(mix["Group"])


def test_what_colleagues_reported_is_not_called_a_hint(roles_page: AppTest) -> None:
    text = all_text(roles_page)
    assert "**Energiser** · 3 reported by colleagues, nobody to ask about" in text
    assert "whom at least 2 colleagues named" in text
    assert "ties cannot say: ask the team" not in text
    rows = table(roles_page)
    assert "Ask the team about" not in rows.columns, "nobody is to be asked about"
    assert (rows["Reported by colleagues"] == "Energiser").sum() == 2


def test_where_nobody_was_asked_hints_are_said_to_be_hints() -> None:
    """Somebody between two circles: the five of one lead to its gate."""
    page = page_of(network(TWO_CLIQUES_AND_A_PERSON))
    text = all_text(page)
    assert "**Energiser** · 2 people to ask about" in text
    assert "ties cannot say: ask the team." in text
    assert "reported by colleagues" not in text


@pytest.mark.usefixtures("nothing_known")
def test_how_sure_each_role_is_appears_when_it_is_worked_out(dashboard: AppTest) -> None:
    roles_page = go_to(dashboard, "roles")
    rows = table(roles_page).set_index("Name")
    assert rows.loc["Kathleen O'Brien", ["Role", "How sure"]].to_list() == [
        "Broker",
        "being worked out…",
    ]
    assert rows.loc["Imran Chaudhry", "How sure"] == "", "who has no role has no confidence"
    assert "Stop" in [each.label for each in roles_page.button]
    page = when_worked_out(roles_page)
    assert not page.exception
    rows = table(page).set_index("Name")
    assert set(rows["How sure"]) == {"high", "moderate", ""}
    assert rows.loc["Kathleen O'Brien", ["How sure", "Links"]].to_list() == [
        "high",
        "more than contacts explain",
    ]
    text = all_text(page)
    assert "Confidence is high for all 9 brokers" in text
    assert "Who links most: do not read an order into it" in text
    assert any("ties that everybody forgot" in each.value for each in page.caption)
    assert "Stop" not in [each.label for each in page.button]
    assert not any("0." in each for each in rows["How sure"]), "never a number on screen"


def test_a_browser_that_has_not_heard_yet_who_was_chosen_takes_nothing_back(
    roles_page: AppTest,
) -> None:
    """Until it has, it says with all it sends that nobody is chosen in the list."""
    label = "Choose a person, here or on the map"
    heard_before = roles_page._tree.get_widget_states()
    roles_page.session_state["person"] = "P06"  # as a click on the map does
    roles_page.run()
    assert control(roles_page, label).value == "P06"
    roles_page._run(heard_before)
    assert control(roles_page, label).value == "P06"
    control(roles_page, label).set_value(None).run()
    assert control(roles_page, label).value is None
    control(roles_page, label).set_value("P16").run()
    go_to(go_to(roles_page, "methods"), "network")
    assert control(roles_page, label).value == "P16"


def test_the_card_says_how_sure_and_what_contacts_explain(roles_page: AppTest) -> None:
    control(roles_page, "Choose a person, here or on the map").set_value("P06")
    page = roles_page.run()
    assert "**Broker** · How sure: " in all_text(page)
    page = when_worked_out(page)
    text = all_text(page)
    assert "**Broker** · How sure: high" in text
    assert "Links more people than their number of contacts explains." in text


def test_what_is_worked_out_can_be_stopped_and_begun_again(roles_page: AppTest) -> None:
    roles_page.session_state["jobs"].drop()
    jobs = Jobs(pause=30)  # so that it is still waiting when it is stopped
    roles_page.session_state["jobs"] = jobs
    page = roles_page.run()
    button(page, "Stop").click().run()
    assert "How sure each role is was not worked out, because it was stopped." in all_text(page)
    assert "not worked out" in set(table(page)["How sure"])
    jobs._pause = 0
    button(page, "Work it out").click().run()
    assert "high" in set(table(when_worked_out(page))["How sure"])


@pytest.mark.usefixtures("nothing_known")
def test_work_that_fails_is_said_in_a_sentence(
    dashboard: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("Kathleen O'Brien")

    monkeypatch.setattr("netroles.ui.answers.confidence", fail)
    dashboard.session_state["jobs"].drop()
    dashboard.session_state["jobs"] = Jobs(pause=0)
    page = when_worked_out(go_to(dashboard, "roles"))
    assert not page.exception
    (warned,) = (each.value for each in page.warning)
    assert "could not be worked out (error number" in warned
    assert "Kathleen" not in warned
    assert len(table(page)) == 48, "the roles are there all the same"


def test_a_filter_does_not_begin_the_work_again(roles_page: AppTest) -> None:
    page = when_worked_out(roles_page)
    job = page.session_state["jobs"].job
    control(page, "Setting").set_value(["hospital ward"])
    page.run()
    assert page.session_state["jobs"].job is job
    assert set(table(page)["How sure"]) <= {"high", "moderate", "low", ""}


def test_whoever_starts_again_leaves_no_work_behind(roles_page: AppTest) -> None:
    jobs = Jobs(pause=30)
    roles_page.session_state["jobs"] = jobs
    page = roles_page.run()
    job = jobs.job
    assert job is not None
    button(page, "Start again").click().run()
    job.wait(10)
    assert job.state == "stopped"


def test_roles_inside_a_view_stand_beside_those_in_the_whole(roles_page: AppTest) -> None:
    switch = "Work out roles inside this view"
    assert switch not in [each.label for each in roles_page.toggle], "there is no part to speak of"
    whole = table(roles_page).set_index("Name")["Role"]
    control(roles_page, "Setting").set_value(["hospital ward"])
    control(roles_page, "Choose a person, here or on the map").set_value("P31")
    roles_page.run()
    assert control(roles_page, switch).value is False
    control(roles_page, switch).set_value(True)
    roles_page.run()
    assert not roles_page.exception
    rows = table(roles_page).set_index("Name")
    beside = rows["Role (whole network)"], rows["Role (inside this view)"]
    assert beside[0].to_dict() == whole[rows.index].to_dict()
    other = int((beside[0] != beside[1]).sum())
    assert 0 < other < len(rows)
    text = all_text(roles_page)
    assert f"Inside this view {other} of {len(rows)} members of staff shown have another" in text
    name = "Mei Yeung"
    assert f"**{beside[0][name]}** in the whole network" in text
    assert f"**{beside[1][name]}** inside this view" in text
    # Kept for the visit, and in the link.
    assert "inside=yes" in roles_page.code[0].value
    go_to(go_to(roles_page, "data"), "roles")
    assert "Role (inside this view)" in table(roles_page).columns


def test_files_say_how_they_are_to_be_read(roles_page: AppTest, downloads: Downloads) -> None:
    when_worked_out(roles_page)
    book = CalamineWorkbook.from_filelike(io.BytesIO(downloads["Download for Excel, with names"]()))
    heads, *rows = book.get_sheet_by_name("Roles").to_python()
    assert len(rows) == 48
    row = dict(zip(heads, rows[5], strict=True))
    assert (row["Name"], row["Role"]) == ("Kathleen O'Brien", "Broker")
    assert 0.8 <= row["Confidence (0 to 1)"] <= 1
    assert "How sure" not in row
    assert CAUTION in row["Please note"]
    lines = [line[0] for line in book.get_sheet_by_name("How to read this").to_python()]
    assert {CAUTION, *LIMITS} <= set(lines)

    with zipfile.ZipFile(io.BytesIO(downloads["Download as CSV, with names"]())) as archive:
        assert set(archive.namelist()) == {"roles.csv", "How to read this.txt"}
        text = archive.read("How to read this.txt").decode("utf-8-sig")
        read = pd.read_csv(io.BytesIO(archive.read("roles.csv")))
    assert all(line in text for line in LIMITS)
    assert list(read.columns) == heads
    assert read["Name"].to_list() == [each[0] for each in rows]


def test_a_file_of_hostile_names_is_safe(downloads: Downloads) -> None:
    given = network(path("ABC"), {"A": {"name": "=1+1"}, "B": {"name": "Bo"}, "C": {"name": "Cy"}})
    page = page_of(given)
    assert not page.exception
    assert table(page)["Name"].to_list() == ["=1+1", "Bo", "Cy"]
    with zipfile.ZipFile(io.BytesIO(downloads["Download as CSV, with names"]())) as archive:
        assert "'=1+1," in archive.read("roles.csv").decode("utf-8-sig")


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


@pytest.mark.usefixtures("nothing_known")
def test_what_one_visitor_waited_for_in_a_sample_the_next_one_finds(dashboard: AppTest) -> None:
    when_worked_out(dashboard)
    asked: list[object] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("netroles.ui.answers.confidence", lambda *given, **_: asked.append(given))
        second = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
        page = go_to(when_worked_out(second), "roles")
    assert not asked
    assert "high" in set(table(page)["How sure"])
