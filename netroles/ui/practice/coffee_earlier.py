"""Earlier rounds of coffee trials: those of this visit, those loaded back, and what became of the
pairs."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from netroles.decisions import Moment
from netroles.insight import counted, display_names, listed
from netroles.network import NetrolesError, Network
from netroles.practice import NOT_THE_CAUSE, coffee_trial, too_early, trial_sentences
from netroles.reading import (
    PERSONS,
    ROUND,
    DrawnRound,
    EarlierRounds,
    Note,
    earlier_rounds,
    joined_rounds,
)
from netroles.ui import answers, compare_controls, comparing, response_panels, session
from netroles.ui.decision_tables import table
from netroles.ui.loading import files_of_these_data
from netroles.ui.practice import coffee_workspace
from netroles.ui.text import plain

UPLOAD = "Tables of earlier rounds, as this page gave them"
FORGET = "Forget the earlier rounds"
_FORGETS = "Those of this visit and of your tables. What a workspace keeps stays there."
_NONE_YET = (
    "None yet. Keep a round, or load the table of a round that was: nobody then meets the same "
    "person twice, and you see which pairs have become ties."
)
_TOO_EARLY = (
    "Too early to say: these rounds were drawn on these data. Look again with the next data set, "
    "or choose a later period under “After”."
)
BEFORE_THESE = "Were the rounds held before the answers under “After” were given?"
_YES, _NO = "Yes", "No"
_TIE = {True: "a tie", False: "no tie"}
_NOT_HERE = "not in these data"
_NAMED = 10
"""Rows that are named by their numbers."""


def rounds() -> tuple[tuple[DrawnRound, ...], frozenset[str]]:
    """Take tables of earlier rounds; give these rounds, those kept in this visit and those of whom
    the workspace keeps names, each once, and the marks of those that no table has."""
    files_of_these_data(
        UPLOAD, f"coffee tables {session.coffee_uploads()}", session.keep_coffee_tables
    )
    loaded: tuple[DrawnRound, ...] = ()
    who = tuple(sorted(session.seen().who_is_who().items()))
    full = session.in_full().network
    if files := session.kept_coffee_tables():
        try:
            read = _read(files, full, who)
        except NetrolesError as error:
            st.error(plain(str(error)))
        else:
            loaded = read.rounds
            _left_out(read)
    in_workspace: tuple[DrawnRound, ...] = ()
    if tables := coffee_workspace.tables():
        # Of people who are not in these data nothing is said: the rounds may be of another team.
        try:
            in_workspace = tuple(each for each in _read(tables, full, who).rounds if each.groups)
        except NetrolesError as error:
            st.error(plain(str(error)))
    in_workspace = _but(in_workspace, loaded)
    kept = _but(session.kept_coffee(), (*loaded, *in_workspace))
    found = joined_rounds((*loaded, *in_workspace, *kept))
    if found:
        _how_many(
            found,
            (loaded, "from your tables"),
            (in_workspace, "in the workspace"),
            (kept, "kept in this visit"),
        )
    else:
        st.text(_NONE_YET)
    if session.kept_coffee() or files:
        st.button(FORGET, icon=":material/delete:", on_click=session.forget_coffee, help=_FORGETS)
    return found, frozenset(each.mark for each in (*in_workspace, *kept))


def _but(rounds: tuple[DrawnRound, ...], there: Sequence[DrawnRound]) -> tuple[DrawnRound, ...]:
    marks = {each.mark for each in there}
    return tuple(each for each in rounds if each.mark not in marks)


def _how_many(found: tuple[DrawnRound, ...], *of: tuple[tuple[DrawnRound, ...], str]) -> None:
    whence = [f"{counted(len(those), 'round')} {where}" for those, where in of if those]
    groups = counted(sum(len(each.groups) for each in found), "group")
    st.text(f"{listed(whence)}, {groups} of people who meet.")


def what_became(network: Network, earlier: tuple[DrawnRound, ...]) -> None:
    """Which pairs of earlier rounds have a tie, in sentences and a table."""
    if not earlier:
        return
    st.subheader("What became of the pairs", anchor=False)
    every = comparing.every_moment(network)
    before: Moment | None = None
    after = every[-1]
    if len(every) > 1:
        before, after = compare_controls.choose(every)
        if before.label == after.label:
            before = None
    since = _held_before(earlier, after, own=after.network is every[0].network)
    if not since:
        return
    trial = coffee_trial([(each.number, each.groups) for each in since], after, before)
    for sentence in trial_sentences(trial):
        st.text(sentence)
    st.caption(NOT_THE_CAUSE)
    each_alone = {
        each.mark: coffee_trial([(each.number, each.groups)], after, before).new_ties
        for each in since
    }
    coffee_workspace.offer_what_became(
        {mark: found for mark, found in each_alone.items() if found is not None and found[1]}
    )
    if response_panels.roles_may_be_shown(network):
        table(_in_words(network, trial.pairs, before), "pairs and their ties")


def _held_before(earlier: tuple[DrawnRound, ...], after: Moment, *, own: bool) -> list[DrawnRound]:
    """The rounds of which the data of a moment may know something; of the others it is said why
    not. own says that the moment is one of the network on the screen, and not of a second file."""
    data = session.mark_of(session.everything_loaded()[0 if own else -1])
    early = [too_early(after, data, each.data, each.period) for each in earlier]
    if None in early:
        unknown = [each for each, known in zip(earlier, early, strict=True) if known is None]
        said = _said_of(unknown, f"{data} {after.period}")
        early = [said if known is None else known for known in early]
    waiting = [each for each, known in zip(earlier, early, strict=True) if known]
    if len(waiting) == len(earlier):
        st.text(_TOO_EARLY)
    elif waiting:
        st.text(f"Too early to say, and not counted here: {_numbers(waiting)}.")
    return [each for each, known in zip(earlier, early, strict=True) if known is False]


def _said_of(unknown: Sequence[DrawnRound], of: str) -> bool | None:
    """Whether it is too early for rounds of which that cannot be told: asked, and None until it is
    answered."""
    st.text(f"Of these it cannot be told what they were drawn on: {_numbers(unknown)}.")
    said: str | None = st.radio(
        BEFORE_THESE,
        options=(_YES, _NO),
        index=None,
        horizontal=True,
        key=f"{session.PRACTICE_PREFIX}coffee before {of}",
        persist_state="session",
    )
    if said is None:
        st.text("Until you say so, they are not counted here.")
        return None
    return said == _NO


def _numbers(rounds: Sequence[DrawnRound]) -> str:
    return listed([f"round {each.number}" for each in rounds])


@st.cache_data(
    scope="session",
    max_entries=2,
    hash_funcs=answers.BY_CONTENT,
    show_spinner="Reading the tables…",
)
def _read(
    files: tuple[tuple[str, bytes], ...],
    full: Network,
    who: tuple[tuple[tuple[str, str], str], ...],
) -> EarlierRounds:
    return earlier_rounds(list(files), full.people, dict(who))


def _left_out(read: EarlierRounds) -> None:
    """Which rows were not used, or not in full. Nobody is named: they may have said no, or names
    may be hidden."""
    if refused := read.report.of_kind("refused"):
        was = "was" if len(refused) == 1 else "were"
        st.warning(
            f"{counted(len(refused), 'row')} of your tables {was} left out ({_rows(refused)}): "
            "somebody there is not in these data, or is called differently, or the row has no "
            "number of a round."
        )
    if smaller := read.report.of_kind("doubtful"):
        st.text(
            f"{counted(len(smaller), 'group')} of three counted as a pair ({_rows(smaller)}): the "
            "third is not in these data."
        )


def _rows(notes: Sequence[Note]) -> str:
    rows = [str(note.row) for note in notes if note.row is not None]
    more = " and more" if len(rows) > _NAMED else ""
    return f"{'row' if len(rows) == 1 else 'rows'} {listed(rows[:_NAMED])}{more}"


def _in_words(network: Network, pairs: pd.DataFrame, before: Moment | None) -> pd.DataFrame:
    names = display_names(network.people)
    here = pairs[pairs["first"].isin(names.index) & pairs["second"].isin(names.index)]
    one, other = here["first"].map(names), here["second"].map(names)
    columns = {
        PERSONS[0]: one.where(one <= other, other),
        PERSONS[1]: other.where(one <= other, one),
        ROUND: here["round"],
        **({} if before is None else {"Before": here["before"].map(_TIE).fillna(_NOT_HERE)}),
        "Now" if before is None else "After": here["after"].map(_TIE).fillna(_NOT_HERE),
    }
    # No order that tells who is who, as in `coffee_meets`.
    return pd.DataFrame(columns).sort_values([ROUND, *PERSONS[:2]], ignore_index=True)
