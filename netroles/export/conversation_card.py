"""A card for a conversation as one page to print: no script in it, and nothing is loaded."""

import base64
import hashlib
from functools import cache
from pathlib import Path

import jinja2

from netroles.practice import AGREED, CREDIT, HOW_TO_USE, PROMPTS, Card

_ASSETS = Path(__file__).parent / "page_assets"


def card_page(card: Card, source: str) -> bytes:
    """The card as one HTML page of A4, opened and printed by any browser, offline.

    source says what the pair was found in. What roles and settings are called stays text.
    """
    style = (_ASSETS / "card.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = _template().render(
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'",
        style=style,
        card=card,
        source=source,
        prompts=PROMPTS,
        agreed=AGREED,
        how_to_use=HOW_TO_USE,
        credit=CREDIT,
    )
    # What is called so may hold half a pair of surrogates, which no encoding has.
    return page.encode("utf-8", errors="replace")


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    return environment.from_string((_ASSETS / "card.html").read_text(encoding="utf-8"))
