"""What becomes of each row of people, and how people and ties find each other."""

import pytest

from netroles.network import NetrolesError, side_of
from netroles.reading import read
from tests.reading.files import reading, text_file, workbook

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


@pytest.mark.parametrize(
    ("word", "answered"),
    [
        ("yes", "yes"), ("Yes", "yes"), ("Y", "yes"), ("TRUE", "yes"), ("1", "yes"), ("ja", "yes"),
        ("x", "yes"), ("NO", "no"), ("n", "no"), ("False", "no"), ("0", "no"), ("nein", "no"),
    ],
)  # fmt: skip
def test_plain_words_for_who_answered_are_understood(word: str, answered: str) -> None:
    found = reading(TIES, ["id,responded", "A,yes", "B,yes", f"C,{word}"])
    assert found.network.people.loc["C", "responded"] == answered
    assert not found.report.of_kind("doubtful")


def test_who_answered_is_told_from_true_and_false_and_numbers_of_a_spreadsheet() -> None:
    rows = [["id", "answered"], ["A", True], ["B", False], ["C", 1]]
    people = ("people.xlsx", workbook({"people": rows}))
    found = read(text_file(*TIES), people).network.people
    assert found["responded"].tolist() == ["yes", "no", "yes"]


def test_another_word_for_who_answered_is_listed_and_counts_as_not_asked() -> None:
    found = reading(TIES, ["id,responded", "A,perhaps", "B,yes", "C,no"])
    assert found.network.people["responded"].isna().tolist() == [True, False, False]
    (note,) = found.report.of_kind("doubtful")
    assert (note.file, note.row, note.column) == ("people.csv", 2, "responded")
    assert note.reason == "'perhaps' is none of yes, no; the person counts as not asked"


def test_a_column_that_never_says_yes_or_no_does_not_say_who_answered() -> None:
    found = reading(TIES, ["id,completed survey", "A,2026-03-01", "B,", "C,2026-03-02"])
    assert found.network.people["responded"].isna().all()
    assert not found.network.directed
    assert [note.row for note in found.report.of_kind("doubtful")] == [2, 4]


def test_a_column_that_says_only_yes_is_doubtful_because_blank_may_stand_for_no() -> None:
    found = reading(TIES, ["id,responded", "A,yes", "B,", "C,yes"])
    (note,) = found.report.of_kind("doubtful")
    assert note.reason.startswith("nobody has 'no' here, and 1 of 3 are blank")
    assert not reading(TIES, ["id,responded", "A,yes", "B,yes", "C,1"]).report.of_kind("doubtful")


def test_somebody_who_did_not_answer_and_yet_names_somebody_is_doubtful() -> None:
    people = ["id,responded", "A,no", "B,yes", "C,no"]
    (note,) = reading(TIES, people).report.of_kind("doubtful")
    assert (note.row, note.column) == (2, "responded")
    assert "stands in ties as who answered" in note.reason
    assert not reading(TIES, people, directed=False).report.of_kind("doubtful")


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("broker", "broker"),
        ("Connector; Broker", "broker; connector"),
        ('"energizer, bridger"', "broker; energiser"),
        ("challenger|challenger", "challenger"),
        ("None", "none"),
    ],
)
def test_the_roles_people_see_themselves_in_are_kept_by_key_in_one_order(
    cell: str, kept: str
) -> None:
    found = reading(TIES, ["id,own role", f"A,{cell}", "B,", "C,connector"])
    assert found.network.people.loc["A", "self_roles"] == kept
    assert found.network.people["self_roles"].isna().tolist() == [False, True, False]
    assert not found.report.of_kind("doubtful")


def test_an_odd_word_among_the_own_roles_is_listed_and_the_others_are_kept() -> None:
    people = ["id,own role", "A,broker; boss", "B,leader", "C,none; broker"]
    found = reading(TIES, people)
    said = found.network.people["self_roles"]
    assert (said["A"], said["C"]) == ("broker", "broker")
    assert said.isna().tolist() == [False, True, False]
    doubts = [(note.row, note.reason) for note in found.report.of_kind("doubtful")]
    none_of = "is none of broker, connector, energiser, challenger, none; it was passed over"
    assert doubts == [
        (2, f"'boss' {none_of}"),
        (3, f"'leader' {none_of}"),
        (4, "'none' stands beside a role; the role counts"),
    ]


def test_what_people_say_of_themselves_changes_neither_ties_nor_direction() -> None:
    without, with_it = reading(TIES, ["id", "A"]), reading(TIES, ["id,own role", "A,broker"])
    assert with_it.network.ties.equals(without.network.ties)
    assert with_it.network.directed == without.network.directed


@pytest.mark.parametrize("heading", ["Email", "E-mail", "Email address", "id"])
def test_an_email_address_is_not_who_somebody_is_where_a_name_says_it(heading: str) -> None:
    people = [f"{heading},Name,Team", "a.lee@nhs.example,Ann Lee,red", "b@nhs.example,Bo Ray,blue"]
    found = reading(["source,target", "Ann Lee,Bo Ray"], people)
    assert list(found.network.people.index) == ["Ann Lee", "Bo Ray"]
    assert found.network.people["team"].tolist() == ["red", "blue"]
    assert found.people_match is not None
    assert found.people_match.columns["person"] == "Name"


def test_where_nothing_else_says_who_it_is_the_address_does() -> None:
    found = reading(["source,target", "a@x.example,b@x.example"], ["Email,Team", "a@x.example,red"])
    assert found.network.people.loc["a@x.example", "team"] == "red"


def test_ties_by_email_address_find_the_people_of_that_address() -> None:
    people = ["Email,Name", "a@x.example,Ann Lee", " b@x.example ,Bo Ray"]
    found = reading(["source,target", "a@x.example,b@x.example"], people)
    assert list(found.network.people.index) == ["Ann Lee", "Bo Ray"]
    assert any("in the ties by e-mail address" in note.reason for note in found.guesses)
