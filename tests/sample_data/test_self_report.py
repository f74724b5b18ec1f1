"""The form kept in the repository: as its registry of statements writes it, and fit to be read."""

import zipfile
from pathlib import Path

from netroles.reading import STATEMENTS, look, self_report
from sample_data import SAMPLES
from sample_data.generate import FORM, main
from tests.networks import network

FOLDER = Path(__file__).parents[2] / "sample_data" / FORM


def parts(file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_command_writes_the_form_kept_here(tmp_path: Path) -> None:
    main([FORM, "--out", str(tmp_path)])
    written = tmp_path / FORM
    assert {file.name for file in written.iterdir()} == {"form.csv", "form.xlsx"}
    assert (written / "form.csv").read_bytes() == (FOLDER / "form.csv").read_bytes()
    # What is in it, not its bytes: another zlib packs the same content in another way.
    assert parts(written / "form.xlsx") == parts(FOLDER / "form.xlsx")


def test_both_forms_are_read_and_nobody_has_answered() -> None:
    files = [FOLDER / "form.csv", FOLDER / "form.xlsx"]
    assert all(look(file).headings[1:] == tuple(s.says for s in STATEMENTS) for file in files)
    found = self_report(list(files), network(people="AB").people)
    assert found.answers == 0
    assert found.report.notes == ()


def test_the_form_is_no_sample_network() -> None:
    assert FORM not in SAMPLES
