"""What pages say of absences and of new ties that are tried out."""

from netroles.decisions import (
    new_ties,
    what_if,
)
from netroles.decisions.divides import HOME_HOSPITAL
from netroles.insight import (
    new_tie_sentences,
    tried_out,
    what_if_sentences,
)
from tests.insight.people_on_a_line import AT, LINE
from tests.networks import clique, network, path, ring


def test_what_an_absence_would_do() -> None:
    assert what_if_sentences(LINE, what_if(LINE, absent=["H"])) == [
        "Nora and 1 patient or carer would have no route to hospital any more.",
        "Between home and hospital, 2 pairs of people lose their only route.",
        "Win would have no tie left.",
        "On average, those who are left would be further apart (fragmentation 0.39 → 0.67, where 0 "
        "is all in contact and 1 is nobody).",
    ]
    assert what_if_sentences(LINE, what_if(LINE)) == ["Nothing was changed."]


def test_an_absence_at_the_edge_changes_nothing_for_the_others() -> None:
    of = network(path("NHW"), {each: AT[each] for each in "NHW"})
    assert what_if_sentences(of, what_if(of, absent=["N"])) == [
        "For everybody else nothing would be different."
    ]


def test_a_change_that_rounding_hides_is_not_shown_as_the_same_figure_twice() -> None:
    """Of 39 people in a ring two who are two steps apart start to talk: few of 741 pairs gain."""
    of = network(ring("".join(chr(ord("A") + at) for at in range(39))))
    found = what_if(of, talking=[("A", "C")])
    said = what_if_sentences(of, found)
    assert 0 < found.apart_now - found.apart_then < 0.005
    assert said == [
        "On average, those who are left would be closer together (fragmentation changes by less "
        "than 0.01, where 0 is all in contact and 1 is nobody)."
    ]


def test_who_would_become_the_only_link() -> None:
    of = network(["AN", "AH", "NW", "HW", "WV"], AT | {"V": {"setting": "ward", "name": "Vi"}})
    said = what_if_sentences(of, what_if(of, absent=["H"]))
    assert "Nora would become the only link of 1 patient or carer." in said


def test_what_new_ties_would_do() -> None:
    assert new_tie_sentences(LINE, new_ties(LINE), HOME_HOSPITAL, (2, 1)) == [
        "If Nora and Win started to talk, 2 pairs of people between home and hospital would have "
        "a shorter route."
    ]
    none = network(clique("ANHW"), AT)
    assert new_tie_sentences(none, new_ties(none), HOME_HOSPITAL, (2, 1)) == [
        "No new tie between two members of staff would shorten a route between home and hospital."
    ]


def test_what_was_tried_stands_in_one_line() -> None:
    assert tried_out(LINE, what_if(LINE)) == ""
    both = what_if(LINE, absent=["H"], talking=[("N", "W")])
    assert tried_out(LINE, both) == "Away: Hal. New tie: Nora – Win."
