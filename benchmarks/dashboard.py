"""How long does a visitor wait? From the start to a drawn map, and from a filter to a new one."""

import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.browser import LAPTOP, PATIENCE, browser, server, wait_until_idle, wait_until_up
from benchmarks.networks import teams
from netroles.network import SETTING_SEPARATOR, Network
from sample_data import SAMPLES

RUNS = 5


def wait_for_map(page: Page, other_than: str = "") -> str:
    """Wait until the map is drawn and says something else than before; what it says now."""
    page.locator(".map .legend li").first.wait_for(timeout=PATIENCE)
    while True:
        said = str(page.locator(".map .canvas").get_attribute("aria-label"))
        if said != other_than:
            return said
        page.wait_for_timeout(5)


def cold_start(chromium: Browser) -> tuple[float, float]:
    """Seconds from starting the server to a drawn map, and megabytes it used at most."""
    started = time.perf_counter()
    with server() as (process, address):
        wait_until_up(address)
        context = chromium.new_context(viewport=LAPTOP)
        page = context.new_page()
        page.goto(address)
        wait_for_map(page)
        taken = time.perf_counter() - started
        context.close()
        return taken, peak_memory(process.pid)


def peak_memory(process: int) -> float:
    """The most memory a process used, in megabytes; not a number where /proc is not there."""
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return float("nan")
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
    return int(lines["VmHWM"].split()[0]) / 1024


def filter_times(page: Page) -> tuple[list[float], list[float]]:
    """Seconds from choosing "Home ↔ hospital" to the redrawn map, and from taking it back."""
    narrowed, widened = [], []
    for _ in range(RUNS):
        wait_until_idle(page)
        before = wait_for_map(page)
        page.get_by_role("combobox", name="Home ↔ hospital").click()
        option = page.get_by_role("option", name="Home ↔ hospital", exact=True)
        option.wait_for()
        start = time.perf_counter()
        option.click()
        filtered = wait_for_map(page, before)
        narrowed.append(time.perf_counter() - start)
        chip = page.get_by_role("button", name="Ties: Home ↔ hospital ✕")
        chip.wait_for()
        wait_until_idle(page)
        start = time.perf_counter()
        chip.click()
        wait_for_map(page, filtered)
        widened.append(time.perf_counter() - start)
    return narrowed, widened


def open_network(page: Page, address: str, people: int) -> None:
    """Look at a network of so many people: a sample that size, or one loaded from files."""
    for sample in SAMPLES.values():
        if sample.people == people:
            page.goto(f"{address}/?sample={sample.key}")
            return
    page.goto(f"{address}/data")
    with tempfile.TemporaryDirectory() as folder:
        network = teams(people)
        fields = page.locator("input[type=file]")
        for number, file in enumerate(written(network, Path(folder))):
            fields.nth(number).wait_for(state="attached", timeout=PATIENCE)
            fields.nth(number).set_input_files(file)
            page.get_by_text(f"{file.name}", exact=True).first.wait_for()
            wait_until_idle(page)
        page.get_by_role("button", name="Show the map", exact=True).click()


def written(network: Network, folder: Path) -> tuple[Path, Path]:
    """The two files of a network."""
    assert SETTING_SEPARATOR not in "".join(network.people["setting"])
    ties, people = folder / "ties.csv", folder / "people.csv"
    network.ties.to_csv(ties, index=False)
    network.people.to_csv(people)
    return ties, people


def main() -> None:
    """Print the figures."""
    with browser() as chromium:
        starts = [cold_start(chromium) for _ in range(3)]
        taken, memory = (statistics.median(values) for values in zip(*starts, strict=True))
        print(f"Cold start to drawn map (48 people), median of 3: {taken:.1f} s")
        print(f"Peak memory of the server after that: {memory:.0f} MB")
        print("Warm filter change to redrawn map, median of 5:")
        print(f"{'people':>7} {'filter set':>11} {'taken back':>11} {'server peak':>12}")
        for people in (48, 200, 600):
            with server() as (process, address):
                wait_until_up(address)
                context = chromium.new_context(viewport=LAPTOP)
                page = context.new_page()
                page.set_default_timeout(PATIENCE)
                open_network(page, address, people)
                narrowed, widened = map(statistics.median, filter_times(page))
                peak = peak_memory(process.pid)
                print(f"{people:>7} {narrowed:>10.2f}s {widened:>10.2f}s {peak:>9.0f} MB")
                context.close()


if __name__ == "__main__":
    main()
