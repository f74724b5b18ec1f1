"""The two small maps: everybody in the same place, who is away, cut off or an only link."""

import json

import pytest
import vl_convert

from netroles.charts import arrangement
from netroles.charts.before_after import described_map, legend_line, lines, marks, small_map
from netroles.decisions import WhatIf, what_if
from netroles.network import Network, structure
from tests.networks import network, path

AT = {
    "A": {"setting": "own home", "kind": "patient", "name": "Albert"},
    "N": {"setting": "community", "name": "Nora"},
    "M": {"setting": "community", "name": "Mo"},
    "W": {"setting": "ward", "name": "Win"},
}
LINE = network(path("ANW"), {each: AT[each] for each in "ANW"})
TWO_WAYS = network(["AN", "AM", "NW", "MW"], AT)


def test_who_is_away_is_a_cross_and_who_is_cut_off_a_square() -> None:
    of, found = structure(LINE), what_if(LINE, absent=["N"])
    at = arrangement(of, "care")
    now, then = (marks(of, found, at, moment) for moment in ("now", "then"))
    assert now["state"].to_dict() == {"A": "here", "N": "here", "W": "here"}
    assert then["state"].to_dict() == {"A": "cut off", "N": "away", "W": "here"}
    assert then["said"].to_dict() == {
        "A": "patient or carer: no route to hospital any more",
        "N": "Nora: away",
        "W": "Win",
    }
    assert (now[["x", "y"]] == then[["x", "y"]]).all(axis=None), "nobody moves"
    assert now["label"].to_dict() == {"A": "", "N": "Nora", "W": ""}, "patients are not named"


def test_ties_of_who_is_away_go_and_a_new_one_comes() -> None:
    of = structure(TWO_WAYS)
    at = arrangement(of, "care")
    found = what_if(TWO_WAYS, absent=["N"], talking=[("M", "W")])
    assert len(lines(of, found, at, "now")) == 4
    assert not lines(of, found, at, "now")["new"].any()
    joined = what_if(TWO_WAYS, talking=[("N", "M")])
    then = lines(of, joined, at, "then")
    assert then["new"].to_list() == [False] * 4 + [True]
    end = then.iloc[-1]
    ends = {(end["x"], end["y"]), (end["x2"], end["y2"])}
    assert ends == {tuple(at.at.loc[each]) for each in "NM"}
    # M – W is there already: nothing is drawn twice, and two ties of N are gone.
    assert len(lines(of, found, at, "then")) == 2


def test_who_becomes_the_only_link_is_a_diamond() -> None:
    of, found = structure(TWO_WAYS), what_if(TWO_WAYS, absent=["N"])
    then = marks(of, found, arrangement(of, "care"), "then")
    assert then["state"].to_dict() == {"A": "here", "N": "away", "M": "only link", "W": "here"}
    assert legend_line(found) == (
        "Everybody stands in the same place on both maps. Cross: away. Diamond: would become an "
        "only link."
    )


@pytest.mark.parametrize(
    ("of", "found"),
    [
        (LINE, what_if(LINE, absent=["N"])),
        (TWO_WAYS, what_if(TWO_WAYS, talking=[("N", "M")])),
        (network(people="A"), what_if(network(people="A"), absent=["A"])),
    ],
    ids=["away", "new tie", "one person"],
)
def test_every_small_map_can_be_drawn_and_is_described(of: Network, found: WhatIf) -> None:
    s = structure(of)
    at = arrangement(s)
    for moment, when in (("now", "now"), ("then", "as it would be")):
        chart = small_map(s, found, at, moment)  # type: ignore[arg-type]
        svg = vl_convert.vegalite_to_svg(json.dumps(chart | {"width": 300}))
        assert svg.count("<path") >= len(of.people)
        assert {tuple(each) for each in chart["datasets"]["people"]} <= {
            ("x", "y", "state", "stands_out", "label", "said")
        }
        assert when in described_map(s, found, moment)  # type: ignore[arg-type]
