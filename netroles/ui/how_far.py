"""A bar that shows how far long work is: the browser asks the server, and no page runs for it.

A part of the page that ran by the clock would send what every control held a moment before, and
Streamlit would take back with it what somebody chooses in that moment.
"""

from pathlib import Path

import streamlit as st
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from netroles.ui.addresses import below_base
from netroles.ui.background import REGISTER, Job

_ASSETS = Path(__file__).parent / "how_far_assets"
_PATH = "how-far/"


def _asset(name: str) -> str:
    return (_ASSETS / name).read_text(encoding="utf-8")


_bar = st.components.v2.component(
    "netroles.how_far",
    html=_asset("how_far.html"),
    css=_asset("how_far.css"),
    js=_asset("how_far.js"),
    isolate_styles=False,
)


def bar(job: Job, steps: int) -> None:
    """How far a job is, in words and as a bar.

    The page runs again once the job has found more than the number of steps that it shows.
    """
    data = _now(job) | {"steps": steps, "address": below_base(_PATH + job.token)}
    _bar(key="bar of work", data=data, on_more_change=lambda: None)


def route() -> Route:
    """Where the browser asks: whoever knows the random token of a job learns how far it is."""
    return Route(below_base(_PATH + "{token}"), _answer)


async def _answer(request: Request) -> JSONResponse:
    job = REGISTER.called(request.path_params["token"])
    headers = {"Cache-Control": "no-store"}
    if job is None:
        return JSONResponse({}, status_code=404, headers=headers)
    return JSONResponse(_now(job), headers=headers)


def _now(job: Job) -> dict[str, str | float]:
    """How a job stands; a step's key begins with what it is called on the screen."""
    doing = f"{job.doing[0]}: being worked out…" if isinstance(job.doing, tuple) else ""
    return {"state": job.state, "steps": len(job.found), "doing": doing, "share": job.share}
