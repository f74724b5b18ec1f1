"""How people see their own part: the form out and back, and beside the network; from app.py on."""

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from netroles.insight import NOT_MIXED, SELF_VIEWS
from netroles.reading import STATEMENTS, self_form
from sample_data import SAMPLES
from tests.app.page import all_text, button, control, go_to, upload, when_worked_out

FIELD = "Forms that came back, all at once or in one sheet"
STAFF = ["Siân Prosser", "Imran Chaudhry"]


def form(*rows: str) -> bytes:
    """The product's own form, as CSV, with rows filled in: name, then one answer a statement."""
    return self_form(excel=False).rstrip() + ("\n" + "\n".join(rows) + "\n").encode()


def forms_back(page: AppTest, *files: tuple[str, bytes]) -> AppTest:
    field = next(each for each in page.file_uploader if each.label == FIELD)
    return field.set_value([(name, content, "text/csv") for name, content in files]).run()


def beside(page: AppTest) -> pd.DataFrame | None:
    """The table of what people say of themselves."""
    found = [each.value for each in page.dataframe if "The answers of others" in each.value]
    return found[0].set_index("Name") if found else None


@pytest.fixture
def data_page(dashboard: AppTest) -> AppTest:
    return go_to(dashboard, "data")


def test_the_form_can_be_sent_round_and_says_what_it_asks(data_page: AppTest) -> None:
    labels = [each.proto.label for each in data_page.get("download_button")]
    assert {"Form (Excel)", "Form (CSV)"} <= set(labels)
    for statement in STATEMENTS:
        assert statement.says.split(",")[0][:20] in all_text(data_page).replace("\\", "")


def test_before_anybody_answered_the_roles_page_says_where_the_form_is(data_page: AppTest) -> None:
    go_to(data_page, "roles")
    assert not data_page.exception
    assert "Nobody has said yet how they see their own part." in all_text(data_page)
    assert beside(data_page) is None


def test_what_came_back_stands_beside_the_network_and_changes_no_role(data_page: AppTest) -> None:
    when_worked_out(go_to(data_page, "roles"))
    roles = next(each.value for each in data_page.dataframe if "Why" in each.value)
    go_to(data_page, "data")
    answers = [f"{name},yes,no,no,partly" for name in STAFF]
    forms_back(data_page, ("team.csv", form(*answers, "Nobody Here,yes,no,no,no")))
    assert not data_page.exception
    text = all_text(data_page)
    assert "2 people said how they see their part." in text
    assert "team.csv, row " in text
    assert "is nobody in this network" in text
    go_to(data_page, "roles")
    assert not data_page.exception
    found = beside(data_page)
    assert found is not None
    assert list(found.index) == STAFF
    assert set(found["The person"]) == {"Broker"}
    assert set(found["Challenger"]) == {"left open"}
    words = {view.label for view in SELF_VIEWS.values()}
    assert set(found["Broker"]) <= words
    assert NOT_MIXED in all_text(data_page)
    after = next(each.value for each in data_page.dataframe if "Why" in each.value)
    pd.testing.assert_frame_equal(roles, after)


@pytest.mark.parametrize("key", ["network", "roles"])
def test_the_card_of_a_person_says_how_they_see_their_part(data_page: AppTest, key: str) -> None:
    forms_back(data_page, ("team.csv", form(f"{STAFF[0]},yes,no,no,no")))
    go_to(data_page, key)
    control(data_page, "Choose a person, here or on the map").set_value("P01").run()
    assert not data_page.exception
    agreed = [each for each in all_text(data_page).splitlines() if "see themselves as" in each]
    assert agreed, all_text(data_page)


def test_a_team_is_added_up_from_five_people_on(data_page: AppTest) -> None:
    people = pd.read_csv(SAMPLES["palliative"].people_file)
    staff = people[people["kind"] == "professional"]["name"].tolist()
    four, five = (form(*(f'"{name}",yes,no,no,no' for name in staff[:number])) for number in (4, 5))
    forms_back(data_page, ("four.csv", four))
    go_to(data_page, "roles")
    assert "because a sum over fewer is a name" in all_text(data_page)
    go_to(data_page, "data")
    forms_back(data_page, ("five.csv", five))
    go_to(data_page, "roles")
    assert "5 members of staff said how they see their own part." in all_text(data_page)


def test_another_kind_of_file_is_refused_in_a_sentence(data_page: AppTest) -> None:
    forms_back(data_page, ("ties.csv", b"source,target\nA,B\n"))
    assert not data_page.exception
    assert any("is not the form" in each.value for each in data_page.error)
    go_to(data_page, "roles")
    assert not data_page.exception
    assert "Nobody has said yet" in all_text(data_page)


def test_the_forms_stay_after_another_page_and_can_be_taken_away(data_page: AppTest) -> None:
    forms_back(data_page, ("team.csv", form(f"{STAFF[0]},yes,no,no,no")))
    go_to(go_to(data_page, "network"), "data")
    assert "1 form still here." in all_text(data_page)
    button(data_page, "Take the forms away").click().run()
    assert "still here" not in all_text(data_page)


@pytest.mark.parametrize("how", ["Start again", "other data"])
def test_a_fresh_start_and_other_data_forget_the_forms(data_page: AppTest, how: str) -> None:
    forms_back(data_page, ("team.csv", form(f"{STAFF[0]},yes,no,no,no")))
    if how == "Start again":
        button(go_to(data_page, "network"), how).click().run()
    else:
        upload(data_page, "Who talks to whom", "ties.csv", b"source,target\nA,B\nB,C\nC,A\n")
        button(data_page, "Show the map").click().run()
    go_to(data_page, "data")
    assert "form still here" not in all_text(data_page)
    go_to(data_page, "roles")
    assert beside(data_page) is None


def test_the_column_self_roles_needs_no_form(data_page: AppTest) -> None:
    """B stands between A and C; they see themselves as connector. A sees nothing."""
    ties = b"source,target\nAnn,Bo\nBo,Cy\n"
    people = b"person,self_roles\nAnn,none\nBo,connector\nCy,\n"
    upload(data_page, "Who talks to whom", "ties.csv", ties)
    upload(data_page, "The people (optional)", "people.csv", people)
    button(data_page, "Show the map").click().run()
    go_to(data_page, "data")
    assert "The people file says it of 2 people" in all_text(data_page)
    go_to(data_page, "roles")
    assert not data_page.exception
    found = beside(data_page)
    assert found is not None
    assert found.loc["Bo", ["The person", "Broker", "Connector"]].tolist() == [
        "Connector",
        "Hidden",
        "Aspirational",
    ]
    assert found.loc["Ann", "The person"] == "none of the four"
    assert "Cy" not in found.index


def test_a_hostile_name_stays_text(data_page: AppTest) -> None:
    name = "**<img src=x onerror=alert(1)>** [a](http://x.example)"
    ties = f'source,target\n"{name}",Bo\nBo,Cy\n'.encode()
    upload(data_page, "Who talks to whom", "ties.csv", ties)
    button(data_page, "Show the map").click().run()
    go_to(data_page, "data")
    forms_back(
        data_page, ("team.csv", form(f'"{name}",yes,no,no,no', '"[b](http://y.example)",yes'))
    )
    go_to(data_page, "roles")
    assert not data_page.exception
    for each in [*data_page.markdown, *data_page.caption, *data_page.warning, *data_page.error]:
        assert name not in each.value
        assert "](http" not in each.value
