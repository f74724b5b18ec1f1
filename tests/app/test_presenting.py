"""Presentation mode on every page: no small count stands beside people."""

import re

from streamlit.testing.v1 import AppTest

from netroles.network import Network
from netroles.ui.frame import PAGES
from netroles.ui.session import PRESENTING
from tests.app.page import all_text, button, go_to, map_sent, page_of, upload
from tests.app.private import leave_out
from tests.networks import clique, network

_PEOPLE = (
    "people|person|patients?|carers?|members?|staff|brokers?|connectors?|bridgers?|energisers?|"
    "challengers?|others?|pairs? of|ties?|have|has|may|reported"
)
SMALL = re.compile(
    rf"(?<!than )(?<![\d.,:→–+−-])(?<![\d.,] )\b[1-4] (?:more |other )?(?:{_PEOPLE})\b"
)
"""A number below 5 with what it counts; not "fewer than 5"."""
NOT_OF_PEOPLE = re.compile(r"[1-4] or more|steps?|at least \d|from 1 to")
ELSEWHERE = ("data", "methods", "practice")
"""Pages of which the numbers are of files and rules, of tools, or of a part of their own."""


def ward() -> Network:
    """Two teams of seven that A and B join to H, a patient P whom I sees, and U without a tie; one
    pharmacist in each team, the others are nurses."""
    people: dict[str, dict[str, str | None]] = {
        each: {
            "name": f"Person {each}",
            "kind": "professional",
            "profession": "pharmacist" if each in "AH" else "nurse",
            "setting": place,
            "team": place,
        }
        for team, place in (("ABCDEFG", "ward"), ("HIJKLMN", "community team"))
        for each in team
    }
    people["U"] = {"kind": "professional", "profession": "nurse", "setting": "ward"}
    people["P"] = {"kind": "patient", "setting": "own home"}
    before = [*clique("ABCDEFG"), *clique("HIJKLMN"), "AH", "BH"]
    rows = [
        {"source": tie[0], "target": tie[1], "kind": "talks to", "period": period}
        for period, ties in (("2024", before), ("2025", [*before, "IP"]))
        for tie in ties
    ]
    return network(rows, people)


def said(page: AppTest) -> str:
    """Text, captions and what opens, but what stands on the card of one person."""
    more = [each.value for each in page.caption] + [each.label for each in page.expander]
    return "\n".join([all_text(page), *more])


def small(text: str) -> list[str]:
    lines = (line for line in text.splitlines() if not NOT_OF_PEOPLE.search(line))
    return [line for line in lines if SMALL.search(line)]


def test_no_page_says_a_small_count_while_somebody_presents() -> None:
    page = page_of(ward(), "roles")
    assert small(said(page)), "there is something to hide"
    found = {}
    for key in PAGES:
        if key in ELSEWHERE:
            continue
        go_to(page, key)
        page.session_state[PRESENTING] = True
        page.run()
        assert not page.exception, key
        text = said(page)
        found[key] = [*small(text), *re.findall("pharmacist", text, re.IGNORECASE)]
        if key == "network":
            legend = map_sent(page)[0]["legend"]
            counts = [each["count"] for each in legend if isinstance(each["count"], int)]
            assert [each for each in counts if 0 < each < 5] == []
            assert any(each["count"] == "fewer than 8" for each in legend)
    assert {key: lines for key, lines in found.items() if lines} == {}


def test_the_data_page_says_no_small_count_while_somebody_presents(dashboard: AppTest) -> None:
    ties = b"source,target\nAnn,Bo\nBo,Cy\nCy,Cy\nDee,Ann\nDee,Bo\nDr Dee,Ann\n"
    people = b"person,setting\nAnn,ward\nBo,ward\nUma,ward\n"
    page = upload(go_to(dashboard, "data"), "Who talks to whom", "ties.csv", ties)
    page = upload(page, "The people (optional)", "people.csv", people)
    button(page, "Show the map").click().run()
    page = leave_out(go_to(page, "data"), "Cy\nNobody Known")
    page.session_state[PRESENTING] = False
    page.run()
    before = said(page)
    assert small(before), "there is something to hide"
    assert "Left out: 1" in before
    page.session_state[PRESENTING] = True
    page.run()
    assert not page.exception
    text = said(page)
    assert "Your file of ties is read as: a list, one row a tie or a person." in text
    warned = "\n".join(each.value for each in page.warning)
    assert small(text) == []
    assert not re.search(r"Left out: \d|[1-4] (?:rows?|lines?|entry|names?|decisions?)\b", text)
    assert "Left out: fewer than 5. The rows" in text
    assert "Fewer than 5 people are left out, with every tie" in text
    assert "How many rows it has is not said while people are left out of it." in text
    assert "Fewer than 5 entries of the list are nobody here" in warned
