"""What each role and each tie looks like. Decided here once, for every chart, map and export.

A role is a shape and a colour, so that neither is needed to read the other. The colours were
searched for a contrast of at least 3:1 on every ground below and for the largest difference
between roles in normal sight and in three kinds of colour blindness; tests/charts measures both.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = ("light", "dark")

GROUNDS: Mapping[Theme, tuple[str, ...]] = MappingProxyType(
    {
        "light": ("#ffffff", "#f8f8f7", "#f0f4f5"),
        "dark": ("#171614", "#21201d", "#2d2b27", "#0e1117"),
    }
)
"""The grounds that each theme may draw on; the first is the one pictures are saved with."""


@dataclass(frozen=True)
class Shade:
    """One colour in both themes, as #rrggbb."""

    light: str
    dark: str

    def on(self, theme: Theme) -> str:
        """The colour in one theme."""
        return self.light if theme == "light" else self.dark


@dataclass(frozen=True)
class Look:
    """How a kind of person is drawn.

    shape, symbol
        The mark's name in vis-network, and in Vega.
    colour
        Fill and outline, or the outline alone where the mark is hollow; dashed where it says so.
    scale
        What a size is multiplied by, so that a diamond covers as much of the screen as a circle
        of the same size (vis-network measures each shape along another line).
    """

    shape: str
    symbol: str
    colour: Shade
    hollow: bool = False
    dashed: bool = False
    scale: float = 1.0


HEXAGON = "M1,0L0.5,0.866L-0.5,0.866L-1,0L-0.5,-0.866L0.5,-0.866Z"
STAR = (
    "M0,-0.984L0.241,-0.25L1.014,-0.247L0.39,0.209L0.627,0.945"
    "L0,0.492L-0.627,0.945L-0.39,0.209L-1.014,-0.247L-0.241,-0.25Z"
)
"""Corners of marks of size 1, as vis-network draws them and for which Vega has no name."""

REGION_SHADES = (Shade("#f8f8f7", "#21201d"), Shade("#f0f4f5", "#2d2b27"))
"""What is behind people: a lighter and a darker grey, both of them grounds."""

TEXT = Shade("#212b32", "#edebe8")
TIE = Shade("#7f8c96", "#797670")
CROSSING_TIE = Shade("#8844ff", "#d9c2ff")
_GREY = Shade("#6b7780", "#9a9791")

ROLE_LOOK: Mapping[str, Look] = MappingProxyType(
    {
        "broker": Look("diamond", "diamond", Shade("#119999", "#ccffee"), scale=1.25),
        "connector": Look("dot", "circle", Shade("#0033bb", "#7788ff")),
        "energiser": Look("triangle", "triangle-up", Shade("#cc3300", "#eebb44"), scale=1.15),
        "challenger": Look("square", "square", Shade("#441122", "#dd2277"), scale=0.9),
        "none": Look("dot", "circle", _GREY, hollow=True, scale=0.7),
        "peripheral": Look("triangleDown", "triangle-down", _GREY, hollow=True, scale=0.65),
        "isolate": Look("dot", "circle", _GREY, hollow=True, dashed=True, scale=0.55),
    }
)
"""The look of each role, by its key in `netroles.roles.ROLES`."""

CATEGORY_LOOKS = (
    Look("square", "square", Shade("#0033bb", "#7788ff"), scale=0.9),
    Look("triangle", "triangle-up", Shade("#441122", "#ccffee"), scale=1.15),
    Look("diamond", "diamond", Shade("#cc3300", "#eebb44"), scale=1.25),
    Look("hexagon", HEXAGON, Shade("#119999", "#dd2277")),
    Look("star", STAR, Shade("#0033bb", "#7788ff"), scale=1.25),
    Look("triangleDown", "triangle-down", Shade("#cc3300", "#eebb44"), scale=1.15),
    Look("dot", "circle", Shade("#441122", "#ccffee")),
)
"""The looks of categories that are no roles (settings, teams, professions), the largest first:
the colours of the roles, which are told apart best, and never a role's own shape with its colour.
Every shape is another one; after four the colours come again. The circle comes last, so that it
never stands beside the grey circles of what is left.
"""
REST_LOOK = Look("dot", "circle", _GREY, scale=0.7)
UNKNOWN_LOOK = Look("dot", "circle", _GREY, hollow=True, scale=0.7)
"""What is not known of somebody: grey and hollow."""
WAITING_LOOK = Look("dot", "circle", _GREY, hollow=True, dashed=True, scale=0.8)
"""What is still being worked out of somebody."""

NO_STAFF_LOOK = Look("dot", "circle", _GREY, scale=0.5)
"""Patients and carers, who shape the network but get no role: a small filled grey dot."""

PERSON_LOOK = Look("dot", "circle", _GREY, scale=0.7)
"""Everybody, where roles are not to be shown: a filled grey dot that is no role's."""

BUBBLE_LOOK = Look("dot", "circle", Shade("#4a6a7a", "#9db4bf"))
"""A group of people drawn as one, where there are too many to draw."""

INKS: Mapping[str, Shade] = MappingProxyType(
    {
        **{key: look.colour for key, look in ROLE_LOOK.items() if not look.hollow},
        "grey": _GREY,
        "text": TEXT,
        "ground": Shade(GROUNDS["light"][0], GROUNDS["dark"][0]),
    }
)
"""What Altair charts draw with, in the order of the colour range that Vega calls "category".

`.streamlit/config.toml` holds the range for both themes, so that the browser takes the shade of
the theme that is on: Streamlit does not run a page again when somebody changes the theme.
"""
