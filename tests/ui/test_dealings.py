"""Whom a code means: never without the dealing in which it was given out."""

from netroles.reading import Report
from netroles.ui.records import Loaded
from netroles.ui.seen import Seen
from tests.networks import network

TWO = Loaded("two", network(["AB"]), Report(files=(), notes=()))
THREE = Loaded("three", network(["AB", "BC"]), Report(files=(), notes=()))


def test_a_code_of_a_key_means_the_same_person_another_day() -> None:
    one = Seen()
    codes, dealings = one.codes(TWO, "codes"), one.dealings("codes")
    another = Seen()
    another.use_key(codes, dealings)
    assert another.who_is_who() == one.who_is_who()
    another.codes(THREE, "codes")
    who = another.who_is_who()
    assert set(who.values()) == {"A", "B", "C"}
    assert {coded: who[coded] for coded in one.who_is_who()} == one.who_is_who()


def test_codes_that_are_dealt_anew_are_other_codes() -> None:
    """With A alone at the end, the code that B had may be anybody's."""
    seen = Seen()
    seen.codes(TWO, "jobs")
    first = seen.who_is_who()
    seen.begin_anew()
    assert seen.who_is_who() == {}
    seen.codes(TWO, "jobs")
    assert first.keys().isdisjoint(seen.who_is_who())


def test_a_key_without_dealings_is_dealt_now() -> None:
    one, other = Seen(), Seen()
    for each in (one, other):
        each.use_key({"A": "N01", "B": "N02"}, {})
    assert one.who_is_who().keys().isdisjoint(other.who_is_who())
