"""The four statements answered on the Practice page, beside the network and added up."""

import pytest
from streamlit.testing.v1 import AppTest

from netroles.reading import STATEMENTS
from netroles.ui.practice import self_survey
from netroles.ui.practice.tools import TOOLS
from netroles.ui.session import NAMES
from tests.app.page import all_text, button, control, go_to

FIVE = ("P01", "P02", "P03", "P04", "P06")


@pytest.fixture
def survey(dashboard: AppTest) -> AppTest:
    page = go_to(dashboard, "practice")
    field = next(each for each in page.button_group if each.label == "What to try")
    assert set(TOOLS) >= {"coffee", "self"}
    field.set_value("self").run()
    return page


def answered(page: AppTest, person: str, *answers: str) -> AppTest:
    """The page after somebody answered the first statements and kept it."""
    control(page, self_survey.WHO).set_value(person).run()
    for statement, answer in zip(STATEMENTS, answers, strict=False):
        next(each for each in page.radio if each.label == statement.says).set_value(answer)
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
    assert control(survey, self_survey.WHO).value == "P06"
    button(survey, self_survey.TAKE_BACK).click().run()
    assert "They see themselves" not in all_text(survey)
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
    assert any("these questions begin with names" in each.value for each in survey.info)
    assert self_survey.WHO not in [each.label for each in survey.selectbox]
