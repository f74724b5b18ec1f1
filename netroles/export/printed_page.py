"""Pages to print: one HTML file each, without a script, and nothing is loaded."""

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

_ASSETS = Path(__file__).parent / "page_assets"


def printed_page(template: str, **content: Any) -> bytes:
    """One HTML page of A4, opened and printed by any browser, offline.

    template is a file beside the style of such pages; content is what it asks for. Whatever is in
    there stays text.
    """
    style = (_ASSETS / "card.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = _template(template).render(
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'",
        style=style,
        **content,
    )
    # What is called so may hold half a pair of surrogates, which no encoding has.
    return page.encode("utf-8", errors="replace")


@cache
def _template(name: str) -> jinja2.Template:
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    return environment.from_string((_ASSETS / name).read_text(encoding="utf-8"))
