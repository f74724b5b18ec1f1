"""The questionnaire as it comes back: filled in by people, read again."""

from pathlib import Path

import pytest

from netroles.cli import main
from netroles.network import NetrolesError, structure
from netroles.reading import (
    is_questionnaire,
    look,
    read,
)
from netroles.reading.questionnaire import (
    HOW_OFTEN,
    OWN_HEADINGS,
)
from tests.reading.forms import (
    BLANKS,
    ENERGY,
    EVERYBODY,
    THINK,
    TIES,
    blank_form,
    excel,
    filled,
    reasons,
    table_at,
    text,
    ties_of,
)


@blank_form
def test_one_file_from_each_person_gives_people_ties_strengths_and_kinds(blank, as_file) -> None:
    reading = read([as_file(filled(blank, name, said)) for name, said in EVERYBODY])
    network = reading.network
    assert ties_of(network) == TIES
    assert network.directed
    assert network.combine == "max"
    assert list(network.people.index) == ["Ann", "Bo", "Cy"]
    assert network.people["setting"].tolist()[:2] == ["GP practice; hospice", "hospital ward"]
    assert network.people["profession"].tolist()[:2] == ["GP", "nurse"]
    assert network.people.loc["Cy", ["setting", "profession", "team"]].isna().all()
    assert network.people["responded"].tolist() == ["yes", "yes", "no"]
    assert network.settings == {
        "GP practice": "home", "hospice": "between", "hospital ward": "hospital",
    }  # fmt: skip
    assert reasons(reading, "refused") == reasons(reading, "doubtful") == []


@blank_form
def test_whole_forms_below_each_other_in_one_sheet_give_the_same(blank, as_file) -> None:
    rows = [row for name, said in EVERYBODY for row in filled(blank, name, said)]
    reading = read(as_file(rows))
    assert ties_of(reading.network) == TIES
    assert reading.network.people["responded"].tolist() == ["yes", "yes", "no"]
    assert reasons(reading, "refused") == reasons(reading, "doubtful") == []
    [file] = reading.report.files
    assert (file.rows, file.kept) == (6, 6)


@blank_form
def test_rows_below_each_other_without_headings_give_the_same(blank, as_file) -> None:
    (_, first), (_, second) = forms = [
        (table_at(blank), filled(blank, name, said)) for name, said in EVERYBODY
    ]
    reading = read(as_file(first + second[forms[1][0] + 1 :]))
    assert ties_of(reading.network) == TIES
    assert reasons(reading, "refused") == reasons(reading, "doubtful") == []


def test_one_sheet_with_a_name_in_every_row_gives_the_same() -> None:
    rows = [[*OWN_HEADINGS, ENERGY, THINK]]
    for name, said in EVERYBODY:
        rows += [[name, colleague, *answers] for colleague, answers in said.items()]
    assert ties_of(read(text(rows)).network) == TIES


def test_a_form_without_the_questions_that_were_not_asked_is_recognised() -> None:
    rows = [row[:-2] for row in filled(BLANKS["csv"], *EVERYBODY[0])]
    assert ties_of(read(text(rows)).network) == [TIES[0], TIES[2]]


def test_a_file_is_told_by_its_headings_and_not_by_its_name() -> None:
    assert is_questionnaire(look(excel(BLANKS["xlsx"], "holiday rota.xls")))
    assert not is_questionnaire(look(("questionnaire.csv", b"Your name,Colleague\nAnn,Bo\n")))


def test_only_how_often_people_talk_makes_the_structure() -> None:
    of = structure(read([text(filled(BLANKS["csv"], *each)) for each in EVERYBODY]).network)
    assert of.kinds == ("talks to",)
    assert of.strength.tolist() == [5.0, 1.0]


@pytest.mark.parametrize(("word", "strength"), HOW_OFTEN.items())
def test_how_often_may_be_a_word_in_any_case_or_a_number(word: str, strength: int) -> None:
    for answer in (word, word.upper(), f" {word} ", str(strength)):
        said = read(text(filled(BLANKS["csv"], "Ann", {"Bo": (answer, "", "")})))
        expected = [("Ann", "Bo", "talks to", float(strength))] if strength else []
        assert ties_of(said.network) == expected
        assert said.network.people.loc["Ann", "responded"] == "yes"


def test_an_answer_nobody_understands_is_said_and_makes_no_tie() -> None:
    said = {"Bo": ("rarely", "", ""), "Cy": ("every day", "sometimes", "")}
    reading = read(text(filled(BLANKS["csv"], "Ann", said)))
    assert ties_of(reading.network) == [("Ann", "Cy", "talks to", 5.0)]
    [(_, refused, why)] = reasons(reading, "refused")
    [(_, doubtful, and_why)] = reasons(reading, "doubtful")
    first = table_at(BLANKS["csv"]) + 2
    assert (refused, doubtful) == (first + 1, first + 2)
    assert why == f"'rarely' is none of the answers ({', '.join(HOW_OFTEN)}); no tie was made of it"
    assert and_why == "'sometimes' is none of the answers (yes); no tie was made of it"


def test_a_form_without_a_name_does_not_pass_for_the_one_above_it() -> None:
    named = filled(BLANKS["csv"], "Ann", {"Bo": ("every day", "", "")})
    nameless = filled(BLANKS["csv"], "", {"Bo": ("less often", "", "")})
    reading = read(text(named + nameless[table_at(nameless) + 1 :]))
    assert ties_of(reading.network) == [("Ann", "Bo", "talks to", 5.0)]
    [(_, _, why)] = reasons(reading, "refused")
    assert why.startswith("nobody is named as the one who answered")


def test_a_name_in_a_lower_row_counts_for_the_whole_form_and_is_said() -> None:
    rows = filled(BLANKS["csv"], "", {"Ann": ("every day", "", "")})
    rows[table_at(rows) + 3][0] = "Cy"
    reading = read(text(rows))
    assert ties_of(reading.network) == [("Cy", "Ann", "talks to", 5.0)]
    assert [why for _, _, why in reasons(reading, "doubtful")] == [
        "the name stands further down in this form; it was taken for all of it"
    ]


def test_an_answer_about_oneself_is_refused() -> None:
    said = {"Ann": ("every day", "yes", ""), "Bo": ("never", "", "")}
    reading = read(text(filled(BLANKS["csv"], "Ann", said)))
    assert ties_of(reading.network) == []
    assert [why for _, _, why in reasons(reading, "refused")] == [
        "the answer is about the person who gave it"
    ]


def test_never_about_oneself_is_no_answer_to_refuse() -> None:
    reading = read(text(filled(BLANKS["csv"], "Ann", {"Ann": ("never", "no", "-")})))
    assert reasons(reading, "refused") == []


def test_a_form_with_a_name_and_nothing_else_is_no_response() -> None:
    reading = read(text(filled(BLANKS["csv"], "Ann", {})))
    assert reading.network.people["responded"].tolist() == ["no", "no", "no"]
    assert [why for _, _, why in reasons(reading, "doubtful")] == [
        "the form has a name and no answer; the person counts as not having responded"
    ]


def test_somebody_who_is_not_on_the_list_is_added_and_a_likely_double_named() -> None:
    reading = read(text(filled(BLANKS["csv"], "ann", {"Bo": ("every day", "", "")})))
    assert list(reading.network.people.index) == ["Ann", "Bo", "Cy", "ann"]
    assert [why for _, _, why in reasons(reading, "doubtful")] == [
        "'ann' is not on the list of colleagues and was added; perhaps it is 'Ann', spelt "
        "another way"
    ]


def test_a_colleague_added_below_the_list_is_a_person_with_the_setting_given() -> None:
    rows = filled(BLANKS["csv"], "Ann", {})
    rows.append(["", "Di", "ambulance", "", "every day", "", ""])
    network = read(text(rows)).network
    assert ties_of(network) == [("Ann", "Di", "talks to", 5.0)]
    assert network.people.loc["Di", "setting"] == "ambulance"


def test_two_forms_of_one_person_are_kept_and_said() -> None:
    first, second = (filled(BLANKS["csv"], "Ann", {"Bo": (word, "", "")}) for word in ("2", "4"))
    reading = read([text(first), text(second)])
    assert [why for _, _, why in reasons(reading, "doubtful")] == [
        "'Ann' answered in a form before; where they differ, more counts"
    ]
    assert structure(reading.network).strength.tolist() == [4.0]


def test_files_of_the_same_name_are_told_apart_in_the_report() -> None:
    bad = filled(BLANKS["csv"], "Bo", {"Ann": ("rarely", "", "")})
    reading = read([text(filled(BLANKS["csv"], *EVERYBODY[0])), text(bad)])
    assert [(file.file, file.refused) for file in reading.report.files] == [
        ("questionnaire.csv", 0),
        ("questionnaire.csv (2)", 1),
    ]
    assert [file for file, _, _ in reasons(reading, "refused")] == ["questionnaire.csv (2)"]


def test_a_form_that_says_something_else_of_a_colleague_is_said() -> None:
    other = filled(BLANKS["csv"], "Bo", {"Ann": ("2", "", "")})
    other[table_at(other) + 1][2] = "hospice"
    reading = read([text(filled(BLANKS["csv"], *EVERYBODY[0])), text(other)])
    assert reading.network.people.loc["Ann", "setting"] == "GP practice; hospice"
    assert [why for _, _, why in reasons(reading, "doubtful")] == [
        "another form says something else of this colleague; the first one counts"
    ]


def test_a_blank_form_gives_the_people_and_no_tie() -> None:
    for blank, as_file in ((BLANKS["xlsx"], excel), (BLANKS["csv"], text)):
        reading = read(as_file(blank))
        assert list(reading.network.people.index) == ["Ann", "Bo", "Cy"]
        assert ties_of(reading.network) == []
        with pytest.raises(NetrolesError, match="no answer is filled in"):
            reading.usable()


def test_another_file_among_the_questionnaires_is_named() -> None:
    files = [text(BLANKS["csv"]), ("rota.csv", b"a,b\n1,2\n")]
    with pytest.raises(NetrolesError, match=r"^rota\.csv is not a questionnaire of this dashboard"):
        read(files)


def test_a_people_file_beside_a_questionnaire_is_not_needed() -> None:
    with pytest.raises(NetrolesError, match=r"load it without people\.csv"):
        read(text(BLANKS["csv"]), people=("people.csv", b"name\nAnn\n"))


def test_the_command_line_takes_several(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = []
    for name, said in EVERYBODY:
        files.append(tmp_path / f"from {name}.csv")
        files[-1].write_bytes(text(filled(BLANKS["csv"], name, said))[1])
    assert main(["measure", "degree", *map(str, files)]) == 0
    assert capsys.readouterr().out == "person,degree\nAnn,2\nBo,1\nCy,1\n"


def test_how_it_is_read_can_be_overruled() -> None:
    rows = filled(BLANKS["csv"], *EVERYBODY[0])
    reading = read(text(rows), directed=False, sides={"hospice": "hospital"})
    assert not reading.network.directed
    assert reading.network.settings["hospice"] == "hospital"
