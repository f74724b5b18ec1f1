"""What is kept of workshops, read from the shelf; and nothing is kept that names somebody."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from netroles.insight import listed
from netroles.network import NetrolesError, Network
from netroles.practice import (
    REMARK,
    STEPS,
    WORKSHOP,
    Remark,
    Workshop,
    remark_in_a_line,
    remark_of,
    workshop_of,
)
from netroles.privacy import WITHHELD, holds_name_of, withholder, words_that_name
from netroles.ui import answers, session
from netroles.ui.practice import keeping
from netroles.ui.records import Loaded
from netroles.workspace import Content, Entry

_NAMES = "This names somebody: {names}. Say a position or a team instead."
_HELD_BACK = "A text that holds a name is not shown. Write it again without the name."
_REMOVED = "Somebody else removed the workshop, so this was not kept: {said}"
_LACKS = "Nothing was kept yet. Fill in {lacks} first."


@dataclass(frozen=True)
class KeptWorkshop:
    """A workshop as it may be shown, and the entry it is kept as.

    Whoever is loaded later may stand in a text by name: such a text is kept, and not shown.
    """

    entry: Entry
    workshop: Workshop

    @property
    def as_kept(self) -> Workshop:
        """The workshop with every text as it is kept."""
        return workshop_of(self.entry.content)


@dataclass(frozen=True)
class KeptRemark:
    """Something said as it may be shown, and the entry it is kept as."""

    entry: Entry
    remark: Remark


def workshops() -> tuple[list[KeptWorkshop], list[str]]:
    """All workshops by title, and why others cannot be read, a sentence each."""
    found, faults, withheld = [], [], withheld_now()
    for entry in session.shelf().entries(WORKSHOP):
        try:
            found.append(KeptWorkshop(entry, workshop_of(entry.content).told(withheld)))
        except NetrolesError as error:
            faults.append(str(error))
    found.sort(key=lambda each: each.workshop.heading.casefold())
    return found, faults


def remarks(of: KeptWorkshop) -> tuple[list[KeptRemark], list[str]]:
    """All that was said in a workshop, and why other entries cannot be read, a sentence each."""
    return _read(lambda workshop: workshop == of.entry.key)


def of_none() -> tuple[list[KeptRemark], list[str]]:
    """All that was said in workshops that somebody removed, and why other such entries cannot be
    read: kept all the same, or written down while the workshop was removed elsewhere."""
    there = {entry.key for entry in session.shelf().entries(WORKSHOP)}
    return _read(lambda workshop: workshop not in there)


def _read(wanted: Callable[[object], bool]) -> tuple[list[KeptRemark], list[str]]:
    found, faults, withheld = [], [], withheld_now()
    for entry in session.shelf().entries(REMARK):
        if not wanted(entry.content.get("workshop")):
            continue
        try:
            found.append(KeptRemark(entry, remark_of(entry.content).told(withheld)))
        except NetrolesError as error:
            faults.append(str(error))
    return found, faults


def remark_as_opened(entry: Entry) -> Remark:
    """Something said as the form for its entry begins: what names somebody is not shown."""
    return remark_of(entry.content).told(withheld_now())


def said_in(kept: list[KeptRemark]) -> list[Remark]:
    """What was said, without the entries it is kept as."""
    return [each.remark for each in kept]


def fault_of_title(workshop: Workshop) -> str:
    """Why a workshop cannot be called so; "" where it can."""
    if not workshop.title:
        return "A workshop needs a title. What is it about?"
    return _names_somebody(workshop.title, workshop.date)


def fault_of_remark(remark: Remark) -> str:
    """Why something said cannot be kept as it was written; "" where it can."""
    if remark.lacks:
        return _LACKS.format(lacks=remark.lacks)
    return _names_somebody(*(getattr(remark, each.key) for each in STEPS[remark.step].fields))


def begin(workshop: Workshop) -> bool:
    """Keep a new workshop and open it (for a callback); whether it is kept."""
    before = {entry.key for entry in session.shelf().entries(WORKSHOP)}
    keeping.add(WORKSHOP, workshop.content)
    new = [
        entry.key
        for entry in session.shelf().entries(WORKSHOP)
        if entry.key not in before and entry.content == workshop.content
    ]
    if new:
        session.open_workshop(new[0])
    return bool(new)


def change(kept: KeptWorkshop, workshop: Workshop) -> None:
    """Keep a workshop otherwise (for a callback)."""
    keeping.change(kept.entry, workshop.content)


def remove(kept: KeptWorkshop, said: list[KeptRemark]) -> None:
    """Keep a workshop no longer, nor what was said in it (for a callback)."""
    for each in said:
        keeping.remove(each.entry)
    keeping.remove(kept.entry)
    session.open_workshop(None)


def keep_remark(remark: Remark, entry: Entry | None) -> bool:
    """Keep something said, anew or in place of an entry (for a callback); whether it is kept."""
    if entry is None:
        if all(each.key != remark.workshop for each in session.shelf().entries(WORKSHOP)):
            session.say_not_kept(_REMOVED.format(said=remark_in_a_line(remark)))
            return False
        return keeping.add(REMARK, remark.content)
    return keeping.change(entry, remark.content)


def in_words(kind: str, content: Content) -> dict[str, str]:
    """What an entry of a workshop says, by the labels of its fields; names are not shown."""
    withheld = withheld_now()
    if kind == WORKSHOP:
        workshop = workshop_of(content).told(withheld)
        mirror = "\n".join(workshop.mirror.says)
        return {"Title": workshop.title, "Date": workshop.date, "Mirror": mirror}
    remark = remark_of(content).told(withheld)
    return {each.label: getattr(remark, each.key) for each in STEPS[remark.step].fields}


def move(kept: KeptRemark, to: KeptWorkshop) -> None:
    """Keep something said as part of another workshop (for a callback)."""
    as_kept = remark_of(kept.entry.content)
    keeping.change(kept.entry, replace(as_kept, workshop=to.entry.key).content)


def take_back(kept: KeptRemark) -> None:
    """Keep something said no longer (for a callback)."""
    session.change_remark(None)
    keeping.remove(kept.entry)


def withheld_now() -> Callable[[str], str]:
    """What leaves out any text that holds a name of somebody loaded; a place is nobody."""
    return _withheld(tuple(each.network for each in _people_loaded()))


@st.cache_resource(
    scope="session", max_entries=2, hash_funcs=answers.BY_CONTENT, show_spinner=False
)
def _withheld(networks: tuple[Network, ...]) -> Callable[[str], str]:
    return withholder(*(each.people for each in networks))


def _names_somebody(*texts: str) -> str:
    """That a text names somebody loaded, those who said no among them; "" where none does."""
    if WITHHELD in texts:
        # Kept so, it would take the place of what was written.
        return _HELD_BACK
    loaded = _people_loaded()
    if not loaded:
        return ""
    people = pd.concat([each.network.people for each in loaded])
    entries = [entry for each in loaded for entry in session.seen().asked(each).unknown]
    holds = holds_name_of(people, entries)
    found = dict.fromkeys(word for text in texts for word in words_that_name(text, holds))
    return _NAMES.format(names=listed(list(found))) if found else ""


def _people_loaded() -> list[Loaded]:
    return [each for each in session.everything_loaded() if not each.report.of_places]
