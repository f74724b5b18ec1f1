"""What do marks say where they do not say the role?"""

import pandas as pd

from netroles.charts import marks_of_categories, marks_of_roles
from netroles.charts.map_marks import REST, UNKNOWN
from netroles.charts.palette import CATEGORY_LOOKS, ROLE_LOOK
from netroles.network import NOT_GIVEN, structure
from tests.networks import network

WARDS = pd.Series(dict(zip("abcdefghij", [*"wwwwxxxyy", None], strict=True)), dtype="str")


def test_four_categories_all_carry_a_colour_and_a_shape() -> None:
    marks = marks_of_categories("ward", WARDS.replace({"y": "z"}).mask(WARDS.index == "h", "y"))
    given = marks.group[marks.group != UNKNOWN]
    assert given.nunique() == 4
    assert REST not in set(given)
    looks = [marks.looks[key] for key in given.unique()]
    assert len({look.shape for look in looks}) == len({look.colour for look in looks}) == 4


def test_seven_have_a_shape_each_and_the_largest_four_a_colour_of_their_own() -> None:
    given = pd.Series(dict(zip("abcdefghijk", "ttuuvvwwxyz", strict=True)), dtype="str")
    marks = marks_of_categories("ward", given)
    assert list(marks.called) == list(given)
    looks = [marks.looks[group] for group in marks.group.unique()]
    assert len({look.shape for look in looks}) == 7
    assert len({look.colour for look in looks[:4]}) == 4


def test_of_eight_the_largest_six_are_named_and_the_rest_are_grey() -> None:
    given = pd.Series(dict(zip("abcdefghijklmn", "ssttuuvvwwxxyz", strict=True)), dtype="str")
    marks = marks_of_categories("ward", given)
    assert list(marks.called[:-2]) == list(given[:-2])
    assert marks.group["m"] == marks.group["n"] == REST
    assert marks.labels[REST] == ("2 other wards",)
    assert REST not in marks.values


def test_what_is_not_known_is_grey_and_hollow_and_can_be_filtered_by() -> None:
    marks = marks_of_categories("ward", WARDS)
    assert marks.group["j"] == UNKNOWN
    assert marks.looks[UNKNOWN].hollow
    assert marks.values[UNKNOWN] == NOT_GIVEN


def test_categories_with_an_order_keep_it_and_are_no_filter_where_there_is_none() -> None:
    given = pd.Series({"a": "low", "b": "low", "c": "high", "d": None}, dtype="str")
    marks = marks_of_categories(
        "how sure", given, order=("high", "moderate", "low"), filtered=False
    )
    assert list(marks.called[["c", "a"]]) == ["high", "low"]
    assert (marks.group["c"], marks.values) == ("category 1", {})


def test_what_is_still_being_worked_out_is_not_called_unknown() -> None:
    given = pd.Series({"a": "High", "b": None, "c": None}, dtype="str")
    waiting = pd.Series({"a": False, "b": True, "c": False})
    marks = marks_of_categories("how sure", given, unknown="No role", waiting=waiting)
    assert list(marks.called) == ["High", "Not worked out yet", "No role"]
    assert marks.looks[marks.group["b"]] != marks.looks[marks.group["c"]]


def test_keys_of_groups_hold_no_words_of_the_data() -> None:
    hostile = pd.Series({"a": "<script>alert(1)</script>", "b": "__proto__"}, dtype="str")
    assert set(marks_of_categories("team", hostile).group) == {"category 1", "category 2"}


def test_no_category_looks_like_a_role() -> None:
    roles = {(look.shape, look.colour) for look in ROLE_LOOK.values()}
    assert roles.isdisjoint({(look.shape, look.colour) for look in CATEGORY_LOOKS})


def test_without_roles_nobody_can_be_filtered_by_role() -> None:
    marks = marks_of_roles(structure(network(["AB"])), None)
    assert (set(marks.group), marks.values) == ({"person"}, {})
