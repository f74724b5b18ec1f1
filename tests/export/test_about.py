"""What stands on every map that is handed on?"""

from dataclasses import replace
from datetime import date

from netroles.export.about import UNTITLED, About
from netroles.insight import CAUTION
from tests.export.maps import ABOUT


def test_day_is_written_out_whatever_the_language_of_the_computer() -> None:
    assert ABOUT.day == "9 March 2026"


def test_how_many_are_shown_is_said_of_how_many() -> None:
    assert dict(ABOUT.facts)["Shown"] == "5 of 7 people"
    assert dict(replace(ABOUT, shown=7).facts)["Shown"] == "All 7 people"
    assert dict(replace(ABOUT, shown=1, total=1).facts)["Shown"] == "1 person"


def test_what_there_is_nothing_to_say_about_is_left_out_but_filters_are_always_named() -> None:
    plain = About("Ward", date(2026, 3, 9), 2, 2)
    assert [heading for heading, _ in plain.facts] == ["Date", "Shown", "Filters"]
    assert dict(plain.facts)["Filters"] == "None"
    assert plain.caution == CAUTION


def test_map_without_a_title_is_called_something() -> None:
    assert replace(ABOUT, title="").told(str).title == UNTITLED
