"""The map to take away: made only when asked for, and without names unless that is asked for."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime

import pandas as pd
import streamlit as st

from netroles.charts import Picture
from netroles.export.about import About
from netroles.export.codes import Names
from netroles.export.map_files import MAP_FORMATS, MapFormat, groups_file, map_file
from netroles.insight import Doubt, response_sentence
from netroles.network import ALL_PERIODS, Network, View, latest_period, response
from netroles.ui import caveats, controls, session

_BUTTONS: dict[Names, str] = {"none": "Without names", "names": "With names"}
_NAMES_OFF = (
    "Without names, people are called by their profession and a number, dealt anew for each file. "
    "In a small team somebody may still be recognised by their place."
)


def take_away(
    picture: Picture,
    network: Network,
    roles: pd.DataFrame | None,
    shown: View,
    period: str | None,
    doubt: Doubt,
) -> None:
    """A field to choose a kind of file, and a button each for the map without and with names.

    Two buttons and no switch: with names is asked for anew each time.
    """
    with _expander():
        chosen = _kind(list(MAP_FORMATS.values()))
        about = _about(network, shown, period)
        if roles is not None and doubt.confidence is not None:
            roles = roles.assign(confidence=doubt.confidence.of_roles)
        with st.container(horizontal=True):
            for names, label in _BUTTONS.items():
                st.download_button(
                    f"{label} ({chosen.ending[1:].upper()})",
                    data=_file(picture, about, chosen, network, roles, shown, names),
                    file_name=f"map{chosen.ending}",
                    mime=chosen.mime,
                    key=f"map {chosen.key} {names}",
                    on_click="ignore",
                    type="primary" if names == "none" else "secondary",
                )
        st.caption(_NAMES_OFF)


def take_groups_away(picture: Picture, network: Network, shown: View, period: str | None) -> None:
    """The same for a map of groups: nobody is named on it, so one button is enough."""
    with _expander():
        chosen = _kind([each for each in MAP_FORMATS.values() if each.of_groups])
        about = _about(network, shown, period)
        st.download_button(
            f"The groups ({chosen.ending[1:].upper()})",
            data=lambda: groups_file(picture, about, chosen.key, people=network.people),
            file_name=f"groups{chosen.ending}",
            mime=chosen.mime,
            key=f"groups {chosen.key}",
            on_click="ignore",
            type="primary",
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
    names: Names,
) -> Callable[[], bytes]:
    return lambda: map_file(
        picture,
        about,
        chosen.key,
        people=network.people,
        ties=shown.ties,
        roles=roles,
        names=names,
    )


def _about(network: Network, shown: View, period: str | None) -> About:
    """What stands on the file, asked for while the page runs: a file is made when nobody's
    session is at hand."""
    said = [response_sentence(response(network))]
    careful = caveats.of_response(network)
    return About(
        title=session.loaded().title,
        date=datetime.now(UTC).astimezone().date(),
        shown=len(shown.people),
        total=shown.total_people,
        filters=controls.in_words(),
        period="all together" if period == ALL_PERIODS else period or latest_period(network) or "",
        response=" ".join([*said, *([careful] if careful else [])]),
        rule=caveats.of_rule() or "",
    )
