"""Who may open the dashboard, and when it does not even start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from streamlit import config
from streamlit.testing.v1 import AppTest

from netroles.ui import hosting
from tests.app.page import all_text

ROOT = Path(__file__).parent.parent.parent
WHO = {"X-Forwarded-User": "who"}


def set_up(monkeypatch: pytest.MonkeyPatch, mode: str, **options: object) -> None:
    monkeypatch.setenv(hosting.MODE, mode)
    known = {"server.address": "127.0.0.1", "server.trustedUserHeaders": {}} | options
    option = config.get_option
    monkeypatch.setattr(hosting.st, "get_option", lambda name: known.get(name, option(name)))


@pytest.mark.parametrize("address", ["127.0.0.1", "localhost", "::1", "127.8.0.1"])
def test_on_this_computer_nobody_signs_in(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    set_up(monkeypatch, "", **{"server.address": address})
    assert hosting.refusal() is None
    assert hosting.may_enter()


@pytest.mark.parametrize("address", [None, "", "0.0.0.0", "::", "10.0.0.7", "team.example"])
def test_within_reach_of_others_it_does_not_start_without_sign_in(
    monkeypatch: pytest.MonkeyPatch, address: str | None
) -> None:
    set_up(monkeypatch, "", **{"server.address": address})
    said = hosting.refusal()
    assert said
    assert "NETROLES_MODE=hosted and a sign-in" in said
    with pytest.raises(SystemExit):
        hosting.refuse_unsafe_start()


def test_server_does_not_start_without_sign_in(monkeypatch: pytest.MonkeyPatch) -> None:
    set_up(monkeypatch, "hosted")
    assert hosting.refusal() == hosting.NO_SIGN_IN


@pytest.mark.parametrize("address", ["127.0.0.1", "0.0.0.0"])
def test_server_behind_a_proxy_that_signs_people_in_starts(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    set_up(
        monkeypatch,
        "Hosted ",
        **{"server.address": address, "server.trustedUserHeaders": WHO},
    )
    assert hosting.refusal() is None


def test_visitor_whom_the_proxy_does_not_name_sees_no_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    set_up(monkeypatch, "hosted", **{"server.trustedUserHeaders": WHO})
    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not page.exception
    assert all_text(page).strip() == hosting.NOT_SIGNED_IN
    assert not page.title


def test_the_program_ends_with_the_sentence_and_no_traceback() -> None:
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless", "true"]
    ended = subprocess.run(
        [*command, "--server.port", "0"],
        cwd=ROOT,
        env=os.environ | {hosting.MODE: "hosted"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode != 0
    assert hosting.NO_SIGN_IN in ended.stderr
    assert "Traceback" not in ended.stderr
