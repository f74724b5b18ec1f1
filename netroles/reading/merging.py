"""Two spellings made one person, or kept apart: as somebody decided, and never without them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import pandas as pd

from netroles.network import (
    NO,
    RESPONDED,
    SETTING_SEPARATOR,
    YES,
    Network,
    split_settings,
)
from netroles.reading.checks import SAME_PERSON, pairs_in, perhaps_one_person
from netroles.reading.report import Note, Report, shown
from netroles.reading.same_person import Likely, likely_same

_FILE = "decided by you"


@dataclass(frozen=True)
class Merge:
    """Two ids of one person: the one that stays, and the one that goes."""

    stays: str
    goes: str


@dataclass(frozen=True)
class SamePeople:
    """What was decided of people who may be one: merges in their order, and pairs kept apart."""

    merges: tuple[Merge, ...] = ()
    apart: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        """Whether anything was decided."""
        return bool(self.merges or self.apart)

    def merge(self, stays: str, goes: str) -> "SamePeople":
        """With these two as one person."""
        return replace(self, merges=(*self.merges, Merge(stays, goes)))

    def keep_apart(self, one: str, other: str) -> "SamePeople":
        """With these two as two people, so that nobody asks again."""
        return replace(self, apart=(*self.apart, (one, other)))

    def without(self, decision: Merge | tuple[str, str]) -> "SamePeople":
        """Without one of the decisions; the others stay."""
        return SamePeople(
            tuple(each for each in self.merges if each != decision),
            tuple(each for each in self.apart if each != decision),
        )

    def undecided(self, network: Network) -> tuple[Likely, ...]:
        """The pairs of this network, merged already, that nobody has decided on."""
        apart = {frozenset(self._stays(each) for each in pair) for pair in self.apart}
        return tuple(
            each for each in likely_same(network) if frozenset((each.one, each.other)) not in apart
        )

    def _stays(self, person: str) -> str:
        for merge in self.merges:
            person = merge.stays if person == merge.goes else person
        return person


@dataclass(frozen=True, eq=False)
class Merged:
    """A network after merges, and what they did.

    became
        Who is called otherwise now: the id that stays, by the id that went.
    self_ties
        For each merge that was made, in order, the rows of ties between the two: a tie to oneself
        is none, so these were left out.
    unknown
        How many merges name somebody who is not there; nothing was done for them.
    """

    network: Network
    became: dict[str, str]
    self_ties: dict[Merge, int]
    unknown: int


def merged(network: Network, merges: Sequence[Merge]) -> Merged:
    """The network with each merge made, in their order.

    All ties of who goes become ties of who stays; parallel rows are kept and combine by the
    network's own rule. Rows between the two are left out and counted. Who stays keeps their id,
    their name and whatever is known of them; what is not known of them comes from the other, the
    settings of both are joined, and who answered under either spelling answered. A merge with
    somebody who is not there (any more) is passed over and counted. Order of people stays.

    Example: ties Ann–Bo, Dr Ann–Cy, Ann–Dr Ann, and Merge("Ann", "Dr Ann"): Ann–Bo, Ann–Cy, and
    one tie to oneself.
    """
    there = {str(person) for person in network.people.index}
    people, ends = network.people, network.ties[["source", "target"]]
    became: dict[str, str] = {}
    self_ties: dict[Merge, int] = {}
    for merge in merges:
        if merge.stays == merge.goes or not {merge.stays, merge.goes} <= there:
            continue
        there.remove(merge.goes)
        became = {person: _now(stays, merge) for person, stays in became.items()}
        became[merge.goes] = merge.stays
        people = _one_row(people, merge)
        before = int((ends["source"] == ends["target"]).sum())
        ends = ends.replace(merge.goes, merge.stays)
        self_ties[merge] = int((ends["source"] == ends["target"]).sum()) - before
    if not self_ties:
        return Merged(network, {}, {}, len(merges))
    ties = network.ties.assign(source=ends["source"], target=ends["target"])
    ties = ties[ties["source"] != ties["target"]].reset_index(drop=True)
    smaller = replace(network, people=people, ties=ties)
    return Merged(smaller, became, self_ties, len(merges) - len(self_ties))


def as_decided(
    network: Network, report: Report, decided: SamePeople
) -> tuple[Network, Report, Merged]:
    """Network and report as decided: every merge is a note, and what is decided is not asked."""
    found = merged(network, decided.merges)
    names = network.people["name"].fillna(network.people.index.to_series()).astype(str)
    notes = [*report.overruled(SAME_PERSON).notes]
    notes += perhaps_one_person(found.network, decided.undecided(found.network), _asked_of(report))
    notes += [_said(network, merge, names, count) for merge, count in found.self_ties.items()]
    notes += [
        Note(
            "guess",
            _FILE,
            f"{shown(names[one])} and {shown(names[other])} are two people",
            about=SAME_PERSON,
        )
        for one, other in decided.apart
        if {one, other} <= set(names.index)
    ]
    if found.unknown:
        reason = f"decisions that two spellings are one person, of nobody here: {found.unknown}"
        notes.append(Note("doubtful", _FILE, reason))
    told = replace(report, notes=tuple(notes))
    return found.network, recounted(told, network, found.network, found.became), found


def recounted(
    report: Report, before: Network, now: Network, became: Mapping[str, str] = MappingProxyType({})
) -> Report:
    """The report with the counts of the network as it is now, of which `before` was read; became
    says who is called otherwise since."""
    # People of the people file come first, then those named only in ties.
    strangers = set(before.people.index[len(before.people) - report.only_in_ties :])
    in_a_file = {became.get(each, each) for each in set(before.people.index) - strangers}
    only_in_ties = {became.get(each, each) for each in strangers} - in_a_file
    named = now.ties[["source", "target"]].stack()
    return replace(
        report,
        people=len(now.people),
        only_in_ties=len(only_in_ties & set(now.people.index)),
        without_ties=int((~now.people.index.isin(named)).sum()),
        ties=len(now.ties),
        pairs=len(pairs_in(now.ties)),
    )


def _now(stays: str, merge: Merge) -> str:
    return merge.stays if stays == merge.goes else stays


def _one_row(people: pd.DataFrame, merge: Merge) -> pd.DataFrame:
    """The people with what is known of one spelling added to the other, which stays."""
    stays, goes = _known(people, merge.stays), _known(people, merge.goes)
    row = {**goes, **stays}
    if "name" in goes and "name" not in stays:
        row["name"] = merge.stays
    settings = (*split_settings(stays.get("setting")), *split_settings(goes.get("setting")))
    if settings:
        row["setting"] = SETTING_SEPARATOR.join(dict.fromkeys(settings))
    if {stays.get(RESPONDED), goes.get(RESPONDED)} == {YES, NO}:
        row[RESPONDED] = YES
    table = people.copy()
    for column, cell in row.items():
        table.loc[merge.stays, column] = cell
    return table.drop(index=merge.goes)


def _known(people: pd.DataFrame, person: str) -> dict[str, str]:
    """What is known of a person, by column."""
    return {
        str(column): str(cells.loc[person])
        for column, cells in people.items()
        if pd.notna(cells.loc[person])
    }


def _said(network: Network, merge: Merge, names: pd.Series, self_ties: int) -> Note:
    """What one merge did, and where the two spellings were said to be different things."""
    said = (
        f"{shown(names[merge.goes])} is {shown(names[merge.stays])}, as you decided; "
        "the ties of both are one person's"
    )
    if self_ties:
        rows = "row" if self_ties == 1 else "rows"
        said += f"; {self_ties:,} {rows} between the two left out, as a tie to oneself"
    if differ := sorted(_differing(network.people, merge)):
        said += f"; of {', '.join(differ)}, given otherwise for each, the one that stays counts"
    return Note("guess", _FILE, said, about=SAME_PERSON)


def _differing(people: pd.DataFrame, merge: Merge) -> Iterator[str]:
    stays, goes = _known(people, merge.stays), _known(people, merge.goes)
    for column in stays.keys() & goes.keys() - {"name", "setting", RESPONDED}:
        if stays[column] != goes[column]:
            yield column


def _asked_of(report: Report) -> str:
    asked = [note.file for note in report.notes if note.about == SAME_PERSON]
    return asked[0] if asked else _FILE
