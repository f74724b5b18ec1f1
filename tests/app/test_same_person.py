"""Two spellings of a name: asked about, decided, taken back."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from tests.app.page import all_text, button, count_shown, go_to, upload

TIES = b"""source,target,strength
Ann Lee,Bo Ray,4
Dr Ann Lee,Cy Day,2
Ann Lee,Dr Ann Lee,3
Margaret Hill,Bo Ray,1
Margret Hill,Cy Day,2
"""


def loaded(dashboard: AppTest) -> AppTest:
    page = upload(go_to(dashboard, "data"), "Who talks to whom", "ties.csv", TIES)
    button(page, "Show the map").click().run()
    return page


def test_merges_hold_everywhere_and_can_be_undone_one_by_one_or_all(
    dashboard: AppTest, downloads: dict[str, Callable[[], bytes]]
) -> None:
    page = loaded(dashboard)
    assert count_shown(page) == (6, 6)
    go_to(page, "data")
    assert "are they one?" not in all_text(page), "asked once, where it can be answered"
    assert b"are they one?" in downloads["Download this report"]()
    button(page, "One person: Dr Ann Lee").click().run()
    assert "'Ann Lee' is 'Dr Ann Lee', as you decided" in all_text(page)
    assert "1 row between the two left out, as a tie to oneself" in all_text(page)
    assert b"as you decided" in downloads["Download this report"]()
    button(page, "Two people").click().run()
    assert "may be one person's. Nothing is merged" not in all_text(page)
    assert count_shown(go_to(page, "network")) == (5, 5)
    go_to(page, "data")
    next(each for each in page.button if each.label == "Undo").click().run()
    assert "Ann Lee\nDr Ann Lee" in all_text(page), "asked again"
    assert "Margaret Hill and Margret Hill are two people." in all_text(page)
    assert count_shown(go_to(page, "network")) == (6, 6)


def test_whoever_said_no_by_one_spelling_is_left_out_by_both(dashboard: AppTest) -> None:
    page = go_to(loaded(dashboard), "data")
    button(page, "One person: Dr Ann Lee").click().run()
    next(each for each in page.text_area if each.label == "Names or ids").set_value("ann lee")
    button(page, "Leave these people out").click().run()
    assert "1 person is left out of 5 people" in all_text(page)
    assert "as you decided" not in all_text(page).replace("of somebody, as you decided", "")
    assert not any("Ann Lee" in each.label for each in page.button)
    assert count_shown(go_to(page, "network"))[1] == 4
