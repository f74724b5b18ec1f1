"""The command line: `python -m netroles check|measure|roles …`, with the numbers of the pages.

Tables go to standard output, what is said about them to standard error. An error is one sentence.
"""

import argparse
import errno
import io
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from netroles.insight import (
    CAUTION,
    INSISTED,
    LIMITS,
    NO_DOUBT,
    Doubt,
    counted,
    how_to_read_table,
    response_sentence,
    response_sentences,
)
from netroles.measures import MEASURES, measure
from netroles.network import (
    ALL_PERIODS,
    SHOW_NETWORK_ONLY,
    NetrolesError,
    Network,
    contact_kinds,
    latest_period,
    periods,
    response,
    settings_of,
)
from netroles.reading import NoteKind, Reading, csv_text, read
from netroles.roles import COLUMNS, confidence, roles

FORMATS = ("csv", "json", "parquet")
_ROWS_SHOWN = 5
_DIGITS = 3
"""Of a confidence in a file: it is a share out of 200."""
_HEADINGS: dict[NoteKind, str] = {
    "refused": "Left out",
    "doubtful": "Kept, please check",
    "guess": "Taken so, can be changed",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0, or 1 with one sentence on standard error.

    Wrong usage ends with code 2 and what argparse says.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    asked = _parser().parse_args(arguments)
    try:
        code: int = asked.run(asked)
        sys.stdout.flush()
    except NetrolesError as error:
        return _fail(str(error))
    except KeyboardInterrupt:
        return _fail("Stopped.")
    except OSError as error:
        # A closed pipe (`| head`) is not an error; Windows reports it as an invalid argument.
        _forget_output()
        if error.errno in (errno.EPIPE, errno.EINVAL):
            return 0
        return _fail(f"The result could not be written: {error.strerror}.")
    except Exception as error:  # noqa: BLE001 - whatever went wrong, nobody gets a traceback
        return _fail(f"Network Roles made a mistake ({type(error).__name__}). Please report it.")
    return code


def check(asked: argparse.Namespace) -> int:
    """Print what was read, what was left out or is doubtful, and what was guessed."""
    reading = _read(asked)
    report, network = reading.report, reading.network
    for file in report.files:
        print(
            f"{file.file}: {file.said}; {counted(file.rows, 'row')}, {file.kept:,} kept, "
            f"{file.refused:,} left out"
        )
    print(
        f"Network: {counted(report.people, 'person', 'people')}, {counted(report.ties, 'tie')}, "
        f"{counted(report.pairs, 'pair')}; {report.only_in_ties:,} of the people named only in "
        f"ties, {report.without_ties:,} without ties"
    )
    print(f"Counted: {_counted(network, None, None)}")
    if (known := response(network)).known:
        print(f"Response: {' '.join(response_sentences(known))}")
    for kind, heading in _HEADINGS.items():
        if groups := report.groups(kind):
            print(f"\n{heading}:")
        for group in groups:
            column = f", column '{group.column}'" if group.column else ""
            print(f"  {group.file}{_rows(group.rows)}{column}: {group.reason}")
    if network.settings:
        print("\nSettings and their sides:")
    people = settings_of(network).explode().value_counts()
    for setting, side in network.settings.items():
        there = counted(int(people[setting]), "person", "people")
        print(f"  {setting}: {side or 'not known'} ({there})")
    if not report.ties:
        sys.stdout.flush()
        return _fail(f"Nothing usable: no row of {report.files[0].file} is a tie.")
    return 0


def one_measure(asked: argparse.Namespace) -> int:
    """Write one number a person: columns person and the measure's name."""
    reading = _read(asked).usable()
    numbers = measure(reading.network, asked.name, asked.kind, asked.period)
    _write(numbers.rename(asked.name).rename_axis("person").reset_index(), asked)
    _say_what_counted(reading, asked)
    return 0


def role_table(asked: argparse.Namespace) -> int:
    """Write each person's role with its reasons and how sure it is."""
    reading = _read(asked).usable()
    network = reading.network
    known = response(network)
    if known.shown == SHOW_NETWORK_ONLY and not asked.insist:
        raise NetrolesError(
            f"{response_sentence(known)} On so few answers about one role in three would be "
            "another one with all of them: no roles were written. Add --insist to write them all "
            "the same."
        )
    table = roles(network, asked.kind, asked.period)
    doubt = NO_DOUBT
    if not asked.no_confidence:
        sure = confidence(network, asked.kind, asked.period, progress=_progress)
        table["confidence"] = sure.of_roles.round(_DIGITS)
        doubt = Doubt(sure)
    answers = []
    if known.shown == SHOW_NETWORK_ONLY:
        answers = [f"Response: {response_sentence(known)} {INSISTED}"]
    elif known.known:
        answers = [f"Response: {' '.join(response_sentences(known))}"]
    counts = f"Counted: {_counted(network, asked.kind, asked.period)}."
    about = how_to_read_table(counts, doubt, answers)
    _write(table[list(COLUMNS)].rename_axis("person").reset_index(), asked, about)
    _say_what_counted(reading, asked)
    beside = f"{_about_file(asked.out)} says more." if asked.out else " ".join(LIMITS)
    print(f"How to read it: {CAUTION} {beside}", *answers, sep="\n", file=sys.stderr)
    return 0


def _parser() -> argparse.ArgumentParser:
    files = argparse.ArgumentParser(add_help=False)
    files.add_argument(
        "ties",
        nargs="+",
        help="file with one row a tie (CSV, TSV, Excel), a matrix, a survey, a graph file "
        "(GraphML, GEXF, GML, Pajek, DL, JSON), or the questionnaires that came back",
    )
    files.add_argument(
        "--taken-as",
        metavar="KIND",
        help="what the file of ties is where it is not recognised: table, matrix, roster (a "
        "survey), 'roster by HEADING' (who answered stands there), contacts or 'sheet NAME' of a "
        "workbook",
    )
    files.add_argument("--people", metavar="FILE", help="file with one row a person")
    files.add_argument("--sides", metavar="FILE", help="file with the side of each setting")
    files.add_argument(
        "--directed", action="store_true", default=None, help="it matters who said a tie"
    )
    files.add_argument(
        "--combine",
        choices=("max", "sum"),
        help="parallel rows: the largest counts, or they add up",
    )
    table = argparse.ArgumentParser(add_help=False)
    table.add_argument(
        "--kind", action="append", help="kind of tie that counts; repeat it for several"
    )
    table.add_argument("--period", help=f"period that counts; '{ALL_PERIODS}' joins them")
    table.add_argument("--out", metavar="FILE", type=Path, help="write the table to this file")
    table.add_argument("--format", choices=FORMATS, help="as the ending of --out says, else csv")

    parser = argparse.ArgumentParser(
        prog="python -m netroles", description="Who holds a care network together."
    )
    commands = parser.add_subparsers(required=True, metavar="check|measure|roles")
    one = commands.add_parser("check", parents=[files], help="what was read, and what is doubtful")
    one.set_defaults(run=check)
    which = argparse.ArgumentParser(add_help=False)
    which.add_argument("name", metavar="NAME", help=f"one of {', '.join(MEASURES)}")
    one = commands.add_parser("measure", parents=[which, files, table], help="one number a person")
    one.set_defaults(run=one_measure)
    one = commands.add_parser("roles", parents=[files, table], help="each person's role, and why")
    one.add_argument("--no-confidence", action="store_true", help="leave confidence empty")
    one.add_argument(
        "--insist", action="store_true", help="write roles although fewer than 70%% answered"
    )
    one.set_defaults(run=role_table)
    return parser


def _read(asked: argparse.Namespace) -> Reading:
    return read(
        asked.ties,
        asked.people,
        taken_as=asked.taken_as,
        sides=asked.sides,
        directed=asked.directed,
        combine=asked.combine,
    )


def _write(table: pd.DataFrame, asked: argparse.Namespace, about: Sequence[str] = ()) -> None:
    """The table, and beside a file one that says how to read it: its columns are fixed."""
    ending = asked.out.suffix[1:].lower() if asked.out else ""
    chosen = asked.format or (ending if ending in FORMATS else "csv")
    if asked.out is None:
        if chosen == "parquet":
            raise NetrolesError("A Parquet table needs a file to go to: add --out FILE.")
        sys.stdout.write(_content(table, chosen).decode())
        return
    if about:
        table.attrs["How to read it"] = "\n".join(about)  # what Parquet keeps in the file itself
    try:
        asked.out.write_bytes(_content(table, chosen))
        if about and asked.out.is_file():
            _about_file(asked.out).write_text("\n".join((*about, "")), encoding="utf-8")
    except OSError as error:
        raise NetrolesError(f"{asked.out} could not be written: {error.strerror}.") from error


def _about_file(out: Path) -> Path:
    return out.with_name(f"{out.name}.about.txt")


def _content(table: pd.DataFrame, chosen: str) -> bytes:
    if chosen == "parquet":
        return table.to_parquet(index=False)
    if chosen == "json":
        records = table.astype(object).where(table.notna(), None).to_dict("records")
        return (json.dumps(records, ensure_ascii=False, allow_nan=False, indent=1) + "\n").encode()
    return csv_text(table).encode()


def _progress(share: float) -> None:
    """How far the resampling is, on one line that goes when it is done; only for a person."""
    if sys.stderr.isatty():
        line = f"\rWorking out how sure the roles are: {share:.0%}"
        print(line if share < 1 else "\r\033[K", end="", file=sys.stderr, flush=True)


def _say_what_counted(reading: Reading, asked: argparse.Namespace) -> None:
    """Beside the table, never in it: which ties it rests on, and how many rows are not in it."""
    print(f"Counted: {_counted(reading.network, asked.kind, asked.period)}", file=sys.stderr)
    if refused := sum(file.refused for file in reading.report.files):
        print(f"Rows left out: {refused}; the command 'check' says why.", file=sys.stderr)


def _counted(network: Network, kinds: Sequence[str] | None, period: str | None) -> str:
    named = [*(kinds or contact_kinds(network))]
    if kinds is None and network.ties["kind"].isna().any():
        named.append("ties of no given kind" if named else "every tie")
    if not named:
        return "no tie; energises and challenges count only when asked for with --kind"
    words = ", ".join(named)
    if period == ALL_PERIODS:
        return f"{words}; all periods joined"
    if period is not None or (period := latest_period(network)):
        latest = " (the latest)" if period == latest_period(network) else ""
        return f"{words}; period {period}{latest} of {len(periods(network))}"
    return words


def _rows(rows: tuple[int, ...]) -> str:
    if not rows:
        return ""
    first = ", ".join(map(str, rows[:_ROWS_SHOWN]))
    more = len(rows) - _ROWS_SHOWN
    several = f" ({len(rows)} rows)" if len(rows) > 1 else ""
    return f", row {first}{f' and {more} more' if more > 0 else ''}{several}"


def _fail(sentence: str) -> int:
    print(" ".join(sentence.split()), file=sys.stderr)
    return 1


def _forget_output() -> None:
    """Send what is left in the buffer nowhere, or Python complains of the pipe as it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
