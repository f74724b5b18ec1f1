"""What somebody decided about their files, to be saved without a tie and used again another day.

Names stand in it only where nothing else would do: in merges, the list of people who said no,
places on the map, and who collected the data. `work_file` turns it into a file and back.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, get_args

from netroles.network import Combine, Network, tie_kinds
from netroles.reading.build import Reading, read
from netroles.reading.match import Match, What
from netroles.reading.merging import SamePeople, as_decided
from netroles.reading.opened import AS_FOUND_OUT, ReadAs
from netroles.reading.sheet import Sheet
from netroles.reading.source import Source

Places = Mapping[str, Mapping[str, tuple[float, float]]]
Unsaid = Literal["who said no", "one person", "two people", "places"]

UNSAID: tuple[Unsaid, ...] = get_args(Unsaid)
"""What cannot do without a name, and is counted where work is saved without names."""


@dataclass(frozen=True)
class Matched:
    """How files were taken: which column is which in both tables, what words among the strengths
    stand for (in the match of ties), what was kept of what looked like too much, and as what both
    files were read."""

    ties: Match
    people: Match | None = None
    kept: tuple[str, ...] = ()
    ties_as: ReadAs = AS_FOUND_OUT
    people_as: ReadAs = AS_FOUND_OUT

    @property
    def who(self) -> tuple[str, ...]:
        """The headings of the columns that say who somebody is."""
        found = [self.ties.columns[field] for field in ("source", "target")]
        found += [self.people.columns[field] for field in ("person", "name")] if self.people else []
        return tuple(each for each in found if each is not None)

    def of(self, sheet: Sheet, what: What) -> Match | None:
        """The match for a table; None where it lacks a column that was used."""
        match = self.ties if what == "ties" else self.people
        if match is None or not set(match.columns.values()) - {None} <= set(sheet.headings):
            return None
        return match


@dataclass(frozen=True)
class Work:
    """All that was decided. What is empty or None was not decided, and stays as it is.

    filters holds what is chosen on the pages as text; pins the places of people moved by hand, by
    arrangement and id. names is how people are called and delete_by a date as 2026-11-22; what they
    may be is for whoever uses them to check. unsaid counts what was decided and is not here,
    because the work was saved without names.
    """

    matched: Matched | None = None
    sides: Mapping[str, str | None] = field(default_factory=dict)
    directed: bool | None = None
    combine: Combine | None = None
    contact: tuple[str, ...] | None = None
    scales: tuple[str, ...] | None = None
    same: SamePeople = field(default_factory=SamePeople)
    left_out: str = ""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    pins: Places = field(default_factory=dict)
    names: str = "names"
    presenting: bool = False
    collected_for: str = ""
    collected_by: str = ""
    delete_by: str = ""
    unsaid: Mapping[Unsaid, int] = field(default_factory=dict)

    @property
    def lines_of_no(self) -> int:
        """The lines of the list of people who said no."""
        return sum(bool(line.strip()) for line in self.left_out.splitlines())

    def over(self, before: "Work") -> "Work":
        """These decisions, and those of before where nothing was decided here; neither list of
        people who said no is in it."""
        changed: dict[str, Any] = {
            name: getattr(before, name)
            for name in ("directed", "combine", "contact", "scales")
            if getattr(self, name) is None
        } | {
            name: getattr(before, name)
            for name in ("same", "collected_for", "collected_by", "delete_by")
            if not getattr(self, name)
        }
        return replace(
            self,
            **changed,
            sides={**before.sides, **self.sides},
            filters={**before.filters, **self.filters},
            pins={**before.pins, **self.pins},
            left_out="",
        )

    def overruling(self, network: Network) -> Network:
        """The network with its sides, direction, combination and kinds as they were decided.

        Settings and kinds that are not there are passed over.
        """
        sides = {each: self.sides.get(each, side) for each, side in network.settings.items()}
        kinds = set(tie_kinds(network))
        contact = tuple(kind for kind in self.contact or () if kind in kinds)
        scales = self.scales
        return replace(
            network,
            directed=network.directed if self.directed is None else self.directed,
            combine=self.combine or network.combine,
            settings=sides,
            contact=contact or network.contact,
            scales=network.scales if scales is None else tuple(s for s in scales if s in kinds),
        )

    def without_names(
        self, holds_name: Callable[[str], bool], of_people: Collection[str] = ()
    ) -> "Work":
        """The same without merges, places, the list and who collected the data, without those
        filters that choose people, and without any other text that holds a name. What cannot do
        without names is counted in `unsaid`."""

        def free(texts: Mapping[str, Any]) -> dict[str, Any]:
            return {text: value for text, value in texts.items() if not holds_name(text)}

        matched = self.matched
        if matched is not None:
            used = [*matched.ties.columns.values()]
            used += [] if matched.people is None else matched.people.columns.values()
            if any(text is not None and holds_name(text) for text in used):
                matched = None
            else:
                ties = replace(matched.ties, strengths=free(matched.ties.strengths))
                matched = replace(matched, ties=ties)
        chosen = {
            name: tuple(value for value in values if not holds_name(value))
            for name, values in self.filters.items()
            if name not in of_people
        }
        contact = self.contact
        counts: dict[Unsaid, int] = {
            "who said no": self.lines_of_no,
            "one person": len(self.same.merges),
            "two people": len(self.same.apart),
            "places": sum(map(len, self.pins.values())),
        }
        return replace(
            self,
            unsaid={**self.unsaid, **{what: count for what, count in counts.items() if count}},
            matched=matched,
            sides=free(self.sides),
            contact=None if contact and any(map(holds_name, contact)) else contact,
            same=SamePeople(),
            left_out="",
            filters={name: values for name, values in chosen.items() if values},
            pins={},
            collected_for="" if holds_name(self.collected_for) else self.collected_for,
            collected_by="",
        )


def read_with_work(work: Work, ties: Source, people: Source | None = None) -> Reading:
    """The network in these files, read as somebody decided: columns, words, sides and merges.

    Who said no is left out by `netroles.privacy`. Raises NetrolesError where a file cannot be
    read, or lacks a column that the work names.
    """
    matched = work.matched
    if matched is None:
        reading = read(ties, people)
    else:
        reading = read(
            ties,
            people,
            taken_as=matched.ties_as,
            people_as=matched.people_as,
            ties_match=matched.ties,
            people_match=matched.people,
        )
    network = work.overruling(reading.network)
    network, report, _ = as_decided(network, reading.report, work.same)
    return replace(reading, network=network, report=report)
