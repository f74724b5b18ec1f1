"""Another rule for one visit: tried on the Methods page, said wherever roles are, taken back."""

import pytest
from streamlit.testing.v1 import AppTest

from netroles.reading import Report
from netroles.roles import RULE, THRESHOLDS
from netroles.ui.records import Loaded
from tests.app.conftest import ROOT
from tests.app.page import all_text, button, go_to
from tests.networks import TWO_CLIQUES_AND_A_PERSON, network

BACK = "Back to the product's numbers"


def slider(page: AppTest, field: str):
    return next(each for each in page.slider if each.key == f"rule {field}")


def numbers(page: AppTest) -> dict[str, list[int]]:
    """How many have each role, before and after."""
    found = next(each.value for each in page.table if "With yours" in each.value)
    return found.T.to_dict("list")


@pytest.fixture
def methods(dashboard: AppTest) -> AppTest:
    return go_to(dashboard, "methods")


def test_every_number_that_may_be_changed_has_a_slider_at_the_products_value(
    methods: AppTest,
) -> None:
    assert not methods.exception
    there = {each.key: each.value for each in methods.slider}
    assert there == {
        f"rule {each.field}": getattr(RULE, each.field) for each in THRESHOLDS if each.choices
    }
    assert button(methods, BACK).disabled
    assert all(before == after for before, after in numbers(methods).values())


def test_a_stricter_rule_shows_at_once_what_it_changes_and_for_whom(methods: AppTest) -> None:
    slider(methods, "least_score").set_value(0.6).run()
    assert not methods.exception
    before, after = numbers(methods)["Broker"]
    assert before == 9
    assert after < before
    text = all_text(methods)
    assert "least score for a role 0.6 (not 0.45)." in text
    assert "From broker to no distinct role:" in text
    changed = next(each.value for each in methods.dataframe if "From" in each.value)
    lost = changed[(changed["From"].str.startswith("Broker")) & ~changed["To"].str.startswith("Br")]
    assert len(lost) == before - after


def test_a_hint_asked_about_more_often_changes_further_roles_only() -> None:
    """Two circles, where nobody was asked; in the sample everybody was, so nobody is a hint."""
    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    given = network([*TWO_CLIQUES_AND_A_PERSON, "EG"])
    page.session_state["loaded"] = Loaded("a file", given, Report(files=(), notes=()))
    methods = go_to(page.run(), "methods")
    slider(methods, "hint_share").set_value(4).run()
    assert not methods.exception
    assert "Nobody's role changes. For " in all_text(methods)
    before, after = numbers(methods)["To ask about as energiser"]
    assert after > before


def test_the_other_rule_is_said_where_roles_are_and_can_be_taken_back_there(
    methods: AppTest,
) -> None:
    usual = all_text(go_to(methods, "roles"))
    slider(go_to(methods, "methods"), "least_score").set_value(0.6).run()
    for key in ("roles", "network", "data"):
        go_to(methods, key)
        assert not methods.exception
        assert (
            "another rule than the product's: least score for a role 0.6 (not 0.45)."
            in all_text(methods)
        )
    go_to(methods, "roles")
    assert "9 are brokers" in usual
    assert "9 are brokers" not in all_text(methods)
    button(methods, BACK).click().run()
    assert not methods.exception
    assert "9 are brokers" in all_text(methods)
    assert "another rule than the product's" not in all_text(methods)
    assert slider(go_to(methods, "methods"), "least_score").value == RULE.least_score


def test_it_can_be_taken_back_on_the_methods_page_too(methods: AppTest) -> None:
    slider(methods, "least_score").set_value(0.6).run()
    button(methods, BACK).click().run()
    assert slider(methods, "least_score").value == RULE.least_score
    assert all(before == after for before, after in numbers(methods).values())


def test_a_slider_keeps_what_was_chosen_after_another_page(methods: AppTest) -> None:
    slider(methods, "triangles_floor").set_value(4.0).run()
    go_to(go_to(methods, "network"), "methods")
    assert slider(methods, "triangles_floor").value == 4.0


def test_a_link_made_under_another_rule_says_that_it_does_not_take_it_along(
    methods: AppTest,
) -> None:
    slider(methods, "least_score").set_value(0.6).run()
    go_to(methods, "network")
    assert "no link takes it along" in all_text(methods)
    assert "least_score" not in methods.code[0].value
    button(methods, BACK).click().run()
    assert "no link takes it along" not in all_text(methods)


def test_start_again_forgets_the_other_rule(methods: AppTest) -> None:
    slider(methods, "least_score").set_value(0.6).run()
    go_to(methods, "network")
    button(methods, "Start again").click().run()
    assert "another rule than the product's" not in all_text(methods)
