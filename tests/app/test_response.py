"""How many answered decides what is shown: small files of ten people, from app.py on."""

import pytest
from streamlit.testing.v1 import AppTest

from netroles.insight import CAREFUL, INSISTED
from netroles.network import SHOW_NETWORK_ONLY, SHOW_WITH_A_WARNING
from netroles.roles import SCORED
from tests.app.page import all_text, button, control, count_shown, go_to, upload

INSIST = "Show roles all the same"
PEOPLE = [f"Person {letter}" for letter in "ABCDEFGHIJ"]
TIES = "source,target\n" + "\n".join(
    # Two circles of five, everybody with everybody, and one tie between them.
    f"{one},{other}"
    for circle in (PEOPLE[:5], PEOPLE[5:])
    for one in circle
    for other in circle
    if one < other
) + f"\n{PEOPLE[0]},{PEOPLE[5]}\n"  # fmt: skip
ROLE_WORDS = [role.label for role in SCORED]


def people_file(answered: int | None) -> bytes:
    """The people; the first of them answered, and nobody knows with None."""
    if answered is None:
        return ("person\n" + "\n".join(PEOPLE) + "\n").encode()
    rows = [f"{name},{'yes' if i < answered else 'no'}" for i, name in enumerate(PEOPLE)]
    return ("person,responded\n" + "\n".join(rows) + "\n").encode()


def loaded(page: AppTest, answered: int | None) -> AppTest:
    go_to(page, "data")
    upload(page, "Who talks to whom", "ties.csv", TIES.encode())
    upload(page, "The people (optional)", "people.csv", people_file(answered))
    button(page, "Show the map").click().run()
    return go_to(page, "network")


def everything(page: AppTest) -> str:
    """All words of the page, tables included."""
    parts = [all_text(page)]
    parts += [each.value for each in [*page.warning, *page.caption, *page.info]]
    for each in [*page.dataframe, *page.table]:
        parts += [*map(str, each.value.columns), *map(str, each.value.to_numpy().ravel())]
    return "\n".join(parts)


def warned(page: AppTest, words: str) -> bool:
    return any(words in each.value for each in page.warning)


def test_where_nobody_knows_who_answered_it_is_said_and_nothing_is_hidden(
    dashboard: AppTest,
) -> None:
    for key in ("network", "roles"):
        page = go_to(loaded(dashboard, None), key)
        assert not page.exception
        assert "Who answered is not known from this file." in everything(page)
        assert not page.warning
        assert "Role" in page.dataframe[0].value.columns


@pytest.mark.parametrize("answered", [10, 8])
def test_from_four_in_five_on_roles_are_shown_as_they_are(
    dashboard: AppTest, answered: int
) -> None:
    for key in ("network", "roles"):
        page = go_to(loaded(dashboard, answered), key)
        assert not page.exception
        assert f"{answered} of 10 people who were asked answered ({answered}0%)." in everything(
            page
        )
        assert not page.warning
        assert "Broker" in set(page.dataframe[0].value["Role"])


def test_between_seven_and_eight_in_ten_roles_are_shown_with_a_warning(
    dashboard: AppTest,
) -> None:
    for key in ("network", "roles"):
        page = go_to(loaded(dashboard, 7), key)
        assert not page.exception
        assert warned(page, CAREFUL[SHOW_WITH_A_WARNING])
        assert "Broker" in set(page.dataframe[0].value["Role"])
    assert not [each for each in page.toggle if each.label == INSIST]


@pytest.mark.parametrize("key", ["network", "roles"])
def test_below_seven_in_ten_no_role_is_shown_of_anybody(dashboard: AppTest, key: str) -> None:
    page = go_to(loaded(dashboard, 6), key)
    assert not page.exception
    assert warned(page, CAREFUL[SHOW_NETWORK_ONLY])
    words = everything(page)
    for word in (*ROLE_WORDS, "bridging position", "No distinct role"):
        assert word not in words
    assert not [each for each in page.multiselect if each.label == "Role"]
    if key == "network":
        assert count_shown(page) == (10, 10)
        assert list(page.dataframe[0].value["Name"]) == PEOPLE
        control(page, "Choose a person, here or on the map").set_value(PEOPLE[0])
        page.run()
        assert not page.exception
        assert "5 contacts, by setting" in everything(page)
        assert "Broker" not in everything(page)
    else:
        assert "Of all pairs of people, 47% are in contact." in words
        assert not page.get("vega_lite_chart")
        assert not page.get("download_button")


def test_who_insists_sees_roles_and_every_screen_says_on_how_few_answers(
    dashboard: AppTest,
) -> None:
    page = loaded(dashboard, 6)
    control(page, INSIST).set_value(True).run()
    assert not page.exception
    for key in ("network", "data", "roles"):
        go_to(page, key)
        assert not page.exception
        assert warned(page, INSISTED)
    assert "Broker" in set(page.dataframe[0].value["Role"])
    control(page, INSIST).set_value(False).run()
    assert not page.exception
    assert "Broker" not in everything(page)


def test_the_choice_is_off_again_for_other_data(dashboard: AppTest) -> None:
    page = loaded(dashboard, 6)
    control(page, INSIST).set_value(True).run()
    loaded(page, 5)
    assert warned(page, CAREFUL[SHOW_NETWORK_ONLY])
    assert control(page, INSIST).value is False


def test_a_filter_by_role_from_a_link_tells_nobodys_role(dashboard: AppTest) -> None:
    page = loaded(dashboard, 6)
    control(page, INSIST).set_value(True).run()
    control(page, "Role").set_value(["broker"]).run()
    assert count_shown(page) == (2, 10)
    control(page, INSIST).set_value(False).run()
    assert not page.exception
    assert count_shown(page) == (10, 10)
    assert not [each for each in page.button if "Broker" in each.label]


def test_the_methods_page_names_nobody_either(dashboard: AppTest) -> None:
    page = go_to(loaded(dashboard, 6), "methods")
    assert not page.exception
    assert "Too few people answered" in all_text(page)
    assert not [each for each in page.table if "With yours" in each.value]


def test_who_answered_is_counted_on_the_data_page(dashboard: AppTest) -> None:
    page = go_to(loaded(dashboard, 6), "data")
    counts = next(each.value for each in page.table if "Answered" in each.value.to_numpy())
    assert counts["People"].tolist() == [6, 4, 0]
    assert "reported by one side only, although the other side answered too." in all_text(page)
