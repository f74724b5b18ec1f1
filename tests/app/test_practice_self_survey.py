"""The four statements answered on the Practice page, beside the network and added up."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from netroles.reading import STATEMENTS
from netroles.ui.practice import keeping, self_survey, workspace_panel
from netroles.ui.practice.tools import TOOLS
from netroles.ui.session import NAMES, PRESENTING
from tests.app.page import all_text, button, control, go_to, upload

FORMS = "Forms that came back, all at once or in one sheet"
FIVE = ("P01", "P02", "P03", "P04", "P06")


@pytest.fixture
def survey(dashboard: AppTest) -> AppTest:
    page = go_to(dashboard, "practice")
    field = next(each for each in page.radio if each.label == "What to try")
    assert set(TOOLS) >= {"coffee", "self"}
    field.set_value("self").run()
    return page


def of(page: AppTest, statement: str) -> Any:
    return next(each for each in page.radio if each.label == statement)


def given_now(page: AppTest) -> list[str | None]:
    """What stands in the form, statement by statement."""
    asked = {each.label: each.value for each in page.radio}
    return [asked[each.says] for each in STATEMENTS]


def answered(page: AppTest, person: str, *answers: str) -> AppTest:
    """The page after somebody answered the first statements and kept it."""
    control(page, self_survey.WHO).set_value(person).run()
    for statement, answer in zip(STATEMENTS, answers, strict=False):
        of(page, statement.says).set_value(answer)
    page.run()
    button(page, self_survey.KEEP).click().run()
    return page


def test_one_persons_answers_stand_beside_the_network_and_can_be_taken_back(
    survey: AppTest,
) -> None:
    answered(survey, "P06", "yes", "yes", "no", "partly")
    assert not survey.exception
    text = all_text(survey)
    assert "They see themselves as a broker; the answers of others point the same way." in text
    assert "They see themselves as a connector; the answers of others do not show it" in text
    assert "1 member of staff said how they see their own part" in text
    assert not survey.dataframe
    go_to(survey, "roles")
    assert "1 member of staff said how they see their own part" in all_text(survey)
    go_to(survey, "practice")
    button(survey, self_survey.TAKE_BACK).click().run()
    assert "They see themselves" not in all_text(survey)
    assert "Nobody has said yet" in all_text(survey)
    control(survey, self_survey.WHO).set_value("P06").run()
    assert given_now(survey) == [None] * 4


def test_whoever_comes_next_finds_an_empty_form_and_nobodys_answers(survey: AppTest) -> None:
    answered(survey, "P06", "yes", "no", "no", "partly")
    assert control(survey, self_survey.WHO).value is None
    control(survey, self_survey.WHO).set_value("P06").run()
    assert given_now(survey) == [None] * 4
    assert "They see themselves" not in all_text(survey)
    assert "Answers under this name are kept" in all_text(survey)
    of(survey, STATEMENTS[0].says).set_value("no").run()
    control(survey, self_survey.WHO).set_value("P01").run()
    assert given_now(survey) == [None] * 4
    control(survey, self_survey.WHO).set_value("P06").run()
    assert given_now(survey) == [None] * 4
    button(survey, self_survey.TAKE_BACK).click().run()
    assert not survey.exception
    assert control(survey, self_survey.WHO).value is None
    assert "Nobody has said yet" in all_text(survey)


def test_a_team_is_added_up_from_five_people_on(survey: AppTest) -> None:
    for person in FIVE[:4]:
        answered(survey, person, "yes", "no", "no", "no")
    assert "because a sum over fewer is a name" in all_text(survey)
    assert not survey.dataframe
    answered(survey, FIVE[4], "yes", "no", "no", "no")
    assert "5 members of staff said how they see their own part." in all_text(survey)
    counts = survey.dataframe[0].value.set_index("Role")
    assert counts.loc["Broker", ["Both see it, people", "Aspirational, people"]].sum() == 5


def test_nobody_answers_for_a_code(survey: AppTest) -> None:
    survey.session_state[NAMES] = "codes"
    survey.run()
    assert not survey.exception
    (told,) = (each.value for each in survey.info if "these questions begin with" in each.value)
    assert "Choose full names to see them" in told
    assert self_survey.WHO not in [each.label for each in survey.selectbox]
    # Whoever presents has chosen full names already, and needs another way.
    survey.session_state[NAMES], survey.session_state[PRESENTING] = "names", True
    survey.run()
    (told,) = (each.value for each in survey.info if "these questions begin with" in each.value)
    assert "Switch presentation mode off to see them" in told


def test_no_workspace_is_offered_to_keep_what_none_keeps(survey: AppTest) -> None:
    assert keeping.NOT_IN_A_WORKSPACE in all_text(survey)
    assert workspace_panel.MAKE not in [each.label for each in survey.button]


def test_a_form_called_by_somebodys_name_is_not_named_while_names_are_hidden(
    survey: AppTest,
) -> None:
    upload(survey, FORMS, "Kathleen O'Brien.csv", b"a,b\n1,2\n")
    assert "Brien" in survey.error[0].value
    survey.session_state[PRESENTING] = True
    survey.run()
    assert not survey.exception
    assert survey.error[0].value.startswith("A form that came back is not the form")
