"""The role mix: bars for shares, numbers for people."""

import re
from typing import Any

import pandas as pd
import pytest
import vl_convert

from netroles.charts.role_mix import WIDEST, described_mix, role_mix_chart, roles_held
from netroles.charts.words import IN_LINES_ON_A_PHONE
from netroles.insight import role_mix
from netroles.roles import ROLES, roles
from tests.networks import TWO_CLIQUES_AND_A_PERSON, network


def mix(left: str = "ward", right: str = "hospice") -> pd.DataFrame:
    """Two fives joined by X, whose group is not given: a broker and four connectors each."""
    people = {each: {"setting": left} for each in "ABCDE"}
    people |= {each: {"setting": right} for each in "FGHIJ"}
    given = network(TWO_CLIQUES_AND_A_PERSON, people)
    table = role_mix(given, roles(given), "setting")
    return table[table["broker"].notna()]


def cells(of: pd.DataFrame) -> list[dict[str, Any]]:
    chart = role_mix_chart(of).to_dict()
    numbers = next(layer for layer in chart["layer"] if layer["mark"].get("dx") == 5)
    found: list[dict[str, Any]] = chart["datasets"][numbers["data"]["name"]]
    return found


def test_a_bar_is_the_share_of_the_group_and_the_number_its_people() -> None:
    found = {(each["row"], each["start"]): each for each in cells(mix())}
    broker, connector = found["ward", 0], found["ward", 1]
    assert (broker["people"], connector["people"]) == (1, 4)
    assert connector["end"] == pytest.approx(1 + WIDEST), "no share is larger"
    assert broker["end"] == pytest.approx(WIDEST / 4)
    assert connector["said"] == "ward: 4 of 5 connector (80%)"


@pytest.mark.parametrize(("width", "slanted"), [(130, True), (600, False)])
def test_headings_are_slanted_where_they_would_run_into_each_other(
    width: int, slanted: bool
) -> None:
    chart = role_mix_chart(mix()).properties(width=width)
    drawn = vl_convert.vegalite_to_svg(chart.to_dict(), vl_version="6.4")
    headings = re.findall(r"<text[^>]*>(?=Broker|Connector)", drawn)
    assert len(headings) == 2
    assert all(("rotate(-50)" in each) is slanted for each in headings)


def test_only_roles_that_somebody_has_get_a_column() -> None:
    assert roles_held(mix()) == ["broker", "connector"]
    none = mix().assign(broker=0, none=1)
    assert roles_held(none) == ["connector", "none"]


def test_nobody_has_no_bar_and_a_0() -> None:
    table = mix().assign(broker=[0, 1])
    chart = role_mix_chart(table).to_dict()
    bars = next(layer for layer in chart["layer"] if layer["mark"]["type"] == "bar")
    assert {row["people"] for row in chart["datasets"][bars["data"]["name"]]} == {1, 4}
    assert 0 in {each["people"] for each in cells(table)}


def test_two_groups_of_the_same_name_keep_a_row_each() -> None:
    table = mix().assign(group="ward")
    assert len({each["row"] for each in cells(table)}) == 2


def test_a_hostile_name_is_data_alone() -> None:
    name = "'] || datum.x <script>"
    chart = role_mix_chart(mix(left=name)).to_dict()
    rows = chart["layer"][0]["encoding"]["y"]["scale"]["domain"]
    assert name in rows
    axis = chart["layer"][0]["encoding"]["y"]["axis"]
    assert axis["labelExpr"] == IN_LINES_ON_A_PHONE["labelExpr"], "one for all names, with none"


def test_every_role_can_be_drawn() -> None:
    table = mix()
    table[list(ROLES)] = 1
    table["staff"] = len(ROLES)
    assert len(cells(table)) == 2 * len(ROLES)


def test_the_chart_is_described_in_words() -> None:
    assert described_mix(mix()).startswith(
        "Role mix of 2 groups: how many of the staff of each are broker and connector."
    )
