"""Growth as a picture: the same numbers as the table."""

import pytest

from netroles.charts.growth_chart import described_growth, growth_chart, growth_points
from netroles.decisions import growth, moments
from netroles.insight import growth_sentences
from tests.decisions.test_compare import over_time

THREE = growth(moments(over_time(["AB"], ["AB", "BC"], ["BC", "CD", "BD"])))


def test_every_number_of_the_table_is_a_point_with_its_words() -> None:
    points = growth_points(THREE)
    ties = points[points["figure"] == "Ties"]
    assert ties["number"].to_list() == ["1", "2", "3"]
    assert ties["said"].to_list() == ["Ties, 2024: 1", "Ties, 2025: 2", "Ties, 2026: 3"]
    contacts = points[points["figure"] == "Contacts a person"]
    assert contacts["number"].to_list() == ["1.0", "1.3", "2.0"]


def test_a_figure_stands_in_its_own_row_and_grows_from_nought() -> None:
    points = growth_points(THREE)
    assert list(points["figure"].unique()) == [
        "People with a tie",
        "Ties",
        "Contacts a person",
        "Brokers",
    ], "no tie between home and hospital, no connector: no row for them"
    ties = points[points["figure"] == "Ties"]["at"].to_list()
    assert ties[0] - 2.1 == pytest.approx((ties[2] - 2.1) / 3)
    for place, figure in enumerate(points["figure"].unique()):
        heights = points.loc[points["figure"] == figure, "at"]
        assert heights.between(3 - place, 4 - place).all()


def test_roles_are_left_out_where_they_may_not_be_shown() -> None:
    assert "Brokers" not in set(growth_points(THREE, with_roles=False)["figure"])
    assert "brokers" not in described_growth(THREE, with_roles=False)


def test_the_chart_holds_the_points_and_is_described() -> None:
    chart = growth_chart(THREE).to_dict()
    assert len(chart["layer"]) == 5
    assert described_growth(THREE).startswith(
        "Lines over 3 moments, from 2024 to 2026: people with a tie, ties, contacts a person"
    )


def test_sentences_say_what_grew() -> None:
    said = growth_sentences(THREE)
    assert said[0] == "From 2024 to 2026: people with a tie 2, then 3; ties between them 1, then 3."
    assert said[1] == (
        "Contacts a person: 1.0, then 2.0. Pairs of people in contact: 100%, then 100% of all "
        "there are."
    )
    assert growth_sentences(THREE.head(1)) == []


def test_a_smaller_share_of_more_pairs_is_no_less_contact() -> None:
    said = growth_sentences(growth(moments(over_time(["AB"], ["AB", "BC"]))))
    assert said[-1].startswith("The more people there are")
