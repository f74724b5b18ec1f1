"""The invented sheet of scores kept in the repository: as its story writes it, and as planted."""

from pathlib import Path

from netroles.practice import coordination, matrix_of_roles, pairs_of_roles
from netroles.reading import coordination_scores
from sample_data import COORDINATION, COORDINATION_FILE, SAMPLES
from sample_data.generate import main
from sample_data.stories.coordination import RATERS, WAVES


def test_command_writes_the_file_kept_here(tmp_path: Path) -> None:
    main([COORDINATION, "--out", str(tmp_path)])
    (written,) = (tmp_path / COORDINATION).iterdir()
    assert written.read_bytes() == COORDINATION_FILE.read_bytes()


def test_what_was_planted_is_found_and_too_few_raters_are_hidden() -> None:
    scores = coordination_scores(COORDINATION_FILE)
    assert scores.report.notes == ()
    found = coordination(scores.rows, frequency="answers")
    assert found.waves == WAVES
    assert found.roles == tuple(RATERS)
    for wave in WAVES:
        pairs = pairs_of_roles(found.of_wave(wave))
        assert pairs.iloc[0][["first", "second"]].tolist() == ["GPs", "Emergency staff"]
        assert matrix_of_roles(found.of_wave(wave)).iloc[-1, 1:].unique().tolist() == ["<5"]


def test_the_sheet_is_no_sample_network() -> None:
    assert COORDINATION not in SAMPLES
