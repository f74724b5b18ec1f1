"""The Methods page says what the registries say."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from netroles.insight import LIMITS, RESTS_ON
from netroles.measures import MEASURES
from netroles.practice import NETWORK_FIGURES, NetworkFigure
from netroles.roles import ROLES, SCORED
from netroles.roles.threshold_reasons import THRESHOLDS
from tests.app.conftest import ROOT
from tests.app.page import go_to


@pytest.fixture(scope="module")
def words() -> str:
    """Everything on the page as it reads: without the marks that keep text from being markup."""
    page = go_to(AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run(), "methods")
    assert not page.exception
    assert [each.value for each in page.title] == ["How is it worked out?"]
    parts = [each.value for each in [*page.markdown, *page.subheader, *page.caption]]
    parts += [each.label for each in page.expander]
    for each in page.table:
        parts += [str(cell) for cell in each.value.to_numpy().ravel()]
    return re.sub(r"\\(?=[!-/:-@\[-`{-~])|\*\*", "", "\n".join(parts))


@pytest.mark.parametrize("figure", NETWORK_FIGURES.values(), ids=NETWORK_FIGURES.keys())
def test_every_figure_an_idea_may_move_stands_there(words: str, figure: NetworkFigure) -> None:
    for said in (figure.label, figure.definition, figure.undefined, figure.example, figure.source):
        assert said in words


@pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES.keys())
def test_every_measure_stands_there_with_every_field(words: str, measure) -> None:
    assert f"{measure.label} ({measure.key.replace('_', ' ')}) · {measure.question}" in words
    highest = "no fixed largest value" if measure.high is None else f"{measure.high:g}"
    for label, text in {
        "What it is": measure.definition,
        "Ties it sees": measure.projection,
        "Direction": measure.direction,
        "Strengths": measure.weights,
        "Unit": measure.unit,
        "Range": f"{measure.low:g} to {highest}",
        "Not defined": measure.undefined,
        "To check by hand": measure.example,
        "Source": measure.source,
        "Name in files and commands": measure.key,
    }.items():
        assert f"{label}: {text}" in words


@pytest.mark.parametrize("role", SCORED, ids=lambda role: role.key)
def test_every_role_stands_there_with_its_rule_evidence_and_source(words: str, role) -> None:
    assert f"{role.label} · {RESTS_ON[role.evidence]}" in words
    for text in (role.description, f"Score: {role.rule}", role.source):
        assert text in words


@pytest.mark.parametrize("role", ROLES.values(), ids=ROLES.keys())
def test_every_word_for_a_role_is_explained(words: str, role) -> None:
    assert role.label in words
    assert role.description in words


@pytest.mark.parametrize("threshold", THRESHOLDS, ids=lambda each: each.key)
def test_every_number_of_the_rule_stands_there_with_unit_and_reason(words: str, threshold) -> None:
    value = f"{threshold.value:.9f}".rstrip("0").rstrip(".")
    for text in (threshold.label, f"{value} {threshold.unit}", threshold.reason):
        assert text in words


def test_every_limit_stands_there(words: str) -> None:
    for limit in LIMITS:
        assert limit in words


def test_how_ties_sides_and_groups_come_about_is_said(words: str) -> None:
    for text in ("energises", "larger strength counts", "hospital", "modularity of 0.3"):
        assert text in words


def test_nothing_on_the_page_is_empty(words: str) -> None:
    assert not re.search(r"[A-Za-z]: *$", words, re.MULTILINE)
    assert "None" not in words
