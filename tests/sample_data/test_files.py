"""The files kept in the repository: as their story writes them, and fit to be read."""

import csv
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from netroles.network import Network, crossing, latest_period, propose_side, structure
from netroles.reading import read
from sample_data import SAMPLES, Sample
from sample_data.stories import STORIES
from sample_data.story import PEOPLE_HEADER, PLANTED_HEADER, TIES_HEADER, Tables, tell

ROOT = Path(__file__).parents[2]
ROLE_WORDS = {"broker", "connector", "energiser", "challenger"}

every_sample = pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES.keys())


def rows(path: Path) -> list[tuple[str, ...]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [tuple(row) for row in csv.reader(file)]


def column(table: list[tuple[str, ...]], name: str) -> list[str]:
    return [row[table[0].index(name)] for row in table[1:]]


def test_every_story_is_in_the_catalogue_and_the_other_way_round() -> None:
    assert list(SAMPLES) == list(STORIES)
    assert all(key == sample.key for key, sample in SAMPLES.items())


@every_sample
def test_command_writes_the_files_kept_here(sample: Sample, tmp_path: Path) -> None:
    script = ROOT / "sample_data" / "generate.py"
    command = [sys.executable, str(script), sample.key, "--out", str(tmp_path)]
    # From another folder, as a script: neither may matter.
    subprocess.run(command, check=True, cwd=tmp_path)
    written = {path.name: path.read_bytes() for path in (tmp_path / sample.key).iterdir()}
    assert set(written) == {"people.csv", "ties.csv", "planted.csv"}
    for name, content in written.items():
        assert content == (sample.folder / name).read_bytes(), name


def test_another_seed_writes_another_network(tmp_path: Path) -> None:
    script = ROOT / "sample_data" / "generate.py"
    command = [sys.executable, str(script), "palliative", "--seed", "99", "--out", str(tmp_path)]
    subprocess.run(command, check=True)
    written = (tmp_path / "palliative" / "ties.csv").read_bytes()
    assert written != SAMPLES["palliative"].ties_file.read_bytes()


def test_unknown_sample_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    script = ROOT / "sample_data" / "generate.py"
    command = [sys.executable, str(script), "../etc", "--out", str(tmp_path / "new")]
    ended = subprocess.run(command, capture_output=True, text=True)
    assert ended.returncode == 2
    assert "there is no sample '../etc'; there is palliative, " in ended.stderr
    assert not (tmp_path / "new").exists()


@every_sample
def test_headers_ids_and_values_are_what_a_reader_expects(sample: Sample) -> None:
    people, ties = rows(sample.people_file), rows(sample.ties_file)
    planted = rows(sample.folder / "planted.csv")
    assert people[0] == PEOPLE_HEADER
    assert ties[0] == TIES_HEADER
    assert planted[0] == PLANTED_HEADER

    ids, names = column(people, "person"), column(people, "name")
    assert len(set(ids)) == len(ids)
    assert len(set(names)) == len(names)
    assert all(names)
    assert set(column(people, "kind")) <= {"professional", "patient", "carer"}
    assert set(column(people, "level")) <= {"specialist", "generalist", ""}
    for person, name in zip(column(planted, "person"), column(planted, "name"), strict=True):
        assert names[ids.index(person)] == name

    sources, targets = column(ties, "source"), column(ties, "target")
    assert set(sources) | set(targets) <= set(ids)
    assert all(source != target for source, target in zip(sources, targets, strict=True))
    assert set(column(ties, "strength")) <= set("12345")
    kinds = column(ties, "kind")
    assert {"talks to", "trusts", "advice", "energises", "challenges", "handover"} == set(kinds)
    same = list(zip(sources, targets, kinds, column(ties, "period"), strict=True))
    assert len(set(same)) == len(same)


@every_sample
def test_periods_stand_in_order(sample: Sample) -> None:
    periods = column(rows(sample.ties_file), "period")
    assert tuple(dict.fromkeys(periods)) == sample.periods == STORIES[sample.key].periods
    assert periods == sorted(periods, key=sample.periods.index)


@every_sample
def test_side_of_each_setting_is_recognised_by_its_name(sample: Sample) -> None:
    story = STORIES[sample.key]
    assert {setting: propose_side(setting) for setting in story.sides} == story.sides
    assert {team.setting for team in story.teams} <= set(story.sides)
    assert {person.also for person in story.people} - {""} <= set(story.sides)


@every_sample
def test_recorded_transitions_agree_with_the_sides_of_their_ends(
    sample: Sample, network_of: Callable[[Tables], Network]
) -> None:
    network = network_of(tell(STORIES[sample.key]))
    recorded = network.ties["transition"]
    unrecorded = network.ties.copy()
    unrecorded["transition"] = pd.NA
    computed = crossing(network, unrecorded)
    handovers = network.ties["kind"] == "handover"
    assert recorded[handovers].fillna("").tolist() == computed[handovers].fillna("").tolist()
    assert recorded[~handovers].isna().all()


@every_sample
def test_catalogue_says_the_size_of_the_files(
    sample: Sample, network_of: Callable[[Tables], Network]
) -> None:
    network = network_of(tell(STORIES[sample.key]))
    latest = structure(network)
    assert (sample.people, sample.pairs) == (latest.size, len(latest.first))
    assert latest_period(network) == sample.periods[-1]


@every_sample
def test_every_row_is_read_and_none_refused(
    sample: Sample, network_of: Callable[[Tables], Network]
) -> None:
    reading = read(sample.ties_file, sample.people_file)
    told = network_of(tell(STORIES[sample.key]))
    assert reading.report.refused() == {}
    assert reading.network.people.index.equals(told.people.index)
    assert len(reading.network.ties) == len(told.ties)
    assert reading.network.settings == told.settings
    assert reading.network.combine == "max"


@every_sample
def test_planted_rows_name_a_role_a_period_and_a_reason(sample: Sample) -> None:
    planted = rows(sample.folder / "planted.csv")
    assert set(column(planted, "planted")) == {*ROLE_WORDS, "decoy"}
    assert set(column(planted, "period")) <= set(sample.periods)
    assert all(column(planted, "why"))
    for kind, expected in zip(column(planted, "planted"), column(planted, "expected"), strict=True):
        words = expected.split("; ")
        assert {word.removeprefix("not ") for word in words} <= ROLE_WORDS
        assert words == [kind] or (kind == "decoy" and all(w.startswith("not ") for w in words))


@every_sample
def test_readme_says_that_the_sample_is_invented_and_how_large_it_is(sample: Sample) -> None:
    text = (sample.folder / "README.md").read_text(encoding="utf-8")
    assert "invented; any likeness is chance" in text
    assert re.search(rf"\b{sample.people} people\b", text)
