"""A workshop on the page Practice: from the mirror to the next steps, and on the wall."""

import re
from base64 import b64decode
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from netroles.practice import REMARK, STEPS, WORKSHOP, Workshop
from netroles.privacy import MODES, WITHHELD
from netroles.reading import Report
from netroles.ui.practice import keeping, workshop, workshop_mirror, workshop_steps
from netroles.ui.records import Loaded
from netroles.ui.session import Conflict
from netroles.ui.text import plain
from netroles.workspace import Entry
from sample_data import SAMPLES
from tests.app.page import HOSTILE, all_text, button, go_to
from tests.networks import network

Downloads = dict[str, Callable[[], bytes]]
TITLE = "Going home from the ward"
RUNS_THROUGH = "Of the 41 ties between home and hospital, 26 run through three members of staff."


def field(page: AppTest, label: str) -> Any:
    """The first text field with this label."""
    return next(each for each in page.text_input if each.label == label)


def step(page: AppTest, key: str) -> AppTest:
    """The page at another step."""
    control = next(each for each in page.button_group if each.label == "Step")
    control.set_value(key).run()
    return page


def write(page: AppTest, *texts: str) -> AppTest:
    """The page after somebody filled in the form of the step and kept it."""
    asked = next(each for each in STEPS.values() if each.title == page.subheader[0].value).fields
    for each, text in zip(asked, texts, strict=True):
        field(page, each.label).set_value(text)
    button(page, workshop_steps.WRITE).click().run()
    return page


def drawn(page: AppTest) -> str:
    """The picture in the mirror, as the browser is sent it."""
    picture: Any = page.get("image")[0]
    return b64decode(picture.value[0].removeprefix("data:image/svg+xml;base64,")).decode()


def put_in_mirror(page: AppTest, says: str) -> AppTest:
    next(each for each in page.checkbox if says in each.label.replace("\\", "")).check()
    button(page, workshop_mirror.PUT).click().run()
    return page


@pytest.fixture
def begun(dashboard: AppTest, downloads: Downloads) -> AppTest:
    """The page with a workshop that has just begun."""
    dashboard.session_state["tool tried"] = "workshop"
    page = go_to(dashboard, "practice")
    field(page, workshop.TITLE).set_value(TITLE)
    button(page, workshop.BEGIN).click().run()
    return page


def test_from_the_mirror_to_the_next_steps(begun: AppTest, downloads: Downloads) -> None:
    page = begun
    assert not page.exception
    assert workshop_mirror.INVENTED in [each.value for each in page.info]
    put_in_mirror(page, RUNS_THROUGH)
    assert RUNS_THROUGH in all_text(page)
    assert "nobody is named" in drawn(page)
    write(page, "Much hangs on three people")
    write(step(page, "contradictions"), "Beds free by noon", "Families come after work")
    assert "This: Beds free by noon\nAgainst that: Families come after work" in all_text(page)
    step(page, "agreed")
    field(page, "What we try").set_value("A call at 10")
    button(page, workshop_steps.WRITE).click().run()
    assert "Nothing was kept yet" in page.warning[0].value
    assert field(page, "What we try").value == "A call at 10"
    write(page, "A call at 10", "Discharge nurses", "Monday", "Late letters")
    assert not page.exception
    assert not page.warning
    assert field(page, "What we try").value == ""
    said = "In the mirror: 1 sentence and a picture. 2 things were written down, and 1 next step"
    assert said in all_text(page)

    handout = downloads[workshop.HANDOUT]().decode()
    for each in (TITLE, RUNS_THROUGH, "Much hangs on three people", "Discharge nurses", "<svg"):
        assert each in handout
    lines = downloads[workshop.AS_CSV]().decode("utf-8-sig").splitlines()
    assert lines[1] == f"{TITLE},A call at 10,Discharge nurses,Monday,Late letters"
    assert downloads[workshop.AS_EXCEL]().startswith(b"PK")

    button(page, workshop_steps.CHANGE).click().run()
    fields = [each for each in page.text_input if each.label == "By when"]
    assert [each.value for each in fields] == ["Monday"]
    fields[0].set_value("Tuesday")
    button(page, workshop_steps.KEEP_CHANGE).click().run()
    assert "By when: Tuesday" in all_text(page)
    button(page, workshop_steps.TAKE_BACK).click().run()
    assert "0 next steps agreed" in all_text(page)
    go_to(go_to(page, "network"), "practice")
    assert not page.exception
    assert TITLE in [each.options[0] for each in page.selectbox if each.label == workshop.WHICH]


def test_whoever_is_named_is_said_and_nothing_is_kept_until_that_is_changed(
    begun: AppTest,
) -> None:
    page = write(step(begun, "works"), "Kathleen O'Brien always picks up the phone")
    assert not page.exception
    (told,) = (each.value.replace("\\", "") for each in page.warning)
    assert told == "This names somebody: Kathleen O'Brien. Say a position or a team instead."
    assert "0 things were written down" in all_text(page)
    assert "always picks up" in field(page, "What works").value
    write(page, "The palliative team always picks up the phone")
    assert not page.warning
    assert "1 thing was written down" in all_text(page)


def test_two_who_change_the_same_entry_lose_nothing(begun: AppTest) -> None:
    page = write(step(begun, "ideas"), "Ring before the round")
    button(page, workshop_steps.CHANGE).click().run()
    shelf = page.session_state["shelf"]
    (entry,) = shelf.entries(REMARK)
    shelf.change(entry, {**entry.content, "says": "Ring after the round"})
    field(page, "Idea").set_value("Ring at noon")
    button(page, workshop_steps.KEEP_CHANGE).click().run()
    assert not page.exception
    (differ,) = (each.value for each in page.table if "Yours" in each.value)
    assert differ.to_numpy().tolist() == [
        ["Idea", "Ring before the round", "Ring after the round", "Ring at noon"]
    ]
    assert [each.content["says"] for each in shelf.entries(REMARK)] == ["Ring after the round"]
    assert field(page, "Idea").value == "Ring at noon"
    button(page, keeping.THEIRS).click().run()
    assert field(page, "Idea").value == "Ring after the round"
    button(page, workshop_steps.LEAVE).click().run()
    assert "Ring after the round" in all_text(page)

    shelf.add(REMARK, {**entry.content, "step": "lunch"})
    page.run()
    assert not page.exception
    assert "1 entry left out" in page.warning[0].value


def test_on_the_wall_one_step_stands_alone(begun: AppTest) -> None:
    page = put_in_mirror(begun, RUNS_THROUGH)
    write(step(page, "works"), HOSTILE)
    button(page, workshop.TO_WALL).click().run()
    assert not page.exception
    assert [each.value for each in page.header] == [STEPS["works"].title]
    assert HOSTILE in [each.value for each in page.text]
    assert not [each for each in page.radio if each.label == "What to try"]
    button(page, workshop_steps.BACK).click().run()
    assert [each.value for each in page.header] == [STEPS["mirror"].title]
    assert RUNS_THROUGH in all_text(page)
    assert "nobody is named" in drawn(page)
    assert button(page, workshop_steps.BACK).disabled
    button(page, workshop_steps.ON).click().run()
    button(page, workshop_steps.ON).click().run()
    write_on_wall = field(page, "What gets in the way")
    write_on_wall.set_value("Letters come late")
    button(page, workshop_steps.WRITE).click().run()
    assert "Letters come late" in [each.value for each in page.text]
    button(page, workshop.FROM_WALL).click().run()
    assert not page.exception
    assert page.subheader[0].value == STEPS["in_the_way"].title
    assert [each.value for each in page.radio if each.label == "What to try"] == ["workshop"]


def test_the_mirror_names_nobody_however_people_are_called(
    begun: AppTest, downloads: Downloads
) -> None:
    page = begun
    for each in page.checkbox:
        if each.label != workshop.REMOVE:
            each.check()
    button(page, workshop_mirror.PUT).click().run()
    button(page, workshop.TO_WALL).click().run()
    names = pd.read_csv(SAMPLES["palliative"].people_file)["name"].dropna()
    for mode in MODES:
        page.session_state["people are called by"] = mode
        page.run()
        assert not page.exception
        assert RUNS_THROUGH in all_text(page)
        said = f"{all_text(page)} {drawn(page)}"
        button(page, workshop.FROM_WALL).click().run()
        said += downloads[workshop.HANDOUT]().decode()
        button(page, workshop.TO_WALL).click().run()
        assert [name for name in names if re.search(rf"\b{re.escape(name)}\b", said)] == []


def test_a_mirror_of_other_data_keeps_its_sentences_and_draws_no_other_network(
    begun: AppTest,
) -> None:
    page = put_in_mirror(begun, RUNS_THROUGH)
    tie = {"source": "A", "target": "B", "kind": "talks to"}
    other = network([tie | {"period": "before"}, tie | {"period": "after"}])
    page.session_state["loaded"] = Loaded("other", other, Report(files=(), notes=()))
    page.run()
    assert not page.exception
    assert RUNS_THROUGH in all_text(page)
    assert not page.get("image")
    assert workshop_mirror.OTHER_DATA in [each.value for each in page.caption]
    assert workshop_mirror.INVENTED not in [each.value for each in page.info]
    button(page, workshop_mirror.PUT).click().run()
    assert workshop_mirror.EMPTY in all_text(page)
    next(each for each in page.checkbox if each.label == workshop.REMOVE).check().run()
    button(page, workshop.SURE).click().run()
    assert "No workshop has begun yet" in all_text(page)
    button(page, workshop.BEGIN).click().run()
    assert "needs a title" in page.warning[0].value


def test_a_mirror_without_a_picture_goes_on_without_one(begun: AppTest) -> None:
    picture = next(each for each in begun.radio if each.label == workshop_mirror.PICTURE)
    assert picture.value
    picture.set_value("")
    put_in_mirror(begun, RUNS_THROUGH)
    picture = next(each for each in begun.radio if each.label == workshop_mirror.PICTURE)
    assert picture.value == ""
    button(begun, workshop_mirror.PUT).click().run()
    assert not begun.exception
    assert not begun.get("image")


def test_what_two_changed_is_said_in_words_without_names_in_every_tool(begun: AppTest) -> None:
    """What was kept before these data were loaded may hold a name; an idea waits as well."""
    remark = {"workshop": "w", "step": "works", "says": "Kathleen O'Brien rings"}
    page, was = begun, Entry(REMARK, "k", remark)
    now, mine = replace(was, content={**remark, "says": "Nobody rings"}), {**remark, "says": "Yes"}
    idea = Entry("idea", "i", {"title": "Ring at ten"})
    page.session_state["changed by two"] = (Conflict(was, now, mine), Conflict(idea, None, None))
    for tool in ("workshop", "coffee", "ideas", "joy"):
        page.session_state["tool tried"] = tool
        page.run()
        assert not page.exception
        assert not page.error
        (differ,) = (each.value for each in page.table if "What works" in each.value.to_numpy())
        assert differ.to_numpy().tolist() == [
            ["What works", plain(WITHHELD), "Nobody rings", "Yes"]
        ]


def test_a_text_that_is_not_shown_is_not_written_over_with_that(begun: AppTest) -> None:
    page = write(step(begun, "works"), "The team rings")
    shelf = page.session_state["shelf"]
    (entry,) = shelf.entries(REMARK)
    shelf.change(entry, {**entry.content, "says": "Kathleen O'Brien rings"})
    button(page.run(), workshop_steps.CHANGE).click().run()
    button(page, workshop_steps.KEEP_CHANGE).click().run()
    assert not page.exception
    assert "Write it again without the name" in page.warning[0].value
    assert [each.content["says"] for each in shelf.entries(REMARK)] == ["Kathleen O'Brien rings"]


def test_what_is_said_in_a_workshop_that_was_removed_meanwhile_is_said_again(
    begun: AppTest,
) -> None:
    shelf = begun.session_state["shelf"]
    field(begun, "What we notice").set_value("Much hangs on three people")
    shelf.remove(shelf.entries(WORKSHOP)[0])
    button(begun, workshop_steps.WRITE).click().run()
    assert not begun.exception
    told = begun.warning[0].value.replace("\\", "")
    assert "not kept: Much hangs on three people" in told
    assert not shelf.entries(REMARK)


def test_what_was_said_in_a_removed_workshop_is_seen_and_put_into_another(begun: AppTest) -> None:
    page = write(begun, "Before")
    shelf = page.session_state["shelf"]
    button(page, workshop_steps.CHANGE).click().run()
    field(page, "What we notice").set_value("Much hangs on three people")
    for each in (*shelf.entries(REMARK), *shelf.entries(WORKSHOP)):
        shelf.remove(each)
    shelf.add(WORKSHOP, Workshop("Another one").content)
    button(page, workshop_steps.KEEP_CHANGE).click().run()
    assert workshop.LEFT_OVER not in [each.value for each in page.subheader]
    button(page, keeping.MINE_AGAIN).click().run()
    assert not page.exception
    assert workshop.LEFT_OVER in [each.value for each in page.subheader]
    assert "Much hangs on three people" in all_text(page)
    button(page, workshop.PUT_HERE).click().run()
    assert not page.exception
    assert workshop.LEFT_OVER not in [each.value for each in page.subheader]
    assert "Much hangs on three people" in all_text(page)
    assert "1 thing was written down" in all_text(page)
    assert button(page, workshop_steps.WRITE)


def test_what_stands_in_a_form_is_there_again_after_another_tool(begun: AppTest) -> None:
    page, label = begun, STEPS["mirror"].fields[0].label

    def elsewhere_and_back() -> None:
        for key in ("joy", "workshop"):
            next(each for each in page.radio if each.label == "What to try").set_value(key).run()

    field(page, label).set_value("Half a thought").run()
    elsewhere_and_back()
    assert field(page, label).value == "Half a thought"
    write(page, "A whole one")
    assert field(page, label).value == ""
    button(page, workshop_steps.CHANGE).click().run()
    field(page, label).set_value("Another").run()
    elsewhere_and_back()
    assert field(page, label).value == "Another"
    button(page, workshop_steps.LEAVE).click().run()
    button(page, workshop_steps.CHANGE).click().run()
    assert field(page, label).value == "A whole one"
