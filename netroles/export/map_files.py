"""The map as a file: one record a format, and one function that makes any of them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from netroles.charts import Picture
from netroles.charts.palette import Theme
from netroles.export.about import About
from netroles.export.codes import Names
from netroles.export.drawn_map import pdf_file, png_paper, png_screen, svg_file
from netroles.export.graph_files import gexf_file, graphml_file
from netroles.export.map_page import html_page
from netroles.export.taken import TakenMap, taken, taken_groups
from netroles.network import NetrolesError


@dataclass(frozen=True)
class MapFormat:
    """A kind of file: what it is called and good for, and how it is made.

    ending comes after the name of the file, with its dot; themed says whether it differs between
    the light and the dark theme when made (a page of its own has both); of_groups whether a map of
    groups can be saved so too: the others are about people.
    """

    key: str
    label: str
    good_for: str
    mime: str
    ending: str
    themed: bool
    function: Callable[[TakenMap, Theme], bytes]
    of_groups: bool = False


_ALL = (
    MapFormat(
        key="html",
        label="Page of its own",
        good_for="to explore without this program: opens in any browser, offline",
        mime="text/html",
        ending=".html",
        themed=False,
        function=html_page,
    ),
    MapFormat(
        key="pdf",
        label="PDF, A4",
        good_for="to print and to send",
        mime="application/pdf",
        ending=".pdf",
        themed=True,
        function=pdf_file,
        of_groups=True,
    ),
    MapFormat(
        key="png",
        label="Picture for slides",
        good_for="2,560 × 1,440 pixels, the shape of a screen",
        mime="image/png",
        ending=".png",
        themed=True,
        function=png_screen,
        of_groups=True,
    ),
    MapFormat(
        key="png_a4",
        label="Picture for print, A4",
        good_for="300 dots per inch",
        mime="image/png",
        ending="-a4.png",
        themed=True,
        function=png_paper,
        of_groups=True,
    ),
    MapFormat(
        key="svg",
        label="Drawing (SVG)",
        good_for="to edit, with text as text",
        mime="image/svg+xml",
        ending=".svg",
        themed=True,
        function=svg_file,
        of_groups=True,
    ),
    MapFormat(
        key="graphml",
        label="GraphML",
        good_for="for Cytoscape, Gephi, networkx and igraph",
        mime="application/graphml+xml",
        ending=".graphml",
        themed=True,
        function=graphml_file,
    ),
    MapFormat(
        key="gexf",
        label="GEXF",
        good_for="for Gephi, with places and colours",
        mime="application/gexf+xml",
        ending=".gexf",
        themed=True,
        function=gexf_file,
    ),
)

MAP_FORMATS: Mapping[str, MapFormat] = MappingProxyType({each.key: each for each in _ALL})
"""The formats by key, in the order in which they are offered."""


def map_file(
    picture: Picture,
    about: About,
    format: str,
    *,
    people: pd.DataFrame,
    ties: pd.DataFrame,
    roles: pd.DataFrame | None = None,
    theme: Theme = "light",
    names: Names = "none",
    codes: Mapping[str, str] | None = None,
) -> bytes:
    """The map as a file of one of `MAP_FORMATS`.

    people is `Network.people`, ties `View.ties` of the view that the picture shows, roles the
    table of `netroles.roles.roles` (its confidence goes into the file where it was worked out).
    names are off unless asked for; codes, from `code_names`, are then used instead of new ones,
    so that several files of one visit call the same person the same. Nothing is fetched and no
    clock is read.

    Raises NetrolesError for a format that is not there.
    """
    _known(format, MAP_FORMATS)
    made = taken(picture, about, people, ties, roles, names, codes)
    return MAP_FORMATS[format].function(made, theme)


def groups_file(
    picture: Picture, about: About, format: str, *, people: pd.DataFrame, theme: Theme = "light"
) -> bytes:
    """The map of groups (`netroles.charts.bubble_map`) as a file, in a format that is `of_groups`.

    people is `Network.people`: a group that is called by somebody's name loses it. Raises
    NetrolesError for a format in which groups cannot be saved.
    """
    _known(format, [each.key for each in MAP_FORMATS.values() if each.of_groups])
    return MAP_FORMATS[format].function(taken_groups(picture, about, people), theme)


def _known(format: str, formats: Iterable[str]) -> None:
    if format not in formats:
        known = ", ".join(formats)
        raise NetrolesError(f"A map is saved as one of {known}; '{format}' was asked for.")
