"""The small map of a team that is being typed in."""

from itertools import pairwise

import pandas as pd
import pytest

from netroles.charts import team_map
from netroles.charts.layouts.room import HEIGHT
from netroles.charts.picture import Picture
from netroles.reading import TYPED_COLUMNS, TypedTeam, typed_team


def team_of(number: int, settings: tuple[str | None, ...] = (None,)) -> TypedTeam:
    rows = [(f"P{n}", settings[n % len(settings)], None, None) for n in range(number)]
    return typed_team(pd.DataFrame(rows, columns=list(TYPED_COLUMNS), dtype="str"))


def places(picture: Picture) -> dict[str, tuple[float, float]]:
    return {node["id"]: (node["x"], node["y"]) for node in picture.nodes}


@pytest.mark.parametrize("number", [1, 2, 3, 24, 25])
def test_everybody_is_shown_with_a_name_and_a_line_for_it(number: int) -> None:
    picture = team_map(team_of(number).reading.network)
    assert len(picture.nodes) == number
    assert all(node["named"] for node in picture.nodes)
    at = list(places(picture).values())
    for side in (at[: (number + 1) // 2], at[(number + 1) // 2 :]):
        heights = sorted(y for _, y in side)
        gaps = [below - above for above, below in pairwise(heights)]
        assert all(gap >= HEIGHT - 0.2 for gap in gaps)


def test_nobody_moves_when_a_tie_is_added() -> None:
    team = team_of(6, ("hospice", "hospital ward"))
    ticked = team.with_contacts("P0", ["P1", "P5"])
    assert places(team_map(ticked.reading.network)) == places(team_map(team.reading.network))
    assert len(team_map(ticked.reading.network).edges) == 2


def test_people_of_one_setting_stand_side_by_side() -> None:
    at = places(team_map(team_of(8, ("hospice", "hospital ward")).reading.network))
    assert all(at[f"P{n}"][0] > 0 for n in (0, 2, 4, 6))
    assert all(at[f"P{n}"][0] < 0 for n in (1, 3, 5, 7))
