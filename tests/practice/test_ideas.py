"""Ideas for a change, kept and read again, and each thing a study may find."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from netroles.network import NetrolesError
from netroles.practice import (
    NETWORK_FIGURES,
    Cycle,
    Idea,
    Prediction,
    Reading,
    Wave,
    answered_sentences,
    every_wave,
    figures_at,
    idea_content,
    idea_facts,
    idea_of,
    ideas_in_short,
    is_forward,
    kept_wave,
    learning_sentences,
    next_cycle,
    prediction_sentence,
    read_now,
    storyboard,
    study,
    study_sentences,
    verdict_words,
    wave_content,
    wave_facts,
    wave_told,
    waves_since,
)

FIGURE = "routes_through_one"


def reading(wave: str, value: float | None, spread: float | None = 0.03) -> Reading:
    if value is None or spread is None:
        return Reading(wave, f"mark of {wave}", value)
    return Reading(wave, f"mark of {wave}", value, value - 2 * spread, value + 2 * spread)


def wave(label: str, value: float | None, spread: float | None = 0.03, **more: Any) -> Wave:
    of = {"mark": f"mark of {label}", "people": 20, "answered": None, "kept_on": ""} | more
    found = replace(reading(label, value, spread), mark=of["mark"])
    return Wave(label, readings={FIGURE: found}, **of)


START = reading("before", 0.40, 0.03)
FALLS = Prediction(FIGURE, "falls", 0.30, START)
IDEA = Idea(
    "A Thursday round",
    "Harbour",
    "Nobody waits for one person",
    (
        Cycle("A weekly call", "the ward sister", "ward 4", "in May", FALLS, "Four of five held"),
        Cycle(
            "Twice a week",
            prediction=replace(FALLS, start=reading("after", 0.33)),
            studied=reading("later", 0.20),
            learnt="It holds",
            act="adopt",
            next="Tell the hospice",
        ),
    ),
)


# Spreads of 3 and 4 points come to 5 together, so that a change of 10 points is just more than
# noise.
@pytest.mark.parametrize(
    ("now", "verdict", "there"),
    [
        (0.25, "as predicted", True),
        (0.30, "as predicted", True),  # just on the prediction, and just at the limit of noise
        (0.301, "noise", False),
        (0.31, "noise", False),
        (0.40, "noise", False),
        (0.49, "noise", False),
        (0.50, "other way", False),  # just at the limit of noise
        (0.60, "other way", False),
    ],
)
def test_what_a_study_finds_of_a_fall_to_30(now: float, verdict: str, there: bool) -> None:
    found = study(FALLS, START, reading("after", now, 0.04))
    assert (found.verdict, found.there) == (verdict, there)
    assert found.needed == pytest.approx(0.10)


@pytest.mark.parametrize(
    ("now", "verdict"),
    [(0.30, "not as far"), (0.2004, "as predicted"), (0.201, "not as far"), (0.20, "as predicted")],
)
def test_less_than_predicted_is_not_as_far_and_what_reads_as_predicted_is(
    now: float, verdict: str
) -> None:
    """A fall to 20% is predicted. 20.04% stands there as 20%; 20.1% does not."""
    assert study(replace(FALLS, to=0.20), START, reading("after", now, 0.04)).verdict == verdict


def test_a_rise_is_judged_the_other_way_round() -> None:
    rises = replace(FALLS, way="rises", to=0.50)
    found = [study(rises, START, reading("after", now, 0.04)) for now in (0.50, 0.30, 0.45)]
    assert [each.verdict for each in found] == ["as predicted", "other way", "noise"]


def test_what_chance_could_have_done_is_no_success_although_it_lies_where_it_was_predicted() -> (
    None
):
    near = replace(FALLS, to=0.38)
    found = study(near, START, reading("after", 0.37, 0.04))
    assert (found.verdict, found.there) == ("noise", True)
    assert study_sentences(near, found) == [
        "Home–hospital routes that run through one person: 40% at “before”, 37% at “after”; "
        "predicted 38% or less.",
        "That is no change that can be told from noise: it would take 10.0 percentage points or "
        "more to be larger than what resampling shows.",
        "The figure lies where it was predicted, but chance alone could have brought it there.",
    ]


def test_without_any_spread_no_move_at_all_is_noise_and_the_smallest_is_more() -> None:
    """A figure that no draw moves: spread 0 at both times."""
    start = reading("before", 0.4, 0.0)
    assert study(FALLS, start, reading("after", 0.4, 0.0)).verdict == "noise"
    assert study(FALLS, start, reading("after", 0.39, 0.0)).verdict == "not as far"


def test_what_is_not_defined_or_not_known_cannot_be_told_and_says_why() -> None:
    missing = study(FALLS, START, reading("after", None))
    assert (missing.verdict, missing.there) == ("unknown", False)
    assert study_sentences(FALLS, missing)[1] == (
        "Whether that is as predicted cannot be told: the figure is not defined at “after” (where "
        "nobody stands on the side of home or of hospital beside that person)."
    )
    unsure = study(FALLS, START, reading("after", 0.2, None))
    assert unsure.verdict == "unknown"
    assert (
        "how far the figure moves by chance at “after” is not known"
        in (study_sentences(FALLS, unsure)[1])
    )


def test_an_idea_and_a_wave_come_back_as_they_were_kept() -> None:
    assert idea_of(json.loads(json.dumps(idea_content(IDEA)))) == IDEA
    assert idea_of(idea_content(Idea())) == Idea()
    kept = wave_content(wave("before", 0.4, answered=0.9), "2026-11-22")
    assert kept_wave(json.loads(json.dumps(kept))) == wave(
        "before", 0.4, answered=0.9, kept_on="2026-11-22"
    )
    assert set(kept) == {"wave", "mark", "people", "answered", "kept_on", "place", "figures"}


def test_fields_that_a_later_version_adds_have_a_default_here() -> None:
    assert idea_of({"title": "A call"}) == Idea("A call")
    assert kept_wave({"people": 3}).reading(FIGURE) == Reading("")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ([], "expected fields by name, found a list"),
        ({"owner": "x"}, "has a field “owner” that is not known here"),
        ({"title": 3}, "expected a text in “title”, found the number 3"),
        ({"cycles": "one"}, "expected a list in “cycles”, found “one”"),
        ({"cycles": [{"act": "celebrate"}]}, "expected one of adopt, adapt, abandon in “act”"),
        ({"cycles": [{"prediction": {"figure": "height"}}]}, "in “figure”, found “height”"),
        ({"cycles": [{"prediction": {"figure": FIGURE}}]}, "it needs a figure, a way, a value"),
        ({"cycles": [{"studied": {"value": True}}]}, "expected a number in “value”"),
        ({"cycles": [{"studied": {"value": float("nan")}}]}, "expected a number that is finite"),
        ({"cycles": [{"studied": {"value": 1, "low": 2}}]}, "between its low and its high"),
    ],
)
def test_what_is_not_an_idea_is_refused_in_a_sentence(content: object, said: str) -> None:
    with pytest.raises(NetrolesError) as refused:
        idea_of(content)
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({"people": "many"}, "expected a number in “people”"),
        ({}, "it does not say of how many people"),
        ({"people": 2.5}, "it does not say of how many people"),
        ({"people": 3, "figures": [1]}, "expected parts by name in “figures”, found a list"),
        ({"people": 3, "kept_on": "May"}, "as 2026-11-22, found “May”"),
        ({"people": 3, "answered": 80}, "between 0 and 1; found 80"),
        ({"people": 3, "ties": []}, "has a field “ties” that is not known here"),
    ],
)
def test_what_is_no_wave_is_refused_in_a_sentence(content: object, said: str) -> None:
    with pytest.raises(NetrolesError) as refused:
        kept_wave(content)
    assert said in str(refused.value)


def test_last_years_figures_come_before_this_years_and_once_only() -> None:
    """Kept: “before”, which is loaded again, and two of other data."""
    kept = [
        wave("spring", 0.5, kept_on="2026-05-01"),
        wave("before", 0.4, kept_on="2026-11-22"),
        wave("before", 0.6, mark="other", kept_on="2025-11-22"),
    ]
    waves = every_wave([wave("before", 0.4), wave("after", 0.3)], kept)
    assert [(each.label, each.mark) for each in waves] == [
        ("before", "other"), ("spring", "mark of spring"),
        ("before", "mark of before"), ("after", "mark of after"),
    ]  # fmt: skip
    assert [each.label for each in waves_since(waves, START)] == ["after"]
    assert waves_since(waves, replace(START, mark="of nothing here")) == waves


def test_periods_kept_on_one_day_stand_in_the_order_of_their_data_not_of_the_alphabet() -> None:
    """“after” comes before “before” in the alphabet."""
    on_one_day = [
        kept_wave(wave_content(wave(label, 0.4, place=place), "2026-11-22"))
        for place, label in enumerate(("before", "after"))
    ]
    waves = every_wave([wave("next year", 0.3)], on_one_day[::-1])
    assert [each.label for each in waves] == ["before", "after", "next year"]
    assert [each.label for each in waves_since(waves, reading("after", 0.4))] == ["next year"]


def test_a_cycle_is_judged_by_what_it_was_studied_with_else_by_the_last_wave() -> None:
    waves = [wave("before", 0.4), wave("after", 0.33), wave("later", 0.2)]
    first, second = IDEA.cycles
    assert read_now(first, waves) == waves[2].reading(FIGURE)
    assert read_now(second, waves) == second.studied
    unsure = replace(first, studied=Reading("after", "mark of after", 0.33))
    assert read_now(unsure, waves) == waves[1].reading(FIGURE)
    assert read_now(first, waves[:1]) is None
    assert read_now(Cycle(), waves) is None


def test_the_next_cycle_begins_where_the_last_was_studied() -> None:
    """At 33%, where 30% or less still lies ahead; at 20% it does not, and there is no prediction
    until somebody says another."""
    studied = reading("after", 0.33)
    first = replace(IDEA.cycles[0], studied=studied, act="adapt", next="Call twice")
    begun = next_cycle(replace(IDEA, cycles=(first,))).cycles[1]
    assert begun == Cycle(
        "Call twice", first.who, first.where, prediction=replace(FALLS, start=studied)
    )
    reached = next_cycle(IDEA).cycles[2]
    assert (reached.what, reached.prediction, reached.studied) == ("Tell the hospice", None, None)


def test_a_prediction_lies_ahead_on_the_side_that_is_hoped_for() -> None:
    assert is_forward(FALLS)
    assert not is_forward(replace(FALLS, to=0.40))
    assert not is_forward(replace(FALLS, way="rises"))
    assert not is_forward(replace(FALLS, start=reading("before", None)))


def test_the_figure_at_each_wave_stands_beside_its_noise_and_what_it_says() -> None:
    waves = [wave("before", 0.4), wave("after", 0.2, answered=0.75), wave("later", None)]
    facts = wave_facts(FALLS, waves)
    assert facts.to_numpy().tolist() == [
        ["before", "40%", "where it starts", "34% to 46%", "20", "not known"],
        ["after", "20%", "As predicted", "14% to 26%", "20", "75%"],
        ["later", "not defined", "Cannot be told", "", "20", "not known"],
    ]
    # 5 of 20 did not answer.
    assert wave_facts(FALLS, waves, 5)["Answered"].tolist()[1] == "75%"
    assert wave_facts(FALLS, waves, 8)["Answered"].tolist()[1] == "not shown"
    assert answered_sentences(waves) == [
        "At “after” fewer than 80% of those asked answered: the figure might be another one if "
        "everybody had."
    ]


def test_every_figure_of_a_wave_stands_in_a_table() -> None:
    facts = figures_at(wave("before", 0.4)).set_index("Figure")
    assert facts.index.tolist() == [each.label for each in NETWORK_FIGURES.values()]
    assert facts.iloc[0].tolist() == ["40%", "34% to 46%"]
    assert facts.iloc[1].tolist() == ["not defined", ""]


def test_several_teams_stand_side_by_side_and_are_counted() -> None:
    waves = [wave("before", 0.4), wave("after", 0.39)]
    first = replace(IDEA, cycles=IDEA.cycles[:1], team="bay")
    facts = idea_facts([IDEA, first, Idea("A poster", "Bay")], waves)
    assert facts["Team"].tolist() == ["Bay", "bay", "Harbour"]
    assert facts["What that says"].tolist() == [
        "No prediction", "No change that can be told from noise", "As predicted",
    ]  # fmt: skip
    assert facts.iloc[1]["Predicted"] == "falls to 30% or less"
    assert facts.iloc[1]["Now"] == "39% (after)"
    assert facts.iloc[2][["Cycle", "Decision"]].tolist() == [2, "adopt"]
    assert learning_sentences(facts) == [
        "3 ideas of 2 teams.",
        "As predicted: 1 idea.",
        "No change that can be told from noise: 1 idea.",
        "No prediction: 1 idea.",
        "Decided: 1 to adopt.",
    ]
    assert ideas_in_short(facts).to_numpy().tolist()[1:] == [
        [
            "bay",
            "A Thursday round (cycle 1)",
            "Home–hospital routes that run through one person (40%): falls to 30% or less",
            "39% (after). No change that can be told from noise",
        ],
        [
            "Harbour",
            "A Thursday round (cycle 2)",
            "Home–hospital routes that run through one person (33%): falls to 30% or less",
            "20% (later). As predicted. To adopt",
        ],
    ]
    assert learning_sentences(idea_facts([], waves)) == []


def test_a_small_count_is_neither_said_nor_told_by_what_it_is_judged_as() -> None:
    """From 9 pairs to 3, where counts below 5 are not shown; a rise to 12 was hoped for."""
    rises = Prediction("pairs_across", "rises", 12, Reading("before", "d1", 9, 8, 10))
    found = study(rises, rises.start, Reading("after", "d1", 3, 2, 4))
    assert verdict_words(rises, found) == "Moved the other way"
    assert verdict_words(rises, found, 5) == "Not shown: the count is too small"
    said = " ".join(study_sentences(rises, found, 5))
    assert "9 pairs at “before”, fewer than 5 pairs at “after”; predicted 12 pairs or more" in said
    assert "other way" not in said
    assert prediction_sentence(rises) == (
        "Home–hospital pairs in contact: rises from 9 pairs at “before” to 12 pairs or more."
    )
    falls = replace(rises, way="falls", to=1)
    assert prediction_sentence(falls).endswith("falls from 9 pairs at “before” to 1 pair or fewer.")
    assert prediction_sentence(falls, 5).endswith("at “before” to fewer than 5 pairs.")
    few = replace(rises, to=3, start=Reading("before", "d1", 2, 1, 3))
    assert prediction_sentence(few, 5).endswith(
        "rises from fewer than 5 pairs at “before” to fewer than 5 pairs."
    )


def test_a_share_of_people_is_not_shown_where_counts_are_small() -> None:
    """A largest part of 39 of 40 would tell that one stands apart."""
    whole = Prediction("largest_part", "rises", 1.0, Reading("before", "d1", 0.975, 0.97, 0.98))
    assert "97.5%" in prediction_sentence(whole)
    assert "from not shown at “before”" in prediction_sentence(whole, 5)


def test_a_storyboard_tells_each_cycle_from_plan_to_act() -> None:
    board = storyboard(IDEA, [wave("before", 0.4), wave("after", 0.39)])
    first, second = board.cycles
    assert first.plan == (
        "A weekly call",
        "Who: the ward sister",
        "Where: ward 4",
        "When: in May",
        "Prediction: Home–hospital routes that run through one person: falls from 40% at “before” "
        "to 30% or less.",
    )
    assert first.do == ("Four of five held",)
    assert first.study[1].startswith("That is no change that can be told from noise")
    assert first.act == ()
    assert second.study[1:] == (
        "As predicted: the change is larger than the noise that resampling shows.",
        "What we make of it: It holds",
    )  # fmt: skip
    assert second.act == (
        "Adopt: keep it, and make it the usual way", "Next: Tell the hospice",
    )  # fmt: skip


def test_every_text_is_said_again_where_a_name_may_stand_in_it() -> None:
    def shout(text: str) -> str:
        return text.upper()

    told = IDEA.told(shout)
    assert (told.title, told.cycles[0].who) == ("A THURSDAY ROUND", "THE WARD SISTER")
    assert told.cycles[1].act == "adopt"
    waves = [wave_told(each, shout) for each in (wave("before", 0.4), wave("after", 0.2))]
    assert read_now(told.cycles[0], waves) == waves[1].reading(FIGURE)
    assert waves[1].reading(FIGURE).wave == "AFTER"
