"""A card as a page: what stands on it, and that nothing in it runs or is loaded."""

from __future__ import annotations

from netroles.export import card_page
from netroles.practice import AGREED, CREDIT, PROMPTS, Card


def page(first: str = "GPs", second: str = "ward staff") -> str:
    card = Card(first, second, "The index is 2.75.", ("GPs: two or three",))
    return card_page(card, "From a survey.").decode()


def test_the_card_has_prompts_room_for_both_and_for_what_was_agreed() -> None:
    text = page()
    assert "<bdi>GPs</bdi> and <bdi>ward staff</bdi>" in text
    for each in (*(p.about for p in PROMPTS), *AGREED, CREDIT, "The index is 2.75."):
        assert each in text
    assert text.count("<td></td><td></td>") == len(PROMPTS)
    assert "@page { size: A4" in text


def test_nothing_runs_and_nothing_is_loaded() -> None:
    text = page()
    assert "default-src 'none'; style-src 'sha256-" in text
    assert "<script" not in text
    assert "src=" not in text
    assert "href=" not in text


def test_what_a_role_is_called_stays_text() -> None:
    text = page("<img src=x onerror=alert(1)>", "a & b")
    assert "<img" not in text
    assert "&lt;img src=x onerror=alert(1)&gt;" in text
    assert "a &amp; b" in text
