"""Can every mark be seen, and told from every other, by everybody?"""

from itertools import combinations

import numpy as np
import pytest

from netroles.charts.map_marks import WITH_COLOUR
from netroles.charts.palette import (
    BUBBLE_LOOK,
    CATEGORY_LOOKS,
    CROSSING_TIE,
    GROUNDS,
    NO_STAFF_LOOK,
    PERSON_LOOK,
    REST_LOOK,
    ROLE_LOOK,
    TEXT,
    THEMES,
    TIE,
    UNKNOWN_LOOK,
    WAITING_LOOK,
    Look,
    Shade,
    Theme,
)
from netroles.roles import ROLES

ROLES_WITH_COLOUR = {key: look for key, look in ROLE_LOOK.items() if not look.hollow}
CATEGORIES = {f"category {place}": look for place, look in enumerate(CATEGORY_LOOKS, start=1)}
EVERY_LOOK: dict[str, Look] = {
    **ROLE_LOOK,
    **CATEGORIES,
    "another category": REST_LOOK,
    "not given": UNKNOWN_LOOK,
    "not worked out yet": WAITING_LOOK,
    "patient or carer": NO_STAFF_LOOK,
    "role not shown": PERSON_LOOK,
    "bubble": BUBBLE_LOOK,
}
EVERY_SHADE: dict[str, Shade] = {
    **{key: look.colour for key, look in EVERY_LOOK.items()},
    "tie": TIE,
    "crossing tie": CROSSING_TIE,
}

# Machado, Oliveira and Fernandes 2009, IEEE TVCG 15(6):1291–1298, table 1, severity 1.0: how a
# colour in linear RGB is seen without one of the three kinds of cones.
SIGHT = {
    "normal": np.eye(3),
    "without red cones": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "without green cones": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "without blue cones": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}


def linear(colour: str) -> np.ndarray:
    """sRGB "#rrggbb" as linear light from 0 to 1 (IEC 61966-2-1)."""
    value = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """Contrast ratio of WCAG 2.2, from 1 to 21."""
    darker, lighter = sorted(float(linear(c) @ (0.2126, 0.7152, 0.0722)) for c in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


def lab(colour: str, sight: str = "normal") -> np.ndarray:
    """CIE L*a*b* under D65, as somebody with this sight sees the colour."""
    seen = np.clip(SIGHT[sight] @ linear(colour), 0, 1)
    to_xyz = np.array(
        [
            [0.4124564, 0.3575761, 0.1804375],
            [0.2126729, 0.7151522, 0.0721750],
            [0.0193339, 0.1191920, 0.9503041],
        ]
    )
    xyz = to_xyz @ seen / (0.95047, 1.0, 1.08883)
    f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def difference(one: np.ndarray, other: np.ndarray) -> float:
    """CIEDE2000 between two L*a*b* colours; about 1 is just seen."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    chroma = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    stretch = 1.5 - 0.5 * np.sqrt(chroma**7 / (chroma**7 + 25.0**7))
    a1, a2 = a1 * stretch, a2 * stretch
    c1, c2 = np.hypot(a1, b1), np.hypot(a2, b2)
    h1, h2 = np.degrees(np.arctan2(b1, a1)) % 360, np.degrees(np.arctan2(b2, a2)) % 360
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    hue = (h1 + turn / 2) % 360 if c1 * c2 else h1 + h2
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    t = (
        1
        - 0.17 * np.cos(np.radians(hue - 30))
        + 0.24 * np.cos(np.radians(2 * hue))
        + 0.32 * np.cos(np.radians(3 * hue + 6))
        - 0.20 * np.cos(np.radians(4 * hue - 63))
    )
    s_l = 1 + 0.015 * (light - 50) ** 2 / np.sqrt(20 + (light - 50) ** 2)
    s_c, s_h = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    r_t = (
        -2
        * np.sqrt(chroma**7 / (chroma**7 + 25.0**7))
        * np.sin(np.radians(60 * np.exp(-(((hue - 275) / 25) ** 2))))
    )
    d_l, d_c = (l2 - l1) / s_l, (c2 - c1) / s_c
    d_h = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2)) / s_h
    return float(np.sqrt(d_l**2 + d_c**2 + d_h**2 + r_t * d_c * d_h))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
        ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0011), 7.2195),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((63.0109, -31.0961, -5.8663), (62.8187, -29.7946, -4.0864), 1.2630),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ],
)
def test_difference_gives_published_values(
    one: tuple[float, ...], other: tuple[float, ...], expected: float
) -> None:
    """Sharma, Wu and Dalal 2005, Color Research and Application 30:21–30, table 1, to 4 digits."""
    assert difference(np.array(one), np.array(other)) == pytest.approx(expected, abs=1e-4)


def test_every_role_has_a_look() -> None:
    assert list(ROLE_LOOK) == list(ROLES)


@pytest.mark.parametrize("theme", THEMES)
def test_every_mark_and_tie_stands_out_from_every_ground(theme: Theme) -> None:
    ratio = {
        (name, ground): contrast(shade.on(theme), ground)
        for name, shade in EVERY_SHADE.items()
        for ground in GROUNDS[theme]
    }
    assert {which: value for which, value in ratio.items() if value < 3.0} == {}


@pytest.mark.parametrize("theme", THEMES)
def test_names_can_be_read_on_every_ground(theme: Theme) -> None:
    assert min(contrast(TEXT.on(theme), ground) for ground in GROUNDS[theme]) >= 7.0


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("looks", [ROLES_WITH_COLOUR, CATEGORIES], ids=["roles", "categories"])
def test_marks_are_told_apart_by_colour_in_every_sight(
    looks: dict[str, Look], theme: Theme, sight: str
) -> None:
    colours = dict.fromkeys(look.colour.on(theme) for look in looks.values())
    seen = {colour: lab(colour, sight) for colour in colours}
    assert len(seen) == 4
    assert min(difference(seen[a], seen[b]) for a, b in combinations(seen, 2)) >= 25


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("sight", SIGHT)
def test_categories_are_told_from_the_rest_in_every_sight(theme: Theme, sight: str) -> None:
    """Shape tells them from the rest; colour helps with the largest three, least the blue square.

    The fourth is the colour nearest to grey where green is not seen.
    """
    grey = lab(REST_LOOK.colour.on(theme), sight)
    assert REST_LOOK.shape not in {look.shape for look in CATEGORY_LOOKS[:WITH_COLOUR]}
    largest = CATEGORY_LOOKS[:3]
    assert min(difference(lab(look.colour.on(theme), sight), grey) for look in largest) >= 17


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("sight", SIGHT)
def test_ties_that_cross_are_told_from_ties_and_roles_in_every_sight(
    theme: Theme, sight: str
) -> None:
    crossing = lab(CROSSING_TIE.on(theme), sight)
    others = [TIE, *(look.colour for look in ROLES_WITH_COLOUR.values())]
    assert min(difference(crossing, lab(each.on(theme), sight)) for each in others) >= 12


@pytest.mark.parametrize("looks", [ROLES_WITH_COLOUR, CATEGORIES], ids=["roles", "categories"])
def test_marks_are_told_apart_without_any_colour(looks: dict[str, Look]) -> None:
    shapes = [look.shape for look in looks.values()]
    assert len(set(shapes)) == len(shapes)


def test_who_has_no_role_or_is_not_known_is_hollow() -> None:
    assert all(look.hollow for key, look in ROLE_LOOK.items() if key not in ROLES_WITH_COLOUR)
    assert UNKNOWN_LOOK.hollow
    assert not any(look.hollow for look in (*CATEGORY_LOOKS, REST_LOOK))


def test_marks_without_colour_are_told_apart_by_size_fill_or_line() -> None:
    grey = [look for look in ROLE_LOOK.values() if look.hollow] + [NO_STAFF_LOOK]
    assert len({(look.scale, look.hollow, look.dashed) for look in grey}) == len(grey)


def test_peripheral_is_told_from_no_distinct_role_by_more_than_size() -> None:
    """Size says something else: how many connections run through somebody."""
    grey = {key: look for key, look in ROLE_LOOK.items() if look.hollow}
    assert len({(look.shape, look.dashed) for look in grey.values()}) == len(grey)


def test_still_being_worked_out_is_told_from_not_known_by_its_line() -> None:
    assert WAITING_LOOK.dashed
    assert not UNKNOWN_LOOK.dashed
