"""What does every answer of the server carry, and where are the map's scripts?"""

import asyncio
import base64
import gc
import hashlib
import json
import re
from collections.abc import Callable, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import Any

import pytest
import streamlit as st
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from netroles.ui.addresses import below_base
from netroles.ui.background import Jobs
from netroles.ui.server import content_security_policy, middleware, routes, script_address

Headers = dict[str, str]


def answer(path: str, host: str = "127.0.0.1:8501") -> tuple[int, Headers, bytes]:
    """What a server with our routes and headers answers to a GET."""
    app = Starlette(
        routes=[*routes(), Route("/fails", _fails), Route("/", _hello)], middleware=middleware()
    )
    sent: list[MutableMapping[str, Any]] = []

    async def receive() -> MutableMapping[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "query_string": b"",
        "headers": [(b"host", host.encode())],
    }
    # In a thread of its own, because a browser test before this one may have left a loop running.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(app(scope, receive, send))).result()
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], headers, b"".join(part.get("body", b"") for part in sent[1:])


async def _hello(_: Any) -> PlainTextResponse:
    return PlainTextResponse("hello")


async def _fails(_: Any) -> PlainTextResponse:
    return PlainTextResponse("no", status_code=500)


def rules(policy: str) -> dict[str, list[str]]:
    parts = (rule.split() for rule in policy.split("; "))
    return {what: whence for what, *whence in parts}


@pytest.mark.parametrize(("path", "status"), [("/", 200), ("/fails", 500), ("/nowhere", 404)])
def test_every_answer_carries_the_headers(path: str, status: int) -> None:
    found, headers, _ = answer(path)
    assert found == status
    assert headers["content-security-policy"].startswith("default-src 'self'; ")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_policy_lets_nothing_in_from_elsewhere() -> None:
    found = rules(content_security_policy("127.0.0.1:8501"))
    allowed = {whence for each in found.values() for whence in each}
    digests = {each for each in allowed if each.startswith("'sha256-")}
    assert allowed - digests == {
        "'self'",
        "'none'",
        "'unsafe-inline'",
        "blob:",
        "data:",
        "ws://127.0.0.1:8501",
        "wss://127.0.0.1:8501",
    }
    assert [what for what, each in found.items() if "'unsafe-inline'" in each] == ["style-src"]
    assert found["object-src"] == ["'none'"]
    assert found["base-uri"] == found["frame-ancestors"] == ["'self'"]


def test_policy_knows_every_inline_script_of_streamlits_page_and_no_other() -> None:
    page = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    inline = re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)
    digests = {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in inline}
    allowed = rules(content_security_policy("localhost"))["script-src"]
    assert {each[8:-1] for each in allowed if each.startswith("'sha256-")} == digests


@pytest.mark.parametrize("host", ["127.0.0.1:8501", "localhost", "care.example.org", "[::1]:8501"])
def test_web_socket_goes_to_the_address_in_use(host: str) -> None:
    found = rules(content_security_policy(host))["connect-src"]
    assert found == ["'self'", f"ws://{host}", f"wss://{host}"]


@pytest.mark.parametrize(
    "host", ["", "a b", "evil; script-src *", "x'y", "a,b", "a\nb", "münchen.example", "a:b"]
)
def test_address_that_is_none_adds_nothing_to_the_policy(host: str) -> None:
    assert rules(content_security_policy(host))["connect-src"] == ["'self'"]


@pytest.mark.parametrize("name", ["graph.js", "labels.js", "vis-network.js"])
def test_scripts_are_kept_by_the_browser_under_their_own_address(name: str) -> None:
    status, headers, body = answer(script_address(name))
    assert status == 200
    assert headers["content-type"].startswith("text/javascript")
    assert "immutable" in headers["cache-control"]
    assert len(body) > 1_000


def test_scripts_find_each_other_side_by_side() -> None:
    folders = {script_address(name).rpartition("/")[0] for name in ("graph.js", "labels.js")}
    assert len(folders) == 1
    assert re.fullmatch(r"/netroles/[0-9a-f]{16}", folders.pop())


def test_how_far_work_is_hears_who_knows_its_token_and_nobody_else() -> None:
    begun, go_on = Event(), Event()

    def step(tell: Callable[[float], None]) -> None:
        tell(0.25)
        begun.set()
        go_on.wait(60)

    jobs = Jobs(pause=0)
    jobs.asked({("How sure each role is", "what it hangs on"): step})
    assert jobs.job is not None
    assert begun.wait(60)
    address = below_base(f"how-far/{jobs.job.token}")
    status, headers, body = answer(address)
    assert (status, headers["cache-control"]) == (200, "no-store")
    doing = "How sure each role is: being worked out…"
    expected = {"state": "at work", "steps": 0, "doing": doing, "share": 0.25}
    assert json.loads(body) == expected

    go_on.set()
    jobs.job.wait(60)
    assert json.loads(answer(address)[2]) == expected | {"state": "ready", "steps": 1, "doing": ""}
    assert answer(address[:-1])[0] == 404
    del jobs
    gc.collect()
    assert answer(address)[0] == 404, "the visit is over"


def test_graph_library_needs_no_eval() -> None:
    _, _, body = answer(script_address("vis-network.js"))
    assert not re.search(rb"\beval\(|new Function\(", body)
