"""A link opens the same view for somebody else."""

from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from sample_data import SAMPLES
from tests.app.page import all_text, button, control, count_shown, go_to, map_sent, page_of, upload
from tests.networks import network

TIES = (
    b"source,target,source setting,target setting\nAnn Lee,Bo,GP practice,ward\nBo,Cy,ward,ward\n"
)


def link_on(page: AppTest) -> dict[str, list[str]]:
    """What the link under "Share this view" holds."""
    return parse_qs(urlsplit(page.code[0].value).query)


@pytest.fixture
def newcomer() -> AppTest:
    from tests.app.conftest import ROOT

    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)


def opened(page: AppTest, query: dict[str, list[str]]) -> AppTest:
    for name, values in query.items():
        page.query_params[name] = values
    return page.run()


def test_a_sample_reopens_with_its_filters_period_and_person(
    dashboard: AppTest, newcomer: AppTest
) -> None:
    control(dashboard, "Setting").set_value(["hospice", "hospital ward"])
    control(dashboard, "Home ↔ hospital").set_value("home↔hospital")
    control(dashboard, "Period").set_value("before")
    control(dashboard, "Choose a person, here or on the map").set_value("P06")
    dashboard.run()
    there = opened(newcomer, link_on(dashboard))
    assert not there.exception
    assert count_shown(there) == count_shown(dashboard)
    assert control(there, "Setting").value == ["hospice", "hospital ward"]
    assert control(there, "Period").value == "before"
    assert control(there, "Choose a person, here or on the map").value == "P06"


def test_a_layout_reopens_with_what_it_is_by_and_who_is_in_the_middle(
    dashboard: AppTest, newcomer: AppTest
) -> None:
    control(dashboard, "Arrange the map").set_value("groups").run()
    control(dashboard, "Group people by").set_value("profession").run()
    there = opened(newcomer, link_on(dashboard))
    assert not there.exception
    assert control(there, "Arrange the map").value == "groups"
    assert control(there, "Group people by").value == "profession"
    control(dashboard, "Choose a person, here or on the map").set_value("P06").run()
    control(dashboard, "Arrange the map").set_value("rings").run()
    assert link_on(dashboard)["around"] == ["P06"]


def test_what_marks_say_reopens(dashboard: AppTest, newcomer: AppTest) -> None:
    control(dashboard, "Colour and shape").set_value("team")
    control(dashboard, "Size").set_value("contacts").run()
    there = opened(newcomer, link_on(dashboard))
    assert not there.exception
    assert control(there, "Colour and shape").value == "team"
    assert control(there, "Size").value == "contacts"


def choose(page: AppTest, label: str, value: str) -> AppTest:
    """One of several, side by side."""
    return next(each for each in page.button_group if each.label == label).set_value(value).run()


def test_a_private_view_of_transitions_reopens_private(
    dashboard: AppTest, newcomer: AppTest
) -> None:
    go_to(dashboard, "transitions")
    control(dashboard, "Presentation mode").set_value(True).run()
    choose(dashboard, "Count", "handovers")
    choose(dashboard, "Picture", "flows")
    query = link_on(dashboard)
    assert (query["hide"], query["count"], query["picture"]) == (["yes"], ["handovers"], ["flows"])
    there = go_to(opened(newcomer, query), "transitions")
    assert not there.exception
    assert control(there, "Presentation mode").value is True
    shown = {each.label: each.value for each in there.button_group}
    assert (shown["Count"], shown["Picture"]) == ("handovers", "flows")


def test_the_moments_compared_and_how_they_are_shown_reopen(
    dashboard: AppTest, newcomer: AppTest
) -> None:
    """2022 with 2025, not the last two."""
    button(dashboard, SAMPLES["region"].title).click().run()
    go_to(dashboard, "compare")
    assert not {"from", "to", "shown"} & set(link_on(dashboard))
    control(dashboard, "Before").set_value(0).run()
    dashboard.session_state["compared as"] = "side by side"
    query = link_on(dashboard.run())
    assert (query["from"], query["to"], query["shown"]) == (["2022"], ["2025"], ["side by side"])
    there = go_to(opened(newcomer, query), "compare")
    assert not there.exception
    assert (control(there, "Before").value, control(there, "After").value) == (0, 3)
    assert there.session_state["compared as"] == "side by side"


def test_by_which_groups_a_change_is_looked_at_reopens(
    dashboard: AppTest, newcomer: AppTest
) -> None:
    go_to(dashboard, "change")
    assert not {"teams_by", "reached_by"} & set(link_on(dashboard))
    control(dashboard, "By which groups?").set_value("profession")
    control(dashboard, "Count which groups?").set_value("team").run()
    query = link_on(dashboard)
    assert (query["teams_by"], query["reached_by"]) == (["profession"], ["team"])
    there = go_to(opened(newcomer, query), "change")
    assert not there.exception
    assert control(there, "By which groups?").value == "profession"
    assert control(there, "Count which groups?").value == "team"


def test_periods_and_columns_of_own_data_stand_in_a_link_as_numbers() -> None:
    """Three periods, the first and the last compared; the second way to group is the setting."""
    rows = [("A", "B", "secret one"), ("B", "C", "secret two"), ("A", "C", "secret three")]
    ties = [{"source": a, "target": b, "period": when} for a, b, when in rows]
    people = {
        "A": {"team": "x", "setting": "GP"},
        "B": {"team": "x", "setting": "GP"},
        "C": {"team": "y", "setting": "ward"},
    }
    page = page_of(network(ties, people), "compare")
    labels = control(page, "Before").options
    control(page, "Before").set_value(0).run()
    query = link_on(page)
    assert (query["from"], query["to"]) == (["0"], ["2"])
    assert "secret" not in page.code[0].value
    assert len(labels) == 3
    go_to(page, "change")
    control(page, "By which groups?").set_value("setting").run()
    assert link_on(page)["teams_by"] == ["1"]


def test_the_map_shows_who_is_one_or_two_ties_away_and_a_link_says_so(
    dashboard: AppTest, newcomer: AppTest
) -> None:
    _, everybody = count_shown(dashboard)
    control(dashboard, "Choose a person, here or on the map").set_value("P39").run()
    dashboard.session_state["near"] = 1
    contacts, _ = count_shown(dashboard.run())
    link = link_on(dashboard)
    dashboard.session_state["near"] = 2
    further, _ = count_shown(dashboard.run())
    assert 1 < contacts < further < everybody
    assert count_shown(opened(newcomer, link)) == (contacts, everybody)
    control(dashboard, "Choose a person, here or on the map").set_value(None).run()
    assert count_shown(dashboard) == (everybody, everybody)


def test_the_middle_of_the_rings_changes_only_when_asked_for(dashboard: AppTest) -> None:
    control(dashboard, "Arrange the map").set_value("rings").run()
    assert map_sent(dashboard)[1]["aside"].startswith("Who is to stand in the middle?")
    control(dashboard, "Choose a person, here or on the map").set_value("P06").run()
    control(dashboard, "Choose a person, here or on the map").set_value("P39").run()
    assert link_on(dashboard)["around"] == ["P06"]
    button(dashboard, "Put Ines Carvalho in the middle").click().run()
    assert link_on(dashboard)["around"] == ["P39"]


def test_a_layout_the_network_does_not_have_is_passed_over(newcomer: AppTest) -> None:
    there = opened(newcomer, {"sample": ["ward_team"], "layout": ["care"]})
    assert not there.exception
    assert control(there, "Arrange the map").value == "free"


def test_another_sample_is_opened_by_its_link(newcomer: AppTest) -> None:
    there = opened(newcomer, {"sample": ["ward_team"]})
    assert "A sample: One ward team" in all_text(there)


def test_a_link_to_own_data_holds_no_name_and_asks_for_the_files(
    dashboard: AppTest, newcomer: AppTest
) -> None:
    go_to(dashboard, "data")
    upload(dashboard, "Who talks to whom", "our ward.csv", TIES)
    button(dashboard, "Show the map").click().run()
    go_to(dashboard, "network")
    control(dashboard, "Setting").set_value(["ward"])
    control(dashboard, "Choose a person, here or on the map").set_value("Ann Lee")
    dashboard.run()
    query = link_on(dashboard)
    for text in ("Ann", "Lee", "Bo", "ward", "GP", "our"):
        assert text not in dashboard.code[0].value.partition("?")[2]

    there = opened(newcomer, query)
    assert any("belongs to somebody's own files" in each.value for each in there.info)
    assert count_shown(there)[1] == 48
    go_to(there, "data")
    upload(there, "Who talks to whom", "renamed.csv", TIES)
    button(there, "Show the map").click().run()
    go_to(there, "network")
    assert control(there, "Setting").value == ["ward"]
    assert control(there, "Choose a person, here or on the map").value == "Ann Lee"
    assert not there.info


def test_other_files_than_the_links_are_shown_without_its_filters(newcomer: AppTest) -> None:
    there = opened(newcomer, {"data": ["0" * 16], "settings": ["0"], "person": ["1"]})
    go_to(there, "data")
    upload(there, "Who talks to whom", "ties.csv", TIES)
    button(there, "Show the map").click().run()
    go_to(there, "network")
    assert any("are not the ones this link was made with" in each.value for each in there.info)
    assert control(there, "Setting").value == []


@pytest.mark.parametrize(
    "query",
    [
        {"sample": ["../../etc/passwd"]},
        {"sample": ["palliative"], "settings": ["no such place"], "person": ["nobody"]},
        {"sample": ["palliative"], "period": ["never"], "least_strength": ["many"]},
        {"sample": ["palliative"], "transition": ["sideways"], "routes": ["by air"]},
        {"sample": ["palliative"], "count": ["sheep"], "picture": ["x"], "from": ["never"]},
        {"sample": ["palliative"], "teams_by": ["colour"], "reached_by": ["9"], "shown": ["?"]},
        {"data": ["x"], "settings": ["-1", "9999999999", "²"], "person": ["1e9"]},
        {"unknown": ["1"]},
    ],
)
def test_a_link_that_makes_no_sense_opens_the_first_screen(
    newcomer: AppTest, query: dict[str, list[str]]
) -> None:
    there = opened(newcomer, query)
    assert not there.exception
    assert count_shown(there)[1] == 48
