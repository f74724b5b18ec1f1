"""What every test may use, and the rule that nothing is skipped silently in CI."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
IN_CI = os.environ.get("CI", "").lower() in {"1", "true"}

# Shared machines are slow at times, so no deadline; a failure must come back on the next run.
settings.register_profile("commit", max_examples=100, deadline=None, derandomize=True)
settings.register_profile("nightly", max_examples=1_000, deadline=None, print_blob=True)
settings.register_profile("release", max_examples=10_000, deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "commit"))


@pytest.fixture(scope="session", autouse=True)
def _never_in_the_users_data_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What a test, or a server it starts, keeps in a workspace is thrown away with the tests."""
    folder = tmp_path_factory.mktemp("workspaces")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NETROLES_DATABASE_URL", f"sqlite:///{quote(str(folder))}/of-tests.sqlite")
        yield


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of shared test material beside the checkout."""
    if SHARED.is_dir():
        return SHARED
    reason = "the folder 'shared' with the published networks is not beside this checkout"
    if IN_CI:
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    in_browser = ROOT / "tests" / "browser" in item.path.parents
    if IN_CI and in_browser and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = (
            f"a browser test may not skip in CI: {call.excinfo and call.excinfo.value}"
        )
    return report


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """In CI a browser test that fails is tried once more, and `-ra` names it as rerun.

    A browser on a busy machine is late at times in ways that no page can help. A test that needs
    its second try is to be looked into all the same: it may have found a page's own race.
    """
    for item in items:
        if IN_CI and ROOT / "tests" / "browser" in item.path.parents:
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    in_browser = ROOT / "tests" / "browser" in (collector.path, *collector.path.parents)
    if IN_CI and in_browser and report.outcome == "skipped":
        report.outcome = "failed"
        report.longrepr = f"browser tests may not skip in CI: {collector.path.name}"
    return report
