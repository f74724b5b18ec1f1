"""What changed, as a map: the sign of each change."""

from netroles.charts import arrangement
from netroles.charts.change_map import MOST_NAMED, change_map
from netroles.charts.picture import Picture
from netroles.decisions import compare, joint, moments
from netroles.network import ALL_PERIODS, structure
from tests.decisions.test_compare import over_time


def drawn(*periods: list[str]) -> Picture:
    before, after = moments(over_time(*periods))
    both = joint(before, after)
    at = arrangement(structure(both, period=ALL_PERIODS), "free")
    return change_map(both, compare(before, after, resampled=False), at)


def test_each_change_has_a_colour_and_a_second_sign() -> None:
    picture = drawn(["AB", "BC"], ["AB", "BD"])
    ties = {frozenset((each["from"], each["to"])): each for each in picture.edges}
    made, dropped, kept = (ties[frozenset(pair)] for pair in ("BD", "BC", "AB"))
    assert (made["crossing"], made["dashes"]) == (True, False)
    assert made["arrows"]["middle"]["type"] == "circle"
    assert (dropped["crossing"], bool(dropped["dashes"]), dropped["arrows"]) == (False, True, "")
    assert (kept["crossing"], kept["dashes"], kept["arrows"]) == (False, False, "")
    assert made["width"] > dropped["width"] > kept["width"]
    assert picture.edges[-1] is made, "drawn on top"
    assert made["title"].endswith("; made")


def test_who_joined_and_left_has_a_shape_of_their_own_and_is_named() -> None:
    picture = drawn(["AB", "BC"], ["AB", "BD"])
    people = {each["id"]: each for each in picture.nodes}
    assert [people[each]["group"] for each in "ABCD"] == ["both", "both", "left", "joined"]
    assert [people[each]["named"] for each in "ABCD"] == [False, False, True, True]
    for theme in ("light", "dark"):
        groups = picture.looks[theme]["groups"]
        assert len({(each["shape"], each["colour"]) for each in groups.values()}) == 3
        assert len({each["shape"] for each in groups.values()}) == 3
    assert people["D"]["title"].endswith("Joined")


def test_the_legend_counts_what_is_on_the_map() -> None:
    legend = [(each["label"], each["count"]) for each in drawn(["AB", "BC"], ["AB", "BD"]).legend]
    assert legend == [
        ("Joined", 1),
        ("Left", 1),
        ("There both times", 2),
        ("Tie made", 1),
        ("Tie dropped", 1),
        ("Tie kept", 1),
    ]


def test_the_colour_of_a_made_tie_is_not_that_of_a_tie_between_home_and_hospital() -> None:
    before, after = moments(over_time(["AB"], ["AB", "BC"]))
    both = joint(before, after)
    picture = drawn(["AB"], ["AB", "BC"])
    assert picture.looks["light"]["crossing"] != "#8844ff"
    assert both.people.index.to_list() == ["A", "B", "C"]
    assert picture.description.startswith("Map of what changed: 1 tie made, 0 dropped, 1 kept;")


def test_many_who_joined_are_marked_and_not_named() -> None:
    crowd = [["A", f"{each}"] for each in range(MOST_NAMED + 1)]
    rows = [("A", "B", "1"), *((a, b, "2") for a, b in crowd), ("A", "B", "2")]
    from tests.networks import network

    given = network([{"source": a, "target": b, "period": when} for a, b, when in rows])
    before, after = moments(given)
    both = joint(before, after)
    at = arrangement(structure(both, period=ALL_PERIODS), "free")
    picture = change_map(both, compare(before, after, resampled=False), at)
    assert not any(each["named"] for each in picture.nodes)
