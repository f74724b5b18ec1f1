"""Print how the map does beside pyvis's page, streamlit-agraph and st-link-analysis."""

import argparse
import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser
from playwright.sync_api import Error as BrowserError

from benchmarks.browser import browser
from benchmarks.map import contestants
from benchmarks.map.contestants import Contestant
from benchmarks.map.given import CROSSING, PEOPLE, TIES
from benchmarks.map.measures import (
    CAP,
    Figure,
    NotPossible,
    Watched,
    click,
    filtered,
    first_picture,
    pan,
    settle,
)
from benchmarks.networks import teams
from netroles.network import EITHER_WAY, Filters, view

SIZES = (50, 200, 500, 1_000, 2_000)
PICTURE, CLICK, FILTER, PANNING, BYTES = (
    "Seconds from navigation to the first stable picture",
    "Seconds from a click on somebody to their card (the others: to Python saying who it was)",
    "Seconds from a filter to the redrawn map that stays",
    "Frames a second while panning",
    "Bytes over the web socket per click",
)
MEASURES = {PICTURE: 2, CLICK: 2, FILTER: 2, PANNING: 0, BYTES: 0}
"""What is measured, and decimals."""
MORE_IS_BETTER = {PANNING}
ENOUGH = 60.0
"""Seconds: what takes longer is not measured more than twice."""

Figures = dict[str, Figure]


def main() -> None:
    """Measure and print a table a measure, and after it why something was not possible."""
    asked = _asked()
    found: dict[tuple[str, int], Figures] = {}
    print(f"Load average before: {_load()}", flush=True)
    with browser() as chromium:
        print(f"{chromium.browser_type.name} {chromium.version}; medians of {asked.runs}")
        names = []
        for contestant in _contestants(asked.only):
            names.append(contestant.name)
            for people in asked.sizes:
                found[contestant.name, people] = measured(chromium, contestant, people, asked.runs)
                print(_line(contestant.name, people, found[contestant.name, people]), flush=True)
    for measure in MEASURES:
        _print_table(measure, names, asked.sizes, found)
    print(f"\nLoad average after: {_load()}")


def _asked() -> argparse.Namespace:
    given = argparse.ArgumentParser(prog="python -m benchmarks.map", description=__doc__)
    given.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="how many people")
    given.add_argument("--runs", type=int, default=5, help="how often each is measured")
    given.add_argument("--only", nargs="+", default=(), help="names of contestants begin so")
    return given.parse_args()


def _load() -> str:
    return ", ".join(f"{each:.1f}" for each in os.getloadavg()) + f" on {os.cpu_count()} cores"


def _contestants(only: tuple[str, ...]) -> Iterator[Contestant]:
    """Each that is asked for and can be installed."""

    def wanted(name: str) -> bool:
        return not only or name.startswith(tuple(only))

    if wanted("ours"):
        yield contestants.ours()
    if wanted("pyvis"):
        yield contestants.pyvis_page()
    scripts = {"streamlit-agraph": "agraph_app.py", "st-link-analysis": "link_analysis_app.py"}
    for package, script in scripts.items():
        if wanted(package):
            try:
                yield contestants.in_streamlit(package, script)
            except subprocess.CalledProcessError as error:
                print(f"{package}: not possible: it could not be installed ({error})")


def measured(chromium: Browser, contestant: Contestant, people: int, runs: int) -> Figures:
    """Every measure of one contestant with a network of so many people."""
    with tempfile.TemporaryDirectory() as folder:
        _write(people, Path(folder))
        with contestant.serve(Path(folder)) as address:
            _warm_up(chromium, address)
            pictures: list[float] = []
            over = None
            while True:
                watched, taken = first_picture(chromium, address)
                if taken is None:
                    over = CAP
                else:
                    pictures.append(taken)
                if over or len(pictures) == runs or ((taken or 0) > ENOUGH and len(pictures) == 2):
                    break
                # The server is at rest before somebody else comes.
                settle(watched)
                watched.close()
            settle(watched)
            figures = {PICTURE: Figure(() if over else tuple(pictures), over)}
            figures |= _used(watched, contestant, runs)
            watched.close()
    return figures


def _write(people: int, folder: Path) -> None:
    """The network as files, with what our filter takes for a tie between home and hospital."""
    network = teams(people)
    kept = view(network, Filters(transition=EITHER_WAY)).ties
    crossing = set(map(frozenset, zip(kept["source"], kept["target"], strict=True)))
    pairs = map(frozenset, zip(network.ties["source"], network.ties["target"], strict=True))
    says = ["yes" if pair in crossing else "no" for pair in pairs]
    network.people.to_csv(folder / PEOPLE)
    network.ties.assign(**{CROSSING: says}).to_csv(folder / TIES, index=False)


def _warm_up(chromium: Browser, address: str) -> None:
    """One visit that is not counted: a server's first visitor waits for its imports."""
    watched = Watched.open(chromium, address)
    for _ in range(200):
        if any(each["changed"] for each in watched.watches()):
            break
        watched.page.wait_for_timeout(100)
    settle(watched)
    watched.close()


def _used(watched: Watched, contestant: Contestant, runs: int) -> Figures:
    """What using the picture takes: clicks, panning, a filter set and taken back."""
    found: dict[str, list[float]] = {CLICK: [], BYTES: [], PANNING: [], FILTER: []}
    why: dict[str, str] = {}

    def click_once(number: int) -> None:
        taken, sent = click(watched, contestant, number)
        found[CLICK].append(taken)
        found[BYTES].append(sent)

    def pan_once(_: int) -> None:
        found[PANNING].append(pan(watched))

    def filter_once(_: int) -> None:
        found[FILTER].append(filtered(watched, contestant))

    for measures, once in (
        ((CLICK, BYTES), click_once),
        ((PANNING,), pan_once),
        ((FILTER,), filter_once),
    ):
        for number in range(runs):
            try:
                once(number)
            except (NotPossible, BrowserError) as error:
                why |= dict.fromkeys(measures, str(error).splitlines()[0])
                break
    return {
        measure: Figure(tuple(seen) if measure not in why else (), why=why.get(measure, ""))
        for measure, seen in found.items()
    }


def _line(name: str, people: int, figures: Figures) -> str:
    seen = "; ".join(_shown(figures[measure], places) for measure, places in MEASURES.items())
    return f"{name}, {people:,} people: {seen}"


def _shown(figure: Figure, decimals: int) -> str:
    if figure.over:
        return f">{figure.over:.0f}"
    return "–" if figure.median is None else f"{figure.median:,.{decimals}f}"


def _print_table(
    measure: str, names: list[str], sizes: tuple[int, ...], found: dict[tuple[str, int], Figures]
) -> None:
    """A row a size: each contestant's figure, and how many times ours it is."""
    print(f"\n{measure}")
    print(f"{'people':>7}", *(f"{name:>26}" for name in names))
    reasons: dict[str, list[int]] = {}
    for people in sizes:
        cells = []
        own = found.get(("ours", people), {}).get(measure, Figure())
        for name in names:
            figure = found[name, people][measure]
            shown = _shown(figure, MEASURES[measure]) if not figure.why else "not possible"
            cells.append(f"{shown} {_ratio(figure, own, measure):>8}")
            if figure.why:
                reasons.setdefault(f"{name}: {figure.why}", []).append(people)
        print(f"{people:>7,}", *(f"{cell:>26}" for cell in cells))
    for reason, of in reasons.items():
        print(f"  not possible at {', '.join(f'{each:,}' for each in of)}: {reason}")


def _ratio(figure: Figure, own: Figure, measure: str) -> str:
    seen = figure.over or figure.median
    if seen is None or not own.median or figure is own:
        return ""
    better = own.median / seen if measure in MORE_IS_BETTER else seen / own.median
    return f"({'>' if figure.over else ''}{better:,.1f}×)"


if __name__ == "__main__":
    main()
