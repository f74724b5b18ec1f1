"""Whatever leaves has names off: no name and no id is anywhere in a file."""

import io
import json
from dataclasses import fields
from typing import Any

import pypdf
import pytest

from netroles.charts import Picture
from netroles.export.codes import STILL_KNOWN, Names, code_names
from netroles.export.drawn_map import svg
from netroles.export.map_files import MAP_FORMATS
from netroles.export.paper import A4, SCREEN, Page
from netroles.export.taken import taken
from netroles.insight import display_names
from netroles.privacy import WITHHELD
from tests.export.maps import ABOUT, NAMES, ROLES, TOWN, drawn, file, made

REAL = [*TOWN.people.index, *display_names(TOWN.people)]
OFF: tuple[Names, ...] = ("none", "roles")


def writings(text: str) -> list[bytes]:
    """The ways in which a text may stand in a file."""
    escaped = text.encode("ascii", "backslashreplace"), text.encode("ascii", "xmlcharrefreplace")
    return [text.encode(), text.encode("utf-16-le"), *escaped]


def text_of(content: bytes, key: str) -> bytes:
    if key != "pdf":
        return content
    return content + pypdf.PdfReader(io.BytesIO(content)).pages[0].extract_text().encode()


# Pictures are made of the same drawing as the SVG.
HELD = [key for key in MAP_FORMATS if not key.startswith("png")]


@pytest.mark.parametrize("key", HELD)
def test_names_are_off_unless_asked_for(key: str) -> None:
    content = text_of(file(key), key)
    assert [real for real in REAL for each in writings(real) if each in content] == []


@pytest.mark.parametrize("key", HELD)
def test_with_roles_for_names_no_name_is_in_the_file(key: str) -> None:
    content = text_of(file(key, names="roles"), key)
    assert [real for real in REAL for each in writings(real) if each in content] == []


@pytest.mark.parametrize("key", HELD)
def test_the_search_would_find_names_that_are_on(key: str) -> None:
    content = text_of(file(key, names="names"), key)
    assert any(each in content for each in writings("Ann Quillfeather"))


@pytest.mark.parametrize("names", OFF)
@pytest.mark.parametrize("page", [A4, SCREEN])
def test_pictures_are_drawn_from_codes(names: Names, page: Page) -> None:
    text = svg(made(names), page, "light")
    assert [real for real in REAL if real in text] == []


def test_text_that_holds_a_name_is_left_out() -> None:
    teams = {person.facts.get("Team") for person in made("none").people}
    assert teams == {None, "Harbour", WITHHELD}


def test_roles_for_names_tell_nothing_else_of_a_person() -> None:
    assert [dict(person.facts) for person in made("roles").people] == [{}] * 5


class Richer(Picture):
    """A picture with what a later one may have: regions, and words at a person and beside all."""

    def as_data(self) -> dict[str, Any]:
        data = super().as_data()
        region = {"label": "Ann Quillfeather's home", "key": "id-ann", "left": 0.0, "top": 0.0}
        other = {"label": "Ward", "key": "Ward", "left": 9.0, "top": 9.0}
        nodes = [node | {"told by": "Ann Quillfeather", "ring": 2} for node in data["nodes"]]
        said = {"description": "Around Ann Quillfeather.", "notes": ["Ann Quillfeather is alone."]}
        return data | said | {"nodes": nodes, "regions": [region, other]}


def test_only_what_is_known_to_hold_no_name_is_taken_along() -> None:
    picture, shown = drawn()
    richer = Richer(**{each.name: getattr(picture, each.name) for each in fields(picture)})
    for names in OFF:
        left = taken(richer, ABOUT, TOWN.people, shown.ties, ROLES, names, None).picture
        assert [real for real in REAL if real in json.dumps(left, ensure_ascii=False)] == []
        assert {node["ring"] for node in left["nodes"]} == {2}
        assert left["description"] == "Map of 5 people and 4 ties."
        labels = [region["label"] for region in left["regions"]]
        assert labels == ([] if names == "roles" else [WITHHELD, "Ward"])


def test_order_in_the_file_does_not_lead_back() -> None:
    orders = {tuple(person.x for person in made("none").people) for _ in range(8)}
    assert len(orders) > 1


def test_that_somebody_may_still_be_known_is_said() -> None:
    for names in OFF:
        assert STILL_KNOWN[names] in made(names).lines
    assert made("names").notes == ()


def test_the_same_codes_can_be_used_for_several_files() -> None:
    codes = code_names(TOWN.people, NAMES)
    for key in ("graphml", "html"):
        assert all(code.encode() in file(key, codes=codes) for code in codes.values())


def test_confidence_and_strength_stay_with_the_person_behind_the_code() -> None:
    people = {person.id: person for person in made("none").people}
    [broker] = [person for person in people.values() if person.role == "Broker"]
    assert broker.confidence == 0.75
    assert len(broker.contacts) == 3
    strengths = sorted(tie.strength for tie in made("none").ties)
    assert strengths == [1.0, 2.0, 2.5, 4.0]
    assert len(ROLES) == len(people)
