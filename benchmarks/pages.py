"""How long does each page take to answer at 200 people, once it was there before?

The server's part, without a browser: from a choice to the end of the page's run. "again" is the
page once more with nothing new; "after a choice" is one that was not made before, such as another
person who is away. What is worked out beside a page is waited for first.
"""

import statistics
import time
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from benchmarks.browser import ROOT
from benchmarks.networks import teams
from netroles.reading import Report
from netroles.ui.frame import PAGES
from netroles.ui.records import Loaded

PEOPLE = 200
LIMIT = 0.5
RUNS = 7

Choice = Callable[[AppTest, int], None]


def _person(page: AppTest, number: int) -> None:
    _labelled(page.selectbox, "Choose a person").set_value(_id(number))


def _away(page: AppTest, number: int) -> None:
    _labelled(page.multiselect, "Who is away?").set_value([_id(number)])


def _setting(page: AppTest, number: int) -> None:
    field = _labelled(page.multiselect, "Setting")
    field.set_value([field.options[number % len(field.options)]])


def _kind_of_change(page: AppTest, number: int) -> None:
    kinds = ("incremental", "divergent")
    _labelled(page.button_group, "What kind of change is it?").set_value(kinds[number % 2])


CHOICES: Mapping[str, Choice] = {
    "network": _setting,
    "roles": _setting,
    "transitions": _person,
    "person": _person,
    "change": _kind_of_change,
    "what_if": _away,
}
"""What is chosen on a page that is not only opened."""


def main() -> None:
    """Print one row a page."""
    # They do not change meanwhile, and looking through them takes half the time of a run.
    manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)
    print(f"Seconds of a page's run at {PEOPLE} people, median of {RUNS}; limit {LIMIT}")
    print(f"{'page':>12} {'again':>25} {'after a choice':>25}")
    for key in PAGES:
        page = opened(key)
        row = f"{key:>12} {_median([_timed(page) for _ in range(RUNS)])}"
        if choose := CHOICES.get(key):
            times = []
            for number in range(RUNS):
                choose(page, number)
                times.append(_timed(page))
            row += f" {_median(times)}"
        print(row, flush=True)


def opened(key: str) -> AppTest:
    """A page of a network of 200 people that has been there before, with nothing left to do."""
    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120)
    network = teams(PEOPLE)
    page.session_state["loaded"] = Loaded("200 people", network, Report(files=(), notes=()))
    page.run().switch_page(PAGES[key].script).run()
    job = page.session_state["jobs"].job if "jobs" in page.session_state else None
    if job is not None:
        job.wait(120)
    return page.run()


def _median(times: list[tuple[float, float]]) -> str:
    passed, worked = (statistics.median(each) for each in zip(*times, strict=True))
    return f"{passed:>6.2f}s (processor {worked:.2f}s)"


def _timed(page: AppTest) -> tuple[float, float]:
    """Seconds that passed, and those of the processor."""
    start, began = time.perf_counter(), time.process_time()
    page.run()
    taken = time.perf_counter() - start, time.process_time() - began
    if page.exception or page.error:
        raise RuntimeError(f"The page did not work: {[each.value for each in page.error]}")
    return taken


def _labelled(fields: Any, label: str) -> Any:
    return next(each for each in fields if each.label.startswith(label))


def _id(number: int) -> str:
    return f"P{13 * number:05}"


if __name__ == "__main__":
    main()
