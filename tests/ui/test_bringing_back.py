"""What was decided stays when the same file is read again, and saved work never shows more.

Without a page: what a visit keeps is looked at as it is.
"""

from collections.abc import Iterator
from dataclasses import replace

import pytest
import streamlit as st

from netroles.privacy import Purpose
from netroles.reading import Match, Matched, SamePeople, Work, build, look, propose_match
from netroles.ui import bringing_back, session
from netroles.ui.privacy_controls import files_untold
from netroles.ui.records import GivenWork, Loaded

TIES = (
    "Hana's ties.csv",
    b"source,target,strength\nAnn Lee,Bo Ray,2\nDr Ann Lee,Cy Day,3\nBo Ray,Cy Day,3\nDi,Ed,1\n",
)
SHEET = look(TIES)
MATCH = propose_match(SHEET)
ANN = SamePeople().merge("Ann Lee", "Dr Ann Lee")


@pytest.fixture(autouse=True)
def _a_visit_of_its_own() -> Iterator[None]:
    st.session_state.clear()
    session.keep_file("ties", TIES)
    yield
    st.session_state.clear()


def show(match: Match = MATCH) -> None:
    reading = build(SHEET, match)
    bringing_back.show(Loaded(TIES[0], reading.network, reading.report, matched=Matched(match)))


def drop(work: Work, digest: str = "one") -> None:
    session.keep_work(GivenWork(digest, "my work.netroles.json", work))


def said() -> str:
    given = session.given_work()
    assert given is not None
    return given.said


def decide() -> None:
    show()
    session.decide(ANN)
    session.keep_purpose(Purpose("A trial", "Zoe", None))
    network = session.as_loaded().network
    session.change_network(replace(network, directed=True))


@pytest.mark.parametrize("match", [MATCH, MATCH.swapped()], ids=["same", "other columns"])
def test_the_same_file_read_again_keeps_what_was_decided(match: Match) -> None:
    decide()
    show(match)
    assert session.same_people() == ANN
    assert session.purpose() == Purpose("A trial", "Zoe", None)
    assert session.as_loaded().network.directed
    assert session.as_loaded().network.ties["source"].iloc[0] == (
        "Ann Lee" if match == MATCH else "Bo Ray"
    )


def test_another_file_begins_anew() -> None:
    decide()
    session.keep_file("ties", ("other.csv", b"source,target\nAnn Lee,Bo Ray\n"))
    show()
    assert (session.same_people(), session.purpose()) == (SamePeople(), Purpose())


def test_what_was_guessed_of_other_columns_is_guessed_anew() -> None:
    show()
    assert session.as_loaded().network.combine == "max", "whole numbers up to 10 are a rating"
    show(MATCH.using({"strength": None}))
    assert session.as_loaded().network.combine == "sum", "each row counts 1"


def test_work_is_used_once_on_a_file_and_what_is_decided_after_it_stays() -> None:
    drop(Work(same=ANN, collected_by="Yan"))
    show()
    assert (session.same_people(), session.purpose().collected_by) == (ANN, "Yan")
    session.decide(SamePeople())
    show()
    assert session.same_people() == SamePeople()
    show(MATCH.swapped())
    assert (session.same_people(), session.purpose().collected_by) == (SamePeople(), "Yan")


def test_what_work_says_nothing_of_stays_as_it_was_decided() -> None:
    decide()
    drop(Work(collected_by="Yan"))
    show()
    assert session.same_people() == ANN
    assert session.purpose() == Purpose("A trial", "Yan", None)


def test_both_lists_of_who_said_no_hold() -> None:
    session.seen().leave_out("Ed")
    drop(Work(left_out="Di\ned"))
    show()
    assert list(session.in_full().network.people.index) == [
        "Ann Lee", "Bo Ray", "Dr Ann Lee", "Cy Day",
    ]  # fmt: skip
    assert "now yours and the one in it together: 1 line more." in said()


def test_names_stay_hidden_and_presentation_mode_stays_on() -> None:
    st.session_state[session.NAMES], st.session_state[session.PRESENTING] = "codes", True
    drop(Work(names="names", presenting=False))
    show()
    assert (session.chosen_names(), session.presenting()) == ("codes", True)
    assert "People are still shown by code names" in said()
    assert "Presentation mode stays on." in said()


def test_work_may_hide_more() -> None:
    drop(Work(names="initials", presenting=True))
    show()
    assert (session.chosen_names(), session.presenting(), said()) == ("initials", True, "")


def test_what_work_lacks_is_said_after_it_was_used_too() -> None:
    drop(Work(left_out="Ed").without_names(lambda text: False))
    show()
    assert said() == "Not brought back: 1 line of who said no: it was saved without names."


def test_no_file_is_called_by_its_name_while_names_are_hidden() -> None:
    drop(Work())
    text = "Hana's ties.csv and my work.netroles.json"
    assert files_untold(text) == text
    st.session_state[session.NAMES] = "initials"
    assert files_untold(text) == "Your file of ties and your saved work"
    assert files_untold("a sentence of no file") == "a sentence of no file"
