"""Tables of decisions: nothing of them is cut off, whatever the width."""

import json

import pandas as pd
from streamlit.testing.v1 import AppTest

from tests.app.page import HOSTILE

LONG = "links someone of their own setting with someone of another, and so on and on"


def shown(facts: pd.DataFrame, room: int = 960) -> AppTest:
    """A page with nothing but this table."""

    def page(facts: "pd.DataFrame", room: int) -> None:
        from netroles.ui.decision_tables import table

        table(facts, "people", missing="not shown", room=room)

    found = AppTest.from_function(page, kwargs={"facts": facts, "room": room}).run()
    assert not found.exception
    return found


def people(number: int, **columns: object) -> pd.DataFrame:
    return pd.DataFrame({"Name": ["Kathleen O'Brien"] * number, **columns})


def on_a_phone(page: AppTest) -> list[str]:
    (rows,) = (each.value for each in page.table if each.proto.hide_header)
    return list(rows.iloc[:, 0])


def test_what_fits_on_a_phone_is_a_grid_alone() -> None:
    page = shown(people(2, Contacts=3))
    assert (len(page.dataframe), len(page.table)) == (1, 0)


def test_what_fits_on_a_laptop_stands_row_by_row_on_a_phone() -> None:
    page = shown(people(1, Setting="community nursing", Contacts=1234, Noise=0.5).assign(Few=None))
    assert len(page.dataframe) == 1
    (said,) = on_a_phone(page)
    assert said.replace("\\", "").split("  \n") == [
        "**Kathleen O'Brien**",
        "Setting: community nursing",
        "Contacts: 1,234",
        "Noise: 0.5",
        "Few: not shown",
    ]


def test_long_texts_are_written_out_and_numbers_stay_numbers() -> None:
    page = shown(people(2, How=LONG, Which=LONG, Contacts=3))
    assert not page.dataframe
    (written,) = (each.value for each in page.table if not each.proto.hide_header)
    assert written["Contacts"].to_list() == [3, 3]


def test_where_there_is_less_room_texts_break_sooner() -> None:
    facts = people(1, Setting="community nursing", How=LONG[:60])
    assert shown(facts).dataframe
    assert not shown(facts, room=600).dataframe


def test_many_rows_are_a_grid_with_room_for_every_column() -> None:
    page = shown(people(61, How=LONG, Which=LONG, Contacts=3))
    assert not page.table
    widths = [
        each["width"]
        for each in json.loads(page.dataframe[0].proto.columns).values()
        if "width" in each
    ]
    assert len(widths) == 4
    assert sum(widths) <= 960


def test_names_and_headings_are_text() -> None:
    page = shown(pd.DataFrame({"Name": [HOSTILE], HOSTILE: [HOSTILE], "How": [LONG]}))
    (said,) = on_a_phone(page)
    assert "<img" not in said.replace("\\<", "")
    (written,) = (each.value for each in page.table if not each.proto.hide_header)
    assert not any("<img" in each.replace("\\<", "") for each in written.columns)
