"""Earlier rounds of coffee trials: those of this visit, those loaded back, and what became of the
pairs."""

import pandas as pd
import streamlit as st

from netroles.decisions import Moment
from netroles.insight import counted, display_names, listed
from netroles.network import ALL_PERIODS, NetrolesError, Network
from netroles.practice import NOT_THE_CAUSE, coffee_trial, trial_sentences
from netroles.reading import PERSONS, ROUND, DrawnRound, EarlierRounds, earlier_rounds
from netroles.ui import answers, compare_controls, comparing, response_panels, session
from netroles.ui.decision_tables import table
from netroles.ui.loading import files_of_these_data
from netroles.ui.text import plain

UPLOAD = "Tables of earlier rounds, as this page gave them"
FORGET = "Forget the earlier rounds"
_NONE_YET = (
    "None yet. Keep a round, or load the table of a round that was: nobody then meets the same "
    "person twice, and you see which pairs have become ties."
)
_TOO_EARLY = (
    "Too early to say: these rounds were drawn on these data. Look again with the next data set, "
    "or choose a later period under “After”."
)
_TIE = {True: "a tie", False: "no tie"}
_NOT_HERE = "not in these data"


def rounds(network: Network) -> tuple[DrawnRound, ...]:
    """Take tables of earlier rounds; give these rounds and those kept in this visit."""
    uploaded = files_of_these_data(UPLOAD, "coffee tables", session.keep_coffee_tables)
    loaded: tuple[DrawnRound, ...] = ()
    if files := session.kept_coffee_tables():
        try:
            read = _read(files, session.in_full().network, network)
        except NetrolesError as error:
            st.error(plain(str(error)))
        else:
            loaded = read.rounds
            _left_out(read)
    kept = session.kept_coffee()
    found = (*loaded, *kept)
    if not found:
        st.text(_NONE_YET)
        return ()
    whence = [
        f"{counted(len(those), 'round')} {where}"
        for those, where in ((loaded, "from your tables"), (kept, "kept in this visit"))
        if those
    ]
    groups = counted(sum(len(each.groups) for each in found), "group")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(f"{listed(whence)}, {groups} of people who meet.")
        if not uploaded and st.button(FORGET):
            session.keep_coffee(())
            session.keep_coffee_tables(())
            st.rerun()
    return found


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
    since = [each for each in earlier if not _drawn_on(each, after, network)]
    if not since:
        st.text(_TOO_EARLY)
        return
    trial = coffee_trial([(each.number, each.groups) for each in since], after, before)
    for sentence in trial_sentences(trial):
        st.text(sentence)
    st.caption(NOT_THE_CAUSE)
    if response_panels.roles_may_be_shown(network):
        table(_in_words(network, trial.pairs, before), "pairs and their ties")


def _drawn_on(drawn: DrawnRound, moment: Moment, network: Network) -> bool:
    """Whether a round was drawn on the data of this moment: they know nothing of it yet."""
    if drawn.period is None and drawn not in session.kept_coffee():
        return False
    same = moment.network.digest == network.digest
    return same and drawn.period in (moment.period, ALL_PERIODS)


@st.cache_data(
    scope="session",
    max_entries=2,
    hash_funcs=answers.BY_CONTENT,
    show_spinner="Reading the tables…",
)
def _read(files: tuple[tuple[str, bytes], ...], full: Network, shown: Network) -> EarlierRounds:
    return earlier_rounds(list(files), full.people, shown.people)


def _left_out(read: EarlierRounds) -> None:
    """Which rows were not used. Nobody is named: they may have said no, or names may be hidden."""
    refused = read.report.of_kind("refused")
    if not refused:
        return
    rows = [str(note.row) for note in refused if note.row is not None]
    st.warning(
        f"{counted(len(refused), 'row')} of your tables {'was' if len(refused) == 1 else 'were'} "
        f"left out ({'row' if len(rows) == 1 else 'rows'} {listed(rows[:10])}"
        f"{' and more' if len(rows) > 10 else ''}): somebody there is not in these data, or is "
        "called differently. A table without names cannot be read back, unless people are shown by "
        "the same codes."
    )


def _in_words(network: Network, pairs: pd.DataFrame, before: Moment | None) -> pd.DataFrame:
    names = display_names(network.people)
    here = pairs[pairs["first"].isin(names.index) & pairs["second"].isin(names.index)]
    columns = {
        PERSONS[0]: here["first"].map(names),
        PERSONS[1]: here["second"].map(names),
        ROUND: here["round"],
        **({} if before is None else {"Before": here["before"].map(_TIE).fillna(_NOT_HERE)}),
        "Now" if before is None else "After": here["after"].map(_TIE).fillna(_NOT_HERE),
    }
    return pd.DataFrame(columns)
