"""The page with evidence on real networks says what its command says."""

from pathlib import Path

import pytest

from benchmarks.methods_evidence import PAGE, row
from netroles import read

SMALL = ("igraphdata_karate", "igraphdata_kite", "padgett_florentine", "tobacco_control_indiana")


@pytest.fixture(scope="module")
def page() -> dict[str, dict[str, str]]:
    cells = [
        [cell.strip() for cell in line.strip("|").split(" | ")]
        for line in PAGE.read_text(encoding="utf-8").splitlines()
        if line.startswith("| ")
    ]
    heads, _, *rows = cells
    return {cells[0]: dict(zip(heads, cells, strict=True)) for cells in rows}


def test_every_shared_network_has_its_row(shared: Path, page: dict[str, dict[str, str]]) -> None:
    assert list(page) == sorted(each.parent.name for each in shared.glob("data/*/edges.csv"))


@pytest.mark.parametrize("name", SMALL)
def test_the_row_of_a_network_is_what_comes_out_today(
    name: str, shared: Path, page: dict[str, dict[str, str]]
) -> None:
    folder = shared / "data" / name
    network = read(folder / "edges.csv", people=folder / "nodes.csv").network
    assert page[name] == row(name, network)
