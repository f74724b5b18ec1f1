"""What Python sends the browser for the map; what the browser does with it: tests/browser."""

import json
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from netroles.ui.server import script_address

APP = Path(__file__).parent.parent / "browser" / "graph_app.py"


@pytest.fixture
def app() -> AppTest:
    return AppTest.from_file(str(APP), default_timeout=60).run()


def sent(app: AppTest) -> Any:
    (component,) = app.get("bidi_component")
    return component.proto


def test_component_gets_the_picture_and_the_address_of_its_script(app: AppTest) -> None:
    data = json.loads(sent(app).json)
    assert len(data["nodes"]) == 36
    assert data["script"] == script_address("graph.js")
    assert data["answers"] is None
    assert data["selected"] is None


def test_person_chosen_elsewhere_on_the_page_is_selected_on_the_map(app: AppTest) -> None:
    app.selectbox(key="person").set_value("Ward 2").run()
    assert json.loads(sent(app).json)["selected"] == "Ward 2"
    assert "Ward 2 selected, Ward 2 returned" in app.text[0].value


def test_no_answer_carries_the_scripts_again(app: AppTest) -> None:
    """The library alone is 469 kB, and Streamlit sends a component's own script every time."""
    proto = sent(app)
    assert len(proto.js_content) + len(proto.css_content) + len(proto.html_content) < 7_000


def test_identity_of_the_component_does_not_hang_on_what_it_shows(app: AppTest) -> None:
    """Otherwise the browser would make a new graph, and forget the view, on every filter."""
    before = sent(app).id
    app.multiselect[0].set_value(["Ward"]).run()
    assert len(json.loads(sent(app).json)["nodes"]) == 9
    assert sent(app).id == before
