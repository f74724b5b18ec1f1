"""Print how long many visitors at once wait, and what memory they take.

Each visitor has a web socket and a network of 200 people of their own, uploads it, and then does
one thing every five seconds for a minute: chooses somebody, sets a filter, takes the map away. In
the second round one more visitor uploads, one after the other, the hostile and broken
spreadsheets and XML files of ../shared/badinput, where that folder is there.
"""

import argparse
import asyncio
import os
import statistics
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path

import psutil

from benchmarks.browser import ROOT, server, wait_until_up
from benchmarks.load.visit import NoAnswer, Visit
from benchmarks.networks import teams

VISITORS = (1, 10, 20, 40)
PEOPLE = 200
PACE, MINUTE = 5.0, 60.0
"""Seconds from one action of a visitor to the next, and for how long."""
LIMIT, LIMIT_WITH_BOMBS = 2.0, 3.0
"""Seconds within which 95 of 100 actions of 20 visitors are to be answered."""
BAD_INPUT = ROOT.parent / "shared" / "badinput"
BOMBS = ("calamine", "defusedxml")
TIES, PERSON, FILTER = "Who talks to whom", "Choose a person", "Home ↔ hospital"


@dataclass
class Round:
    """What a number of visitors saw."""

    taken: list[float] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    foreign: int = 0
    before: float = 0.0
    most: float = 0.0
    after: float = 0.0


def main() -> None:
    """Measure and print a line for each number of visitors, without and with bombs."""
    given = argparse.ArgumentParser(prog="python -m benchmarks.load", description=__doc__)
    given.add_argument("--visitors", type=int, nargs="+", default=VISITORS)
    asked = given.parse_args()
    network = _csv()
    heads = "visitors", "actions", "median s", "95% s", "failed", "foreign", "MB each", "MB left"
    for bombs, title in ((False, "Alone"), (True, "While one more uploads bombs")):
        if bombs and not BAD_INPUT.is_dir():
            print("No ../shared/badinput: the round with bombs is left out.")
            break
        print(f"\n{title} ({os.cpu_count()} cores; the visitors are driven on the same ones)")
        print(*(f"{each:>9}" for each in heads), flush=True)
        for visitors in asked.visitors:
            with server() as (process, address):
                wait_until_up(address)
                seen = asyncio.run(_round(visitors, network, address, process.pid, bombs=bombs))
            print(*(f"{each:>9}" for each in _line(visitors, seen)), flush=True)
            for why in sorted(set(seen.failed)):
                print(f"          {seen.failed.count(why)} × {why}")
    print(f"\nWanted with 20: 95% under {LIMIT:.0f} s, {LIMIT_WITH_BOMBS:.0f} s during bombs.")


def _line(visitors: int, seen: Round) -> list[str]:
    ordered = sorted(seen.taken) or [float("nan")]
    late = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
    each = (seen.most - seen.before) / visitors
    return [
        f"{visitors}",
        f"{len(ordered)}",
        f"{statistics.median(ordered):.2f}",
        f"{late:.2f}",
        f"{len(seen.failed)}",
        f"{seen.foreign}",
        f"{each:.1f}",
        f"{seen.after - seen.before:.0f}",
    ]


async def _round(
    visitors: int, network: str, address: str, server_pid: int, *, bombs: bool
) -> Round:
    seen = Round()
    words = [f"zz{number:02}q" for number in range(visitors)]
    first = Visit(address, "")
    await first.come()  # a server's first visitor waits for its imports
    await first.leave()
    seen.before = _megabytes(server_pid)
    alone = [Visit(address, word, tuple(each for each in words if each != word)) for word in words]
    bomber = asyncio.create_task(_bomb(address)) if bombs else None
    watching = asyncio.create_task(_watch(seen, server_pid))
    await asyncio.gather(
        *(_visit(each, network, at * PACE / visitors, seen) for at, each in enumerate(alone))
    )
    watching.cancel()
    if bomber:
        bomber.cancel()
    seen.foreign = sum(each.foreign for each in alone)
    await asyncio.gather(*(each.leave() for each in alone))
    # Streamlit looks for what nobody needs any more when somebody comes.
    last = Visit(address, "")
    await last.come()
    await last.leave()
    await asyncio.sleep(PACE)
    seen.after = _megabytes(server_pid)
    return seen


async def _visit(visit: Visit, network: str, wait: float, seen: Round) -> None:
    """What one visitor does."""
    await asyncio.sleep(wait)
    content = network.replace("P0", visit.word).encode()
    arrive: list[Callable[[], Awaitable[object]]] = [
        visit.come,
        lambda: visit.run("data"),
        lambda: visit.upload("ties.csv", content, TIES),
        lambda: visit.press("Show the map"),
    ]
    use: list[Callable[[], Awaitable[object]]] = [
        lambda: visit.choose(PERSON, 3),
        lambda: visit.choose(FILTER, 1),
        lambda: visit.download("Map (HTML), without names"),
        lambda: visit.choose(FILTER, 0),
        lambda: visit.choose(PERSON, 7),
    ]
    end = time.monotonic() + MINUTE
    try:
        for act in (*arrive, *islice(cycle(use), 100)):
            began = time.monotonic()
            if began > end:
                break
            await act()
            taken = time.monotonic() - began
            seen.taken.append(taken)
            await asyncio.sleep(max(0.0, PACE - taken))
    except (NoAnswer, OSError) as error:
        seen.failed.append(str(error))


async def _bomb(address: str) -> None:
    """Upload one hostile file after the other, each by a visitor of its own."""
    for file in cycle(_bombs()):
        visit = Visit(address, "")
        try:
            await visit.come()
            await visit.run("data")
            await visit.upload(_suffixed(file), file.read_bytes(), TIES)
        except (NoAnswer, OSError):
            pass  # what counts is what it does to the others
        finally:
            await visit.leave()


def _bombs() -> list[Path]:
    return sorted(
        each for name in BOMBS for each in (BAD_INPUT / name).rglob("*.*") if each.is_file()
    )


def _suffixed(file: Path) -> str:
    """A name that the upload field takes."""
    return f"bomb{file.suffix if file.suffix in ('.xlsx', '.xls', '.ods', '.csv') else '.csv'}"


async def _watch(seen: Round, server_pid: int) -> None:
    while True:
        seen.most = max(seen.most, _megabytes(server_pid))
        await asyncio.sleep(0.5)


def _megabytes(server_pid: int) -> float:
    """Memory of the server itself, in MB; its workers give theirs back."""
    return float(psutil.Process(server_pid).memory_info().rss) / 1e6


def _csv() -> str:
    network = teams(PEOPLE)
    setting = network.people["setting"]
    table = network.ties[["source", "target", "strength"]].assign(
        source_setting=network.ties["source"].map(setting),
        target_setting=network.ties["target"].map(setting),
    )
    return str(table.to_csv(index=False))


if __name__ == "__main__":
    main()
