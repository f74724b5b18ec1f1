"""docs/methods.md says what the registries say."""

import re
from pathlib import Path

import pytest

from netroles.insight import CHANGE_METHOD, CONVENORS_METHOD, LIMITS, WHAT_IF_METHOD
from netroles.measures import BROKERAGE_KINDS, MEASURES, BrokerageKind, Measure
from netroles.practice import IDEAS_METHOD, NETWORK_FIGURES, NetworkFigure
from netroles.roles import ROLES, SCORED, ScoredRole
from netroles.roles.record import Role
from netroles.roles.threshold_reasons import THRESHOLDS
from netroles.ui import methods_panels

EXPLAINED = {
    "Exactly on a cut-off": methods_panels.ON_A_CUT_OFF,
    "How sure a role is": methods_panels.CONFIDENCE,
    "What colleagues said": methods_panels.REPORTED,
    "More than the number of contacts explains": methods_panels.BEYOND_CONTACTS,
    "How many answered": methods_panels.RESPONSE,
    "How people see their own part": methods_panels.SELF_REPORT,
    "Who could help with a change": CHANGE_METHOD,
    "Somebody away, or a new tie": WHAT_IF_METHOD,
    "Who reaches several settings": CONVENORS_METHOD,
    "How an idea is held against its figure": IDEAS_METHOD,
}
METHODS = Path(__file__).parents[2] / "docs" / "methods.md"


def plain(text: str) -> str:
    """The text in one line, without stars, so that line breaks do not matter."""
    return re.sub(r"\s+", " ", text.replace("*", "")).strip()


@pytest.fixture(scope="module")
def page() -> str:
    return METHODS.read_text(encoding="utf-8")


def section(page: str, heading: str) -> str:
    return plain(page.split(f"### {heading}\n", 1)[1].split("\n#", 1)[0])


@pytest.mark.parametrize("record", MEASURES.values(), ids=MEASURES.keys())
def test_every_measure_is_explained_in_the_words_of_its_record(page: str, record: Measure) -> None:
    text = section(page, f"{record.label} (`{record.key}`)")
    for said in (record.question, record.definition):
        assert said in text
    assert f"Unit: {record.unit}." in text
    assert f"Undefined: {record.undefined}." in text
    assert f"Example: {record.example}" in text
    assert f"Source: {record.source}." in text


def test_no_measure_is_explained_that_is_not_there(page: str) -> None:
    assert re.findall(r"^### .*\(`(\w+)`\)$", page, re.MULTILINE) == list(MEASURES)


@pytest.mark.parametrize("kind", BROKERAGE_KINDS.values(), ids=BROKERAGE_KINDS.keys())
def test_every_kind_of_brokerage_is_said_in_the_words_of_its_record(
    page: str, kind: BrokerageKind
) -> None:
    said = (kind.said(), kind.said(handovers=True))
    assert plain(f"| {kind.label} (`{kind.key}`) | {kind.chain} | {' | '.join(said)} |") in plain(
        page
    )


@pytest.mark.parametrize("figure", NETWORK_FIGURES.values(), ids=NETWORK_FIGURES.keys())
def test_every_figure_of_the_network_is_explained_in_the_words_of_its_record(
    page: str, figure: NetworkFigure
) -> None:
    row = (figure.label, figure.definition, figure.undefined, figure.example, figure.source)
    assert f"| {' | '.join(map(plain, row))} |" in section(page, "Figures an idea may move")


@pytest.mark.parametrize("role", ROLES.values(), ids=ROLES.keys())
def test_every_role_is_described_in_the_words_of_its_record(page: str, role: Role) -> None:
    assert plain(f"| {role.label} | {role.description} | {role.evidence} |") in plain(page)


@pytest.mark.parametrize("role", SCORED, ids=lambda role: role.key)
def test_every_role_names_its_source_and_what_is_ours(page: str, role: ScoredRole) -> None:
    assert f"- {role.label}. {role.source}" in plain(page)


def test_every_threshold_stands_there_with_its_value(page: str) -> None:
    rows = re.findall(r"^\| `([A-Z_]+)` \| (\S+) \|", page, re.MULTILINE)
    values = {each.key: each.value for each in THRESHOLDS}
    assert [name for name, _ in rows] == list(values)
    assert {name: float(value) for name, value in rows} == values


@pytest.mark.parametrize("limit", LIMITS)
def test_every_limit_stands_there_in_the_words_of_the_pages(page: str, limit: str) -> None:
    assert f"- {limit}" in plain(page)


@pytest.mark.parametrize("heading", EXPLAINED)
def test_what_the_methods_page_explains_stands_there_in_its_words(page: str, heading: str) -> None:
    text = section(page, heading)
    for sentence in EXPLAINED[heading]:
        assert f"- {plain(sentence)}" in text
