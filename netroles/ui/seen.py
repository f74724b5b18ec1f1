"""One visit's wish of who is not to be there, and of what the others are called."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

import pandas as pd

from netroles.decisions import smallest_shown
from netroles.network import Network
from netroles.privacy import (
    WITHHELD,
    Asked,
    ModeKey,
    asked_to_leave_out,
    called,
    codes_of,
    groups_renamed,
    holds_name_of,
    new_dealing,
    with_common_jobs,
    withholder,
    without,
)
from netroles.reading import (
    SAME_PERSON,
    Report,
    SamePeople,
    as_decided,
    cut,
    merged,
    recounted,
)
from netroles.ui.records import Loaded

UNTITLED = "your files"
"""What data are called whose own title holds somebody's name."""


_KEPT = 8
"""Ways in which two networks may be shown that stay worked out."""


class Seen:
    """Turns what was loaded into what may be seen of it, and remembers it.

    First two spellings become one person where that was decided, then those who said no go, then
    the others are called something else. Decisions hold for the data they were made on. The list
    of those who are left out holds for whatever is loaded during the visit, a corrected file too.
    Codes hold as long as the data do; those of a key hold for the visit.
    """

    def __init__(self) -> None:
        """Nobody is left out and nobody has a code yet."""
        self.same = SamePeople()
        self.list_of_no = ""
        self.key: dict[str, str] = {}
        self._dealt_in_key: dict[str, str] = {}
        self._codes: dict[str, dict[str, str]] = {}
        self._dealings: dict[str, dict[str, str]] = {}
        self._kept: dict[tuple[int, str], tuple[Loaded, Loaded]] = {}

    def leave_out(self, pasted: str) -> None:
        """Leave out whom this list means; an empty one puts everybody back."""
        self.list_of_no = pasted
        self._kept.clear()

    def decide(self, same: SamePeople) -> None:
        """Take these pairs as one person, and those as two; nothing else is decided."""
        self.same = same
        self._kept.clear()

    def as_decided(self, loaded: Loaded) -> Loaded:
        """The data with two spellings as one person where that was decided; everybody is there."""
        return self._once(loaded, "as decided", self._merged) if self.same else loaded

    def asked(self, loaded: Loaded) -> Asked:
        """Whom the list means among these people: by either spelling of whoever has two."""
        asked = asked_to_leave_out(loaded.network.people, self.list_of_no)
        if not self.same:
            return asked
        became = self._became(loaded)
        meant = {became.get(person, person) for person in asked.people}
        everybody = self.as_decided(loaded).network.people.index
        return replace(asked, people=tuple(str(each) for each in everybody if each in meant))

    def use_key(self, codes: dict[str, str], dealings: Mapping[str, str]) -> None:
        """Call people by the codes of a key; whoever is not in it gets a code beside them.

        dealings is as in `dealings_from_key`; a code without one counts as dealt just now.
        """
        now = new_dealing()
        self.key = dict(codes)
        self._dealt_in_key = {person: dealings.get(person, now) for person in codes}
        self._codes.pop("codes", None)
        self._dealings.pop("codes", None)
        self._kept.clear()

    def begin_anew(self) -> None:
        """Other data: nothing is decided, and nobody keeps a code but those in the key."""
        self.same = SamePeople()
        self._codes.clear()
        self._dealings.clear()
        self._kept.clear()

    def codes(self, loaded: Loaded, mode: ModeKey, *, presenting: bool = False) -> dict[str, str]:
        """What these people are called in the mode, by id, with the codes of the visit.

        presenting, nobody is called by a job that few people have.
        """
        # A key is for code names, whoever looks on; jobs are others where rare ones are hidden.
        place = _place(mode, presenting)
        known = self._codes.get(place) or (self.key if mode == "codes" else {})
        network = self.in_full(loaded).network
        people = _presented(network).people if presenting else network.people
        dealt = codes_of(people, mode, known)
        if new := dealt.keys() - known.keys():
            before = self.dealings(mode, presenting=presenting)
            self._dealings[place] = before | dict.fromkeys(new, new_dealing())
        self._codes[place] = known | dealt
        return dealt

    def dealings(self, mode: ModeKey, *, presenting: bool = False) -> dict[str, str]:
        """In which dealing everybody (id) who has a code in the mode got it."""
        return self._dealings.get(_place(mode, presenting)) or (
            self._dealt_in_key if mode == "codes" else {}
        )

    def who_is_who(self) -> dict[tuple[str, str], str]:
        """The id for each dealing and code of this visit, those of a key that was given too."""
        dealt = {"codes": self.key, **self._codes}
        dealings = {"codes": self._dealt_in_key, **self._dealings}
        return {
            (dealing, dealt[place][person]): person
            for place in dealt
            for person, dealing in dealings.get(place, {}).items()
        }

    def in_full(self, loaded: Loaded) -> Loaded:
        """The data without those who said no; the others have their names."""
        if not self.list_of_no.strip():
            return self.as_decided(loaded)
        return self._once(loaded, "in full", self._without_those_who_said_no)

    def as_shown(self, loaded: Loaded, mode: ModeKey, *, presenting: bool = False) -> Loaded:
        """The data as the mode shows them; presenting, without jobs that few people have."""
        if mode == "names":
            return self.in_full(loaded)
        how = f"{mode}, presented" if presenting else mode
        return self._once(loaded, how, lambda it: self._in_mode(it, mode, presenting))

    def _once(self, loaded: Loaded, how: str, made: Callable[[Loaded], Loaded]) -> Loaded:
        # Beside what it was made from: while that is kept, no other object has its id.
        place = (id(loaded), how)
        if place not in self._kept:
            self._kept[place] = loaded, made(loaded)
            if len(self._kept) > _KEPT:
                del self._kept[next(iter(self._kept))]
        return self._kept[place][1]

    def _merged(self, loaded: Loaded) -> Loaded:
        network, report, found = as_decided(loaded.network, loaded.report, self.same)
        if not found.became:
            return replace(loaded, report=report)
        digest = _digest(loaded, (f"{goes}={stays}" for goes, stays in found.became.items()))
        return replace(loaded, network=network, report=report, digest=digest)

    def _became(self, loaded: Loaded) -> dict[str, str]:
        return merged(loaded.network, self.same.merges).became

    def _without_those_who_said_no(self, loaded: Loaded) -> Loaded:
        decided, asked = self.as_decided(loaded), self.asked(loaded)
        people = asked.people
        if not people:
            # Whoever stands in no row but those left out said no as well.
            report = _told(loaded, loaded.network.people[:0], asked.unknown, decided.report)
            return replace(decided, report=report)
        became = self._became(loaded)
        spelt = [
            became.get(str(person), person) in people for person in loaded.network.people.index
        ]
        gone = loaded.network.people[spelt]
        told = groups_renamed(decided.network, withholder(gone)) if self.same else decided.network
        network = without(told, people)
        # Other data than with everybody: a link made here asks for the same list.
        digest, title = _digest(decided, people), _untold(loaded.title, gone)
        report = recounted(decided.report, decided.network, network)
        report = _told(loaded, gone, asked.unknown, report)
        return replace(decided, network=network, report=report, title=title, digest=digest)

    def _in_mode(self, loaded: Loaded, mode: ModeKey, presenting: bool) -> Loaded:
        full = self.in_full(loaded)
        # Both spellings of somebody are names.
        spelt = withholder(loaded.network.people)
        told = groups_renamed(full.network, spelt) if self.same else full.network
        told = _presented(told) if presenting else told
        network = called(told, self.codes(loaded, mode, presenting=presenting))
        title = _untold(full.title, loaded.network.people)
        if loaded.sample is None and any(each.file in title for each in full.report.files):
            # A file may be called by somebody who is nobody in it.
            title = UNTITLED
        return replace(full, network=network, title=title)


def _place(mode: ModeKey, presenting: bool) -> str:
    """Under which word what people are called is kept."""
    return f"{mode}, presented" if presenting and mode == "jobs" else mode


def _presented(network: Network) -> Network:
    return with_common_jobs(network, smallest_shown(network.people))


def _digest(loaded: Loaded, other: Iterable[str]) -> str:
    return sha256("\x00".join((loaded.digest, *other)).encode()).hexdigest()


def _told(loaded: Loaded, gone: pd.DataFrame, entries: Sequence[str], report: Report) -> Report:
    """The report without these people: nothing asks about them, and no row of theirs is given."""
    holds = holds_name_of(gone, entries, cut)
    columns = loaded.matched.who if loaded.matched else ()
    numbers = {each.strip() for each in (*map(str, gone.index), *entries) if each.strip().isdigit()}
    about = report.but_for(lambda note: note.about == SAME_PERSON and holds(note.reason))
    return about.told_without(holds, numbers, columns)


def _untold(title: str, people: pd.DataFrame) -> str:
    return UNTITLED if withholder(people)(title) == WITHHELD else title
