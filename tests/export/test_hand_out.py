"""Hand-outs as pages: what stands on them, what does not, and that nothing in them runs."""

from __future__ import annotations

import pytest

from netroles.export import joy_page, skills_page, skills_sheet
from netroles.practice import (
    HOW_TO_ASK,
    JOY_TO_TALK_OVER,
    MATTERS,
    SKILL_ANSWERS,
    SKILL_STATEMENTS,
    Joy,
    Said,
    SkillAnswers,
    energising_over_time,
    team_walls,
)
from tests.networks import network

HOSTILE = "<img src=x onerror=alert(1)>"


def naming(theme: str) -> Joy:
    return Joy({MATTERS: Said(f"I said {theme}", (theme,))})


def of_joy(*every: Joy) -> str:
    return joy_page(every, energising_over_time(network(["AB"], kind="talks to"))).decode()


def of_skills(team: str = "Ward", people: int = 5) -> str:
    said = SkillAnswers(team, dict.fromkeys(SKILL_STATEMENTS, 2))
    return skills_page(team_walls([said] * people)).decode()


def test_the_hand_out_has_themes_of_five_and_neither_texts_nor_themes_of_few() -> None:
    text = of_joy(*[naming("Rest")] * 6, *[naming("Tea")] * 4, *[naming("Quiet")] * 3)
    assert '<th scope="row"><bdi>What matters</bdi></th><td><bdi>Rest</bdi></td>' in text
    assert "<td><bdi>6</bdi></td>" in text
    assert "Other themes" in text
    for hidden in ("Tea", "Quiet", "I said"):
        assert hidden not in text
    for each in (*JOY_TO_TALK_OVER, HOW_TO_ASK.split("“")[0]):
        assert each in text


def test_of_four_people_nothing_is_on_the_hand_outs() -> None:
    assert "Rest" not in of_joy(*[naming("Rest")] * 4)
    assert "2.00" not in of_skills(people=4)
    assert "not shown" in of_skills(people=4)


def test_the_walls_of_a_team_are_on_their_hand_out() -> None:
    text = of_skills()
    assert "<h1><bdi>Ward</bdi></h1>" in text
    assert "<bdi>Technical skills</bdi></th><td><bdi>5</bdi></td><td><bdi>2</bdi></td>" in text
    assert "All three walls are level" in text


def test_the_sheet_has_a_box_for_each_answer_and_asks_for_no_name() -> None:
    text = skills_sheet().decode()
    assert all(each.says in text for each in SKILL_STATEMENTS.values())
    assert text.count("<td><bdi></bdi></td>") == len(SKILL_STATEMENTS) * len(SKILL_ANSWERS)
    assert "Do not write your name." in text


def test_what_holds_a_name_is_left_out() -> None:
    told = energising_over_time(network(["AB"]))
    text = joy_page([naming("Ask Sam")] * 5, told, lambda text: text.replace("Sam", "NN")).decode()
    assert "Ask NN" in text
    assert "Sam" not in text


@pytest.mark.parametrize("page", [of_joy(*[naming(HOSTILE)] * 5), of_skills(HOSTILE)])
def test_nothing_runs_nothing_is_loaded_and_what_was_typed_stays_text(page: str) -> None:
    assert "default-src 'none'; style-src 'sha256-" in page
    for each in ("<script", "<img", 'src="', "href="):
        assert each not in page
    assert "&lt;img src=x" in page
