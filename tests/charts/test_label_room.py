"""Names on a scatter plot cover nothing, however wide or high it is."""

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from netroles.charts.label_room import (
    CHARACTER,
    GAP,
    HALF_LINE,
    WIDTHS,
    Labels,
    Marks,
    room_for_labels,
)

HEIGHT = 260.0
SIZES = [(width, height) for width in (*WIDTHS, 333, 2000) for height in (HEIGHT, 500.0)]


def marks(*places: tuple[float, float, int], radius: float = 6) -> Marks:
    """Marks from across, down and the number of letters."""
    across, down, letters = (np.array(column) for column in zip(*places, strict=True))
    nothing = np.zeros(len(places))
    return Marks(across, down, nothing, nothing, nothing + radius, letters)


Box = tuple[float, float, float, float]


def mark_box(of: Marks, each: int, width: float, height: float) -> Box:
    x = of.across[each] * width + of.aside[each]
    y = of.down[each] * height + of.below[each]
    radius = of.radius[each]
    return x - radius, y - radius, x + radius, y + radius


def name_box(of: Marks, labels: Labels, each: int, width: float, height: float) -> Box:
    """Where a name is drawn on a plot of one size."""
    x = of.across[each] * width + labels.aside[each]
    y = of.down[each] * height + labels.below[each]
    long = of.letters[each] * CHARACTER
    left = x - {"left": 0, "center": long / 2, "right": long}[str(labels.align[each])]
    return left, y - HALF_LINE, left + long, y + HALF_LINE


def meet(one: Box, other: Box) -> bool:
    tiny = 1e-6
    return (
        one[0] < other[2] - tiny
        and other[0] < one[2] - tiny
        and one[1] < other[3] - tiny
        and other[1] < one[3] - tiny
    )


shares = st.floats(0, 1, width=32)
pixels = st.floats(-40, 40, width=32)


@st.composite
def plots(draw: st.DrawFn) -> Marks:
    number = draw(st.integers(1, 12))

    def column(values: st.SearchStrategy[float]) -> np.ndarray:
        return np.array(draw(st.lists(values, min_size=number, max_size=number)), dtype=float)

    letters = draw(st.lists(st.integers(0, 24), min_size=number, max_size=number))
    return Marks(
        column(shares),
        column(shares),
        column(pixels),
        column(pixels),
        column(st.floats(2, 12, width=32)),
        np.array(letters),
    )


@given(plots())
def test_a_name_covers_no_mark_no_other_name_and_no_edge_at_any_size(of: Marks) -> None:
    labels = room_for_labels(of, HEIGHT)
    for width, height in SIZES:
        named = np.flatnonzero(labels.from_width <= width)
        shown = {each: name_box(of, labels, each, width, height) for each in named}
        for one, other in combinations(shown, 2):
            assert not meet(shown[one], shown[other])
        for each, box in shown.items():
            assert box[0] >= -1e-6
            assert box[2] <= width + 1e-6
            for other in range(len(of.across)):
                if other != each:
                    assert not meet(box, mark_box(of, other, width, height))


def test_a_lone_mark_is_named_on_its_right_at_once() -> None:
    labels = room_for_labels(marks((0.2, 0.5, 8)), HEIGHT)
    assert labels.from_width[0] == WIDTHS[0]
    assert (labels.align[0], labels.aside[0], labels.below[0]) == ("left", 6 + GAP, 0)


def test_a_mark_at_the_right_edge_is_named_on_its_left() -> None:
    labels = room_for_labels(marks((1.0, 0.5, 8)), HEIGHT)
    assert (labels.align[0], labels.aside[0]) == ("right", -6 - GAP)


def test_who_matters_more_is_named_and_the_other_waits_for_a_wider_plot() -> None:
    """Four marks in a row with long names: not all fit beside each other on a phone."""
    labels = room_for_labels(marks(*((0.3 + step / 20, 0.02, 20) for step in range(4))), HEIGHT)
    assert labels.from_width[0] == labels.from_width.min()
    assert labels.from_width.max() > labels.from_width[0]


def test_somebody_without_letters_is_never_named_and_still_in_the_way() -> None:
    labels = room_for_labels(marks((0.2, 0.5, 8), (0.21, 0.5, 0)), HEIGHT)
    assert np.isinf(labels.from_width[1])
    assert (labels.align[0], labels.below[0]) != ("left", 0)


def test_names_stay_between_the_two_heights_given() -> None:
    of = marks((0.5, 0.0, 8), (0.49, 0.0, 0), (0.51, 0.0, 0), radius=6)
    labels = room_for_labels(of, HEIGHT, highest=0.0, lowest=1.0)
    assert np.isinf(labels.from_width[0]) or labels.below[0] >= 0


def test_an_empty_plot_has_no_names() -> None:
    nothing = np.zeros(0)
    labels = room_for_labels(Marks(*[nothing] * 5, np.zeros(0, dtype=int)), HEIGHT)
    assert len(labels.from_width) == 0
