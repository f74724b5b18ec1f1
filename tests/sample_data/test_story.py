"""The machinery that turns a story into tables, on stories small enough to read."""

from dataclasses import replace

import pytest

from sample_data.story import EVERYONE, Meets, Person, Planted, Says, Story, Tables, Team, tell

HOME_AND_WARD = Story(
    seed=1,
    periods=("before", "after"),
    sides={"own home": "home", "ward": "hospital", "hospice": "between"},
    teams=(
        Team("house", "own home"),
        Team("ward", "ward", "Ward 1"),
        Team("hospice", "hospice", "Hospice"),
    ),
    people=(
        Person("A", "house", "Ann Example", kind="patient"),
        Person("B", "house", "Bob Example", kind="carer"),
        Person("C", "ward", "Cat Example", "nurse", "generalist", also="own home"),
        Person("D", "ward", "Dan Example", "nurse"),
        Person("E", "hospice", "Eve Example", "doctor", "specialist"),
    ),
    meets=(),
    says=(),
    planted=(),
    turnover=0.5,
)


def pairs(tables: Tables, kind: str = "talks to", period: str = "after") -> set[str]:
    return {
        "".join(sorted(source + target))
        for source, target, _, of_kind, _, when in tables.ties
        if (of_kind, when) == (kind, period)
    }


def test_circle_that_always_meets_joins_each_of_its_pairs_once_a_period() -> None:
    tables = tell(replace(HOME_AND_WARD, meets=(Meets("house, ward", "", 1, 3),)))
    assert pairs(tables) == {"AB", "AC", "AD", "BC", "BD", "CD"}
    assert len(tables.ties) == 12


def test_two_circles_meet_across_but_not_inside() -> None:
    tables = tell(replace(HOME_AND_WARD, meets=(Meets("house", "ward, E", 1, 3),)))
    assert pairs(tables) == {"AC", "AD", "AE", "BC", "BD", "BE"}


def test_person_with_a_circle_of_their_own_does_not_meet_with_the_team() -> None:
    people = (*HOME_AND_WARD.people, Person("F", "ward", "Fay Example", circles=("nights",)))
    meets = (Meets("ward", "", 1, 5), Meets("nights", "E", 1, 5))
    tables = tell(replace(HOME_AND_WARD, people=people, meets=meets))
    assert pairs(tables) == {"CD", "EF"}
    assert tables.people[5][2:4] == ("ward", "Ward 1")


def test_habit_of_one_period_leaves_the_other_without_it() -> None:
    tables = tell(replace(HOME_AND_WARD, meets=(Meets("house", "", 1, 5, ("after",)),)))
    assert pairs(tables, period="before") == set()
    assert pairs(tables, period="after") == {"AB"}


def test_person_who_joins_later_has_no_ties_before() -> None:
    people = (*HOME_AND_WARD.people, Person("F", "ward", "Fay Example", joined="after"))
    tables = tell(replace(HOME_AND_WARD, people=people, meets=(Meets("ward", "", 1, 5),)))
    assert pairs(tables, period="before") == {"CD"}
    assert pairs(tables, period="after") == {"CD", "CF", "DF"}


def test_of_two_habits_that_join_a_pair_the_more_frequent_counts() -> None:
    tables = tell(replace(HOME_AND_WARD, meets=(Meets("A", "B", 1, 1), Meets("A", "B", 1, 5))))
    assert {int(row[2]) for row in tables.ties} <= {4, 5}


def test_without_turnover_both_periods_are_alike_where_habits_are() -> None:
    story = replace(HOME_AND_WARD, meets=(Meets(EVERYONE, "", 0.5, 3),), turnover=0)
    for seed in range(10):
        tables = tell(story, seed)
        before = [row[:5] for row in tables.ties if row[5] == "before"]
        after = [row[:5] for row in tables.ties if row[5] == "after"]
        assert before == after


def test_people_speak_only_of_those_they_meet_often_enough() -> None:
    story = replace(
        HOME_AND_WARD,
        meets=(Meets("A", "B", 1, 5), Meets("A", "D", 1, 2)),
        says=(Says("trusts", EVERYONE, EVERYONE, 1, least=3, most=3, often=4),),
    )
    trusts = [row for row in tell(story).ties if row[3] == "trusts" and row[5] == "after"]
    assert trusts == [
        ("A", "B", "3", "trusts", "", "after"),
        ("B", "A", "3", "trusts", "", "after"),
    ]


@pytest.mark.parametrize(
    ("one", "other", "transition"),
    [
        ("A", "D", "home→hospital"),
        ("D", "A", "hospital→home"),
        ("A", "B", ""),
        ("A", "E", ""),
        ("A", "C", ""),  # C works on the ward and in people's homes: on neither side alone
    ],
)
def test_handover_records_its_way_where_it_crosses(one: str, other: str, transition: str) -> None:
    says = (Says("handover", one, other, 1), Says("advice", one, other, 1))
    tables = tell(replace(HOME_AND_WARD, meets=(Meets(one, other, 1, 3),), says=says))
    recorded = {(kind, way) for _, _, _, kind, way, _ in tables.ties}
    assert recorded == {("talks to", ""), ("handover", transition), ("advice", "")}


def test_second_setting_stands_after_the_main_one() -> None:
    assert [row[2] for row in tell(HOME_AND_WARD).people] == [
        "own home", "own home", "ward; own home", "ward", "hospice",
    ]  # fmt: skip


def test_names_left_blank_are_drawn_and_nobody_shares_one() -> None:
    crowd = tuple(Person(f"Z{i:03}", "ward") for i in range(500))
    tables = tell(replace(HOME_AND_WARD, people=(*HOME_AND_WARD.people, *crowd)))
    names = [row[1] for row in tables.people]
    assert names[:2] == ["Ann Example", "Bob Example"]
    assert len(set(names)) == len(names)
    assert all(" " in name for name in names)


def test_planted_row_carries_the_name() -> None:
    planted = Planted("C", "broker", "broker", "after", "because")
    tables = tell(replace(HOME_AND_WARD, planted=(planted,)))
    assert tables.planted == [("C", "Cat Example", "broker", "broker", "after", "because")]


def test_same_seed_same_tables_other_seed_other_tables() -> None:
    story = replace(HOME_AND_WARD, meets=(Meets(EVERYONE, "", 0.5, 3),))
    assert tell(story, 5) == tell(story, 5)
    assert tell(story, 5) != tell(story, 6)


def test_circle_nobody_belongs_to_is_a_mistake_in_the_story() -> None:
    with pytest.raises(KeyError, match="theatre"):
        tell(replace(HOME_AND_WARD, meets=(Meets("theatre", "ward", 1, 3),)))
