"""One network out of two moments: the same people in the same place."""

import pandas as pd

from netroles.decisions import Moment, alike, compare, joint, moments, resampled_figures, with_noise
from netroles.network import contact_kinds, structure
from netroles.roles import Confidence
from tests.decisions.test_compare import over_time
from tests.networks import clique, network, star


def pairs(of: object) -> set[str]:
    ids = of.people.index  # type: ignore[attr-defined]
    return {ids[a] + ids[b] for a, b in zip(of.first, of.second, strict=True)}  # type: ignore[attr-defined]


def test_two_periods_become_before_and_after() -> None:
    both = joint(*moments(over_time(["AB", "BC"], ["AB", "BD"])))
    assert list(both.people.index) == ["A", "B", "C", "D"]
    assert pairs(structure(both, period="before")) == {"AB", "BC"}
    assert pairs(structure(both, period="after")) == {"AB", "BD"}


def test_two_files_become_one_and_the_later_says_who_people_are() -> None:
    before = network(["AB"], {"A": {"setting": "ward", "team": "North"}, "B": {"setting": "ward"}})
    after = network(["BC"], {"B": {"setting": "own home"}, "C": {}}, kind="advice")
    both = joint(Moment(before), Moment(after))
    assert list(both.people.index) == ["B", "C", "A"]
    assert both.people.loc[["A", "B"], "setting"].to_list() == ["ward", "own home"]
    assert both.people.loc["A", "team"] == "North"
    assert pd.isna(both.people.loc["C", "setting"])
    assert both.settings == {"ward": "hospital", "own home": "home"}
    assert pairs(structure(both, period="after")) == {"BC"}


def test_what_is_no_contact_one_time_stays_out() -> None:
    before = network(["AB", {"source": "A", "target": "C", "kind": "energises"}])
    both = joint(Moment(before), Moment(network(["AC"], kind="talks to")))
    assert contact_kinds(both) == ("talks to",)
    assert pairs(structure(both, period="before")) == {"AB"}


def test_settings_of_two_files_stand_on_the_same_side() -> None:
    first = network(["AB"], {"A": {"setting": "base"}}, settings={"base": "hospital"})
    second = network(["AB"], {"A": {"setting": "base"}}, settings={"base": None, "new": "home"})
    assert alike(second, first).settings == {"base": "hospital", "new": "home"}


def test_noise_worked_out_later_is_the_noise_worked_out_at_once() -> None:
    one, other = moments(over_time(star(4), clique("C1234")))
    quick = compare(one, other, resampled=False)
    assert quick.figures["noise"].isna().all()
    assert quick.figures["spread"].isna().all()
    told: list[float] = []
    both = tuple(
        Confidence(of_roles=pd.Series({"C": 0.9}), silent=0.1, stability={}) for _ in range(2)
    )
    later = with_noise(
        quick,
        sure=(both[0], both[1]),
        figures=resampled_figures(one, other, progress=told.append),
    )
    at_once = compare(one, other, sure=(both[0], both[1]))
    pd.testing.assert_frame_equal(later.figures, at_once.figures)
    pd.testing.assert_frame_equal(later.roles, at_once.roles)
    assert told[0] == 0
    assert told == sorted(told)
    assert told[-1] < 1
