"""One HTML file to print: no script in it, and nothing is loaded."""

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

_ASSETS = Path(__file__).parent / "page_assets"


def printed_page(name: str, **what: Any) -> bytes:
    """The template of this name filled in, in the style of all such pages and its own: opened and
    printed by any browser, offline.

    Whatever stands in what is text, and stays text.
    """
    sheets = (_ASSETS / each for each in ("printed.css", f"{name}.css"))
    style = "".join(each.read_text(encoding="utf-8") for each in sheets)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'"
    page = _template(name).render(policy=policy, style=style, **what)
    # What is called so may hold half a pair of surrogates, which no encoding has.
    return page.encode("utf-8", errors="replace")


@cache
def _template(name: str) -> jinja2.Template:
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    return environment.from_string((_ASSETS / f"{name}.html").read_text(encoding="utf-8"))
