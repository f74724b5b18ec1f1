"""Three walls of a team: means and spread by hand, and nothing of few people."""

from __future__ import annotations

import pandas as pd
import pytest

from netroles.network import NetrolesError
from netroles.practice import (
    LOWER_FROM,
    SKILL_STATEMENTS,
    WALLS,
    SkillAnswers,
    lowest_walls,
    team_walls,
    to_try,
    wall_facts,
    wall_sentences,
)

OF_WALL = {
    wall: [key for key, each in SKILL_STATEMENTS.items() if each.wall == wall] for wall in WALLS
}


def answering(
    team: str = "Ward", technical: int = 3, soft: int = 3, learning: int = 3
) -> SkillAnswers:
    """Everybody answers each statement of a wall alike."""
    given = {"technical": technical, "soft": soft, "learning": learning}
    return SkillAnswers(team, {key: given[each.wall] for key, each in SKILL_STATEMENTS.items()})


def test_every_wall_has_as_many_statements_and_things_to_try() -> None:
    assert {len(keys) for keys in OF_WALL.values()} == {5}
    assert all(2 <= len(wall.to_try) <= 3 for wall in WALLS.values())


def test_a_persons_wall_is_the_mean_of_what_they_answered_from_half_on() -> None:
    three = dict(zip(OF_WALL["soft"], (1, 2, 4), strict=False))
    assert SkillAnswers("Ward", three).wall("soft") == pytest.approx(7 / 3)
    two = dict(list(three.items())[:2])
    assert SkillAnswers("Ward", two).wall("soft") is None
    assert SkillAnswers("Ward", two).wall("technical") is None


def test_mean_and_spread_of_a_team_of_five() -> None:
    every = [answering(technical=each) for each in (1, 2, 2, 3, 4)]
    walls = team_walls(every).set_index("wall")
    assert walls.loc["technical", "people"] == 5
    assert walls.loc["technical", "mean"] == pytest.approx(12 / 5)
    # Squares from 2.4: 1.96 + 0.16 + 0.16 + 0.36 + 2.56 = 5.2, over 4.
    assert walls.loc["technical", "spread"] == pytest.approx((5.2 / 4) ** 0.5)
    assert walls.loc["soft", ["mean", "spread"]].tolist() == [3, 0]


def test_four_people_are_not_shown() -> None:
    walls = team_walls([answering()] * 4)
    assert walls[["answered", "people", "mean", "spread"]].isna().all(axis=None)
    assert wall_sentences(walls)[0].startswith("Fewer than 5 people have answered.")
    assert len(wall_sentences(walls)) == 1
    assert to_try(walls) == []


def test_a_wall_that_four_of_six_people_have_is_not_shown_and_none_is_lowest() -> None:
    without = SkillAnswers("Ward", dict.fromkeys(OF_WALL["technical"] + OF_WALL["soft"], 1))
    walls = team_walls([answering()] * 4 + [without] * 2)
    assert walls["people"].tolist()[:2] == [6, 6]
    assert walls.iloc[2][["people", "mean", "spread"]].isna().all()
    said = wall_sentences(walls)
    assert "learning skills" in said[2]
    assert "no wall is called lowest" in said[2]
    assert to_try(walls) == []


def test_the_lowest_wall_is_named_with_one_thing_to_try() -> None:
    walls = team_walls([answering(learning=2)] * 5)
    assert wall_sentences(walls)[-1].startswith("Lowest: learning skills.")
    assert to_try(walls) == [WALLS["learning"].to_try[0]]


@pytest.mark.parametrize(
    ("means", "lowest"),
    [
        ((2.0, 2.25, 2.25), ("technical",)),  # exactly at the tolerance
        ((2.0, 2.24, 2.24), tuple(WALLS)),  # level
        ((2.0, 2.2, 2.25), ("technical", "soft")),
        ((2.9, 2.65, 3.15), ("soft",)),  # 0.25, as far as floats can say it
        ((3.0, 3.0, 3.0), tuple(WALLS)),
        ((3.0, 2.0, 2.0), ("soft", "learning")),
        ((3.0, float("nan"), 2.0), None),
    ],
)
def test_a_wall_counts_as_lower_from_the_tolerance_on(
    means: tuple[float, ...], lowest: tuple[str, ...] | None
) -> None:
    assert LOWER_FROM == 0.25
    assert lowest_walls(dict(zip(WALLS, means, strict=True))) == lowest


def test_two_low_walls_are_said_as_a_tie_and_level_ones_as_level() -> None:
    two = team_walls([answering(technical=2, soft=2)] * 5)
    assert wall_sentences(two)[-1].startswith(
        "Lowest, and level with each other: technical skills and soft skills."
    )
    assert to_try(two) == [WALLS["technical"].to_try[0], WALLS["soft"].to_try[0]]
    level = team_walls([answering()] * 5)
    assert wall_sentences(level)[-1].startswith("All three walls are level")
    assert to_try(level) == []


def test_one_of_five_people_alone_makes_no_wall_lower() -> None:
    walls = team_walls([answering()] * 4 + [answering(soft=2)])
    assert walls.set_index("wall").loc["soft", "mean"] == pytest.approx(2.8)
    assert wall_sentences(walls)[-1].startswith("All three walls are level")


def test_teams_stand_by_the_alphabet_and_the_case_of_letters_makes_no_other_team() -> None:
    every = [answering("ward", 4)] + [answering("Ward", 4)] * 4 + [answering("attic", 1)] * 5
    table = wall_facts(team_walls(every))
    assert table["Team"].tolist() == ["attic"] * 3 + ["Ward"] * 3
    assert table["Mean (1 to 4)"].tolist() == [1, 3, 3, 4, 3, 3]
    assert list(table.columns) == ["Team", "Wall", "People", "Mean (1 to 4)", "Spread (points)"]


def test_without_an_answer_there_is_an_empty_table() -> None:
    assert isinstance(team_walls([]), pd.DataFrame)
    assert wall_facts(team_walls([])).empty


def test_what_is_kept_comes_back_as_it_was() -> None:
    given = SkillAnswers("Ward 7", {"aim": 4, "heard": 1})
    assert SkillAnswers.of_content(given.content) == given


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ([], "expected fields by name, found a list"),
        ({"answers": {}}, "says no team"),
        ({"team": "  "}, "says no team"),
        ({"team": 7}, "expected a text in “team”, found the number 7"),
        ({"team": "Ward", "answers": {"charm": 3}}, "“charm” that is not known"),
        ({"team": "Ward", "answers": {"aim": 5}}, "answer to “aim” should be one of 1, 2, 3, 4"),
        ({"team": "Ward", "answers": {"aim": True}}, "answer to “aim” should be one of"),
        ({"team": "Ward", "answers": {"aim": [1]}}, "answer to “aim” should be one of"),
        ({"team": "Ward", "name": "Sam"}, "“name” that is not known"),
    ],
)
def test_what_is_not_as_expected_is_told_in_a_sentence(content: object, told: str) -> None:
    with pytest.raises(NetrolesError, match=told):
        SkillAnswers.of_content(content)
