"""The pieces of the Data page: what was read, how, and where it goes."""

from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st

from netroles.insight import (
    capital,
    counted,
    counted_or_few,
    number_or_few,
    of_whole,
    what_roles_rest_on,
)
from netroles.network import (
    HINT_KINDS,
    SIDES,
    Combine,
    Network,
    contact_kinds,
    scales,
    tie_kinds,
)
from netroles.reading import SAME_PERSON, NoteKind, Report, cut, safe_csv, templates
from netroles.ui import session
from netroles.ui.downloads import of_names, of_nobody
from netroles.ui.privacy_controls import files_untold
from netroles.ui.text import plain

WHERE_DATA_GOES = (
    "Nowhere. The files are read on the computer that runs this dashboard.",
    "Nothing is sent to anybody, and nothing is counted or measured.",
    "Nothing is written to a disk: what you loaded lives in memory for this visit.",
    "“Forget this data”, or closing the dashboard, forgets it.",
    "What you download has no names unless you ask for them. It is then in your hands.",
)

NOT_SET = "not set"

_COMBINE_WORDS: dict[Combine, str] = {
    "max": "keep the largest (ratings, such as 1 to 5)",
    "sum": "add them up (counts, such as calls a month)",
}


def what_was_read(network: Network, report: Report) -> None:
    """Counts, then what was left out, is doubtful, or was taken for granted."""
    smallest = session.smallest_count(network)
    lines = [counts(report, smallest, ties="as reported, each kind and period by itself")]
    if report.only_in_ties:
        lines.append(
            "Not in the people file, and so without setting and profession: "
            f"{_some_of_them(report.only_in_ties, report, smallest)}."
        )
    if report.without_ties:
        lines.append(f"In no tie: {_some_of_them(report.without_ties, report, smallest)}.")
    lines.append(what_roles_rest_on(network))
    for line in lines:
        st.text(line)
    # Rows of the file, less the ties on the screen, would be the ties of who said no; less the
    # people on the screen, those who are in no row of it.
    unsaid = ""
    if session.seen().asked(session.as_loaded()).people:
        unsaid = "people are left out of it"
    elif smallest:
        unsaid = "somebody presents"
    for file in report.files:
        read = (
            f"read. How many rows it has is not said while {unsaid}."
            if unsaid
            else f"{counted(file.rows, 'row')} read ({file.said}), {file.kept:,} kept, "
            f"{file.refused:,} left out."
        )
        st.text(f"{files_untold(file.file)}: {read}")
    # Whether two are one person is asked further down, where it can be answered.
    asked = report.but_for(lambda note: note.about == SAME_PERSON and note.kind == "doubtful")
    notes(asked, smallest)
    _downloads(report)


def counts(report: Report, smallest: int, *, ties: str) -> str:
    """How many people, ties and pairs there are; ties says what ties these are."""
    people = counted_or_few(report.people, "person", "people", smallest=smallest)
    said = counted_or_few(report.ties, "tie", smallest=smallest)
    pairs = counted_or_few(report.pairs, "pair", smallest=smallest)
    return f"{capital(people)}; {said} {ties}; {pairs} of people."


def notes(report: Report, smallest: int) -> None:
    """What was left out, what should be checked and what was taken for granted, by row."""
    _notes(report, "refused", "Left out", smallest)
    _notes(report, "doubtful", "Kept, please check", smallest)
    _notes(report, "guess", "How it was understood", smallest)


def how_it_is_read(network: Network) -> None:
    """What was guessed about the network as a whole, changeable."""
    directed = st.toggle(
        "It matters who said it",
        value=network.directed,
        key=f"{session.READING_PREFIX}directed",
        help="Off: a tie joins two people, whoever reported it.",
    )
    combine = st.radio(
        "If the same two people stand in several rows of one kind",
        options=list(_COMBINE_WORDS),
        format_func=_COMBINE_WORDS.__getitem__,
        index=list(_COMBINE_WORDS).index(network.combine),
        key=f"{session.READING_PREFIX}combine",
    )
    kinds = list(contact_kinds(network))
    if len(tie_kinds(network)) > 1:
        kinds = st.multiselect(
            "Kinds of tie that count for roles and map",
            options=tie_kinds(network),
            default=kinds,
            key=f"{session.READING_PREFIX}contact",
            help="At first all except “energises” and “challenges”, which say what people feel.",
        )
    contact = network.contact if kinds == list(contact_kinds(network)) else tuple(kinds)
    answers = _answers_from_1_to_5(network)
    as_it_is = network.directed, network.combine, network.contact, network.scales
    if (directed, combine, contact, answers) != as_it_is:
        session.change_network(
            replace(network, directed=directed, combine=combine, contact=contact, scales=answers)
        )
        st.rerun()


def _answers_from_1_to_5(network: Network) -> tuple[str, ...] | None:
    """The kinds whose strengths are answers on a scale; asked only where there can be any."""
    said = network.ties[network.ties["kind"].isin(HINT_KINDS) & network.ties["strength"].notna()]
    kinds = [kind for kind in HINT_KINDS if kind in set(said["kind"])]
    if not kinds:
        return network.scales
    now = [kind for kind in kinds if kind in scales(network)]
    chosen = st.multiselect(
        "Strengths that are answers from 1 to 5",
        options=kinds,
        default=now,
        key=f"{session.READING_PREFIX}scales",
        placeholder="None: each row is a yes",
        help="On such a scale 4 and 5 are a yes, and 1 and 2 take one away.",
    )
    return network.scales if chosen == now else tuple(chosen)


def sides_of_settings(network: Network) -> None:
    """Each setting with its side, changeable; settings without a side are counted first."""
    if not network.settings:
        st.text("No settings are given, so nothing can be said of home and hospital.")
        return
    unset = sum(side is None for side in network.settings.values())
    if unset:
        st.warning(
            f"{counted(unset, 'setting')} without a side. Please choose one below: until then "
            "these people count neither to home nor to hospital."
        )
    known = [side or NOT_SET for side in network.settings.values()]
    table = pd.DataFrame({"Setting": list(network.settings), "Side": known})
    edited = st.data_editor(
        table,
        hide_index=True,
        disabled=["Setting"],
        column_config={
            "Side": st.column_config.SelectboxColumn(options=[*SIDES, NOT_SET], required=True)
        },
        key=f"{session.READING_PREFIX}sides",
        height="content",
    )
    sides = [side if side in SIDES else None for side in edited["Side"]]
    chosen = dict(zip(edited["Setting"], sides, strict=True))
    if chosen != dict(network.settings):
        session.change_network(replace(network, settings=chosen))
        st.rerun()


def template_downloads() -> None:
    """Empty files with three example rows, to fill in."""
    with st.container(horizontal=True):
        for template in templates():
            of_nobody(template.label, template.content, template.file_name, template.mime)


def where_data_goes() -> None:
    """Five lines on what happens to the data."""
    for line in WHERE_DATA_GOES:
        st.markdown(f"- {line}")


def _some_of_them(number: int, report: Report, smallest: int) -> str:
    """Some of the people of the report, whose number stands beside it."""
    if not smallest:
        return counted(number, "person", "people")
    return f"{of_whole(number, report.people, smallest)} people"


def _notes(report: Report, kind: NoteKind, heading: str, smallest: int) -> None:
    groups = report.groups(kind)
    if not groups:
        return
    heading = f"{heading}: {number_or_few(sum(group.count for group in groups), smallest)}"
    if session.names_hidden():
        # What a row says may be somebody's name.
        st.text(f"{heading}. The rows are named where names are shown.")
        return
    # A table made from a matrix has other headings than the file: there the row is not enough.
    made_of = {each.file: each.headings for each in report.files}
    with st.expander(heading, expanded=kind != "guess"):
        for group in groups:
            end = "" if group.reason.endswith("?") else "."
            under = ""
            if group.rows and group.column and group.column not in made_of.get(group.file, ()):
                under = f", under “{cut(group.column)}”"
            st.text(f"{group.file}{_where(group.rows)}{under}: {group.reason}{end}")


def _where(rows: tuple[int, ...]) -> str:
    if not rows:
        return ""
    first = ", ".join(str(row) for row in rows[:5])
    more = f" and {len(rows) - 5:,} more" if len(rows) > 5 else ""
    return f", row{'s' if len(rows) > 1 else ''} {first}{more}"


def _downloads(report: Report) -> None:
    with st.container(horizontal=True):
        if report.notes:
            of_names(
                "Download this report",
                lambda: safe_csv(report.table()),
                "what was read.csv",
                "text/csv",
            )
        for name, rows in report.refused().items():
            of_names(
                plain(files_untold(f"Download the rows left out of {name}")),
                partial(safe_csv, rows),
                f"left out of {name}.csv",
                "text/csv",
            )
