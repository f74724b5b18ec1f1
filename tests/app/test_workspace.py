"""A workspace on the page Practice: opened, used by two, away, taken along and deleted."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from netroles.practice import SKILL_STATEMENTS
from netroles.ui import hosting, session
from netroles.ui.practice import (
    anonymous_form,
    coffee,
    coffee_workspace,
    keeping,
    skills,
    tools,
    workspace_panel,
)
from netroles.ui.practice.tool import Tool
from netroles.workspace import WITH_NAMES, Content, StorageError
from netroles.workspace.storage import DATABASE_URL, Workspace, database
from tests.app.conftest import ROOT
from tests.app.page import HOSTILE, all_text, button, control, go_to


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of this test's workspaces; it is not there yet."""
    found = tmp_path / "workspaces.sqlite"
    monkeypatch.setenv(DATABASE_URL, f"sqlite:///{quote(str(found))}")
    return found


def visitor() -> AppTest:
    return go_to(AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run(), "practice")


def made(name: str) -> AppTest:
    """A visitor who has made a workspace of this name."""
    page = visitor()
    next(each for each in page.text_input if each.label == workspace_panel.NAME).set_value(name)
    return pressed(page, workspace_panel.MAKE)


def pressed(page: AppTest, label: str) -> AppTest:
    button(page, label).click().run()
    assert not page.exception
    return page


def warned(page: AppTest) -> str:
    return re.sub(r"\\(.)", r"\1", "\n".join(each.value for each in page.warning))


def test_nothing_is_written_until_a_workspace_is_made(file: Path) -> None:
    page = visitor()
    assert keeping.FOR_THE_VISIT in all_text(page)
    pressed(page, coffee.KEEP)
    assert not file.exists()
    # Too short a name, and one that is taken, are said; nothing is made.
    assert "needs a name" in warned(pressed(page, workspace_panel.MAKE))
    assert not file.exists()

    page = made(HOSTILE)
    assert f"Kept in the workspace “{HOSTILE}”, without names or ties." in all_text(page)
    assert not [each for each in page.markdown if "onerror" in each.value]
    again = visitor()
    assert control(again, workspace_panel.WHICH).options == [HOSTILE]
    assert f"“{HOSTILE}”" in all_text(pressed(again, workspace_panel.OPEN))
    assert keeping.FOR_THE_VISIT in all_text(pressed(again, workspace_panel.CLOSE))


def test_rounds_stay_over_visits_by_their_figures_and_by_names_where_asked() -> None:
    page = visitor()
    pressed(page, coffee.KEEP)
    next(each for each in page.text_input if each.label == workspace_panel.NAME).set_value("North")
    page = pressed(page, workspace_panel.MAKE)
    assert "1 round of this visit stands in no workspace." in all_text(page)
    page = pressed(page, coffee_workspace.KEEP_THESE)
    (kept,) = database().open("North").everything()
    assert WITH_NAMES not in kept.content
    assert (kept.content["groups"], kept.content["people"]) == (19, 39)

    page = pressed(visitor(), workspace_panel.OPEN)
    assert "Rounds in the workspace" in [each.value for each in page.subheader]
    assert "Round 2" in [each.value for each in page.subheader]
    control(page, workspace_panel.KEEP_NAMES).set_value(True).run()
    first = pairs(page)
    page = pressed(page, coffee.KEEP)
    assert "with names in coffee trials" in all_text(page)

    page = pressed(visitor(), workspace_panel.OPEN)
    assert "1 round in the workspace, 19 groups of people who meet." in all_text(page)
    assert "Round 3" in [each.value for each in page.subheader]
    assert not set(pairs(page)) & set(first)
    control(page, workspace_panel.KEEP_NAMES).set_value(False).run()
    assert [WITH_NAMES in each.content for each in database().open("North").everything()] == [
        False,
        False,
    ]
    pressed(pressed(page, coffee_workspace.TAKE_OUT), coffee_workspace.TAKE_OUT)
    assert database().open("North").everything() == ()


def test_how_many_pairs_became_ties_is_kept_with_the_round_and_there_another_day() -> None:
    page = made("North")
    control(page, "Period").set_value("before").run()
    page = pressed(page, coffee.KEEP)
    said = re.search(r"pairs drawn who had none before: (\d+) of (\d+)", all_text(page))
    assert said
    page = pressed(page, coffee_workspace.KEEP_BECAME)
    (kept,) = database().open("North").everything()
    assert [str(kept.content[each]) for each in ("new_ties", "new_ties_of")] == [*said.groups()]
    assert WITH_NAMES not in kept.content
    assert coffee_workspace.KEEP_BECAME not in [each.label for each in page.button]

    page, heading = pressed(visitor(), workspace_panel.OPEN), "Pairs who have become ties"
    (shown,) = (each.value for each in page.table if heading in each.value)
    assert shown[heading].tolist() == [f"{said[1]} of {said[2]} who had none"]
    page.session_state["presenting"] = True
    page.run()
    assert not page.exception
    assert not [each for each in page.table if heading in each.value]


def test_while_names_are_hidden_no_order_and_no_workspace_tells_who_is_who() -> None:
    """In the workspace pairs stand in the alphabet of their names."""
    page = made("Kathleen O'Brien")
    control(page, workspace_panel.KEEP_NAMES).set_value(True).run()
    page = pressed(page, coffee.KEEP)
    page.session_state[session.NAMES] = "codes"
    page.run()
    for at in range(2):
        called = [each.split(", ")[0].split(" and ")[0].rstrip("\\") for each in pairs(page, at)]
        assert called == sorted(called)
    assert "Brien" not in all_text(page)
    page = pressed(page, workspace_panel.CLOSE)
    assert "Brien" not in all_text(page)
    assert "Brien" not in str(control(page, workspace_panel.WHICH).options)


def test_a_round_taken_out_of_the_workspace_is_still_one_of_this_visit() -> None:
    page = pressed(made("North"), coffee.KEEP)
    first = pairs(page, 1)
    page = pressed(page, coffee_workspace.TAKE_OUT)
    assert database().open("North").count() == 0
    assert "1 round of this visit stands in no workspace." in all_text(page)
    assert pairs(page, 1) == first
    assert "Round 2" in [each.value for each in page.subheader]


def pairs(page: AppTest, at: int = 0) -> list[str]:
    return list([each.value for each in page.table if "Who meets" in each.value][at]["Who meets"])


@pytest.fixture
def notes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tool of its own, with one field that is typed and one that is ticked."""

    def show() -> None:
        for now in session.shelf().entries("note"):
            entry = keeping.as_opened(now)
            key = f"{entry.key} {entry.version}"
            aim = st.text_area("Aim of the note", value=entry.content["aim"], key=key)
            mine = {**entry.content, "aim": aim, "done": True}
            st.button("Save the note", on_click=keeping.change, args=(entry, mine))
            st.button("Remove the note", on_click=keeping.remove, args=(entry,))

    def in_words(_: str, content: Content) -> dict[str, str]:
        return {
            "What we aim at": content["aim"],
            "By": content.get("by", ""),
            "Done": "yes" if content.get("done") else "no",
        }

    tool = Tool("notes", "Notes", "For these tests.", show, {"note": in_words})
    monkeypatch.setattr(tools, "TOOLS", {"notes": tool})


def reads_and_types(said: str) -> AppTest:
    """A visitor who has read the note, and typed something else."""
    page = pressed(visitor(), workspace_panel.OPEN)
    page.text_area[0].set_value(said).run()
    return page


@pytest.mark.usefixtures("notes")
def test_who_comes_second_sees_both_and_chooses() -> None:
    workspace = database().make("North")
    workspace.add("note", {"aim": "ring before", "by": "May", "done": False})
    for choice, day in ((keeping.THEIRS, "June"), (keeping.MINE, "July")):
        before = workspace.everything()[0]
        page = reads_and_types(HOSTILE)
        theirs = workspace.change(before, {"aim": f"{choice} write", "by": day, "done": False})
        # The page reads what they saved; what is typed was still written on what was before.
        page.run()
        page = pressed(page, "Save the note")
        assert workspace.everything() == (theirs,)
        differ = next(each.value for each in page.table if "Yours" in each.value)
        said = differ.map(lambda cell: re.sub(r"\\(.)", r"\1", cell)).set_index("Field")
        assert said.loc["What we aim at", "Yours"] == HOSTILE
        assert said.loc["What we aim at"].to_list()[:2] == [
            before.content["aim"],
            f"{choice} write",
        ]
        assert said.loc["By"].to_list() == [before.content["by"], day, before.content["by"]]
        assert said.loc["Done"].to_list() == ["no", "no", "yes"]
        page = pressed(page, choice)
        now = workspace.everything()[0].content["aim"]
        assert page.text_area[0].value == now
        assert not [each for each in page.table if "Yours" in each.value]
        if choice == keeping.THEIRS:
            assert workspace.everything() == (theirs,)
    assert workspace.everything()[0].content == {"aim": HOSTILE, "by": "June", "done": True}


@pytest.mark.usefixtures("notes")
def test_what_somebody_removed_meanwhile_can_be_kept_all_the_same() -> None:
    workspace = database().make("North")
    read = workspace.add("note", {"aim": "ring before", "by": "May", "done": False})
    page = reads_and_types("ring after")
    workspace.remove(read)
    page = pressed(page, "Save the note")
    assert "Somebody else removed this" in all_text(page)
    page = pressed(page, keeping.MINE_AGAIN)
    (kept,) = workspace.everything()
    assert kept.content["aim"] == "ring after"

    page = pressed(visitor(), workspace_panel.OPEN)
    changed = workspace.change(kept, {**kept.content, "aim": "write"})
    page = pressed(page, "Remove the note")
    assert workspace.everything() == (changed,)
    pressed(page, keeping.REMOVE)
    assert workspace.everything() == ()


@pytest.mark.usefixtures("notes")
def test_what_waits_for_a_choice_is_kept_for_the_visit_where_the_workspace_is_closed() -> None:
    workspace = database().make("North")
    read = workspace.add("note", {"aim": "ring before", "by": "May", "done": False})
    page = reads_and_types("ring after")
    workspace.change(read, {**read.content, "aim": "write"})
    page = pressed(pressed(page, "Save the note"), workspace_panel.CLOSE)
    assert [each.value for each in page.text_area] == ["ring after"]
    assert [each.content["aim"] for each in workspace.everything()] == ["write"]


@pytest.mark.usefixtures("notes")
def test_a_change_that_waited_is_no_conflict_with_oneself(monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = database().make("North")
    workspace.add("note", {"aim": "ring before"})
    page = reads_and_types("ring after")
    with monkeypatch.context() as away:
        away.setattr(Workspace, "change", full)
        page = pressed(page, "Save the note")
        assert "is full" in warned(page)
        assert page.text_area[0].value == "ring after"
    page = pressed(page, keeping.SAVE_AGAIN)
    assert workspace.everything()[0].content["aim"] == "ring after"
    page.text_area[0].set_value("write").run()
    page = pressed(page, "Save the note")
    assert not [each for each in page.table if "Yours" in each.value]
    assert workspace.everything()[0].content["aim"] == "write"


def full(*_: object) -> None:
    raise StorageError("The disk that holds the workspace is full.")


def test_what_cannot_be_saved_waits_until_it_can(monkeypatch: pytest.MonkeyPatch) -> None:
    page = made("North")
    real = Workspace.add
    monkeypatch.setattr(Workspace, "add", full)
    page = pressed(page, coffee.KEEP)
    assert "The disk that holds the workspace is full." in warned(page)
    assert "Not saved in the workspace yet: 1 change." in warned(page)
    assert "Rounds in the workspace" in [each.value for each in page.subheader]
    assert "1 change waits to be saved and is not in the file below" in all_text(page)
    page = pressed(page, keeping.SAVE_AGAIN)
    assert "is full" in warned(page)
    monkeypatch.setattr(Workspace, "add", real)
    page = pressed(page, keeping.SAVE_AGAIN)
    assert not page.warning
    assert "in the file below" not in all_text(page)
    assert database().open("North").count() == 1


def test_what_an_anonymous_form_could_not_save_is_not_said_to_be_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = made("North")
    next(each for each in page.radio if each.label == "What to try").set_value("skills").run()
    real = Workspace.add
    for add, said in ((full, [anonymous_form.WAITS]), (real, [anonymous_form.KEPT])):
        monkeypatch.setattr(Workspace, "add", add)
        control(page, skills.TEAM).set_value("Ward 7")
        statement = next(iter(SKILL_STATEMENTS.values())).says
        next(each for each in page.radio if each.label == statement).set_value(3)
        pressed(page, anonymous_form.KEEP)
        told = [each.value for each in (*page.info, *page.success)]
        assert [each for each in told if "The form is empty" in each] == said
        assert "Not saved in the workspace yet: 1 change." in warned(page)


def test_a_round_that_cannot_be_read_is_said_and_taken_out_and_the_others_stay() -> None:
    page = pressed(made("North"), coffee.KEEP)
    workspace = database().open("North")
    workspace.keep_names(on=True)
    (kept,) = workspace.everything()
    workspace.add(coffee_workspace.KIND, {**kept.content, "number": 10**30})
    named = {**kept.content, "mark": f"r{0:016}", WITH_NAMES: "no table"}
    workspace.add(coffee_workspace.KIND, named)
    page = pressed(visitor(), workspace_panel.OPEN)
    assert not page.exception
    said = " ".join(each.value.replace("\\", "") for each in page.error)
    assert "not as this version" in said
    assert "is no table of coffee trials" in said
    assert "Round 2" in [each.value for each in page.subheader]
    page = pressed(page, keeping.REMOVE_IT)
    assert workspace.count() == 2
    assert "Rounds in the workspace" in [each.value for each in page.subheader]


def test_a_file_that_is_damaged_is_said_and_the_tools_go_on(file: Path) -> None:
    file.write_bytes(b"no database" * 1_000)
    page = visitor()
    assert not page.exception
    assert "damaged, or it is another file" in warned(page)
    assert "39 people in 18 pairs" in all_text(page)


def test_a_setting_that_names_no_database_is_said_and_the_tools_go_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(DATABASE_URL, "mysql://ann:pa55word@host/db")
    page = visitor()
    assert "NETROLES_DATABASE_URL names no database" in warned(page)
    assert "pa55word" not in warned(page)
    assert "39 people in 18 pairs" in all_text(page)


def test_everything_is_taken_along_deleted_and_brought_back(
    downloads: dict[str, Callable[[], bytes]],
) -> None:
    page = pressed(made("North"), coffee.KEEP)
    exported = downloads[workspace_panel.EXPORT]()
    assert [each["kind"] for each in json.loads(exported)["entries"]] == ["coffee round"]
    assert button(page, workspace_panel.DELETE).disabled
    sure = next(each for each in page.checkbox if each.label == workspace_panel.SURE)
    sure.check().run()
    page = pressed(page, workspace_panel.DELETE)
    assert keeping.FOR_THE_VISIT in all_text(page)
    assert database().names() == ()

    page = made("Again")
    field = next(each for each in page.file_uploader if each.label == workspace_panel.BRING_BACK)
    field.set_value(("workspace.json", b"{}", "application/json")).run()
    assert "no file of everything" in warned(pressed(page, workspace_panel.TAKE))
    field = next(each for each in page.file_uploader if each.label == workspace_panel.BRING_BACK)
    field.set_value(("workspace.json", exported, "application/json")).run()
    page = pressed(page, workspace_panel.TAKE)
    assert database().open("Again").count() == 1
    assert "Rounds in the workspace" in [each.value for each in page.subheader]


def codes(page: AppTest) -> list[str]:
    return [
        each.value
        for each in page.code
        if re.fullmatch(r"([0-9a-f]{4}-){7}[0-9a-f]{4}", each.value)
    ]


def test_on_a_server_a_code_opens_it_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    database().make("of somebody's own computer")
    monkeypatch.setattr(hosting, "is_hosted", lambda: True)
    monkeypatch.setattr(hosting, "may_enter", lambda: True)
    monkeypatch.setattr(hosting, "refusal", lambda: None)
    page = made("North")
    (code,) = codes(page)
    assert "shown this once" in all_text(page)
    assert code not in [each.value for each in page.main.code], "over the page, not further down"
    assert codes(pressed(page, workspace_panel.NOTED)) == []

    page = visitor()
    assert "North" not in all_text(page)
    assert workspace_panel.WHICH not in [each.label for each in page.selectbox]
    field = next(each for each in page.text_input if each.label == workspace_panel.CODE)
    field.set_value(code[:-1])
    page = pressed(page, workspace_panel.OPEN)
    assert "No workspace is opened by this code" in warned(page)
    field = next(each for each in page.text_input if each.label == workspace_panel.CODE)
    field.set_value(code)
    assert "Kept in the workspace “North”" in all_text(pressed(page, workspace_panel.OPEN))
