"""Surveys as forms hand them out: a column a colleague, or several colleagues in a cell."""

import pytest

from netroles.network import NetrolesError
from netroles.reading import open_file
from tests.reading.files import network, opened, rows, text_file, workbook

MOST_OF_A_FORM = "ID,Start time,Completion time,Email,Name"


def ms_form(heading: str, *answers: str) -> tuple[str, ...]:
    """A survey as Microsoft Forms hands it out, with a line of answers for Ann, Bo and Cy."""
    people = ("Ann Lee", "Bo Ray", "Cy Day")
    begun = (f"{n},11/3/2026 9:0{n},11/3/2026 9:1{n},a{n}@x.org" for n in (1, 2, 3))
    lines = zip(begun, people, answers, strict=True)
    return f"{MOST_OF_A_FORM},{heading}", *(",".join(line) for line in lines)


def test_a_form_with_one_column_a_colleague_is_a_survey() -> None:
    found = opened(
        "Timestamp,Your name,Team,How often? [Ann],How often? [Bo],How often? [Cy]:",
        "2026-11-22,Ann,North,,Daily,Never",
        "2026-11-22,Bo,South,weekly,,monthly",
    )
    assert found.kind == "roster"
    assert found.said.startswith("survey, 2 answered about 3")
    assert rows(found) == [["Ann", "Bo", "Daily"], ["Bo", "Ann", "weekly"], ["Bo", "Cy", "monthly"]]


def test_a_survey_says_who_answered_and_where_they_work() -> None:
    found = network(
        "Name,Setting,Ann Lee,Bo Ray,Cy Day", "Ann Lee,GP,,daily,5+", "Bo Ray,ward,weekly,,never"
    ).network
    assert found.directed
    assert found.people["responded"].to_dict() == {
        "Ann Lee": "yes", "Bo Ray": "yes", "Cy Day": "no",
    }  # fmt: skip
    assert found.people["setting"].dropna().to_dict() == {"Ann Lee": "GP", "Bo Ray": "ward"}
    assert found.ties["strength"].tolist() == [5, 5, 3]


def test_several_questions_of_a_form_are_kinds_of_tie() -> None:
    found = network(
        "Name,Trusts [Ann],Trusts [Bo],Advice [Ann],Advice [Bo]", "Ann,,yes,,yes", "Bo,yes,,,"
    ).network
    kinds = found.ties.groupby("kind").size().to_dict()
    assert kinds == {"advice": 1, "trusts": 2}


def test_answers_of_nobody_are_refused_by_row() -> None:
    reading = network("Name,Q [Ann],Q [Bo]", "Ann,,1", ",1,")
    (note,) = reading.report.of_kind("refused")
    assert (note.row, note.reason) == (3, "nobody's answers: who answered is blank")


def test_who_gave_no_answer_at_all_did_not_answer() -> None:
    found = network("Name,Q [Ann],Q [Bo],Q [Cy]", "Ann,,1,1", "Bo,,,").network
    assert found.people["responded"].to_dict() == {"Ann": "yes", "Bo": "no", "Cy": "no"}


def test_a_people_file_with_scores_is_no_survey() -> None:
    assert opened("Name,Setting,Age,Years", "Ann,GP,40,3", "Bo,ward,50,9").kind == "table"


def test_a_table_can_be_said_to_be_a_survey() -> None:
    lines = ("Name,Ann,Bo,Cy", "N1,1,,2", "N2,,3,")
    assert opened(*lines).kind == "table"
    assert len(rows(opened(*lines, kind="roster"))) == 3


def test_a_form_that_puts_number_and_address_before_the_name_is_by_name() -> None:
    """As Microsoft Forms hands a survey out."""
    lines = (
        "ID,Start time,Completion time,Email,Name,How often? [Ann Lee],How often? [Bo Ray]",
        "1,2025-01-03 09:00,2025-01-03 09:05,a@x.example,Ann Lee,,weekly",
        "2,2025-02-03 09:00,2025-02-03 09:05,b@x.example,Bo Ray,daily,",
    )
    found = network(*lines)
    assert list(found.network.people.index) == ["Ann Lee", "Bo Ray"]
    assert found.network.ties["source"].tolist() == ["Ann Lee", "Bo Ray"]


def test_the_column_whose_cells_are_the_colleagues_says_who_answered() -> None:
    """A Google form that asks for the address and, in its own words, for the name."""
    found = network(
        "Timestamp,Email address,What do colleagues call you?,Often? [Ann],Often? [Bo],Often? [Cy]",
        "2026/03/01 9:10:00 am GMT,a@x.org,Ann,,Daily,Never",
        "2026/03/02 9:10:00 am GMT,b@x.org,Bo,Weekly,,Daily",
    )
    people = found.network.people
    assert people["responded"].to_dict() == {"Ann": "yes", "Bo": "yes", "Cy": "no"}
    assert people["Email address"].tolist()[:2] == ["a@x.org", "b@x.org"]
    assert found.network.ties["source"].tolist() == ["Ann", "Bo", "Bo"]
    reasons = [note.reason for note in found.guesses]
    assert "who answered stands under 'What do colleagues call you?'" in reasons


def test_an_address_in_front_of_the_name_makes_nobody_twice() -> None:
    people = network(
        "Email Address,Name,Often? [Ann],Often? [Bo]", "a@x.org,Ann,,Daily", "b@x.org,Bo,Weekly,"
    ).network.people
    assert list(people.index) == ["Ann", "Bo"]
    assert people["name"].isna().all()


def test_ids_that_are_the_headings_say_who_answered_and_names_are_shown() -> None:
    people = network("Name,ID,Q [P1],Q [P2]", "Ann Lee,P1,,3", "Bo Ray,P2,2,").network.people
    assert people["name"].to_dict() == {"P1": "Ann Lee", "P2": "Bo Ray"}


def test_a_name_that_all_have_is_nobodys() -> None:
    """Microsoft Forms writes "anonymous" for everybody where a form does not ask for an account."""
    people = network(
        "ID,Email,Name,Your full name,Q [Ann],Q [Bo]",
        "1,anonymous,anonymous,Ann,,3", "2,anonymous,anonymous,Bo,1,",
    ).network.people  # fmt: skip
    assert list(people.index) == ["Ann", "Bo"]
    assert people["name"].isna().all()


def test_another_column_can_be_chosen_for_who_answered() -> None:
    lines = (
        "Email,Name,Known as,Q [Annie],Q [Bo],Q [Cy]",
        "a@x.org,Ann Lee,Ann L,,3,", "b@x.org,Bo Ray,Bo R,1,,2",
    )  # fmt: skip
    found = opened(*lines)
    assert found.could_be["roster by Known as"] == "a survey, who answered stands under 'Known as'"
    assert [row[0] for row in rows(found)] == ["Ann Lee", "Bo Ray", "Bo Ray"]
    chosen = opened(*lines, kind="roster by Known as")
    assert (chosen.kind, chosen.could_be) == ("roster by Known as", found.could_be)
    assert [row[0] for row in rows(chosen)] == ["Ann L", "Bo R", "Bo R"]
    with pytest.raises(NetrolesError, match="no column 'Other' that could say who answered"):
        opened(*lines, kind="roster by Other")


@pytest.mark.parametrize("heading", ["Q [Ann]", "Q.Ann", "Ann"])
def test_even_an_answer_can_be_said_to_be_who_answered(heading: str) -> None:
    others = [heading.replace("Ann", name) for name in ("Bo", "Cy")]
    lines = (",".join(("Name", heading, *others)), "Ann,1,2,3", "Bo,2,,1")
    assert rows(opened(*lines, kind=f"roster by {heading}"))[0] == ["1", "Bo", "2"]


def test_colleagues_of_whom_none_answered_under_their_name_are_asked_about() -> None:
    found = opened("Email,Q [Ann],Q [Bo]", "a@x.org,,3", "b@x.org,1,")
    (asked,) = found.asks
    assert asked.startswith("nobody under 'Email' is called as one of the 2 colleagues who were")
    assert not opened("Name,Q [Ann],Q [Bo]", "ann,,3", "bo,1,").asks


@pytest.mark.parametrize(
    ("before", "title"), [("Daily, e.g.today?.", "Dr. "), ("How often do you talk?.", ""), ("", "")]
)
def test_a_survey_of_microsoft_forms_is_by_name(before: str, title: str) -> None:
    headings = f'"{before}{title}Ann Lee","{before}{title}Bo Ray","{before}Cy Day"'
    found = opened(*ms_form(headings, ",Daily,Never", "Weekly,,Daily", "Never,Monthly,"))
    assert found.kind == "roster"
    assert rows(found) == [
        ["Ann Lee", f"{title}Bo Ray", "Daily"], ["Bo Ray", f"{title}Ann Lee", "Weekly"],
        ["Bo Ray", "Cy Day", "Daily"], ["Cy Day", f"{title}Bo Ray", "Monthly"],
    ]  # fmt: skip
    assert not found.asks


def test_several_questions_of_microsoft_forms_are_kinds_of_tie() -> None:
    headings = "Trusts.Ann Lee,Trusts.Bo Ray,Advice.Ann Lee,Advice.Bo Ray"
    found = network(*ms_form(headings, ",yes,,yes", "yes,,,", ",,,yes")).network
    assert found.ties.groupby("kind").size().to_dict() == {"advice": 2, "trusts": 2}


def test_ratings_of_something_else_than_colleagues_are_no_survey_of_ties() -> None:
    headings = "Rate our ward.Noise,Rate our ward.Light"
    assert opened(*ms_form(headings, "1,2", "3,4", "5,1")).kind == "table"


def test_a_second_question_that_is_not_about_colleagues_makes_nobody() -> None:
    people = network(
        "Name,Often? [Ann],Often? [Bo],Content? [Pay],Content? [Hours]",
        "Ann,,3,1,2", "Bo,2,,4,5",
    ).network.people  # fmt: skip
    assert list(people.index) == ["Ann", "Bo"]
    assert people["Content? [Pay]"].tolist() == ["1", "4"]


@pytest.mark.parametrize("heading", ["Whom do you ask?", "Who do you talk to?", "Colleague"])
@pytest.mark.parametrize("between", [";", ","])
def test_several_colleagues_in_a_cell_are_ties(heading: str, between: str) -> None:
    """“Choose all that apply”: Microsoft Forms ends each with a semicolon, Google parts by commas.
    The first heading says nothing to us, the others are known for one colleague a row."""
    end = ";" if between == ";" else ""
    cells = [
        between.join(names) + end
        for names in (("Bo Ray", "Cy Day", "Di Fox"), ("Ann Lee", "Cy Day"), ("Ann Lee",))
    ]
    lines = ms_form(heading, *(f'"{cell}"' for cell in cells))
    found = opened(*lines)
    assert found.kind == "roster"
    assert rows(found) == [
        ["Ann Lee", "Bo Ray"], ["Ann Lee", "Cy Day"], ["Ann Lee", "Di Fox"],
        ["Bo Ray", "Ann Lee"], ["Bo Ray", "Cy Day"], ["Cy Day", "Ann Lee"],
    ]  # fmt: skip
    people = network(*lines).network.people
    assert people["responded"].to_dict() == {
        "Ann Lee": "yes", "Bo Ray": "yes", "Cy Day": "yes", "Di Fox": "no",
    }  # fmt: skip


def test_ticked_colleagues_and_answers_about_each_are_kinds_of_tie() -> None:
    found = network(
        "Name,Often? [Ann],Often? [Bo],Often? [Cy],Trusts",
        "Ann,,daily,,Bo;Cy;", "Bo,weekly,,daily,", "Cy,,,,Ann;Bo;",
    ).network  # fmt: skip
    assert found.ties.groupby("kind").size().to_dict() == {"Often?": 3, "trusts": 4}


@pytest.mark.parametrize(
    "lines",
    [
        ("source,target", '"Lee, Ann","Ray, Bo"', '"Ray, Bo","Day, Cy"', '"Day, Cy","Lee, Ann"'),
        ("source,target,strength", "Ann,Bo;Cy,1", "Bo,Ann;Cy,2", "Cy,Ann;Bo,3"),
        ("source,target,notes", "Ann,Bo,Ann and Cy", "Bo,Ann,Cy;Ann", "Cy,Bo,Ann;Bo"),
    ],
)
def test_a_list_of_ties_stays_one_whatever_stands_in_its_cells(lines: tuple[str, ...]) -> None:
    assert opened(*lines).kind == "table"


def test_a_table_of_numbers_under_numbers_is_no_survey() -> None:
    assert opened("1,2,3", *(f"{n},{2 * n},{3 * n}" for n in range(2, 7))).kind == "table"


def test_teams_and_comments_in_a_cell_are_nobody() -> None:
    found = opened("Name,Teams,Comment", "Ann,North;South;,Bo; or Cy", "Bo,South;West;,none")
    assert found.kind == "table"


def test_a_survey_in_a_workbook_can_have_another_column_for_who_answered() -> None:
    table = [["Email", "Name", "Ann", "Bo"], ["a@x", "Ann", "", "3"], ["b@x", "Bo", "2", ""]]
    content = workbook({"Form1": table, "Old": table})
    found = open_file(("s.xlsx", content))
    assert rows(found) == [["Ann", "Bo", "3"], ["Bo", "Ann", "2"]]
    assert {"roster by Email", "sheet Old"} <= set(found.could_be)
    chosen = open_file(("s.xlsx", content), "roster by Email")
    assert rows(chosen) == [["a@x", "Bo", "3"], ["b@x", "Ann", "2"]]


def test_a_list_with_headings_of_its_own_is_no_survey_whatever_its_cells_hold() -> None:
    ties = text_file("source,target,kind", "A,B,C", "B,C,A", "C,A,B")
    people = text_file("person,name,setting,team", "A,A,B,C", "B,B,C,A", "C,C,A,B")
    assert [open_file(file).kind for file in (ties, people)] == ["table", "table"]
