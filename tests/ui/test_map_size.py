"""Large networks on the page: groups first, the people of one when it is opened, and back."""

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from netroles.ui import map_size
from tests.app.page import all_text, button, control, map_sent

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The first sample, as if its 48 people were too many to draw."""
    monkeypatch.setattr(map_size, "MOST_DRAWN", 20)
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=120).run()


def picture(app: AppTest) -> Any:
    return map_sent(app)[0]


def open_group(app: AppTest, label: str) -> AppTest:
    """What a click on a bubble does."""
    (bubble,) = (each for each in picture(app)["nodes"] if each["title"].startswith(f"{label}\n"))
    by = "setting"
    app.session_state["opened"] = map_size.OpenGroup(by, int(bubble["id"]), label)
    return app.run()


def test_large_network_is_drawn_as_groups_with_their_people_counted(app: AppTest) -> None:
    drawn = picture(app)
    assert sum(int(each["label"].rsplit("(", 1)[1][:-1]) for each in drawn["nodes"]) == 48
    assert drawn["notes"][0].startswith("48 people are drawn as ")
    assert "pins" not in map_sent(app)[1]
    assert any("Open a group" in each.value for each in app.caption)


def test_opened_group_shows_its_people_and_there_is_a_way_back(app: AppTest) -> None:
    groups = [each["id"] for each in picture(app)["nodes"]]
    open_group(app, "hospice")
    drawn = picture(app)
    assert 5 < len(drawn["nodes"]) <= 20
    assert all("ospice" in each["title"] for each in drawn["nodes"])
    assert f"{len(drawn['nodes'])} of 48 people shown" in all_text(app)
    button(app, "hospice: back to all groups").click().run()
    assert [each["id"] for each in picture(app)["nodes"]] == groups


def test_group_of_the_selected_person_is_one_click_away(app: AppTest) -> None:
    control(app, "Choose a person, here or on the map").select("P39").run()
    button(app, "Open the group of Ines Carvalho").click().run()
    _, now = map_sent(app)
    assert now["selected"] == "P39"
    assert now["aside"] == ""


def test_person_of_another_group_is_said_to_be_elsewhere(app: AppTest) -> None:
    open_group(app, "hospice")
    control(app, "Choose a person, here or on the map").select("P39").run()
    assert map_sent(app)[1]["aside"] == "Ines Carvalho is not in this group."


def test_filter_that_leaves_few_enough_shows_them_as_people(app: AppTest) -> None:
    control(app, "Setting").select("hospice").run()
    drawn = picture(app)
    assert 5 < len(drawn["nodes"]) <= 20
    assert any("places anew" in each for each in drawn["notes"])


def test_group_that_is_too_large_leaves_those_with_fewest_contacts_out_and_says_so(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(map_size, "MOST_DRAWN", 5)
    open_group(app.run(), "hospice")
    drawn = picture(app)
    assert len(drawn["nodes"]) <= 5
    assert any("fewest contacts are left out" in each for each in drawn["notes"])
