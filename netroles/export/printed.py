"""A page to print: no script in it, and nothing is loaded."""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

_ASSETS = Path(__file__).parent / "page_assets"


def printed(template: str, styles: Sequence[str], **what: Any) -> bytes:
    """One HTML page for A4, opened and printed by any browser, offline.

    template and styles are files of `page_assets`, one style after the other; what is filled in
    stays text, whatever it is, but for what the template calls safe: our own style and drawings.
    """
    style = "\n".join((_ASSETS / each).read_text(encoding="utf-8") for each in styles)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = _template(template).render(
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'",
        style=style,
        **what,
    )
    # What is called so may hold half a pair of surrogates, which no encoding has.
    return page.encode("utf-8", errors="replace")


@cache
def _template(name: str) -> jinja2.Template:
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    return environment.from_string((_ASSETS / name).read_text(encoding="utf-8"))
