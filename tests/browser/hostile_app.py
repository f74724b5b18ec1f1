"""The map of people whose every word is code, for test_hostile_names.py: a batch a run.

Each text is the id, name, setting, team and profession of somebody, and the kind of their tie to
the next; all go through files and their reader, as an upload does.
"""

from __future__ import annotations

import math
from itertools import pairwise
from pathlib import Path

import pandas as pd
import streamlit as st

from netroles.charts import Marks, Picture, marks_of_categories, network_map
from netroles.charts.layouts import Arrangement, Region, grouped
from netroles.network import Filters, structure, view
from netroles.reading import Reading, read
from netroles.reading.cells import safe_csv
from netroles.ui.graph import network_graph
from netroles.ui.server import middleware, routes
from tests.hostile import BATCH, batches

app = st.App(__file__, routes=routes(), middleware=middleware())

WIDE, HIGH, COLUMNS = 400.0, 200.0, 20
ROWS = math.ceil(BATCH / COLUMNS)
ABOUT = ("person", "name", "setting", "team", "profession")


def files(texts: list[str]) -> Reading:
    people = pd.DataFrame(dict.fromkeys(ABOUT, texts)).assign(level="generalist")
    ties = pd.DataFrame(
        [(one, other, one) for one, other in pairwise(texts)], columns=["source", "target", "kind"]
    )
    return read(("ties.csv", safe_csv(ties)), ("people.csv", safe_csv(people)))


def arrangement(ids: pd.Index, settings: pd.Series) -> Arrangement:
    """Everybody in a box of their own, far enough apart for every name, each next to the last."""
    places, regions = [], []
    for number, setting in enumerate(settings):
        row, column = divmod(number, COLUMNS)
        left = WIDE * (column if row % 2 == 0 else COLUMNS - 1 - column)
        top = HIGH * row
        places.append((left + WIDE / 2, top + HIGH / 2))
        regions.append(
            Region(
                key=str(number),
                label=str(setting),
                side=None,
                people=1,
                left=left + 5,
                top=top + 5,
                right=left + WIDE - 5,
                bottom=top + HIGH - 5,
                corner=10.0,
                label_x=left + 15,
                label_y=top + 20,
            )
        )
    at = pd.DataFrame(places, index=ids, columns=["x", "y"])
    extent = (0.0, 0.0, WIDE * COLUMNS, HIGH * ROWS)
    return Arrangement("groups", at, tuple(regions), (), (), (), extent)


def picture(reading: Reading) -> Picture:
    network = reading.network
    of = structure(network)
    marks: Marks = marks_of_categories("setting", grouped(of, "setting"))
    shown = view(network, Filters(show_unconnected=True))
    at = arrangement(of.people.index, of.people["setting"])
    return network_map(of, shown, None, at, marks=marks)


def select(person: str | None) -> None:
    st.session_state["person"] = person


def main() -> None:
    every = batches(Path(__file__).parents[3] / "shared")
    if st.button("Next"):
        st.session_state["number"] = st.session_state.get("number", 0) + 1
        st.session_state["person"] = None
    number = st.session_state.get("number", 0)
    reading = files(every[number])
    refused = [note.row for note in reading.report.of_kind("refused") if note.file == "people.csv"]
    network_graph(
        picture(reading),
        key="map",
        selected=st.session_state.get("person"),
        on_select=select,
    )
    # Underneath, so that it stands there when the map has its data.
    st.text(f"Batch {number}: {reading.report.people} people, refused rows {refused}")


# Also imported by the server, for `app`, with nobody there to show anything to.
if __name__ == "__main__":
    main()
