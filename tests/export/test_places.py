"""Where do names and lines of text have room on a printed page?"""

from itertools import combinations

import numpy as np
import pytest

from netroles.export.name_places import Mark, Room, name_places
from netroles.export.text_room import broken, width_of

PAGE = Room(0, 0, 400, 300)


def boxes(marks: list[Mark], gap: float = 2) -> list[tuple[float, float, float, float] | None]:
    places = name_places(marks, PAGE, gap)
    return [
        None
        if place is None
        else (
            place[0] - mark.width / 2,
            place[1] - mark.height / 2,
            place[0] + mark.width / 2,
            place[1] + mark.height / 2,
        )
        for mark, place in zip(marks, places, strict=True)
    ]


def apart(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    sideways = one[2] <= other[0] or other[2] <= one[0]
    return sideways or one[3] <= other[1] or other[3] <= one[1]


def test_name_alone_stands_under_its_mark() -> None:
    [place] = name_places([Mark(200, 150, 5, 40, 10)], PAGE, 2)
    assert place == (200, 150 + 5 + 5 + 1)


def test_in_a_crowd_no_name_covers_a_name_or_a_mark_and_the_first_gets_room() -> None:
    at = np.random.default_rng(0).uniform((20, 20), (380, 280), (80, 2))
    marks = [Mark(float(x), float(y), 4, 50, 10) for x, y in at]
    found = boxes(marks)
    placed = [box for box in found if box]
    assert found[0]
    assert 10 < len(placed) < 80
    assert all(apart(one, other) for one, other in combinations(placed, 2))
    for mark in marks:
        own = (mark.x - 4, mark.y - 4, mark.x + 4, mark.y + 4)
        assert all(apart(own, box) for box in placed)


def test_name_at_the_edge_stays_on_the_page() -> None:
    for box in boxes([Mark(3, 150, 3, 60, 10), Mark(397, 297, 3, 60, 10)]):
        assert box
        assert box[0] >= 0
        assert box[2] <= 400
        assert box[3] <= 300


def test_name_covers_nothing_that_is_to_stay_free() -> None:
    free = Room(150, 152, 250, 170)
    [place] = name_places([Mark(200, 150, 5, 40, 10)], PAGE, 2, [free])
    assert place is not None
    assert place[1] < 150


# Widths of Liberation Sans at size 1, from the advance widths of Arial: A 0.667, v 0.5, e 0.556,
# space 0.278, i 0.222, m 0.833, W 0.944.
@pytest.mark.parametrize(("text", "true"), [("Ave", 1.723), ("mi W", 2.277), ("", 0.0)])
def test_width_is_a_little_more_than_what_arial_has(text: str, true: float) -> None:
    assert true * 10 <= width_of(text, 10) <= true * 10 * 1.12


def test_accents_take_no_room_and_wide_letters_take_a_whole_one() -> None:
    assert width_of("e\u0301", 10) == width_of("e", 10)
    assert width_of("王", 10) >= 10


def test_lines_are_broken_between_words_and_in_a_word_that_is_too_long() -> None:
    assert broken("aa bb cc", 10, 26) == ["aa bb", "cc"]
    lines = broken("x" * 40, 10, 60)
    assert "".join(lines) == "x" * 40
    assert all(width_of(line, 10) <= 60 for line in lines)
