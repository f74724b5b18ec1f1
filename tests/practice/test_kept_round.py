"""What a workspace keeps of a round of coffee trials."""

import json
from dataclasses import replace
from datetime import date

import pytest

from netroles.network import NetrolesError
from netroles.practice import KeptRound, rounds_facts

SECOND = KeptRound(2, date(2026, 11, 2), "By chance, draw 1", 9, 19, "r00")
FIRST = KeptRound(1, date(2026, 9, 30), "Bridging, draw 3", 10, 20, "r01")


def test_what_is_kept_comes_back_from_json() -> None:
    assert KeptRound.of_content(json.loads(json.dumps(FIRST.content))) == FIRST


def test_what_became_of_the_pairs_is_kept_with_the_round_and_shown_once_it_is_known() -> None:
    later = replace(FIRST, new_ties=3, new_ties_of=10)
    assert KeptRound.of_content(json.loads(json.dumps(later.content))) == later
    assert "new_ties" not in FIRST.content, "an older version reads what it knows"
    facts = rounds_facts([SECOND, later])
    assert facts["Pairs who have become ties"].tolist() == ["3 of 10 who had none", "not kept yet"]


@pytest.mark.parametrize(
    "changed",
    [
        {"new_ties": 3},
        {"new_ties": "3", "new_ties_of": 10},
        {"number": "1"},
        {"number": True},
        {"number": 10**30},
        {"people": -1},
        {"drawn_on": "yesterday"},
        {"drawn_on": 20260930},
        {"pairs": [["Ann", "Bob"]]},
    ],
)
def test_what_somebody_else_wrote_is_refused_in_a_sentence(changed: dict[str, object]) -> None:
    with pytest.raises(NetrolesError, match="not as this version"):
        KeptRound.of_content(FIRST.content | changed)


def test_a_field_that_is_missing_is_refused_in_a_sentence() -> None:
    with pytest.raises(NetrolesError, match="not as this version"):
        KeptRound.of_content({"number": 1})


def test_rounds_stand_in_the_order_of_their_days() -> None:
    facts = rounds_facts([SECOND, FIRST])
    assert facts.to_dict("list") == {
        "Round": [1, 2],
        "Kept on": ["30 Sep 2026", "2 Nov 2026"],
        "How it was drawn": ["Bridging, draw 3", "By chance, draw 1"],
        "Groups who meet": [10, 9],
        "People": [20, 19],
    }
