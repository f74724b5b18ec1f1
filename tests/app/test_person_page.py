"""The Person page, from app.py on."""

import json
import re
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from netroles.insight import WITH_CARE
from netroles.network import Network
from tests.app.page import HOSTILE, all_text, control, go_to, page_of, tables, when_worked_out
from tests.app.test_response import everything, loaded
from tests.networks import NAMED, network, star

CHOOSE = "Choose a person, here or on the map"


@pytest.fixture
def person_page(dashboard: AppTest) -> AppTest:
    return go_to(dashboard, "person")


def of_person(page: AppTest, person: str) -> AppTest:
    control(page, CHOOSE).set_value(person)
    page.run()
    assert not page.exception
    assert not page.error, [each.value for each in page.error]
    return page


def counts(page: AppTest, heading: str) -> dict[str, int]:
    """How many contacts there are of each, as the small tables say."""
    rows = next(each for each in tables(page) if list(each) == [heading, "Contacts"])
    return dict(zip(rows[heading], rows["Contacts"], strict=True))


def test_where_nobody_is_chosen_the_page_says_what_to_do(person_page: AppTest) -> None:
    assert not person_page.exception
    assert any("Choose a person above" in each.value for each in person_page.info)
    assert not tables(person_page)


def test_the_contacts_of_the_only_link_are_counted_and_said(person_page: AppTest) -> None:
    page = of_person(person_page, "P06")
    text = all_text(page)
    assert "Kathleen O'Brien has 17 contacts, in 5 settings." in text
    assert "Of the 136 pairs of these contacts, 41 (30%) talk to each other." in text
    assert "(effective size)" in text
    assert "Constraint is 0.13" in text
    assert "E-I index +0.18, from −1 to +1" in text
    assert "Kathleen O'Brien alone joins 54 pairs of contacts" in text
    where = counts(page, "Setting")
    assert (where["care home"], sum(where.values())) == (4, 17)
    assert sum(counts(page, "Profession").values()) == 17
    assert counts(page, "Kind of tie")["talks to"] == 17
    everyone = next(each for each in tables(page) if "Strength" in each)
    assert len(everyone) == 17
    assert not set(everyone.columns) & {"kinds", "is_staff", "person"}
    assert "Telling the story again" not in [each.value for each in page.subheader]


def test_role_and_how_sure_it_is_stand_on_the_card(person_page: AppTest) -> None:
    page = when_worked_out(of_person(person_page, "P06"))
    assert "**Broker** · How sure: high" in all_text(page)


def test_a_carer_is_asked_about_telling_the_story_again(person_page: AppTest) -> None:
    page = of_person(person_page, "P44")
    assert "Telling the story again" in [each.value for each in page.subheader]
    text = all_text(page)
    assert "Rohan Mistry talks to 9 professionals in 4 settings." in text
    assert "Of 36 pairs of these professionals, 26 have no reported tie" in text
    assert WITH_CARE in text
    assert "Roles are for staff." in text
    apart = [each for each in tables(page) if list(each) == ["One", "The other"]]
    assert 26 in [len(each) for each in apart]


def test_the_person_and_the_period_are_kept_for_the_visit(person_page: AppTest) -> None:
    page = of_person(person_page, "P06")
    control(page, "Period").set_value("before")
    page.run()
    assert "has 17 contacts" not in all_text(page)
    go_to(go_to(page, "data"), "person")
    assert control(page, CHOOSE).value == "P06"


def test_where_too_few_answered_no_network_of_one_person_is_shown(dashboard: AppTest) -> None:
    page = go_to(loaded(dashboard, 6), "person")
    assert not page.exception
    assert "Too few people answered for the network of one person" in all_text(page)
    assert "Person A" not in everything(page)


def test_the_contacts_can_be_taken_away(
    person_page: AppTest, downloads: dict[str, Callable[[], bytes]]
) -> None:
    of_person(person_page, "P06")
    text = downloads["Download the contacts, with names"]().decode("utf-8-sig")
    assert "Lucy Thwaite" in text
    assert "Please note" in text


@pytest.mark.parametrize(
    "given", [each for each in NAMED.values() if len(each.people)], ids=lambda each: each.digest[:6]
)
def test_the_first_and_last_person_of_every_network_have_their_page(given: Network) -> None:
    page = page_of(given, "person")
    for person in (given.people.index[0], given.people.index[-1]):
        of_person(page, person)
        for each in tables(page):
            assert not each.empty


def test_who_has_no_contact_is_said_to_have_none() -> None:
    page = of_person(page_of(network(star(3), people="X"), "person"), "X")
    assert "X has no contact in what is counted here." in all_text(page)
    assert "Who the contacts are" not in [each.value for each in page.subheader]


def test_a_hostile_name_is_text_on_the_page() -> None:
    people: dict[str, dict[str, str | None]] = {
        each: {"name": HOSTILE, "setting": HOSTILE, "profession": HOSTILE} for each in "ABC"
    }
    page = of_person(page_of(network(["AB", "BC"], people), "person"), "B")
    bare = [each.value for each in page.markdown if "<img" in each.value]
    assert not bare, json.dumps(bare)


EGOS = ("egos.csv", b"egoID,name\nE1,Anna\nE2,Ben\n")
ALTERS = (
    "alters.csv",
    b"egoID,alterID,name,setting\nE1,1,Kay,ward\nE1,2,Lee,own home\nE2,1,Kay,ward\n",
)
AATIES = ("ties.csv", b"egoID,Source,Target\nE1,1,2\nE1,1,9\n")


def with_egonets(page: AppTest, *files: tuple[str, bytes]) -> AppTest:
    (field,) = (each for each in page.file_uploader if "single people" in each.label)
    field.set_value([(name, content, "text/csv") for name, content in files]).run()
    assert not page.exception
    return page


def test_egonets_stand_side_by_side_and_the_network_stays(person_page: AppTest) -> None:
    before = person_page.session_state["loaded"].digest
    page = with_egonets(person_page, EGOS, ALTERS, AATIES)
    text = all_text(page)
    assert "2 networks of single people." in text
    assert "People named between 1 and 2 contacts." in text
    assert "Anna has 2 contacts, in 2 settings." in text
    assert "These two contacts talk to each other." in text
    assert "Ben has 1 contact, in 1 setting." in text
    assert "ties.csv, row 3: one of the two is no contact of this ego in the other file." in text
    (facts,) = (each for each in tables(page) if "Whose network" in each)
    assert facts["Whose network"].to_list() == ["Anna", "Ben"]
    assert facts["Contacts"].to_list() == [2, 1]
    assert "Broker" not in text, "in their own network everybody asked stands in the middle"
    assert page.session_state["loaded"].digest == before


def test_egonets_are_kept_for_the_visit_and_taken_away_on_request(person_page: AppTest) -> None:
    page = with_egonets(person_page, ALTERS)
    go_to(go_to(page, "data"), "person")
    assert "2 networks of single people." in all_text(page)
    with_egonets(page, AATIES)
    assert "These two contacts talk to each other." in all_text(page), "one after another"
    next(each for each in page.button if each.label == "Take these files away").click().run()
    assert "networks of single people." not in all_text(page)


def test_a_file_that_is_no_egonet_is_said_to_be_none(person_page: AppTest) -> None:
    page = with_egonets(person_page, ("wrong.csv", b"colour,size\nred,1\n"))
    assert "wrong.csv is no file of a single person's network" in all_text(page)


def test_a_hostile_name_in_an_egonet_is_text(person_page: AppTest) -> None:
    content = f"ego,alter,setting\n{HOSTILE},{HOSTILE},{HOSTILE}\n".encode()
    page = with_egonets(person_page, ("alters.csv", content))
    assert not [each.value for each in page.markdown if re.search(r"(?<!\\)<img", each.value)]
