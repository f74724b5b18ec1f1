"""Pages to print: one HTML file each, without a script, and nothing is loaded."""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

_ASSETS = Path(__file__).parent / "page_assets"


def printed_page(template: str, styles: Sequence[str] = ("card.css",), **content: Any) -> bytes:
    """One HTML page of A4, opened and printed by any browser, offline.

    template is a file that fills “printed.html”, styles are those of the page, one after the other;
    content is what they ask for, the words of credit at the end among them. Whatever is in there
    stays text, but for what the template calls safe: our own style and drawings.
    """
    style = "\n".join((_ASSETS / each).read_text(encoding="utf-8") for each in styles)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = (
        _templates()
        .get_template(template)
        .render(
            policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'",
            style=style,
            **content,
        )
    )
    # What is called so may hold half a pair of surrogates, which no encoding has.
    return page.encode("utf-8", errors="replace")


@cache
def _templates() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(_ASSETS), autoescape=True, undefined=jinja2.StrictUndefined
    )
