"""The mirror of a workshop on a page: what stands in it, and the choice of it."""

from dataclasses import replace
from datetime import date
from itertools import groupby

import streamlit as st

from netroles.charts.palette import Theme
from netroles.export import (
    MIRROR_PICTURES,
    MirrorFact,
    mirror_facts,
    mirror_picture,
    mirror_pictures,
)
from netroles.export.drawn_map import svg
from netroles.export.paper import WALL
from netroles.export.taken import TakenMap
from netroles.insight import counted
from netroles.network import ALL_PERIODS, Network, latest_period, periods
from netroles.practice import Mirror
from netroles.ui import answers, controls, session
from netroles.ui.practice import workshop_kept
from netroles.ui.practice.workshop_kept import KeptWorkshop
from netroles.ui.text import plain

CHOOSE, PUT = "Choose what stands in the mirror", "Put this in the mirror"
PICTURE, NO_PICTURE = "Picture", "No picture"
EMPTY = (
    "Nothing stands in the mirror yet. Choose three to five sentences and a picture below: what "
    "people should see for themselves before anybody explains it."
)
INVENTED = (
    "This is the sample, invented: a mirror of it shows nobody's work. With “Use your own data” "
    "above it shows yours; the workshop goes without a mirror too."
)
OTHER_DATA = (
    "The picture is not drawn: it is of other data than those on the screen. Load those again, or "
    "choose another mirror."
)
_KEPT = 8


def show(kept: KeptWorkshop, *, wall: bool = False) -> None:
    """What stands in the mirror: sentences beside the picture, large on a wall."""
    mirror = kept.workshop.mirror
    if mirror.is_empty:
        st.text(EMPTY)
        return
    drawn = picture(mirror)
    said = "\n\n".join(mirror.says)
    if drawn is None:
        st.text(said)
        if mirror.picture:
            st.caption(OTHER_DATA)
    else:
        beside, large = st.columns([1, 2.2] if wall else [1, 1.8], gap="medium")
        with beside:
            st.text(said)
        with large:
            theme: Theme = "dark" if st.context.theme.type == "dark" else "light"
            st.image(
                _svg(drawn, theme), width="stretch", alt=" ".join((*drawn.lines, *drawn.limits))
            )
    st.caption(plain(mirror.source))


def picture(mirror: Mirror) -> TakenMap | None:
    """The picture in the mirror; None where there is none, or its data are not on the screen."""
    loaded, network = session.as_loaded(), session.in_full().network
    if not mirror.picture or mirror.mark != session.mark_of(loaded):
        return None
    if mirror.period not in ("", ALL_PERIODS, *periods(network)):
        return None
    if mirror.picture not in mirror_pictures(network):
        return None
    title = loaded.title if loaded.sample else "Our network"
    return _picture(network, mirror.picture, title, session.today(), mirror.period or None)


def choose(kept: KeptWorkshop) -> None:
    """Choose sentences and a picture out of what the network on the screen says."""
    network = session.in_full().network
    period = controls.period(network)
    mirror = kept.workshop.mirror
    with st.expander(CHOOSE, expanded=mirror.is_empty, icon=":material/visibility:"):
        if session.as_loaded().sample:
            st.info(INVENTED)
        facts = _facts(network, period)
        if not facts and not mirror_pictures(network):
            st.text("This network says nothing that could stand in a mirror.")
            return
        _form(kept, network, period, facts)


def _form(
    kept: KeptWorkshop, network: Network, period: str | None, facts: tuple[MirrorFact, ...]
) -> None:
    mirror, pictures = kept.workshop.mirror, (*mirror_pictures(network), "")
    # Another form for other data and another mirror: what is ticked is what stands in it.
    of = f"{session.WORKSHOP_PREFIX}mirror {kept.entry.key} {network.digest} {period} "
    of += f"{kept.entry.version} "
    drawn = mirror.picture if mirror.picture in pictures else pictures[0]
    with st.form(f"{of}form", border=False):
        st.radio(
            PICTURE,
            options=pictures,
            # A mirror that was put together without a picture goes on without one.
            index=0 if mirror.is_empty else pictures.index(drawn),
            format_func=lambda key: MIRROR_PICTURES.get(key, NO_PICTURE),
            horizontal=True,
            key=f"{of}picture",
        )
        for about, group in groupby(facts, key=lambda fact: fact.about):
            st.markdown(f"**{about}**")
            for fact in group:
                st.checkbox(
                    plain(fact.says), value=fact.says in mirror.says, key=f"{of}{fact.says}"
                )
        st.form_submit_button(PUT, type="primary", on_click=_put, args=(kept, of, facts, period))


def _put(kept: KeptWorkshop, of: str, facts: tuple[MirrorFact, ...], period: str | None) -> None:
    says = tuple(fact.says for fact in facts if st.session_state.get(f"{of}{fact.says}"))
    drawn = str(st.session_state.get(f"{of}picture", ""))
    loaded = session.as_loaded()
    mirror = Mirror(
        says, drawn, _source(period), period or "", session.mark_of(loaded) if drawn else ""
    )
    workshop_kept.change(kept, replace(kept.as_kept, mirror=mirror))


def _source(period: str | None) -> str:
    """What the mirror is of. What own data are called is not said: it may be somebody's name."""
    loaded = session.as_loaded()
    shown = controls.period_in_words(period or latest_period(loaded.network))
    of = f"the sample “{loaded.title}”" if loaded.sample else "our own data"
    people = counted(len(session.in_full().network.people), "person", "people")
    end = " Invented, nobody in it exists." if loaded.sample else ""
    return f"From {of}{shown}, {people}.{end}"


@st.cache_data(
    scope="session",
    max_entries=_KEPT,
    hash_funcs=answers.BY_CONTENT,
    show_spinner="Looking for what could stand in the mirror…",
)
def _facts(network: Network, period: str | None) -> tuple[MirrorFact, ...]:
    return mirror_facts(network, period)


@st.cache_resource(
    scope="session",
    max_entries=_KEPT,
    hash_funcs=answers.BY_CONTENT,
    show_spinner="Drawing the mirror…",
)
def _picture(network: Network, key: str, title: str, day: date, period: str | None) -> TakenMap:
    return mirror_picture(network, key, title, day, period)


@st.cache_data(
    scope="session",
    max_entries=_KEPT,
    hash_funcs={TakenMap: lambda taken: (repr(taken.about), repr(taken.picture))},
    show_spinner="Drawing the mirror…",
)
def _svg(taken: TakenMap, theme: Theme) -> str:
    return svg(taken, WALL, theme)
