"""Pages to print: one HTML file each, no script in it, and nothing is loaded."""

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

_ASSETS = Path(__file__).parent / "page_assets"


def printed_page(name: str, **content: Any) -> bytes:
    """A page of A4, or several, opened and printed by any browser, offline.

    The template of this name fills “printed.html”; a style of the same name, where there is one,
    adds to that of all such pages. content is what both ask for, the words of credit at the end
    among them. Whatever is in there stays text, but for what the template calls safe: our own
    style and drawings.
    """
    style = _style(name)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = (
        _templates()
        .get_template(f"{name}.html")
        .render(
            policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'",
            style=style,
            **content,
        )
    )
    # What is called so may hold half a pair of surrogates, which no encoding has.
    return page.encode("utf-8", errors="replace")


def _style(name: str) -> str:
    sheets = [_ASSETS / "printed.css", _ASSETS / f"{name}.css"]
    return "\n".join(each.read_text(encoding="utf-8") for each in sheets if each.exists())


@cache
def _templates() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(_ASSETS), autoescape=True, undefined=jinja2.StrictUndefined
    )
