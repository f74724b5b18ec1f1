"""What becomes of each row of people, and how people and ties find each other."""

import pytest

from netroles.network import NetrolesError, side_of
from netroles.reading import read
from tests.reading.files import reading, text_file

TIES = ["source,target", "A,B", "B,C"]


def test_the_people_file_comes_first_and_others_are_added_and_counted() -> None:
    found = reading(TIES, ["id,team", "Z,red", "C,blue"])
    assert list(found.network.people.index) == ["Z", "C", "A", "B"]
    assert found.network.people["team"].tolist()[:2] == ["red", "blue"]
    assert found.network.people["team"].isna().tolist() == [False, False, True, True]
    assert (found.report.only_in_ties, found.report.without_ties) == (2, 1)
    found = [(n.file, n.row, n.reason.split(";")[0]) for n in found.report.of_kind("doubtful")]
    assert found == [
        ("ties.csv", 2, "names somebody who is not in the people file"),
        ("ties.csv", 2, "names somebody who is not in the people file"),
        ("people.csv", 2, "the person is in no tie"),
    ]


def test_without_a_people_file_nobody_counts_as_added() -> None:
    report = reading(TIES).report
    assert (report.people, report.only_in_ties) == (3, 0)


def test_a_blank_id_and_a_second_row_for_one_person_are_refused() -> None:
    found = reading(TIES, ["id,team", "A,red", ",blue", " A ,green"])
    assert [(n.row, n.cells) for n in found.report.of_kind("refused")] == [
        (3, ("", "blue")),
        (4, (" A ", "green")),
    ]
    assert found.network.people.loc["A", "team"] == "red"


def test_a_file_of_people_without_an_id_is_refused() -> None:
    with pytest.raises(NetrolesError, match=r"people\.csv has no column"):
        reading(TIES, ["team,setting", "red,ward"])


def test_people_are_found_by_name_where_the_ties_use_names() -> None:
    ties = ["source,target", "Ann Lee,Bo Ray", "Bo Ray,Cy Poe"]
    found = reading(ties, ["id,name,team", "P1,Ann Lee,red", "P2,Bo Ray,blue"])
    assert list(found.network.people.index) == ["P1", "P2", "Cy Poe"]
    assert found.network.ties["source"].tolist() == ["P1", "P2"]
    assert any("by name" in note.reason for note in found.guesses)


def test_people_are_found_by_id_where_names_fit_no_better() -> None:
    found = reading(TIES, ["id,name", "A,B", "B,A", "C,X"])
    assert found.network.ties["source"].tolist() == ["A", "B"]
    assert not any("by name" in note.reason for note in found.guesses)


def test_two_people_of_one_name_are_not_joined_by_it() -> None:
    found = reading(["source,target", "Ann,Bo"], ["id,name", "P1,Ann", "P2,Ann"])
    assert list(found.network.people.index) == ["P1", "P2", "Ann", "Bo"]


def test_a_name_given_twice_is_the_same_person_in_one_tie_to_oneself() -> None:
    found = reading(["source,target", "Ann,Ann", "Ann,Bo"], ["id,name", "P1,Ann", "P2,Bo"])
    assert len(found.network.ties) == 1


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Staff", "professional"), ("professional", "professional"), ("Patient", "patient"),
        ("service user", "patient"), ("resident", "patient"), ("Family carer", "carer"),
        ("caregiver", "carer"),
    ],
)  # fmt: skip
def test_clear_words_for_the_kind_of_person_are_understood(word: str, kind: str) -> None:
    found = reading(TIES, ["id,kind", f"A,{word}", "B,", "C,staff"])
    assert found.network.people.loc["A", "kind"] == kind
    assert not found.report.of_kind("doubtful")


def test_an_unknown_kind_of_person_is_doubtful_because_it_then_counts_as_staff() -> None:
    found = reading(TIES, ["id,kind", "A,volunteer", "B,", "C,staff"])
    assert found.network.people["kind"].isna().tolist() == [True, True, False]
    (note,) = found.report.of_kind("doubtful")
    assert (note.row, note.column) == (2, "kind")
    assert "counts as staff" in note.reason


def test_level_and_side_are_read_without_regard_to_case() -> None:
    found = reading(TIES, ["id,level,side", "A,Specialist,Home", "B,expert,moon", "C,,BETWEEN"])
    people = found.network.people
    assert people.loc["A", "level"] == "specialist"
    assert side_of(found.network).tolist()[::2] == ["home", "between"]
    assert [note.column for note in found.report.of_kind("doubtful")] == ["level", "side"]


def test_a_numeric_level_stays_a_further_column() -> None:
    people = reading(TIES, ["id,level", "A,3", "B,2", "C,1"]).network.people
    assert people["level"].isna().all()
    assert people["level (as given)"].tolist() == ["3", "2", "1"]


def test_further_columns_are_kept_as_text_and_blank_is_missing() -> None:
    people = reading(TIES, ["id,patients,ward", "A,0012,NA", "B,,"]).network.people
    assert people["patients"].tolist()[0] == "0012"
    assert people["ward"].tolist()[0] == "NA"
    assert people["ward"].isna().tolist() == [False, True, True]


def test_several_settings_are_parted_by_semicolon_or_bar_and_never_by_comma() -> None:
    people = ["id,setting", "A,ward;hospice ; ward", "B,GP | ward", 'C,"Oak, Elm and Co"']
    assert reading(TIES, people).network.people["setting"].tolist() == [
        "ward; hospice", "GP; ward", "Oak, Elm and Co",
    ]  # fmt: skip


def test_a_setting_in_the_people_file_wins_over_one_in_the_ties() -> None:
    ties = ["source,target,setting", "A,B,ward", "B,A,ward"]
    assert reading(ties, ["id,setting", "A,GP", "B,"]).network.people["setting"].tolist() == [
        "GP", "ward",
    ]  # fmt: skip


def test_sides_are_proposed_and_what_is_unknown_is_asked_for() -> None:
    found = reading(TIES, ["id,setting", "A,GP practice", "B,hospital ward", "C,Building 7"])
    assert dict(found.network.settings) == {
        "GP practice": "home", "hospital ward": "hospital", "Building 7": None,
    }  # fmt: skip
    assert [n.reason for n in found.report.of_kind("doubtful")] == [
        "nothing says on which side the setting 'Building 7' stands: home, between or hospital?"
    ]
    assert any("2 of 3" in note.reason for note in found.guesses)


def test_sides_can_be_given_by_mapping_or_file_and_win() -> None:
    people = ["id,setting", "A,GP practice", "B,Building 7"]
    given = {"building 7": "hospital", "GP practice": "between"}
    file = text_file("Place,Side", "GP practice,Between", "BUILDING 7,hospital", name="sides.csv")
    for sides in (given, file):
        settings = reading(TIES, people, sides=sides).network.settings
        assert dict(settings) == {"GP practice": "between", "Building 7": "hospital"}


def test_sides_that_cannot_be_used_are_refused_by_row() -> None:
    rows = ["ward,hospital", "ward,home", "GP,left", ",home", "spaceship,home"]
    file = text_file("setting,side", *rows, name="sides.csv")
    found = reading(TIES, ["id,setting", "A,ward", "B,GP", "C,GP"], sides=file)
    refused = {n.row: n.reason for n in found.report.of_kind("refused")}
    assert refused == {
        3: "a row further up gives this setting another side",
        4: "the side 'left' is none of home, between, hospital",
        5: "the setting is blank",
    }
    assert found.report.files[2].kept == 2
    assert [n.reason for n in found.report.of_kind("doubtful")] == [
        "a side is given for 'spaceship', where nobody works"
    ]
    with pytest.raises(NetrolesError, match="found 'left'"):
        reading(TIES, sides={"ward": "left"})


def test_two_files_of_one_name_are_told_apart() -> None:
    ties, people = text_file(*TIES, "D,D", name="x.csv"), text_file("id", "A", "A", name="x.csv")
    report = read(ties, people).report
    assert [(f.file, f.rows, f.refused) for f in report.files] == [
        ("x.csv", 3, 1), ("x.csv (people)", 2, 1),
    ]  # fmt: skip
