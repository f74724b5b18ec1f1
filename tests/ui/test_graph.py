"""What Python sends the browser for the map; what the browser does with it: tests/browser."""

import json
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from netroles.ui.server import script_address
from tests.app.page import map_sent

APP = Path(__file__).parent.parent / "browser" / "graph_app.py"


@pytest.fixture
def app() -> AppTest:
    return AppTest.from_file(str(APP), default_timeout=60).run()


def sent(app: AppTest) -> tuple[Any, Any]:
    """The two parts as they are sent."""
    picture, now = app.get("bidi_component")
    return picture.proto, now.proto


def picture(app: AppTest) -> Any:
    return map_sent(app)[0]


def now(app: AppTest) -> Any:
    return map_sent(app)[1]


def test_component_gets_the_picture_and_the_address_of_its_script(app: AppTest) -> None:
    for part in sent(app):
        assert json.loads(part.json)["script"] == script_address("mounted.js")
    assert len(picture(app)["nodes"]) == 36
    assert now(app)["answers"] == {"life": "", "acts": 0}
    assert now(app)["selected"] is None


def test_choosing_a_person_leaves_the_picture_as_it_was_sent(app: AppTest) -> None:
    """Streamlit sends nothing again that is the same to the last bit."""
    before = sent(app)[0].SerializeToString(deterministic=True)
    app.selectbox(key="person").set_value("Ward 2").run()
    assert sent(app)[0].SerializeToString(deterministic=True) == before


def test_both_parts_belong_to_the_same_picture(app: AppTest) -> None:
    for settings in (["Ward"], []):
        app.multiselect[0].set_value(settings).run()
        assert now(app)["of"] == json.loads(sent(app)[0].json)["digest"]


def test_person_chosen_elsewhere_on_the_page_is_selected_on_the_map(app: AppTest) -> None:
    app.selectbox(key="person").set_value("Ward 2").run()
    assert now(app)["selected"] == "Ward 2"
    assert "Ward 2 selected" in app.text[0].value


def test_no_answer_carries_the_scripts_again(app: AppTest) -> None:
    """The library alone is 469 kB, and Streamlit sends a component's own script every time."""
    own = [[each.js_content, each.css_content, each.html_content] for each in sent(app)]
    assert sum(len(text) for texts in own for text in texts) < 8_000


def test_identity_of_the_component_does_not_hang_on_what_it_shows(app: AppTest) -> None:
    """Otherwise the browser would make a new graph, and forget the view, on every filter."""
    before = [part.id for part in sent(app)]
    app.multiselect[0].set_value(["Ward"]).run()
    assert len(picture(app)["nodes"]) == 9
    assert [part.id for part in sent(app)] == before
