"""How people see their own part, set beside the roles of the network and never mixed in."""

import pandas as pd
import pytest

from netroles.insight import (
    SELF_VIEWS,
    SMALLEST_GROUP,
    own_view_sentences,
    self_roles_in,
    self_view_counts,
    self_view_sentences,
    self_views,
)
from netroles.network import ROLE_KEYS, Network, is_staff
from netroles.roles import SCORED, roles
from netroles.roles import evidence as standings
from tests.networks import NAMED, TWO_CLIQUES_AND_A_PERSON, clique, network

Said = tuple[str, ...] | None


def table(people: dict[str, tuple[str, str]], evidence: dict[str, str] | None = None):
    """A role table of role and also_possible; patients have the role "patient" here."""
    rows = pd.DataFrame(people.values(), index=list(people), columns=["role", "also_possible"])
    rows["evidence"] = pd.Series(evidence or {}, dtype="str").reindex(rows.index).fillna("")
    rows["broker"] = 0.5
    patients = rows["role"] == "patient"
    rows.loc[patients, "role"] = "none"
    return rows.assign(broker=rows["broker"].mask(patients)).rename_axis("person")


def nobody_asked(given: pd.DataFrame) -> pd.DataFrame:
    """The standings of those in a table where nobody was asked about anybody."""
    return standings(network(people=list(given.index)))


def series(said: dict[str, Said]) -> pd.Series:
    return pd.Series(said, dtype=object)


def words(views: pd.DataFrame, person: str) -> list[str | None]:
    return [None if pd.isna(cell) else cell for cell in views.loc[person, list(ROLE_KEYS)]]


def test_the_words_for_own_roles_are_the_roles_with_a_score() -> None:
    assert tuple(role.key for role in SCORED) == ROLE_KEYS


def test_both_one_or_neither_may_see_a_role() -> None:
    views = self_views(
        table({"A": ("broker", "connector")}), series({"A": ("broker", "energiser")})
    )
    assert words(views, "A") == ["agree", "hidden", "aspirational", ""]
    assert views.loc["A", ["said", "network"]].tolist() == [
        "broker; energiser",
        "broker; connector",
    ]


def test_a_further_role_counts_as_shown_by_the_network() -> None:
    views = self_views(table({"A": ("none", "energiser; challenger")}), series({"A": ()}))
    assert words(views, "A") == ["", "", "hidden", "hidden"]
    assert views.loc["A", ["said", "network"]].tolist() == ["none", "energiser; challenger"]


@pytest.mark.parametrize("role", ["none", "peripheral", "isolate"])
def test_without_a_role_every_role_somebody_claims_is_aspirational(role: str) -> None:
    views = self_views(table({"A": (role, "")}), series({"A": ("connector",)}))
    assert words(views, "A") == ["", "aspirational", "", ""]
    assert views.at["A", "network"] == "none"


def test_who_did_not_say_and_who_has_no_role_in_the_table_are_missing() -> None:
    given = table({"A": ("broker", ""), "P": ("patient", ""), "B": ("broker", "")})
    views = self_views(given, series({"P": ("broker",), "A": None, "Z": ("broker",)}))
    assert list(views.index) == ["A", "P", "B"]
    assert views["said"].isna().tolist() == [True, False, True]
    assert views["network"].isna().tolist() == [False, True, False]
    assert views[list(ROLE_KEYS)].isna().all(axis=None)


def test_what_was_answered_partly_or_not_at_all_is_compared_with_nothing() -> None:
    left_open = series({"A": ("broker", "challenger")})
    views = self_views(table({"A": ("broker", "connector")}), series({"A": ()}), left_open)
    assert words(views, "A") == [None, "hidden", "", None]


def test_scores_and_roles_stay_what_they_were() -> None:
    of = network(TWO_CLIQUES_AND_A_PERSON)
    before = roles(of)
    given = before.copy()
    views = self_views(given, series({"X": ("broker",), "A": ("challenger",)}))
    pd.testing.assert_frame_equal(given, before)
    assert views.at["X", "broker"] == "agree"
    assert (views.at["A", "challenger"], views.at["A", "connector"]) == ("aspirational", "hidden")


@pytest.mark.parametrize("of", NAMED.values(), ids=NAMED.keys())
def test_every_network_gives_one_row_a_person_and_words_for_staff_alone(of: Network) -> None:
    given = roles(of)
    views = self_views(given, pd.Series([("broker",)] * len(given), given.index, dtype=object))
    assert views.index.equals(of.people.index)
    compared = views[list(ROLE_KEYS)].notna()
    assert compared.all(axis="columns").tolist() == is_staff(of.people).tolist()
    assert compared.any(axis="columns").tolist() == is_staff(of.people).tolist()
    assert set(views["broker"].dropna()) <= {"agree", "aspirational"}
    assert set(views["connector"].dropna()) <= {"hidden", ""}


def test_nobody_in_the_table_makes_an_empty_table() -> None:
    views = self_views(roles(network()), series({}))
    assert views.shape == (0, 2 + len(ROLE_KEYS))
    assert self_view_sentences(views) == ["No member of staff said how they see their own part."]


def test_the_people_column_is_read_as_tuples_and_a_form_wins_over_it() -> None:
    people = {
        "A": {"self_roles": "broker; energiser"}, "B": {"self_roles": "none"}, "C": {},
    }  # fmt: skip
    column = self_roles_in(network((), people))
    assert column.tolist() == [("broker", "energiser"), (), None]
    form = pd.Series([(), None, ("connector",)], index=list("ABC"), dtype=object)
    assert form.fillna(column).tolist() == [(), (), ("connector",)]
    assert self_roles_in(network(people="AB")).isna().tolist() == [True, True]


def team(size: int, *, undecided: int = 0) -> pd.DataFrame:
    """Brokers by the network of whom the first alone says so; some left the broker open."""
    people = [f"P{n}" for n in range(size)]
    said = series({each: ("broker",) if each == "P0" else () for each in people})
    left_open = series(dict.fromkeys(people[1 : 1 + undecided], ("broker",)))
    return self_views(table(dict.fromkeys(people, ("broker", ""))), said, left_open)


def test_a_team_is_counted_from_five_people_on() -> None:
    counts = self_view_counts(team(SMALLEST_GROUP))
    assert SMALLEST_GROUP == 5
    assert list(counts.index) == list(ROLE_KEYS)
    assert list(counts.columns) == list(SELF_VIEWS) == ["agree", "hidden", "aspirational"]
    assert counts.loc["broker"].tolist() == [1, 4, 0]
    assert self_view_counts(team(SMALLEST_GROUP - 1)).isna().all(axis=None)


def test_a_role_that_too_few_decided_on_is_not_counted() -> None:
    counts = self_view_counts(team(SMALLEST_GROUP, undecided=1))
    assert counts.loc["broker"].isna().all()
    assert counts.loc["connector"].tolist() == [0, 0, 0]


def test_the_team_is_said_in_sums_or_not_at_all() -> None:
    assert self_view_sentences(team(6)) == [
        "6 members of staff said how they see their own part.",
        "Seen by the person and in the answers of others: broker 1.",
        "In the answers of others, and not seen by the person: broker 5.",
    ]
    assert self_view_sentences(team(1)) == [
        "1 member of staff said how they see their own part; their answers are added up from 5 "
        "people on, because a sum over fewer is a name."
    ]


def test_a_team_that_left_its_answers_open_is_told_why_there_is_no_sum() -> None:
    """Six answered; with "partly" to every statement, or to one, no five said yes or no to it."""
    people = [f"P{n}" for n in range(6)]
    given, said = table(dict.fromkeys(people, ("broker", ""))), series(dict.fromkeys(people, ()))
    partly = series(dict.fromkeys(people, ROLE_KEYS))
    assert self_view_sentences(self_views(given, said, partly)) == [
        "6 members of staff said how they see their own part. To no statement have 5 people "
        "answered yes or no yet, and a sum over fewer is a name."
    ]
    assert self_view_sentences(team(6, undecided=2))[:2] == [
        "6 members of staff said how they see their own part.",
        "Not added up, because fewer than 5 people answered yes or no: broker.",
    ]


def test_a_person_is_told_plainly_and_a_hint_stays_a_hint() -> None:
    given = table({"A": ("broker", "energiser"), "B": ("none", "")})
    views = self_views(given, series({"A": ("energiser", "challenger"), "B": ()}))
    assert own_view_sentences(views, given, nobody_asked(given), "A") == [
        "The answers of others point to a broker; they do not see themselves as one.",
        "They see themselves as an energiser; the answers of others point the same way. That is "
        "only a hint in the ties: ask the team.",
        "They see themselves as a challenger; the answers of others do not show it (yet).",
    ]
    assert own_view_sentences(views, given, nobody_asked(given), "B") == [
        "Neither they themselves nor the answers of others see them in a role."
    ]


def test_what_colleagues_reported_is_no_hint() -> None:
    """A and B each say of the other, and C of both, that they energise; nobody says it of C."""
    pairs = [("A", "B"), ("B", "A"), ("C", "A"), ("C", "B")]
    energises = [{"source": a, "target": b, "kind": "energises"} for a, b in pairs]
    asked = standings(network([*clique("ABC"), *energises]))
    given = table(
        {"A": ("energiser", ""), "B": ("broker", "energiser"), "C": ("none", "energiser")},
        {"A": "reported"},
    )
    views = self_views(given, series({"A": (), "B": ("broker", "energiser"), "C": ()}))
    said = {each: own_view_sentences(views, given, asked, each) for each in "ABC"}
    assert said["A"] == [
        "The answers of others point to an energiser; they do not see themselves as one."
    ]
    assert not [sentence for sentence in said["B"] if "hint" in sentence]
    assert said["C"][0].endswith("That is only a hint in the ties: ask the team.")


def test_nothing_is_said_of_who_did_not_say_anything() -> None:
    given = table({"A": ("broker", ""), "P": ("patient", "")})
    views = self_views(given, series({"P": ("broker",)}))
    said = [own_view_sentences(views, given, nobody_asked(given), each) for each in "AP"]
    assert said == [[], []]
