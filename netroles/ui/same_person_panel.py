"""The piece of the Data page that asks whether two spellings are one person."""

import streamlit as st

from netroles.insight import capital, counted, counted_or_few, told_apart
from netroles.network import Network
from netroles.reading import Likely, Merge, SamePeople
from netroles.ui import answers, session
from netroles.ui.privacy_controls import names_are_needed
from netroles.ui.text import plain

_MOST_ASKED = 10
"""Questions on the page at once: the next come when these are answered."""


def panel() -> None:
    """What is asked of the people loaded, and what was decided."""
    decided = session.same_people()
    asked = _undecided(session.in_full().network, decided)
    if not asked and not decided:
        st.text("No two names here look like one person's.")
        return
    loaded = session.as_loaded().network
    if taken := len(loaded.people) - len(session.everybody()):
        smallest = session.smallest_count(loaded)
        names_taken = counted_or_few(taken, "name is", "names are", smallest=smallest)
        st.text(
            f"{capital(names_taken)} taken as another spelling of somebody, as you decided. It "
            "holds on every page and stands in the report."
        )
    if names_are_needed("these questions show"):
        return
    if asked:
        st.text(
            f"{counted(len(asked), 'pair')} of names may be one person's. Nothing is merged "
            "unless you say so, and you can take it back."
        )
    # Names of before the merges: who went is not in the network on the screen any more.
    everybody = told_apart(session.as_loaded().network.people)
    names = {str(person): str(name) for person, name in everybody.items()}
    with st.container(key="same-person"):
        for each in asked[:_MOST_ASKED]:
            _question(each, names, decided)
    if (more := len(asked) - _MOST_ASKED) > 0:
        st.caption(f"{counted(more, 'more pair')} below these.")
    if decided:
        _decisions(decided, names)


@st.cache_data(
    scope="session",
    max_entries=4,
    hash_funcs=answers.BY_CONTENT,
    show_spinner="Comparing names…",
)
def _undecided(network: Network, decided: SamePeople) -> tuple[Likely, ...]:
    return decided.undecided(network)


def _question(pair: Likely, names: dict[str, str], decided: SamePeople) -> None:
    one, other = names[pair.one], names[pair.other]
    of = f"{pair.one}\x1f{pair.other}"
    with st.container(border=True):
        st.text(f"{one}\n{other}")
        st.caption(f"{pair.why[:1].upper()}{pair.why[1:]}.")
        with st.container(horizontal=True):
            for stays, goes in ((pair.one, pair.other), (pair.other, pair.one)):
                st.button(
                    f"One person: {plain(names[stays])}",
                    key=f"same {stays}\x1f{goes}",
                    on_click=session.decide,
                    args=(decided.merge(stays, goes),),
                )
            st.button(
                "Two people",
                key=f"two {of}",
                on_click=session.decide,
                args=(decided.keep_apart(pair.one, pair.other),),
            )


def _decisions(decided: SamePeople, names: dict[str, str]) -> None:
    """What was decided, each with a way back."""
    left_out = set(session.seen().asked(session.as_loaded()).people)
    every: list[Merge | tuple[str, str]] = [
        *(each for each in decided.merges if each.stays not in left_out),
        *(each for each in decided.apart if left_out.isdisjoint(each)),
    ]
    if not every:
        return
    with st.expander(f"Decided by you: {len(every)}", key="decided of people"):
        for number, each in enumerate(every):
            with st.container(horizontal=True, vertical_alignment="center"):
                st.text(_in_words(each, names))
                st.button(
                    "Undo",
                    key=f"undo {number} {each}",
                    on_click=session.decide,
                    args=(decided.without(each),),
                )
        if len(every) > 1:
            st.button("Undo all", on_click=session.decide, args=(SamePeople(),), type="tertiary")


def _in_words(each: Merge | tuple[str, str], names: dict[str, str]) -> str:
    if isinstance(each, Merge):
        return f"{names.get(each.goes, each.goes)} is {names.get(each.stays, each.stays)}."
    one, other = (names.get(person, person) for person in each)
    return f"{one} and {other} are two people."
