"""A team to be kept private on pages, and what is sent of them, for tests."""

import io
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

from streamlit.testing.v1 import AppTest

from netroles.insight import display_names
from netroles.network import Network
from netroles.reading import read
from netroles.ui.session import NAMES
from sample_data import SAMPLES
from tests.app.page import (
    button,
    go_to,
    upload,
)

Downloads = dict[str, Callable[[], bytes]]
FIELD, LEAVE_OUT = "Names or ids", "Leave these people out"


def team() -> Network:
    """The palliative sample with a team, a setting and a column called by somebody's name."""
    sample = SAMPLES["palliative"]
    network = read(sample.ties_file, people=sample.people_file).network
    people = network.people.assign(note="friend of Kathleen O'Brien")
    people.loc[people["team"] == people["team"].iloc[0], "team"] = "Kathleen O'Brien's team"
    return Network(people, network.ties, network.directed, network.combine, network.settings)


TEAM = team()
REAL = sorted(set(display_names(TEAM.people)))


def sent(page: AppTest) -> bytes:
    """All that the browser is sent of a page."""

    def of(block: Any) -> Iterator[bytes]:
        if hasattr(block, "proto") and block.proto is not None:
            yield block.proto.SerializeToString()
        for child in getattr(block, "children", {}).values():
            yield from of(child)

    return b"\n".join(of(page._tree))


def names_in(content: bytes) -> list[str]:
    return [
        name for name in REAL if name.encode() in content or ascii(name)[1:-1].encode() in content
    ]


def text_of(content: bytes) -> bytes:
    """A file with what is packed inside it."""
    if content[:2] != b"PK":
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return b"\n".join(archive.read(each) for each in archive.namelist())


def called_by(page: AppTest, mode: str) -> AppTest:
    page.session_state[NAMES] = mode
    return page.run()


def leave_out(page: AppTest, pasted: str) -> AppTest:
    next(each for each in page.text_area if each.label == FIELD).set_value(pasted)
    return button(page, LEAVE_OUT).click().run()


def of_a_file(page: AppTest, name: str) -> AppTest:
    lines = b"source,target\nHana Kim,Hana Kim\nHana Kim,Bo Ray\nBo Ray,Dr Cy Day\nCal,Bo Ray\n"
    page = upload(go_to(page, "data"), "Who talks to whom", name, lines)
    button(page, "Show the map").click().run()
    return go_to(page, "data")
