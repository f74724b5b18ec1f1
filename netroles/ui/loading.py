"""From files on somebody's computer to a network on the screen: upload and column match."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pandas as pd
import streamlit as st

from netroles.insight import listed
from netroles.network import NetrolesError
from netroles.privacy import rows_of_others
from netroles.reading import (
    FIELD_WORDS,
    Match,
    Matched,
    Sheet,
    What,
    is_questionnaire,
    is_work_file,
    numbers_among_strengths,
    perhaps_strength,
    propose_match,
    sentence,
    words_among_strengths,
)
from netroles.reading.report import cut
from netroles.ui import bringing_back, checks_panel, flag_panels, read_as, session, work_file_panels
from netroles.ui.privacy_controls import files_untold, names_are_needed
from netroles.ui.records import Loaded
from netroles.ui.text import plain

NOT_IN_FILE = "not in this file"
_GROUPS = ("setting", "team", "profession")
_MOST_SAID = 5


def upload(of: str = "") -> tuple[Sheet | None, Sheet | None]:
    """Ask for the two files; the sheets that were read, None where there is none.

    A graph file, a workbook, a matrix or a survey may hold both; a second file then takes the
    place of its people. of tells the files of another network than the one on the screen apart
    from its own. What was uploaded stays for the visit, although Streamlit's own upload field
    forgets it when the page changes. Raises NetrolesError for a file that cannot be read.
    """
    ties, people = st.columns(2, gap="large")
    with ties:
        given = _file(
            f"{of}ties",
            "Who talks to whom",
            "CSV or Excel with one row a tie: who, whom, how often. Also a matrix, a survey with "
            "a column for each colleague, contacts with their dates, or a file of Gephi, Pajek, "
            "UCINET, Kumu and others. Work you saved here can be dropped with it.",
        )
        opened = read_as.opened(f"{of}ties", *given) if given else None
    with people:
        given = _file(
            f"{of}people",
            "The people (optional)",
            "A CSV or Excel file with one row a person: setting, team, profession.",
        )
        own = read_as.opened(f"{of}people", *given, kind_matters=False) if given else None
        if own is None and opened is not None and opened.people is not None:
            st.text(files_untold(f"The people are in {opened.ties.name} too."))
    people_sheet = opened.people if opened else None
    if own is not None:
        people_sheet = own.people or own.ties
    return opened.ties if opened else None, people_sheet


def files_of_these_data(
    label: str, name: str, keep: Callable[[tuple[tuple[str, bytes], ...]], None]
) -> bool:
    """Take files that belong to the data on the screen, and keep them (name, content); whether any
    stand in the field.

    A field of its own for each data set and each fresh start: what it holds is theirs.
    """
    uploaded = st.file_uploader(
        label,
        accept_multiple_files=True,
        key=f"{name} {session.visit_number()} {session.loaded().digest}",
    )
    if uploaded:
        keep(tuple((each.name, each.getvalue()) for each in uploaded))
    return bool(uploaded)


def match(ties: Sheet, people: Sheet | None) -> tuple[Match, Match | None]:
    """Show which column was taken for what, with one row as a sentence; the match as confirmed.

    A questionnaire that came back needs no confirmation.
    """
    if is_questionnaire(ties):
        st.text(
            files_untold(
                f"{ties.name} is a questionnaire that came back. If there are several, load them "
                "together on the Start page."
            )
        )
        return propose_match(ties), None
    ties_match = _chosen(ties, "ties")
    people_match = _chosen(people, "people", ties_match) if people else None
    if not names_are_needed("a row of your file as a sentence shows"):
        st.text("If this is right, the columns are right:")
        kept = flag_panels.without_what_is_not_kept(ties, ties_match, people, people_match)
        shown = _of_others(kept, ties_match, people_match)
        with st.container(border=True, key="said"):
            st.text(sentence(shown[0], ties_match, shown[1], people_match))
            if shown[1] and people_match:
                st.text(sentence(shown[1], people_match))
    st.button(
        "Swap who answered and who was named",
        on_click=_swap,
        args=(ties,),
        disabled=bool(ties_match.missing),
    )
    needs_choice = bool(ties_match.missing or (people_match and people_match.missing))
    _perhaps_strength(ties, ties_match)
    if people and people_match:
        _kept_as_they_are(people, people_match)
    with st.expander("Which column is which", expanded=needs_choice):
        _columns(ties, "ties")
        if people:
            _columns(people, "people")
    return _words_for_strengths(ties, ties_match), people_match


def show_button(
    ties: Sheet, ties_match: Match, people: Sheet | None, people_match: Match | None
) -> bool:
    """What the checks find, and the button that makes the network and looks at it; True when it
    was pressed."""
    checks_panel.panel(ties, ties_match, people, people_match)
    found = read_button("Show the map", ties, ties_match, people, people_match)
    if found is not None:
        files = ties, ties_match, people, people_match
        kept = flag_panels.kept_on_purpose(*files)
        how = Matched(
            ties_match, people_match, kept, read_as.chosen("ties"), read_as.chosen("people")
        )
        bringing_back.show(replace(found, matched=how))
    return found is not None


def read_button(
    label: str,
    ties: Sheet,
    ties_match: Match,
    people: Sheet | None,
    people_match: Match | None,
) -> Loaded | None:
    """The button that makes the network; what was made when it was pressed, else None."""
    flag_panels.ask(ties, ties_match, people, people_match)
    kept, kept_people = flag_panels.without_what_is_not_kept(ties, ties_match, people, people_match)
    missing = [
        FIELD_WORDS[each.what][field]
        for each in (ties_match, people_match)
        if each
        for field in each.missing
    ]
    if missing:
        st.warning(f"Please choose the column for: {', '.join(missing)}.")
    if not st.button(label, type="primary", disabled=bool(missing)):
        return None
    reading = checks_panel.built(kept, ties_match, kept_people, people_match).usable()
    if reading.network.people.empty:
        raise NetrolesError(f"{ties.name} has headings but no row below them: there is no tie.")
    title = ties.name
    if people is not None and not people.name.startswith(ties.name):
        title = f"{ties.name} with {people.name}"
    return Loaded(title, reading.network, reading.report)


def _file(which: str, label: str, help_text: str) -> tuple[str, bytes] | None:
    # Any kind may be chosen: what a file is, is told from its content, and said in a sentence.
    # Several, so that saved work can be dropped together with the data.
    # Another field while names are hidden: it shows what the files in it are called.
    hidden = " while names are hidden" if session.names_hidden() else ""
    uploaded = st.file_uploader(
        label, key=f"upload {which} {session.visit_number()}{hidden}", accept_multiple_files=True
    )
    st.caption(help_text)
    given = [(each.name, each.getvalue()) for each in uploaded]
    for name, content in given:
        if not is_work_file(name, content):
            continue
        if which in ("ties", "people"):
            work_file_panels.take(name, content)
        else:
            st.text(files_untold(f"{name} is saved work: load it on the Data page."))
    data = [each for each in given if not is_work_file(*each)]
    if data:
        session.keep_file(which, data[-1])
    if len(data) > 1:
        st.text(files_untold(f"Of several files, the last one counts: {data[-1][0]}."))
    kept = session.kept_file(which)
    if kept is None:
        return None
    if not data:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(files_untold(f"{kept[0]} is still here."))
            if st.button(plain(files_untold(f"Take {kept[0]} away")), key=f"take away {which}"):
                session.keep_file(which, None)
                st.rerun()
    return kept


def _own_key(of: str) -> str:
    """The key of a control of the match: another for each saved work, which fills it in anew."""
    return f"{session.MATCH_PREFIX}{of} {work_file_panels.round_of()}"


def _words_for_strengths(ties: Sheet, ties_match: Match) -> Match:
    """Show what words among the strengths are taken for, changeable; the match with that."""
    if ties_match.missing or not (words := words_among_strengths(ties, ties_match)):
        return ties_match
    unknown = sum(number is None for number in words.values())
    beside = _beside_numbers(ties, ties_match, words)
    with st.expander("What words for how often stand for", expanded=bool(unknown or beside)):
        if beside:
            st.text(beside)
        st.text(
            "0 is no tie. A row whose word has no number is left out."
            + (f" Without a number: {unknown}." if unknown else "")
        )
        edited = st.data_editor(
            pd.DataFrame({"Word": list(words), "Number": pd.array([*words.values()], "Float64")}),
            hide_index=True,
            disabled=["Word"],
            column_config={"Number": st.column_config.NumberColumn(min_value=0.0)},
            key=_own_key(f"strengths {hash((ties.headings, *words))}"),
            placeholder="no number",
            height="content",
        )
    said = edited.dropna(subset="Number").set_index("Word")["Number"]
    return replace(ties_match, strengths={str(word): float(n) for word, n in said.items()})


def _beside_numbers(ties: Sheet, ties_match: Match, words: Mapping[str, float | None]) -> str:
    """The question where words stand in a column of numbers: on their scale or on ours?"""
    range_of = numbers_among_strengths(ties, ties_match)
    taken = [
        f"“{cut(word)}” as {number:g}"
        for word, number in words.items()
        if number and word[:1].isalpha() and word not in ties_match.strengths
    ]
    if range_of is None or not taken:
        return ""
    smallest, largest = range_of
    numbers = f"{smallest:g} to {largest:g}" if smallest < largest else f"{largest:g}"
    return (
        f"Words stand beside the numbers {numbers} and are taken for numbers too: "
        f"{listed(taken[:_MOST_SAID])}{' and so on' if len(taken) > _MOST_SAID else ''}. If that "
        "is not what they mean beside these, change it here."
    )


def _perhaps_strength(ties: Sheet, ties_match: Match) -> None:
    """Which columns of numbers may say how strong a tie is, where none is taken for it."""
    if found := perhaps_strength(ties, ties_match):
        named = listed([f"“{cut(each)}”" for each in found[:_MOST_SAID]])
        st.text(
            "No column is known to say how strong a tie is, so each row counts 1. If "
            f"{named} does, choose it under “Which column is which”."
        )


def _kept_as_they_are(people: Sheet, people_match: Match) -> None:
    """Which columns of people stand for nothing, while nothing says where they work or as what."""
    unused = people_match.unused(people)
    lacking = [FIELD_WORDS["people"][f] for f in _GROUPS if people_match.columns[f] is None]
    if not unused or not lacking:
        return
    more = len(unused) - _MOST_SAID
    st.text(
        f"Columns of people that are kept but stand for nothing: {', '.join(unused[:_MOST_SAID])}"
        f"{f' and {more} more' if more > 0 else ''}. If one of them says {' or '.join(lacking)}, "
        "choose it under “Which column is which”."
    )


def _key(sheet: Sheet, what: What, field: str) -> str:
    return _own_key(f"{what} {field} {hash(sheet.headings)}")


def _chosen(sheet: Sheet, what: What, beside: Match | None = None) -> Match:
    """The match as it stands in the controls, or as proposed where they were not touched."""
    proposed = work_file_panels.match_of(sheet, what) or propose_match(sheet, what, beside)
    columns = {
        field: st.session_state.setdefault(_key(sheet, what, field), heading)
        for field, heading in proposed.columns.items()
    }
    return replace(proposed, columns=columns)


def _columns(sheet: Sheet, what: What) -> None:
    st.text(files_untold(sheet.name))
    places = st.columns(2)
    for number, (field, words) in enumerate(FIELD_WORDS[what].items()):
        places[number % 2].selectbox(
            words[:1].upper() + words[1:],
            options=[None, *sheet.headings],
            format_func=lambda heading: NOT_IN_FILE if heading is None else heading,
            key=_key(sheet, what, field),
            persist_state="session",
        )


def _of_others(
    sheets: tuple[Sheet, Sheet | None], ties_match: Match, people_match: Match | None
) -> tuple[Sheet, Sheet | None]:
    """The sheets without the rows of people who said no."""
    said_no = session.seen().list_of_no
    if not said_no.strip():
        return sheets
    ties, people = sheets
    if people is not None and people_match is not None:
        columns = [people_match.columns[field] for field in ("person", "name")]
        named = [each for each in columns if each is not None]
        others = rows_of_others(people.rows, named, said_no)
        gone = people.rows.loc[people.rows.index.difference(others.index), named]
        said_no = "\n".join([said_no, *gone.to_numpy().ravel()])
        people = replace(people, rows=others)
    ends = [ties_match.columns[field] for field in ("source", "target")]
    named = [each for each in ends if each is not None]
    return replace(ties, rows=rows_of_others(ties.rows, named, said_no)), people


def _swap(ties: Sheet) -> None:
    for field, heading in _chosen(ties, "ties").swapped().columns.items():
        st.session_state[_key(ties, "ties", field)] = heading
