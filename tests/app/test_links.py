"""A link opens the same view for somebody else."""

from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.page import all_text, button, control, count_shown, go_to, map_sent, upload

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
