"""A card for a conversation as one page to print."""

from netroles.export.printed_page import printed_page
from netroles.practice import AGREED, CREDIT, HOW_TO_USE, PROMPTS, Card


def card_page(card: Card, source: str) -> bytes:
    """The card as one HTML page of A4, opened and printed by any browser, offline.

    source says what the pair was found in. What roles and settings are called stays text.
    """
    return printed_page(
        "card",
        card=card,
        source=source,
        prompts=PROMPTS,
        agreed=AGREED,
        how_to_use=HOW_TO_USE,
        credit=CREDIT,
    )
