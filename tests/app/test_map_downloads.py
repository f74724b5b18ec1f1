"""The map to take away from the Network page: without names unless they are asked for."""

import io
from collections.abc import Callable

import networkx as nx
import pytest
from streamlit.testing.v1 import AppTest

from netroles.export.map_files import MAP_FORMATS
from netroles.insight import CAUTION
from sample_data import SAMPLES
from tests.app.page import control, when_worked_out

Downloads = dict[str, Callable[[], bytes]]
FIELD = "Kind of file"


def choose(page: AppTest, key: str) -> AppTest:
    return control(page, FIELD).set_value(MAP_FORMATS[key]).run()


def names_in(content: bytes) -> set[str]:
    people = SAMPLES["palliative"].people_file.read_text(encoding="utf-8").splitlines()[1:]
    names = {line.split(",")[1] for line in people}
    return {name for name in names if name.encode() in content}


@pytest.mark.parametrize("key", MAP_FORMATS)
def test_each_kind_of_file_is_offered_without_and_with_names(
    dashboard: AppTest, downloads: Downloads, key: str
) -> None:
    choose(dashboard, key)
    assert not dashboard.exception
    ending = MAP_FORMATS[key].ending[1:].upper()
    assert {f"Map ({ending}), without names", f"Map ({ending}), with names"} <= set(downloads)


def test_names_are_in_the_file_only_where_they_were_asked_for(
    dashboard: AppTest, downloads: Downloads
) -> None:
    choose(dashboard, "graphml")
    assert names_in(downloads["Map (GRAPHML), without names"]()) == set()
    assert "Kathleen O'Brien" in names_in(downloads["Map (GRAPHML), with names"]())


def test_filters_and_caution_stand_on_the_file(dashboard: AppTest, downloads: Downloads) -> None:
    control(dashboard, "Setting").set_value(["hospice"]).run()
    choose(dashboard, "html")
    page = downloads["Map (HTML), without names"]().decode()
    assert "Setting: hospice" in page
    assert CAUTION in page
    assert "of 48 people" in page


def test_how_sure_each_role_is_goes_along_once_it_is_known(
    dashboard: AppTest, downloads: Downloads
) -> None:
    choose(dashboard, "graphml")
    when_worked_out(dashboard)
    graph = nx.read_graphml(io.BytesIO(downloads["Map (GRAPHML), with names"]()))
    sure = [person["confidence"] for _, person in graph.nodes(data=True) if "confidence" in person]
    assert len(sure) == 18
    assert all(0 <= each <= 1 for each in sure)


def test_nothing_is_made_before_it_is_asked_for(
    dashboard: AppTest, downloads: Downloads, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> bytes:
        raise AssertionError("a file was made that nobody asked for")

    monkeypatch.setattr("netroles.ui.map_downloads.map_file", refuse)
    assert not dashboard.run().exception
    assert "Map (HTML), without names" in downloads
