"""The map to take away: made only when asked for, and without names unless that is asked for."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from functools import partial

import pandas as pd
import streamlit as st

from netroles.charts import Picture
from netroles.export.about import About
from netroles.export.codes import Names
from netroles.export.map_files import MAP_FORMATS, MapFormat, groups_file, map_file
from netroles.insight import Doubt, display_names, response_sentence
from netroles.network import ALL_PERIODS, Network, View, latest_period, response
from netroles.privacy import MODES, STILL_KNOWN
from netroles.ui import caveats, filter_controls, session
from netroles.ui.downloads import of_nobody, two_ways

_DEALT_ANEW = (
    f"Without names, people are called by profession and number, dealt anew for each file. "
    f"{STILL_KNOWN}"
)
_AS_ON_SCREEN = f"People are called as on the screen. {STILL_KNOWN}"


def take_away(
    picture: Picture,
    network: Network,
    roles: pd.DataFrame | None,
    shown: View,
    period: str | None,
    doubt: Doubt,
) -> None:
    """A field to choose a kind of file, and a button each for the map without and with names."""
    with _expander():
        chosen = _kind(list(MAP_FORMATS.values()))
        about = _about(network, shown, period)
        if roles is not None and doubt.confidence is not None:
            roles = roles.assign(confidence=doubt.confidence.of_roles)
        codes = _codes(network)
        make = partial(_file, picture, about, chosen, network, roles, shown, codes)
        with st.container(horizontal=True):
            two_ways(
                f"Map ({chosen.ending[1:].upper()})",
                f"map{chosen.ending}",
                chosen.mime,
                partial(make, "names"),
                lambda _: make("none"),
            )
        st.caption(_DEALT_ANEW if codes is None else _AS_ON_SCREEN)


def take_groups_away(picture: Picture, network: Network, shown: View, period: str | None) -> None:
    """The same for a map of groups: nobody is named on it, so one button is enough."""
    with _expander():
        chosen = _kind([each for each in MAP_FORMATS.values() if each.of_groups])
        about = _about(network, shown, period)
        of_nobody(
            f"The groups ({chosen.ending[1:].upper()})",
            lambda: groups_file(picture, about, chosen.key, people=network.people),
            f"groups{chosen.ending}",
            chosen.mime,
            key=f"groups {chosen.key}",
        )
        st.caption("Open a group to take away the map of its people.")


def _expander() -> AbstractContextManager[object]:
    return st.expander("Take the map away", icon=":material/download:")


def _kind(formats: Sequence[MapFormat]) -> MapFormat:
    return st.selectbox(
        "Kind of file",
        options=formats,
        format_func=lambda each: f"{each.label}: {each.good_for}",
        key="kind of map file",
    )


def _file(
    picture: Picture,
    about: About,
    chosen: MapFormat,
    network: Network,
    roles: pd.DataFrame | None,
    shown: View,
    codes: Mapping[str, str] | None,
    names: Names,
) -> bytes:
    return map_file(
        picture,
        about,
        chosen.key,
        people=network.people,
        ties=shown.ties,
        roles=roles,
        names=names,
        codes=codes,
    )


def _codes(network: Network) -> dict[str, str] | None:
    """What people are called on the screen, where that is no name; None: codes dealt anew."""
    if not MODES[session.names()].leaves:
        return None
    return {str(person): str(code) for person, code in display_names(network.people).items()}


def _about(network: Network, shown: View, period: str | None) -> About:
    """What stands on the file, asked for while the page runs: a file is made when nobody's
    session is at hand."""
    smallest = session.smallest_count(network)
    said = [response_sentence(response(network), smallest=smallest)]
    careful = caveats.of_response(network)
    return About(
        title=session.loaded().title,
        date=session.today(),
        shown=len(shown.people),
        total=shown.total_people,
        filters=filter_controls.in_words(),
        period="all together" if period == ALL_PERIODS else period or latest_period(network) or "",
        response=" ".join([*said, *([careful] if careful else [])]),
        rule=caveats.of_rule() or "",
        privacy=" ".join(caveats.of_purpose()),
        smallest=smallest,
    )
