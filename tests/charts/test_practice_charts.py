"""Pictures of the Practice page: what is drawn is what was worked out, and is said too."""

from __future__ import annotations

import json

import vl_convert

from netroles.charts.energising_chart import described_energising, energising_chart
from netroles.charts.walls_chart import described_walls, walls_chart
from netroles.practice import SKILL_STATEMENTS, SkillAnswers, energising_over_time, team_walls
from tests.networks import network


def answers(**of_wall: int) -> SkillAnswers:
    given = {key: of_wall.get(each.wall) for key, each in SKILL_STATEMENTS.items()}
    return SkillAnswers("Ward", {key: answer for key, answer in given.items() if answer})


def drawn(chart: object) -> str:
    """The chart as a browser draws it, so that what Vega does not understand is found."""
    return vl_convert.vegalite_to_svg(json.dumps(chart.to_dict()))  # type: ignore[attr-defined]


def test_each_wall_has_a_bar_and_the_lowest_a_line() -> None:
    team = team_walls([answers(technical=2, soft=3, learning=4)] * 5)
    picture = drawn(walls_chart(team))
    for text in ("2.00", "3.00", "4.00", "Technical", "Soft", "Learning", "Not yet", "Always"):
        assert text in picture
    assert "stroke-dasharray" in picture
    said = described_walls(team)
    assert said.startswith("Bars from 1 to 4. Technical skills: 2.00 of 4, 5 people.")
    assert said.endswith("A dashed line stands at the lowest, 2.00.")


def test_a_wall_that_is_not_shown_has_no_bar_and_then_there_is_no_line() -> None:
    team = team_walls([answers(technical=2, soft=3)] * 5)
    picture = drawn(walls_chart(team))
    assert "Learning" in picture  # its place is there, and empty
    assert "stroke-dasharray" not in picture
    assert "Learning" not in described_walls(team)


def test_the_line_of_energising_ties_has_a_point_for_each_period_that_is_known() -> None:
    rows = [
        {"source": source, "target": "C", "kind": kind, "period": period}
        for source, kind, period in (
            ("A", "energises", "2024"), ("B", "talks to", "2024"), ("A", "talks to", "2025"),
            ("A", "energises", "2026"), ("B", "energises", "2026"),
        )
    ]  # fmt: skip
    table = energising_over_time(network(rows, directed=True))
    picture = drawn(energising_chart(table))
    for text in ("50%", "100%", "2024", "2025", "2026"):
        assert text in picture
    assert described_energising(table).endswith("energy: 2024 50%, 2026 100%.")
