"""The command line: what it prints, where, and how it ends."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

import netroles as nr
from netroles import cli
from netroles.insight import CAUTION, INSISTED, LIMITS
from tests.conftest import ROOT

TIES = """source,target,strength,kind,period
Siân,Bo,4,talks to,1
Bo,Cy,2,advice,2
Cy,Siân,1,advice,2
"""
PEOPLE = "id,setting,kind\nBo,GP practice,staff\nSiân,hospital ward,\nDi,Building 7,patient\n"


@pytest.fixture
def ties(tmp_path: Path) -> Path:
    file = tmp_path / "ties.csv"
    file.write_text(TIES, encoding="utf-8")
    return file


@pytest.fixture
def people(tmp_path: Path) -> Path:
    file = tmp_path / "people.csv"
    file.write_text(PEOPLE, encoding="utf-8")
    return file


def run(*arguments: object) -> int:
    return cli.main([str(each) for each in arguments])


def printed(capsys: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


def test_roles_prints_the_table_of_the_design_in_people_order(
    ties: Path, people: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("roles", ties, "--people", people, "--no-confidence") == 0
    rows = printed(capsys)
    assert list(rows[0]) == [
        "person", "role", "confidence", "evidence", "broker", "connector", "energiser",
        "challenger", "also_possible", "why",
    ]  # fmt: skip
    assert [row["person"] for row in rows] == ["Bo", "Siân", "Di", "Cy"]
    assert {row["confidence"] for row in rows} == {""}
    assert rows[2]["broker"] == ""


def test_roles_says_how_sure_it_is_unless_told_not_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    star = tmp_path / "star.csv"
    star.write_text("source,target\n" + "".join(f"Mid,Leaf {n}\n" for n in range(6)))
    assert run("roles", star) == 0
    out, err = capsys.readouterr()
    middle, *leaves = csv.DictReader(io.StringIO(out))
    assert (middle["person"], middle["role"]) == ("Mid", "broker")
    assert 0.9 <= float(middle["confidence"]) <= 1
    assert {leaf["confidence"] for leaf in leaves} == {""}
    assert CAUTION in err


def test_on_few_answers_roles_are_written_only_when_insisted_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Six of ten answered: below 70 in 100."""
    ties, people = tmp_path / "t.csv", tmp_path / "p.csv"
    ties.write_text("source,target\n" + "".join(f"P0,P{n}\n" for n in range(1, 10)))
    answers = [("no", "yes")[n < 6] for n in range(10)]
    people.write_text("id,responded\n" + "".join(f"P{n},{a}\n" for n, a in enumerate(answers)))
    assert run("roles", ties, "--people", people, "--no-confidence") == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "6 of 10 people who were asked answered (60%)" in err
    assert "--insist" in err
    assert run("roles", ties, "--people", people, "--no-confidence", "--insist") == 0
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 11
    assert INSISTED in err


def test_the_table_is_that_of_the_package(
    ties: Path, people: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("roles", ties, "--people", people, "--kind", "advice", "--period", "all")
    table = nr.roles(nr.read(ties, people).network, kinds=["advice"], period="all")
    rows = printed(capsys)
    assert [row["role"] for row in rows] == table["role"].tolist()
    assert [row["why"] for row in rows] == table["why"].tolist()


def test_what_counted_is_said_beside_the_table(
    ties: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("roles", ties, "--no-confidence")
    assert capsys.readouterr().err == (
        f"Counted: talks to, advice; period 2 (the latest) of 2\nHow to read it: {CAUTION} "
        f"{' '.join(LIMITS)}\n"
    )
    run("measure", "degree", ties, "--kind", "talks to", "--period", "1")
    assert capsys.readouterr().err == "Counted: talks to; period 1 of 2\n"
    run("measure", "degree", ties, "--kind", "advice", "--kind", "talks to", "--period", "all")
    assert capsys.readouterr().err == "Counted: advice, talks to; all periods joined\n"


def test_rows_left_out_are_counted_beside_the_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "t.csv").write_text("source,target\nA,B\nA,A\n")
    run("measure", "degree", tmp_path / "t.csv")
    assert "Rows left out: 1" in capsys.readouterr().err


def test_measure_prints_person_and_number_and_nothing_where_undefined(
    ties: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("measure", "clustering", ties, "--period", "2") == 0
    assert capsys.readouterr().out == "person,clustering\nSiân,\nBo,\nCy,0.0\n"


def test_directed_and_combine_reach_the_numbers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "t.csv"
    file.write_text("source,target,weight\nA,B,1\nA,B,2\nB,C,5\n")
    run("measure", "strength", file)
    run("measure", "strength", file, "--combine", "sum")
    largest, added = capsys.readouterr().out.split("person,strength\n")[1:]
    assert largest.splitlines()[0] == "A,2.0"
    assert added.splitlines()[0] == "A,3.0"
    run("measure", "reach", file)
    run("measure", "reach", file, "--directed")
    both_ways, one_way = capsys.readouterr().out.split("person,reach\n")[1:]
    assert both_ways != one_way


@pytest.mark.parametrize("named", [True, False])
@pytest.mark.parametrize("chosen", ["csv", "json", "parquet"])
def test_the_table_goes_to_a_file_in_each_format(
    ties: Path, tmp_path: Path, chosen: str, named: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / ("roles.table" if named else f"roles.{chosen}")
    options = ("--format", chosen) if named else ()
    assert run("roles", ties, "--out", out, *options) == 0
    assert capsys.readouterr().out == ""
    if chosen == "csv":
        table = pd.read_csv(out)
    elif chosen == "json":
        table = pd.DataFrame(json.loads(out.read_text(encoding="utf-8")))
    else:
        table = pd.read_parquet(out)
        assert LIMITS[0] in table.attrs["How to read it"]
    assert table["person"].tolist() == ["Siân", "Bo", "Cy"]
    assert table["confidence"].isna().to_list() == [True, True, False], "Cy alone has a role"
    about = (tmp_path / f"{out.name}.about.txt").read_text(encoding="utf-8")
    assert about.startswith(CAUTION)
    assert "Counted: talks to, advice; period 2 (the latest) of 2." in about
    assert all(limit in about for limit in LIMITS)


def test_what_roles_do_not_say_is_said_beside_a_table_that_is_printed(
    ties: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("roles", ties, "--no-confidence") == 0
    err = capsys.readouterr().err
    assert all(limit in err for limit in LIMITS)


def test_a_table_of_a_measure_has_no_limits_of_roles(ties: Path, tmp_path: Path) -> None:
    assert run("measure", "degree", ties, "--out", tmp_path / "degree.csv") == 0
    assert sorted(each.name for each in tmp_path.iterdir() if "degree" in each.name) == [
        "degree.csv"
    ]


def test_sentences_beside_a_table_speak_of_what_is_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "t.csv").write_text("source,target\nA,B\n")
    assert run("roles", tmp_path / "t.csv", "--no-confidence", "--out", tmp_path / "r.csv") == 0
    assert "r.csv.about.txt says more" in capsys.readouterr().err
    about = (tmp_path / "r.csv.about.txt").read_text(encoding="utf-8")
    assert "How sure the roles are was not worked out" in about
    assert "“Links”" not in about, "the table has no such column"


def test_a_name_that_looks_like_a_formula_leaves_guarded(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "t.csv").write_text("source,target\n=1+1,B\n")
    run("measure", "degree", tmp_path / "t.csv")
    assert "'=1+1," in capsys.readouterr().out


def test_check_says_what_was_read_guessed_doubtful_and_refused(
    ties: Path, people: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with ties.open("a", encoding="utf-8") as file:
        file.write("Bo,Bo,1,advice,2\nBo,Di,close,advice,2\nBo,,1,advice,2\n")
    assert run("check", ties, "--people", people) == 0
    out = capsys.readouterr().out
    assert "ties.csv: text separated by commas, UTF-8; 6 rows, 3 kept, 3 left out" in out
    assert (
        "Network: 4 people, 3 ties, 3 pairs; 1 of the people named only in ties, 1 without ties"
        in out
    )
    assert "Counted: talks to, advice; period 2 (the latest) of 2" in out
    assert "row 6, column 'strength': the strength 'close' is not a number above 0" in out
    assert "GP practice: home (1 person)" in out
    assert "Building 7: not known (1 person)" in out
    assert "it is taken not to matter who said a tie" in out


def test_check_says_how_many_answered_where_the_file_says_it(
    ties: Path, people: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("check", ties, "--people", people)
    assert "Response" not in capsys.readouterr().out
    (tmp_path / "p.csv").write_text("id,responded\nSiân,yes\nBo,ja\nCy,0\n", encoding="utf-8")
    run("check", ties, "--people", tmp_path / "p.csv")
    said = "Response: 2 of 3 people who were asked answered (67%). Fewer than 70% answered: "
    assert said in capsys.readouterr().out


def test_check_shows_the_first_rows_of_many(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "t.csv").write_text("source,target\nA,B\n" + "A,A\n" * 9)
    run("check", tmp_path / "t.csv")
    assert "row 3, 4, 5, 6, 7 and 4 more (9 rows), column 'target'" in capsys.readouterr().out


@pytest.mark.parametrize("rows", ["", "A,A\n"])
def test_check_ends_with_1_when_nothing_is_usable(
    tmp_path: Path, rows: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "t.csv").write_text(f"source,target\n{rows}")
    assert run("check", tmp_path / "t.csv") == 1
    assert "Nothing usable" in capsys.readouterr().err


def test_a_table_of_isolates_is_not_made_from_refused_rows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "t.csv").write_text("source,target\nA,A\n")
    (tmp_path / "p.csv").write_text("id\nA\nB\n")
    assert run("roles", tmp_path / "t.csv", "--people", tmp_path / "p.csv") == 1
    assert "None of the 1 rows of t.csv" in capsys.readouterr().err


def test_people_without_any_tie_are_isolates_and_an_empty_network_is_an_empty_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "t.csv").write_text("source,target\n")
    (tmp_path / "p.csv").write_text("id\nA\nB\n")
    assert run("roles", tmp_path / "t.csv", "--people", tmp_path / "p.csv") == 0
    assert [row["role"] for row in printed(capsys)] == ["isolate", "isolate"]
    assert run("roles", tmp_path / "t.csv") == 0
    assert printed(capsys) == []


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["roles", "nowhere.csv"], "nowhere.csv could not be opened"),
        (["roles", "TIES", "--people", "TIES"], "no column that is known"),
        (["roles", "TIES", "--kind", "lunch"], "'lunch' was asked for"),
        (["roles", "TIES", "--period", "3"], "'3' was asked for"),
        (["roles", "TIES", "--sides", "TIES"], "no column that is known"),
        (["measure", "height", "TIES"], "no measure 'height'"),
        (["roles", "TIES", "--format", "parquet"], "add --out FILE"),
        (["roles", "TIES", "--out", "/nowhere/x.csv"], "x.csv could not be written"),
    ],
)  # fmt: skip
def test_an_error_is_one_sentence_and_the_code_1(
    ties: Path, arguments: list[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*[ties if each == "TIES" else each for each in arguments]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert expected in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments", [[], ["dance"], ["roles"], ["roles", "x", "--combine", "min"]]
)
def test_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(*arguments)
    assert ended.value.code == 2


def test_a_mistake_of_ours_is_no_traceback(
    ties: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("Siân")

    monkeypatch.setattr(cli, "roles", broken)
    assert run("roles", ties) == 1
    assert capsys.readouterr().err == (
        "Network Roles made a mistake (KeyError). Please report it.\n"
    )


def program(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "netroles", *map(str, arguments)],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, **environment},
    )


def test_the_program_writes_utf_8_whatever_the_console_says(ties: Path) -> None:
    done = program("measure", "degree", ties, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert done.stdout.decode("utf-8").splitlines()[1].startswith("Siân,")


@pytest.mark.skipif(sys.platform == "win32", reason="head is a program of POSIX systems")
def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("source,target\n" + "".join(f"A{n},B\n" for n in range(9_000)))
    command = f'"{sys.executable}" -m netroles measure degree "{tmp_path / "t.csv"}" | head -n 1'
    done = subprocess.run(command, shell=True, capture_output=True, check=True, cwd=ROOT)  # noqa: S602 - a pipe needs a shell; the command is ours
    assert done.stdout == b"person,degree\n"
    assert b"Broken" not in done.stderr
    assert b"Traceback" not in done.stderr


FOLDERS = (
    "ckm_physicians_networkdata", "cross_parker_consulting_info", "dhhs_tobacco",
    "igraphdata_karate", "igraphdata_kite", "krackhardt_hightech", "lhds",
    "nhs_patient_flow_wards", "padgett_florentine", "sociopatterns_hospital_lyon",
    "sociopatterns_workplace_InVS13", "tobacco_control_indiana",
)  # fmt: skip


@pytest.mark.parametrize("folder", FOLDERS)
def test_roles_of_the_published_networks(
    shared: Path, folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    files = shared / "data" / folder
    nodes = files / "nodes.csv"
    assert run("roles", "--no-confidence", files / "edges.csv", "--people", nodes) == 0
    with nodes.open(encoding="utf-8", newline="") as file:
        ids = [row["id"] for row in csv.DictReader(file)]
    rows = printed(capsys)
    assert [row["person"] for row in rows] == ids
    assert {row["role"] for row in rows} <= set(nr.ROLES)


def test_a_file_can_be_taken_for_what_it_is_not_recognised_as(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "answers.csv"
    file.write_text("Name,Ann,Bo,Cy\nN1,1,,2\nN2,,3,\n", encoding="utf-8")
    assert run("check", file) == 1
    assert run("check", file, "--taken-as", "roster") == 0
    assert "answers.csv: survey, 2 answered about 3" in capsys.readouterr().out
