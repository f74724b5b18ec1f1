"""Energising ties in each period: who has a colleague that gives them energy."""

from __future__ import annotations

import pandas as pd

from netroles.practice import (
    HOW_TO_ASK,
    energising_facts,
    energising_over_time,
    energising_sentences,
)
from tests.networks import network


def tie(source: str, target: str, period: str | None, kind: str = "energises") -> dict[str, object]:
    return {"source": source, "target": target, "kind": kind, "period": period}


def over_years() -> list[dict[str, object]]:
    """In 2024 A, B and C answer, A and B have somebody; in 2025 A, B, C, D, all but D do."""
    return [
        tie("A", "B", "2024"), tie("A", "C", "2024"), tie("B", "A", "2024"),
        tie("C", "A", "2024", "talks to"),
        tie("A", "B", "2025"), tie("A", "B", "2025"), tie("B", "A", "2025"), tie("C", "A", "2025"),
        tie("D", "A", "2025", "talks to"),
    ]  # fmt: skip


def test_ties_and_people_are_counted_in_each_period() -> None:
    table = energising_over_time(network(over_years(), directed=True))
    assert table.index.tolist() == ["2024", "2025"]
    assert table["ties"].tolist() == [3, 3]
    assert table["people"].tolist() == [2, 3]
    assert table["answered"].tolist() == [3, 4]
    assert table["share"].round(4).tolist() == [0.6667, 0.75]
    said = energising_sentences(table)
    assert said[0] == (
        "In “2024”, energising ties: 3; 2 of 3 people who answered (67%) have a colleague who "
        "gives them energy."
    )
    assert said[-1].endswith("went from 67% to 75%.")


def test_without_such_ties_nothing_is_0_and_it_is_said_how_to_ask() -> None:
    table = energising_over_time(network(["AB", "BC"], kind="talks to"))
    assert table[["ties", "people", "answered", "share"]].isna().all(axis=None)
    assert table.index.tolist() == [""]
    assert energising_sentences(table) == [HOW_TO_ASK]


def test_a_period_without_such_ties_is_missing_between_others() -> None:
    given = [*over_years(), tie("A", "B", "2026", "talks to")]
    table = energising_over_time(network(given, directed=True))
    assert pd.isna(table.loc["2026", "ties"])
    assert energising_sentences(table)[2] == (
        "In “2026” there is no tie of that kind: whether it was asked is not known."
    )
    assert energising_facts(table)["Energising ties"].isna().tolist() == [False, False, True]


def test_a_low_answer_on_a_scale_is_no_energising_tie() -> None:
    given = [{**tie("A", "B", None), "strength": 5.0}, {**tie("B", "A", None), "strength": 1.0}]
    table = energising_over_time(network(given, directed=True))
    assert table.loc["", ["ties", "people", "answered"]].tolist() == [1, 1, 2]


def test_small_counts_are_hidden_and_so_is_what_would_tell_them() -> None:
    # 9 answered: 5 have somebody, and the 4 who have not would be told by 9 − 5.
    given = [tie(each, "Z", "now") for each in "ABCDE"]
    given += [tie(each, "Z", "now", "talks to") for each in "FGHI"]
    found = network(given, directed=True)
    assert energising_over_time(found).loc["now", "people"] == 5
    hidden = energising_over_time(found, smallest=5)
    assert hidden.loc["now", ["ties", "answered"]].tolist() == [5, 9]
    assert hidden.loc["now", ["people", "share"]].isna().all()
    assert "not shown" in energising_sentences(hidden)[0]
