"""Relational coordination: every figure by hand, and a published table of roles."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netroles.network import DIMENSIONS, NetrolesError
from netroles.practice import (
    CUTOFFS,
    Coordination,
    Cutoffs,
    coordination,
    coordination_sentences,
    how_it_was_taken,
    matrix_of_roles,
    pairs_of_roles,
    pairs_to_name,
    recoded,
    totals,
    two_wave_sentences,
    two_waves,
)
from netroles.reading import coordination_scores


def ratings(*groups: tuple[str, str, list[list[float | None]]], wave: str = "") -> pd.DataFrame:
    """Rows of raters: who rates whom, and for each rater the seven dimensions."""
    rows = [
        {"file": "x.csv", "row": 0, "wave": wave, "rater_role": rater, "rated_role": rated,
         "raters": 1.0, **dict(zip(DIMENSIONS, answers, strict=True))}
        for rater, rated, all_answers in groups
        for answers in all_answers
    ]  # fmt: skip
    return pd.DataFrame(rows).astype(dict.fromkeys(DIMENSIONS, float))


def same(value: float, people: int) -> list[list[float | None]]:
    return [[value] * 7 for _ in range(people)]


def cell(found: Coordination, rater: str, rated: str) -> pd.Series:
    of = found.cells.set_index(["rater_role", "rated_role"])
    return of.loc[(rater, rated)]


def test_index_and_parts_are_means_over_dimensions_and_then_over_raters() -> None:
    """Four raters say 3 on communication and 5 on relationships: 27/7 each; one says 1 on all.

    Index (4 × 27/7 + 1) / 5 = 23/7, communication (4 × 3 + 1) / 5, relationships (4 × 5 + 1) / 5.
    """
    one, other = [3, 3, 3, 3, 5, 5, 5], [1] * 7
    found = cell(coordination(ratings(("A", "B", [one] * 4 + [other]))), "A", "B")
    assert found["index"] == pytest.approx(23 / 7)
    assert found["communication"] == pytest.approx(13 / 5)
    assert found["relationships"] == pytest.approx(21 / 5)
    assert (found["raters"], found["hidden"], found["within"]) == (5, False, False)


def test_a_blank_is_left_out_of_the_mean_and_counted() -> None:
    """One of five leaves shared goals blank: relationships 1, index (4 × 4 + 3 × 1) / 7 = 19/7."""
    blank = [4, 4, 4, 4, None, 1, 1]
    found = coordination(ratings(("A", "B", [*same(4, 4), blank])))
    assert cell(found, "A", "B")["index"] == pytest.approx((16 + 19 / 7) / 5)
    assert cell(found, "A", "B")["relationships"] == pytest.approx((16 + 1) / 5)
    assert found.incomplete == 1


def test_both_directions_are_kept() -> None:
    found = coordination(ratings(("A", "B", same(4, 5)), ("B", "A", same(2, 6))))
    assert cell(found, "A", "B")["index"] == 4
    assert cell(found, "B", "A")["index"] == 2


def test_four_raters_are_hidden_and_five_are_shown() -> None:
    found = coordination(
        ratings(("A", "B", same(4, 4)), ("B", "A", same(2, 5)), ("A", "A", same(5, 5)))
    )
    hidden = cell(found, "A", "B")
    assert hidden["hidden"]
    assert hidden[["raters", "index", "communication", "relationships"]].isna().all()
    assert not cell(found, "B", "A")["hidden"]
    assert matrix_of_roles(found.cells).to_numpy().tolist() == [
        ["A", "5.00", "<5"],
        ["B", "2.00", "·"],
    ]


def test_a_rater_who_left_out_a_part_is_in_no_figure() -> None:
    """Six nurses rated doctors, the sixth no communication, and 1, 1, 2 on relationships.

    With six in the index and five in communication, 7/4 × (6 × index − (20 × communication + 18 ×
    relationships) / 7) would be the 4/3 that the sixth gave.
    """
    five = [[3, 4, 4, 3, 4, 3, 5], *same(4, 4)]
    sixth = [None, None, None, None, 1, 1, 2]
    found = coordination(ratings(("nurses", "doctors", [*five, sixth])))
    without = coordination(ratings(("nurses", "doctors", five)))
    columns = ["raters", "index", "communication", "relationships"]
    shown = cell(found, "nurses", "doctors")[columns].tolist()
    assert shown == cell(without, "nurses", "doctors")[columns].tolist()
    assert shown == [5, pytest.approx(3.942857, abs=1e-6), pytest.approx(3.9), 4.0]
    assert (found.incomplete, found.left_out) == (0, 1)
    said = " ".join(how_it_was_taken(found, ""))
    assert "is in no figure of that pair of roles. Such ratings: fewer than 5." in said


def test_the_index_tells_nothing_that_its_parts_do_not() -> None:
    """The sixth rates communication 5 and relationships 1, with one blank.

    As the mean of what was answered the index of the sixth would be 22/6, and 42/4 × (6 × index −
    (24 × communication + 18 × relationships) / 7) the 4 between their two parts: so 5 and 1.
    """
    found = coordination(ratings(("A", "B", [*same(4, 5), [5, 5, 5, 5, 1, 1, None]])))
    shown = cell(found, "A", "B")
    assert shown["communication"] == pytest.approx(25 / 6)
    assert shown["relationships"] == pytest.approx(21 / 6)
    assert shown["index"] == pytest.approx((4 * 25 / 6 + 3 * 21 / 6) / 7)


def test_a_part_counts_with_as_many_dimensions_as_its_wave_was_asked() -> None:
    """One of communication and three of relationships: (5 + 3 × 1) / 4."""
    short = ratings(("A", "B", [[5, None, None, None, 1, 1, 1]] * 5), wave="spring")
    long = ratings(("A", "B", same(3, 5)), wave="autumn")
    found = coordination(pd.concat([short, long], ignore_index=True))
    assert found.of_wave("spring")["index"].tolist() == [2]
    assert found.incomplete == 0


def test_what_is_said_of_a_role_of_one_person_is_not_shown() -> None:
    """Ten nurses rate the medical director 2, who rates them 5; nurses and GPs rate 4 and 3."""
    rows = ratings(
        ("nurses", "director", same(2, 10)), ("director", "nurses", same(5, 1)),
        ("nurses", "GPs", same(4, 10)), ("GPs", "nurses", same(3, 5)),
        ("GPs", "director", same(1, 5)),
    )  # fmt: skip
    found = coordination(rows)
    assert matrix_of_roles(found.cells).to_numpy().tolist() == [
        ["nurses", "·", "<5", "4.00"],
        ["director", "<5", "·", "·"],
        ["GPs", "3.00", "<5", "·"],
    ]
    assert (found.few, found.nobody) == (("director",), ())
    assert totals(found.cells).loc["all", "index"] == 3.5
    said = coordination_sentences(found, "", CUTOFFS)
    assert said[1].startswith("Weakest between two roles: nurses and GPs, 3.50")
    assert any("rated who are director" in each for each in how_it_was_taken(found, ""))

    told = coordination(rows, large=["director"])
    assert cell(told, "nurses", "director")["index"] == 2
    assert told.few == ()
    weakest = pairs_to_name(told.cells).iloc[0]
    assert weakest[["first", "second"]].tolist() == ["nurses", "GPs"], "both ways come first"
    alone = pairs_to_name(told.cells)
    assert alone[["first", "second", "index"]].to_numpy().tolist()[1:] == [
        ["director", "GPs", 1],
        ["nurses", "director", 2],
    ]


def test_a_role_of_which_nobody_rated_is_never_named_first() -> None:
    """How many porters there are is not known; five and five of the others rated."""
    rows = ratings(
        ("nurses", "porters", same(1, 5)), ("nurses", "GPs", same(4, 5)),
        ("GPs", "nurses", same(4, 5)),
    )  # fmt: skip
    found = coordination(rows)
    assert cell(found, "nurses", "porters")["index"] == 1
    assert found.nobody == ("porters",)
    assert "porters" not in " ".join(coordination_sentences(found, "", CUTOFFS))
    assert len(pairs_of_roles(found.cells)) == 2
    assert len(pairs_to_name(found.cells)) == 1
    assert len(pairs_to_name(coordination(rows, large=["porters"]).cells)) == 2


def test_five_who_rated_in_another_wave_are_known() -> None:
    groups = [("A", "B", same(4, 5)), ("B", "A", same(3, 4))]
    later = ratings(*groups, wave="autumn")
    earlier = ratings(("B", "B", same(5, 5)), wave="spring")
    found = coordination(pd.concat([earlier, later], ignore_index=True))
    assert found.of_wave("autumn").set_index("rater_role")["hidden"].to_dict() == {
        "A": False, "B": True,
    }  # fmt: skip
    assert coordination(later).cells["hidden"].all()


def test_a_part_that_four_answered_hides_the_whole_cell() -> None:
    """The index of all five less the communication would tell what four said."""
    silent = [4, 4, 4, 4, None, None, None]
    found = coordination(ratings(("A", "B", [*same(4, 4), silent])))
    assert cell(found, "A", "B")["hidden"]


def test_a_part_that_nobody_was_asked_is_missing_and_hides_nothing() -> None:
    asked = [[4, 4, 4, 4, None, None, None]] * 5
    found = coordination(ratings(("A", "B", asked)))
    assert cell(found, "A", "B")["index"] == 4
    assert pd.isna(cell(found, "A", "B")["relationships"])
    assert found.incomplete == 0


@settings(max_examples=12)
@given(st.lists(st.integers(1, 5), min_size=1, max_size=4), st.lists(st.integers(1, 5), max_size=4))
def test_nothing_that_is_shown_depends_on_what_is_hidden(one: list[int], other: list[int]) -> None:
    """Whatever the few answered: all figures, sentences and totals stay the same."""

    def shown(hidden: list[int]) -> list[object]:
        few = [[value] * 7 for value in hidden]
        groups = [("A", "B", same(4, 5)), ("B", "A", same(3, 6)), ("B", "B", same(5, 6))]
        found = coordination(ratings(*groups, ("A", "A", few)))
        said = coordination_sentences(found, "", CUTOFFS) + how_it_was_taken(found, "")
        of = found.cells
        return [of.to_csv(), totals(of).to_csv(), pairs_of_roles(of).to_csv(), said]

    assert shown(one) == shown([*other, 1][:4])


def test_totals_are_means_of_cells_between_within_and_all() -> None:
    found = coordination(
        ratings(
            ("A", "B", same(4, 5)), ("B", "A", same(2, 9)), ("A", "A", same(5, 5)),
            ("B", "B", same(1, 4)),
        )
    )  # fmt: skip
    table = totals(found.cells)
    assert table.loc["between", ["cells", "of", "index"]].tolist() == [2, 2, 3]
    assert table.loc["within", ["cells", "of", "index"]].tolist() == [1, 2, 5]
    assert table.loc["all", "index"] == pytest.approx(11 / 3)


def test_pairs_rated_both_ways_come_first_and_then_the_weakest() -> None:
    found = coordination(
        ratings(
            ("A", "B", same(4, 5)), ("B", "A", same(3, 5)),
            ("A", "C", same(2, 5)), ("C", "A", same(5, 3)),
            ("B", "C", same(1, 2)), ("C", "C", same(5, 5)),
            ("A", "D", same(5, 5)), ("D", "A", same(2, 5)),
        )
    )  # fmt: skip
    pairs = pairs_of_roles(found.cells)
    assert pairs[["first", "second", "index"]].to_numpy().tolist() == [
        ["A", "B", 3.5],
        ["A", "D", 3.5],
        ["A", "C", 2],
    ]
    assert pairs["back"].isna().tolist() == [False, False, True]
    said = " ".join(coordination_sentences(found, "", CUTOFFS))
    assert "Weakest between two roles: A and B, 3.50" in said
    assert "Strongest between two roles: A and D, 3.50" in said


@pytest.mark.parametrize(
    ("mean", "between", "within"),
    [(3.49, "weak", "weak"), (3.5, "moderate", "weak"), (4.0, "moderate", "weak"),
     (4.004, "moderate", "weak"), (4.01, "strong", "weak"), (4.1, "strong", "moderate"),
     (4.6, "strong", "moderate"), (4.61, "strong", "strong")],
)  # fmt: skip
def test_on_a_cut_off_coordination_is_moderate(mean: float, between: str, within: str) -> None:
    assert CUTOFFS.strength(mean, within=False) == between
    assert CUTOFFS.strength(mean, within=True) == within


def test_cut_offs_in_the_wrong_order_are_refused_in_a_sentence() -> None:
    with pytest.raises(NetrolesError, match="the first no larger than the second; found are 4 and"):
        Cutoffs(between_from=4.0, between_to=3.0)


def test_answers_on_frequency_become_scores() -> None:
    answers = pd.Series([1, 2, 3, 4, 5, None], dtype=float)
    assert recoded(answers).tolist()[:5] == [1, 3, 5, 4, 2]
    found = coordination(
        ratings(("A", "B", [[4, *[3] * 6]] * 5), ("B", "A", [[3, *[3] * 6]] * 5)),
        frequency="answers",
    )
    assert cell(found, "A", "B")["communication"] == pytest.approx((4 + 9) / 4)
    assert cell(found, "B", "A")["communication"] == pytest.approx((5 + 9) / 4)
    said = " ".join(how_it_was_taken(found, ""))
    assert "1 → 1, 2 → 3, 3 → 5, 4 → 4, 5 → 2" in said


@given(st.lists(st.integers(1, 5) | st.none(), min_size=1))
def test_recoding_loses_nothing_and_puts_the_middle_on_top(answers: list[int | None]) -> None:
    """Each answer has a score of its own, so that it can be told back; far from 3 is less, and too
    much is at most as good as too little beside it."""
    given = pd.Series(answers, dtype=float)
    scores = recoded(given)
    assert scores.isna().equals(given.isna())
    back = {1: 1, 3: 2, 5: 3, 4: 4, 2: 5}
    assert scores.dropna().map(back).tolist() == given.dropna().tolist()
    distance = (given - 3).abs()
    for far in (0, 1):
        nearer, further = scores[distance <= far], scores[distance > far]
        assert not (len(nearer) and len(further)) or nearer.min() > further.max()


@given(st.floats(0, 6).filter(lambda value: value not in (1, 2, 3, 4, 5)))
def test_what_is_no_answer_is_never_recoded(value: float) -> None:
    with pytest.raises(NetrolesError, match="whole numbers from 1 to 5"):
        recoded(pd.Series([3.0, value]))


def test_means_of_answers_cannot_be_recoded() -> None:
    rows = ratings(("A", "B", same(4, 1))).assign(raters=9.0)
    with pytest.raises(NetrolesError, match="cannot be recoded"):
        coordination(rows, by_roles=True, frequency="answers")


def test_two_waves_are_compared_where_both_are_shown() -> None:
    first = ratings(("A", "B", same(3, 5)), ("B", "A", same(3, 5)), wave="spring")
    second = ratings(("A", "B", same(4, 5)), ("B", "A", same(5, 4)), wave="autumn")
    found = coordination(pd.concat([first, second], ignore_index=True))
    table = two_waves(found, "spring", "autumn")
    assert table[
        ["rater_role", "index_before", "index_after", "index_change"]
    ].to_numpy().tolist() == [["A", 3, 4, 1]]
    said = two_wave_sentences(found, "spring", "autumn")
    assert said[0] == (
        "The index from “spring” to “autumn”, in the 1 cells shown in both: higher in 1, lower "
        "in 0, the same in 0."
    )
    assert said[1] == "Most gained: A about B, 3.00 to 4.00."


def test_the_published_table_of_a_medical_school_keeps_both_directions() -> None:
    """Indiana 2003–04 (BMC Medical Education 2006;6:23, table 1): means from 1 to 5.

    How many rated is not in the table that we read: twenty stands for "enough".
    """
    table = (
        "rater role,rated role,raters,RC index\n"
        "students,nurses,20,2.98\nstudents,residents,20,4.16\nnurses,students,20,2.68\n"
        "nurses,nurses,20,4.36\nnurses,attendings,20,3.66\n"
    )
    scores = coordination_scores(("indiana.csv", table.encode()))
    found = coordination(scores.rows, by_roles=True)
    indices = {
        (row["rater_role"], row["rated_role"]): round(row["index"], 2)
        for row in found.cells.to_dict("records")
    }
    assert indices == {
        ("students", "nurses"): 2.98, ("students", "residents"): 4.16,
        ("nurses", "students"): 2.68, ("nurses", "nurses"): 4.36, ("nurses", "attendings"): 3.66,
    }  # fmt: skip
    pairs = pairs_of_roles(found.cells)
    assert pairs.iloc[0][["first", "second"]].tolist() == ["students", "nurses"]
    assert round(pairs.iloc[0]["index"], 2) == 2.83
    between = totals(found.cells).loc["between"]
    assert round(between["index"], 2) == 3.37
    assert pd.isna(between["communication"])
    said = coordination_sentences(found, "", CUTOFFS)
    assert said[:3] == [
        "Between roles the index is 3.37 of 5, weak.",
        "Within roles the index is 4.36 of 5, moderate.",
        "Weakest between two roles: students and nurses, 2.83 (students about nurses 2.98, nurses "
        "about students 2.68).",
    ]
