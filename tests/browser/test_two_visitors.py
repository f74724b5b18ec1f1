"""Two visitors at once, each with a file of their own: neither ever gets a word of the other's."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, WebSocket, expect

from tests.browser.choosing import choose_person
from tests.browser.files import upload
from tests.browser.waiting import at_rest, run_over

OpenPage = Callable[..., Page]

ACTIONS = 50
PEOPLE = 8


class Visitor:
    """A browser whose file has a word of its own in every name, and all that reaches it."""

    def __init__(self, open_page: OpenPage, address: str, word: str, folder: Path) -> None:
        self.word, self.heard = word, bytearray()
        # Another language is another browser window.
        locale = {"kestrel": "en-GB", "plover": "cy-GB"}[word]
        self.page = open_page(f"{address}/data", locale=locale)
        self.page.on("websocket", self._listen)
        self.page.reload()
        file = folder / f"{word}.csv"
        ring = [f"{word} {at},{word} {(at + 1) % PEOPLE}\n" for at in range(PEOPLE)]
        file.write_text("source,target\n" + "".join(ring), encoding="utf-8")
        upload(self.page, file)
        self.page.get_by_role("button", name="Show the map", exact=True).click()
        expect(self.page.get_by_text(f"Your data: {word}.csv.", exact=False)).to_be_visible()
        # What is still drawn would close the list under whoever has just opened it.
        at_rest(self.page)

    def act(self, number: int) -> None:
        """Choose somebody, or look at another page."""
        if number % 5 == 4:
            menu = self.page.get_by_test_id("stSidebar")
            menu.get_by_role("link", name="Roles" if number % 2 else "Network", exact=True).click()
        else:
            name = f"{self.word} {number % PEOPLE}"
            choose_person(self.page, name)
            field = self.page.get_by_role("combobox", name=re.compile("Choose a person"))
            expect(field).to_have_value(name)
        run_over(self.page)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._hear)

    def _hear(self, said: str | bytes) -> None:
        self.heard += said.encode() if isinstance(said, str) else said


def test_neither_of_two_visitors_gets_a_word_of_the_other(
    open_page: OpenPage, dashboard: str, tmp_path: Path
) -> None:
    one, other = (Visitor(open_page, dashboard, word, tmp_path) for word in ("kestrel", "plover"))
    for number in range(ACTIONS // 2):
        one.act(number)
        other.act(number + 3)
    for who, stranger in ((one, other), (other, one)):
        assert who.word.encode() in who.heard
        assert stranger.word.encode() not in who.heard
        assert stranger.word not in who.page.content()
