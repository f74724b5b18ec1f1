"""The map as a page of its own: what may it run, and what does it hold?"""

import base64
import hashlib
import html
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from netroles.export.map_page import html_page
from netroles.export.taken import TakenMap
from netroles.insight import LIMITS
from tests.export.maps import ABOUT, NAMES, made


class Parts(HTMLParser):
    """The scripts, styles and texts of a page as a browser takes it apart."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self.styles: list[str] = []
        self.text: list[str] = []
        self.policy = ""
        self.addresses: list[str] = []
        self._inside: tuple[str, dict[str, str | None]] = ("", {})
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._inside = (tag, given)
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"] or ""
        self.addresses += [given[key] or "" for key in ("src", "href") if key in given]

    def handle_endtag(self, tag: str) -> None:
        self._inside = ("", {})

    def handle_data(self, data: str) -> None:
        tag, given = self._inside
        if tag == "script":
            self.scripts.append((given, data))
        elif tag == "style":
            self.styles.append(data)
        else:
            self.text.append(data)


@pytest.fixture(scope="module")
def town() -> TakenMap:
    return made()


@pytest.fixture(scope="module")
def parts(town: TakenMap) -> Parts:
    return Parts(html_page(town, "light").decode())


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_policy_allows_these_scripts_and_this_style_and_nothing_else(parts: Parts) -> None:
    rules = dict(rule.split(" ", 1) for rule in parts.policy.split("; "))
    code = [text for given, text in parts.scripts if given.get("type") != "application/json"]
    assert rules["default-src"] == "'none'"
    assert set(rules["script-src"].split()) == {digest(text) for text in code}
    assert rules["style-src"].split() == [digest(text) for text in parts.styles]
    assert set(rules) == {"default-src", "script-src", "style-src", "base-uri", "form-action"}
    assert "unsafe" not in parts.policy


def test_page_names_no_address_but_its_own_table(parts: Parts) -> None:
    assert parts.addresses == ["#table"]
    assert [each for each in parts.styles if "url(" in each or "@import" in each] == []


def test_scripts_are_whole_and_need_no_other(parts: Parts) -> None:
    [(_, data), (_, library), (kind, script)] = parts.scripts
    assert kind["type"] == "module"
    assert "vis" in library
    assert re.findall(r"^\s*(?:import|export)\b(?!\.)", script, re.MULTILINE) == []
    assert "function placedLabels" in script
    for text in (library, script):
        assert "</script" not in text.lower()
        assert "<!--" not in text
    assert set(json.loads(data)) == {"picture", "people"}


def test_page_says_what_roles_do_not_say_where_roles_are_shown(town: TakenMap) -> None:
    page = html.unescape(html_page(town, "light").decode())
    assert "What this does not say" in page
    assert all(limit in page for limit in LIMITS)
    bare = html_page(made(roles=None), "light").decode()
    assert "What this does not say" not in bare


def test_page_says_title_legend_date_answers_and_caution_without_any_script(
    town: TakenMap, parts: Parts
) -> None:
    text = " ".join(parts.text)
    for line in (ABOUT.title, ABOUT.caution, *town.legend, *dict(ABOUT.facts).values()):
        assert line in text
    for name in NAMES.values():
        assert name in text


def test_data_hold_no_markup_and_no_line_that_ends_a_script(town: TakenMap) -> None:
    about, hostile = ABOUT, "</script><script>alert(1)</script>\u2028\u2029&<!--"
    picture = {**town.picture, "description": hostile}

    page = html_page(replace(town, picture=picture, about=about), "light").decode()
    data = Parts(page).scripts[0][1]
    assert json.loads(data)["picture"]["description"] == hostile
    assert set(data) & set("<>&\u2028\u2029") == set()


def test_person_without_a_fact_has_not_given_in_the_table(town: TakenMap) -> None:
    page = html_page(town, "light").decode()
    row = re.search(r"<tr><th[^>]*><bdi>דוד לוי</bdi></th>(.*?)</tr>", page)
    assert row
    cells = re.findall(r"<td>(.*?)</td>", row[1])
    # Role, profession, team, setting, kind, confidence, contacts, in contact with.
    assert cells == ["No ties", *["not given"] * 4, "", "0", "nobody"]
