"""A card for a conversation as one page to print: no script in it, and nothing is loaded."""

from netroles.export.printed import printed
from netroles.practice import AGREED, CREDIT, HOW_TO_USE, PROMPTS, Card


def card_page(card: Card, source: str) -> bytes:
    """The card as one HTML page of A4, opened and printed by any browser, offline.

    source says what the pair was found in. What roles and settings are called stays text.
    """
    return printed(
        "card.html",
        ["card.css"],
        card=card,
        source=source,
        prompts=PROMPTS,
        agreed=AGREED,
        how_to_use=HOW_TO_USE,
        credit=CREDIT,
    )
