"""Who was asked, who answered, what may be shown on that, and which ties one side alone reports."""

from dataclasses import replace

import pandas as pd
import pytest

from netroles.network import (
    ROLES_FROM,
    SHOW_NETWORK_ONLY,
    SHOW_ROLES,
    SHOW_WITH_A_WARNING,
    WARNED_FROM,
    NetrolesError,
    Network,
    one_sided,
    response,
    structure,
)
from netroles.network.response import shown_at
from tests.networks import NAMED, network


def team(answered: int, silent: int, others: int = 0) -> Network:
    """A network of people who answered, who did not, and who were not asked."""
    given = ["yes"] * answered + ["no"] * silent + [None] * others
    return network((), {f"P{n}": {"responded": word} for n, word in enumerate(given)})


def pairs_by_one(of: Network, **asked: object) -> list[str]:
    """The pairs reported by one side only, as "AB"."""
    counted = structure(of, **asked)  # type: ignore[arg-type]
    ids = counted.people.index
    marked = one_sided(of, counted)
    assert marked.dtype == bool
    assert len(marked) == len(counted.first)
    ends = zip(counted.first[marked], counted.second[marked], strict=True)
    return [ids[first] + ids[second] for first, second in ends]


def test_who_was_asked_and_who_answered_is_what_the_column_says() -> None:
    people = {"A": {"responded": "yes"}, "B": {"responded": "no"}, "C": {}}
    found = response(network(["AB", "CA"], people, directed=True))
    assert (found.known, found.asked, found.answered, found.rate) == (True, 2, 1, 0.5)
    assert list(found.responded.index) == ["A", "B", "C"]
    assert found.responded.tolist() == [True, False, pd.NA]
    assert found.responded.dtype == "boolean"


@pytest.mark.parametrize("of", NAMED.values(), ids=NAMED.keys())
def test_silence_in_the_ties_is_not_taken_for_no_answer(of: Network) -> None:
    found = response(of)
    assert (found.known, found.asked, found.answered, found.rate) == (False, 0, 0, None)
    assert found.responded.index.equals(of.people.index)
    assert found.responded.isna().all()
    assert found.shown == SHOW_ROLES


def test_a_column_without_an_answer_in_it_says_nothing() -> None:
    assert not response(team(0, 0, others=3)).known


def test_where_nobody_answered_the_share_is_zero_and_known() -> None:
    found = response(team(0, 3))
    assert (found.known, found.rate, found.shown) == (True, 0.0, SHOW_NETWORK_ONLY)


def test_patients_and_carers_count_if_they_were_asked_and_only_then() -> None:
    people = {
        "A": {"responded": "yes"},
        "P": {"kind": "patient"},
        "Q": {"kind": "patient", "responded": "no"},
        "C": {"kind": "carer", "responded": "yes"},
    }
    found = response(network((), people))
    assert (found.asked, found.answered) == (3, 2)


@pytest.mark.parametrize(
    ("answered", "silent", "shown"),
    [
        (5, 0, SHOW_ROLES),
        (4, 1, SHOW_ROLES),  # exactly 0.8
        (799, 201, SHOW_WITH_A_WARNING),
        (7, 3, SHOW_WITH_A_WARNING),  # exactly 0.7
        (699, 301, SHOW_NETWORK_ONLY),
    ],
)
def test_what_is_shown_changes_at_80_and_70_per_cent_and_the_cut_off_counts_as_reached(
    answered: int, silent: int, shown: str
) -> None:
    assert response(team(answered, silent)).shown == shown
    assert response(team(answered, silent, others=9)).shown == shown


@pytest.mark.parametrize(
    ("cut", "reached", "below"),
    [
        (ROLES_FROM, SHOW_ROLES, SHOW_WITH_A_WARNING),
        (WARNED_FROM, SHOW_WITH_A_WARNING, SHOW_NETWORK_ONLY),
    ],
)
def test_a_share_that_misses_a_cut_off_by_rounding_alone_has_reached_it(
    cut: float, reached: str, below: str
) -> None:
    assert shown_at(cut) == shown_at(cut - 5e-10) == reached
    assert shown_at(cut - 2e-9) == below
    assert (ROLES_FROM, WARNED_FROM) == (0.8, 0.7)


@pytest.mark.parametrize("word", ["Yes", "1", "maybe"])
def test_a_network_takes_only_yes_and_no_for_who_answered(word: str) -> None:
    with pytest.raises(NetrolesError, match=f"'responded' is one of yes, no.*found '{word}'"):
        network((), {"A": {"responded": word}})


@pytest.mark.parametrize("said", ["broker", "broker; energiser", "none", None])
def test_a_network_takes_the_four_roles_and_none_for_how_people_see_themselves(
    said: str | None,
) -> None:
    assert network((), {"A": {"self_roles": said}, "B": {}}).people["self_roles"].isna()["B"]


@pytest.mark.parametrize("said", ["boss", "broker; none", "broker, energiser", ""])
def test_a_network_refuses_other_words_for_how_people_see_themselves(said: str) -> None:
    with pytest.raises(NetrolesError, match="role in 'self_roles' is one of broker, connector"):
        network((), {"A": {"self_roles": said}})


ANSWERED = {person: {"responded": "yes"} for person in "ABC"}


def test_a_tie_that_one_side_reports_is_one_sided_where_the_other_answered() -> None:
    """A and B name each other, A names C and C names nobody."""
    of = network(["AB", "BA", "AC"], ANSWERED, directed=True)
    assert pairs_by_one(of) == ["AC"]


def test_who_reports_may_stand_first_or_second_among_the_people() -> None:
    assert pairs_by_one(network(["CA", "BC"], ANSWERED, directed=True)) == ["AC", "BC"]


def test_the_order_of_the_pairs_does_not_matter() -> None:
    of = network(["AB", "BA", "CA", "BC"], ANSWERED, directed=True)
    counted = structure(of)
    back = replace(counted, first=counted.first[::-1], second=counted.second[::-1])
    assert one_sided(of, back).tolist() == one_sided(of, counted).tolist()[::-1]
    assert one_sided(of, counted).tolist() == [False, True, True]


@pytest.mark.parametrize("responded", ["no", None])
def test_nobody_is_silent_who_did_not_answer_or_was_not_asked(responded: str | None) -> None:
    people = {**ANSWERED, "C": {"responded": responded}}
    # C does stand as a source, as in a file mended by hand: the column decides.
    assert pairs_by_one(network(["AC", "CB", "BC"], people, directed=True)) == []


def test_without_the_column_only_who_names_somebody_is_known_to_have_answered() -> None:
    """B names C, so B answered and did not name A; C names nobody, which says nothing."""
    assert pairs_by_one(network(["AB", "BC"], directed=True)) == ["AB"]


def test_where_it_does_not_matter_who_said_it_no_tie_is_one_sided() -> None:
    assert pairs_by_one(network(["AC"], ANSWERED)) == []


def test_a_tie_named_back_in_another_kind_or_period_is_one_sided_where_that_does_not_count() -> (
    None
):
    """A talks to B; B only energises A by A's word, and answered; the year before B named A."""
    rows = [
        {"source": "A", "target": "B", "kind": "talks to", "period": "2"},
        {"source": "B", "target": "A", "kind": "energises", "period": "2"},
        {"source": "B", "target": "A", "kind": "talks to", "period": "1"},
    ]
    of = network(rows, ANSWERED, directed=True)
    assert pairs_by_one(of) == ["AB"]
    assert pairs_by_one(of, period="all") == []
    assert pairs_by_one(of, kinds=["talks to", "energises"]) == []


def test_rows_that_say_the_same_twice_are_still_one_side() -> None:
    rows = [("A", "B", 1), ("A", "B", 4), {"source": "A", "target": "B", "kind": "trusts"}]
    assert pairs_by_one(network(rows, ANSWERED, directed=True)) == ["AB"]


@pytest.mark.parametrize("of", NAMED.values(), ids=NAMED.keys())
def test_there_is_one_answer_for_each_pair_of_every_network(of: Network) -> None:
    counted = structure(of)
    assert one_sided(of, counted).shape == counted.first.shape
    assert of.directed or not one_sided(of, counted).any()


def test_yes_and_blanks_without_a_no_do_not_say_that_all_answered() -> None:
    """A blank may be a no: six "yes" and four blanks are not 100%."""
    people = {each: {"responded": "yes" if each in "ABCDEF" else None} for each in "ABCDEFGHIJ"}
    found = response(network(people=people))
    assert (found.known, found.rate, found.shown) == (False, None, "roles")
    people["J"] = {"responded": "no"}
    assert response(network(people=people)).rate == pytest.approx(6 / 7)
