"""The form on how people see their own part: made, filled in, and read beside a network."""

import csv
import io
import re
import zipfile
from collections.abc import Sequence

import pandas as pd
import pytest

from netroles.network import ROLE_KEYS, NetrolesError
from netroles.reading import (
    STATEMENTS,
    SelfReport,
    csv_text,
    look,
    questionnaire,
    self_form,
    self_report,
)
from netroles.reading.questionnaire import RESPONDENT
from tests.networks import network
from tests.reading.files import text_file, workbook

SAYS = [statement.says for statement in STATEMENTS]
TEAM = network(
    (), {"P1": {"name": "Ann Lee"}, "P2": {"name": "Bo Ray"}, "P3": {"name": "Bo Ray"}, "P4": {}}
).people
SHORT = "person,broker,connector,energiser,challenger"

blank_form = pytest.mark.parametrize("excel", [True, False], ids=["xlsx", "csv"])


def cells_of(excel: bool) -> list[list[str]]:
    """The rows of the blank form, headings last."""
    sheet = look(("form", self_form(excel=excel)))
    assert sheet.rows.empty
    if not excel:
        return list(csv.reader(io.StringIO(self_form(excel=False).decode("utf-8-sig"))))
    return [["How do you see your own part?"], [], list(sheet.headings)]


def filled(excel: bool, *answers: Sequence[str]) -> tuple[str, bytes]:
    """The form as it comes back: each a name and four answers."""
    rows = [*cells_of(excel), *answers]
    if excel:
        return "answers.xlsx", workbook({"How I see my part": rows})
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return "answers.csv", out.getvalue().encode()


def short(*rows: str, name: str = "answers.csv") -> tuple[str, bytes]:
    """A sheet whose headings are the words for the roles."""
    return text_file(SHORT, *rows, name=name)


def said(found: SelfReport) -> dict[str, tuple[str, ...]]:
    return found.said.dropna().to_dict()


def notes(found: SelfReport, kind: str) -> list[tuple[str, int | None, str | None, str]]:
    return [(n.file, n.row, n.column, n.reason) for n in found.report.of_kind(kind)]  # type: ignore[arg-type]


def test_there_is_one_statement_for_each_role_in_their_order() -> None:
    assert tuple(statement.role for statement in STATEMENTS) == ROLE_KEYS
    assert all(re.fullmatch(r"I [^.]+\.", says) for says in SAYS)
    words = " ".join(SAYS).casefold()
    assert not [role for role in ROLE_KEYS if role in words], "the form would give the answer away"


@blank_form
def test_the_blank_form_holds_the_statements_and_nobody_has_answered(excel: bool) -> None:
    sheet = look(("form", self_form(excel=excel)))
    assert sheet.headings == (RESPONDENT, *SAYS)
    found = self_report(("form", self_form(excel=excel)), TEAM)
    assert found.answers == 0
    assert found.said.index.equals(TEAM.index)
    assert found.report.notes == ()


def test_the_excel_form_is_the_same_file_every_time_and_offers_the_answers() -> None:
    content = self_form()
    assert content == self_form()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "yes,partly,no" in sheet
    assert "<f>" not in sheet


@blank_form
def test_yes_says_a_role_no_does_not_and_the_rest_is_left_open(excel: bool) -> None:
    rows = [["Ann Lee", "yes", "no", "partly", ""], ["P2", "No", "NO", "n", "0"]]
    found = self_report(filled(excel, *rows), TEAM)
    assert found.said.tolist() == [("broker",), (), None, None]
    assert found.left_open.tolist() == [("energiser", "challenger"), (), None, None]
    assert (found.said.name, found.left_open.name) == ("said", "left_open")
    assert list(found.said.index) == list(found.left_open.index) == ["P1", "P2", "P3", "P4"]
    assert found.answers == 2
    assert found.report.notes == ()
    assert [(file.rows, file.kept) for file in found.report.files] == [(2, 2)]


def test_several_sheets_of_one_name_are_read_together_and_told_apart() -> None:
    files = [short("P1,yes,no,no,no"), short("P4,no,no,no,yes"), short("Zed,yes,no,no,no")]
    found = self_report(files, TEAM)
    assert said(found) == {"P1": ("broker",), "P4": ("challenger",)}
    assert notes(found, "refused") == [
        ("answers.csv (3)", 2, "person", "'Zed' is nobody in this network")
    ]
    assert [file.file for file in found.report.files] == [
        "answers.csv", "answers.csv (2)", "answers.csv (3)",
    ]  # fmt: skip


def test_forms_below_each_other_in_one_sheet_may_repeat_their_headings() -> None:
    found = self_report(short("P1,yes,no,no,no", SHORT, "P4,no,yes,no,no"), TEAM)
    assert said(found) == {"P1": ("broker",), "P4": ("connector",)}
    assert found.report.files[0].rows == 2
    assert found.report.notes == ()


def test_answers_that_are_nobodys_or_not_clear_whose_are_left_out_with_the_reason() -> None:
    found = self_report(short("Nobody,yes,,,", "ann lee,yes,,,", "Bo Ray,yes,,,", ",yes,,,"), TEAM)
    assert said(found) == {}
    assert notes(found, "refused") == [
        ("answers.csv", 2, "person", "'Nobody' is nobody in this network"),
        ("answers.csv", 3, "person",
         "'ann lee' is nobody in this network; perhaps it is 'Ann Lee', spelt another way"),
        ("answers.csv", 4, "person", "several people are called 'Bo Ray'; write the id instead"),
        ("answers.csv", 5, "person", "nobody is named as the one who answered"),
    ]  # fmt: skip
    assert found.report.files[0].kept == 0
    assert list(found.report.refused()["answers.csv"]["person"]) == [
        "Nobody", "ann lee", "Bo Ray", "",
    ]  # fmt: skip


def test_an_id_wins_over_a_name() -> None:
    people = network((), {"A": {"name": "B"}, "B": {"name": "A"}}).people
    assert said(self_report(short("A,yes,no,no,no"), people)) == {"A": ("broker",)}


def test_of_two_answers_of_one_person_the_first_counts_in_one_file_or_two() -> None:
    reason = "'{}' answered before, further up or in another file; the first answer counts"
    rows = ("P1,yes,no,no,no", "Ann Lee,no,no,no,yes")
    for files in (short(*rows), [short(row, name=f"{row[:2]}.csv") for row in rows]):
        found = self_report(files, TEAM)
        assert said(found) == {"P1": ("broker",)}
        assert [note[-1] for note in notes(found, "refused")] == [reason.format("Ann Lee")]


def test_an_odd_cell_is_listed_and_left_open() -> None:
    found = self_report(short("P1,yes,perhaps,no,5"), TEAM)
    assert said(found) == {"P1": ("broker",)}
    assert found.left_open["P1"] == ("connector", "challenger")
    assert notes(found, "doubtful") == [
        ("answers.csv", 2, "connector", "'perhaps' is none of yes, partly, no; it is left open"),
        ("answers.csv", 2, "challenger", "'5' is none of yes, partly, no; it is left open"),
    ]


def test_a_name_without_an_answer_has_not_answered() -> None:
    found = self_report(short("P1,,,,", "P4,perhaps,,,"), TEAM)
    assert found.answers == 0
    reason = "there is a name and no yes, partly or no; the person counts as not having answered"
    assert [note[1] for note in notes(found, "doubtful") if note[-1] == reason] == [2, 3]


def test_somebody_who_answered_partly_throughout_has_answered() -> None:
    found = self_report(short("P1,partly,partly,partly,partly"), TEAM)
    assert (found.answers, found.said["P1"], found.left_open["P1"]) == (1, (), ROLE_KEYS)


def test_a_role_that_the_sheet_does_not_ask_about_is_left_open_and_said() -> None:
    found = self_report(text_file("name,broker", "Ann Lee,no"), TEAM)
    assert (found.said["P1"], found.left_open["P1"]) == ((), ROLE_KEYS[1:])
    assert [note[-1] for note in notes(found, "guess")] == [
        f"no column asks about the {role}; it is left open" for role in ROLE_KEYS[1:]
    ]


@pytest.mark.parametrize(
    "other",
    [
        text_file("source,target", "P1,P2"),
        text_file("broker,connector", "yes,no"),
        ("q.xlsx", questionnaire(TEAM)),
    ],
    ids=["ties", "without names", "the questionnaire"],
)
def test_another_file_is_refused_in_one_sentence(other: tuple[str, bytes]) -> None:
    with pytest.raises(NetrolesError, match="is not the form on how people see their own part"):
        self_report(other, TEAM)


def test_a_name_that_looks_like_a_formula_stays_a_name() -> None:
    people = network((), {"=1+1": {}}).people
    table = pd.DataFrame([["=1+1", "yes"]], columns=["person", "broker"])
    found = self_report(("a.csv", csv_text(table).encode()), people)
    assert said(found) == {"=1+1": ("broker",)}
