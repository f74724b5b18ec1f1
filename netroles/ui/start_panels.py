"""The pieces of the Start page: a team typed in, ticked and drawn; a questionnaire and its return.

Names are data: they reach the page through `st.text`, or escaped where only markdown will do.
"""

from functools import partial

import pandas as pd
import streamlit as st

from netroles.charts import team_map
from netroles.insight import counted, listed
from netroles.network import NetrolesError
from netroles.reading import (
    CSV_MIME,
    EXCEL_MIME,
    MOST_TICKED,
    RESPONDED,
    TYPED_COLUMNS,
    Reading,
    TypedTeam,
    questionnaire,
    read,
)
from netroles.ui import session
from netroles.ui.downloads import of_names
from netroles.ui.graph import network_graph
from netroles.ui.records import Loaded
from netroles.ui.text import plain

LEAST_ROWS = 6
"""Rows that are there to type into."""
MAP_HEIGHT = 420
NAMED = 4
"""Names in a sentence, before the rest is counted."""

_FORMS = (
    ("Questionnaire (Excel)", "questionnaire.xlsx", EXCEL_MIME),
    ("Questionnaire (CSV)", "questionnaire.csv", CSV_MIME),
)

_GRID = "people grid"
_GRID_AS_OPENED = "people grid as opened"
_WHO, _ON_SCREEN = "ticks for", "ticks on screen"
_LIST = "list of people at "
_TICKS = "ticks "
_SEEN_BY = "seen by"


def people_grid() -> TypedTeam:
    """The grid for people, kept for the visit, with what should be mended in it."""
    st.subheader("1. The people", anchor=False)
    st.caption("Type, or paste cells from Excel.")
    key = f"{_GRID} {session.visit_number()}"
    if key not in st.session_state or _GRID_AS_OPENED not in st.session_state:
        # The editor remembers changes to what it was opened with: that must stay the same.
        st.session_state[_GRID_AS_OPENED] = _to_type_into(session.typed_team())
    widths = dict(zip(TYPED_COLUMNS, (140, 135, 105, 70), strict=True))
    edited = st.data_editor(
        st.session_state[_GRID_AS_OPENED],
        key=key,
        num_rows="dynamic",
        hide_index=True,
        height=282,
        placeholder="",
        column_config={
            heading: st.column_config.TextColumn(width=width, max_chars=100)
            for heading, width in widths.items()
        },
        alt="Grid for the people of your team: name, setting, profession, team",
    )
    team = session.typed_team().with_cells(edited)
    session.keep_typed(team)
    if team.problems:
        st.warning("\n\n".join(map(plain, team.problems)))
    return team


def ticks(team: TypedTeam) -> TypedTeam:
    """For one person at a time, whom they talk to; the team as it is then."""
    st.subheader("2. Who talks to whom", anchor=False)
    people = team.people
    if len(people) < 2:
        st.text("As soon as two people have a name, tick here who talks to whom.")
        return team
    if len(people) > MOST_TICKED:
        st.info(
            f"There are {len(people)} people. Up to {MOST_TICKED} can be ticked: take "
            f"{len(people) - MOST_TICKED} out, or ask everybody with the questionnaire below, "
            "which takes more. What you ticked is kept."
        )
        return team
    who = st.session_state.get(_WHO)
    if who not in people:
        who = people[0]
    # A list of its own for each person: an older answer of the browser cannot undo "Next".
    st.selectbox(
        "Person",
        options=people,
        index=people.index(who),
        key=_LIST + who,
        on_change=_choose,
        args=(who,),
    )
    key, ticked = _TICKS + who, team.contacts(who)
    if st.session_state.get(key) != ticked:
        st.session_state[key] = ticked
    st.pills(
        f"{plain(who)} talks to",
        options=[person for person in people if person != who],
        format_func=plain,
        selection_mode="multi",
        key=key,
        on_change=_tick,
        args=(who,),
        wrap=True,
    )
    st.session_state[_ON_SCREEN] = who
    _previous_and_next(people, who)
    return session.typed_team()


def map_of(team: TypedTeam) -> None:
    """The map as it is so far, changing with each tick."""
    people = team.people
    if not 0 < len(people) <= MOST_TICKED:
        with st.container(border=True, height=MAP_HEIGHT, vertical_alignment="center"):
            st.text(
                f"The map here is for up to {MOST_TICKED} people."
                if people
                else "The map appears here with the first name."
            )
        return
    network_graph(
        team_map(team.reading.network),
        key=f"team map {session.visit_number()} {hash(people)}",
        height=MAP_HEIGHT,
    )
    st.text(_so_far(team))
    st.caption("Roles are positions in these ties, and change with every tick.")


def use_button(team: TypedTeam) -> bool:
    """The button that makes the typed team the network to look at; True when it was pressed."""
    if not st.button("Use this network", type="primary", disabled=len(team.people) < 2):
        return False
    reading = team.reading
    title = f"a team of {len(team.people)}, typed in"
    session.show(Loaded(title, reading.network, reading.report))
    return True


def downloads(team: TypedTeam) -> None:
    """What was typed and ticked as two files, to load another day."""
    st.caption("Nothing is stored: keep both files, and load them on the Data page another day.")
    with st.container(horizontal=True):
        for name in team.files():
            of_names(
                name,
                partial(_file, team, name),
                name,
                CSV_MIME,
                disabled=not team.people,
                about="The Data page loads it again.",
            )


def questionnaire_downloads(team: TypedTeam) -> None:
    """The questionnaire for the people typed in, or else for those of the visitor's own data."""
    people = team.reading.network.people
    source = session.loaded()
    whose = "typed in above"
    if len(people) < 2 and source.sample is None:
        people, whose = source.network.people, "in your data"
    st.text(
        "A form with everybody's name on it, the same for all. Each person says whom they talk to "
        "and how often, who gives them energy, and who helps them think again."
    )
    if len(people) < 2:
        st.text("It is made from the people above: type at least two names.")
        return
    seen_by = st.text_input(
        "Who will see the answers? This is printed on the form",
        placeholder="the person who sent the form",
        key=_SEEN_BY,
        persist_state="session",
        max_chars=200,
    )
    with st.container(horizontal=True):
        for label, name, mime in _FORMS:
            form = partial(questionnaire, people, seen_by, excel=mime == EXCEL_MIME)
            of_names(label, form, name, mime)
    st.caption(f"For the {counted(len(people), 'person', 'people')} {whose}.")


def answers_back() -> bool:
    """Take the questionnaires that came back; True when their network is to be looked at."""
    uploaded = st.file_uploader(
        "Questionnaires that came back, all at once or in one sheet",
        accept_multiple_files=True,
        key=f"answers {session.visit_number()}",
    )
    if uploaded:
        session.keep_answers(tuple((each.name, each.getvalue()) for each in uploaded))
    files = session.kept_answers()
    if not files:
        return False
    if not uploaded:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(f"{counted(len(files), 'file')} still here.")
            if st.button("Take them away"):
                session.keep_answers(())
                st.rerun()
    try:
        reading = _answers(files)
    except NetrolesError as error:
        st.error(plain(str(error)))
        return False
    for line in _who_answered(reading):
        st.text(line)
    if left_out := reading.report.groups("refused"):
        lines = [f"{g.file}: {counted(g.count, 'row')} left out, {g.reason}." for g in left_out[:3]]
        lines += ["There are more; the Data page lists them."] * (len(left_out) > 3)
        st.warning("\n\n".join(map(plain, lines)))
    if not st.button("Use these answers", type="primary", disabled=not reading.report.ties):
        return False
    title = files[0][0] if len(files) == 1 else f"{len(files)} questionnaires"
    session.show(Loaded(title, reading.network, reading.report))
    return True


def _file(team: TypedTeam, name: str) -> bytes:
    return team.files()[name]


@st.cache_data(scope="session", max_entries=2, show_spinner="Reading the questionnaires…")
def _answers(files: tuple[tuple[str, bytes], ...]) -> Reading:
    return read(list(files))


def _to_type_into(team: TypedTeam) -> pd.DataFrame:
    rows = range(max(LEAST_ROWS, len(team.cells) + 1))
    # Plain objects: a new row of the editor is not of the type for text.
    cells = team.cells.reindex(rows).astype(object)
    return cells.where(cells.notna(), None)


# Streamlit calls back once more for a widget that has gone from the page, with the value that it
# had before anybody touched it. Neither callback may take that for an answer.


def _tick(who: str) -> None:
    chosen = st.session_state[_TICKS + who]
    if chosen or st.session_state[_ON_SCREEN] == who:
        session.keep_typed(session.typed_team().with_contacts(who, chosen))


def _choose(shown: str) -> None:
    chosen = st.session_state[_LIST + shown]
    if chosen != shown:
        _go_on_with(chosen)


def _previous_and_next(people: tuple[str, ...], who: str) -> None:
    at = people.index(who)
    with st.container(horizontal=True):
        st.button(
            "Previous",
            on_click=_go_on_with,
            args=(people[at - 1],),
            disabled=at == 0,
            icon=":material/arrow_back:",
        )
        following = people[(at + 1) % len(people)]
        st.button(
            f"Next: {plain(following)}",
            on_click=_go_on_with,
            args=(following,),
            icon=":material/arrow_forward:",
        )


def _go_on_with(person: str) -> None:
    st.session_state[_WHO] = person


def _so_far(team: TypedTeam) -> str:
    said = f"{counted(len(team.people), 'person', 'people')}, {counted(len(team.pairs), 'tie')}."
    alone = [person for person in team.people if not team.contacts(person)]
    if alone and team.pairs:
        said += f" No tie yet: {_some(alone)}."
    return said


def _who_answered(reading: Reading) -> list[str]:
    people = reading.network.people
    silent = list(people.index[people[RESPONDED] == "no"])
    lines = [
        f"{len(people) - len(silent)} of {counted(len(people), 'person', 'people')} answered; "
        f"{counted(reading.report.ties, 'tie')} as reported."
    ]
    if silent:
        lines.append(f"No answer from: {_some(silent)}.")
    return lines


def _some(names: list[str]) -> str:
    more = len(names) - NAMED
    return listed([*names[:NAMED], f"{more} more"] if more > 1 else names)
