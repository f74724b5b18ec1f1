"""The questionnaire as it leaves: everybody stands on it, and nothing in it can run."""

import csv
import io
from xml.etree import ElementTree
from zipfile import ZipFile

import pandas as pd
import pytest

from netroles.network import NetrolesError
from netroles.reading import (
    TYPED_COLUMNS,
    questionnaire,
    read,
    typed_team,
)
from netroles.reading.questionnaire import (
    HOW_OFTEN,
)
from tests.reading.forms import BLANKS, TEAM, cells_of, excel, filled, form, table_at, text, ties_of

HOSTILE = ("=1+1", "<b>Bo</b>", "O'Brien", "'quoted'", "@sum", "Zoë; Ward", 'a "b", c', "007", "NA")


@pytest.mark.parametrize("which", ["xlsx", "csv"])
def test_hostile_names_survive_as_text(which: str) -> None:
    rows = [(name, None, None, None) for name in HOSTILE]
    blanks = form(pd.DataFrame(rows, columns=list(TYPED_COLUMNS)))
    blank = cells_of(blanks[which == "csv"])
    # A name is written into a CSV as its form writes it, with the apostrophe that keeps it text.
    as_written = [row[1] for row in blank[table_at(blank) + 1 :]][: len(HOSTILE)]
    said = dict.fromkeys(as_written[1:], ("every day", "", ""))
    file = (excel if which == "xlsx" else text)(filled(blank, as_written[0], said))
    network = read(file).network
    assert tuple(network.people.index) == HOSTILE
    assert [(source, target) for source, target, _, _ in ties_of(network)] == [
        ("=1+1", name) for name in HOSTILE[1:]
    ]


@pytest.mark.parametrize("number", [2, 25, 26, 120])
def test_everybody_stands_on_the_form(number: int) -> None:
    rows = [(f"Person {n}", None, None, None) for n in range(number)]
    for content in form(pd.DataFrame(rows, columns=list(TYPED_COLUMNS))):
        people = read(("form", content)).network.people
        assert list(people.index) == [name for name, *_ in rows]


def test_one_person_has_nobody_to_ask_about() -> None:
    one = typed_team(TEAM.head(1)).reading.network.people
    with pytest.raises(NetrolesError, match="at least two people"):
        questionnaire(one)


def test_people_known_by_a_code_stand_there_by_name_unless_two_share_it() -> None:
    people = read(
        ("ties.csv", b"source,target\n1,2\n"),
        people=("people.csv", b"id,name\n1,Ann\n2,Bo\n3,Bo\n"),
    ).network.people
    form_of_them = read(("form", questionnaire(people, excel=False)))
    assert list(form_of_them.network.people.index) == ["Ann", "2", "3"]


def test_the_form_says_who_sees_the_answers_and_that_answering_is_voluntary() -> None:
    for content in form(seen_by="  Sam Lee,\n the team coach "):
        [consent] = [row[0] for row in cells_of(content) if "voluntary" in "".join(row)]
        assert "seen by Sam Lee, the team coach." in consent
        assert "leave out any question" in consent
    for content in form():
        rows = cells_of(content)
        assert any("the person who sent you this form" in "".join(row) for row in rows)


def sheet_of(content: bytes) -> ElementTree.Element:
    with ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist().count("xl/worksheets/sheet1.xml") == 1
        return ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))


MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def test_the_excel_form_offers_names_and_answers_to_choose_from() -> None:
    offered = {
        each.get("sqref"): each.findtext(f"{MAIN}formula1")
        for each in sheet_of(form()[0]).iter(f"{MAIN}dataValidation")
    }
    first = table_at(BLANKS["xlsx"]) + 2
    assert offered[f"A{first}"] == f"$B${first}:$B${first + 2}"
    assert f'"{",".join(HOW_OFTEN)}"' in offered.values()
    assert '"yes"' in offered.values()


def test_no_cell_of_the_excel_form_can_run() -> None:
    rows = [("=1+1", "http://x.example", None, None), ("@a", "mailto:a@b.example", None, None)]
    sheet = sheet_of(form(pd.DataFrame(rows, columns=list(TYPED_COLUMNS)))[0])
    assert [each for each in sheet.iter() if each.tag in (f"{MAIN}f", f"{MAIN}hyperlink")] == []


def test_no_cell_of_the_csv_form_can_run() -> None:
    rows = [("=1+1", "@x", "-a", "+b"), ("Bo", None, None, None)]
    content = form(pd.DataFrame(rows, columns=list(TYPED_COLUMNS)))[1]
    for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)
