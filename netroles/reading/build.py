"""From matched sheets to a network and the report of what became of each row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from netroles.network import (
    SETTING_SEPARATOR,
    Combine,
    NetrolesError,
    Network,
    clean_id,
    split_settings,
)
from netroles.reading.answers import ANSWERS_MATCH, answers, is_questionnaire
from netroles.reading.checks import Built, network_notes, pairs_in
from netroles.reading.columns import text_column
from netroles.reading.headings import EMAIL_HEADINGS, LONE_PLACES, plain
from netroles.reading.match import FIELD_WORDS, Match, What, checked, propose_match
from netroles.reading.opened import ReadAs, open_file
from netroles.reading.people import NO_PEOPLE, PeopleRows, people_rows
from netroles.reading.places import NO_SIDES, handed_over, places
from netroles.reading.questionnaire import OWN_HEADINGS
from netroles.reading.report import FileCount, Note, Report, shown
from netroles.reading.sheet import Sheet
from netroles.reading.sides import settled, sides_in
from netroles.reading.source import Source
from netroles.reading.ties import TieRows, tie_rows
from netroles.reading.words import given_settings


@dataclass(frozen=True, eq=False)
class Reading:
    """A network, the report of what was read, and the columns it was read from."""

    network: Network
    report: Report
    ties_match: Match
    people_match: Match | None

    def usable(self) -> "Reading":
        """The reading itself; NetrolesError where no row of ties could be used.

        A table of people without a single tie would look like a result. A file without rows is
        taken at its word.
        """
        file = self.report.files[0]
        if self.report.ties or not file.rows:
            return self
        refused = self.report.groups("refused")
        raise NetrolesError(
            f"None of the {file.rows} rows of {file.file} is a tie that can be used; "
            + (f"the first reason: {refused[0].reason}." if refused else "no answer is filled in.")
        )

    @property
    def guesses(self) -> tuple[Note, ...]:
        """What was guessed, and can be overruled."""
        return self.report.of_kind("guess")


def read(
    ties: Source | list[Source],
    people: Source | None = None,
    *,
    taken_as: str | ReadAs | None = None,
    people_as: ReadAs | None = None,
    sides: Source | Mapping[str, str] | None = None,
    directed: bool | None = None,
    combine: Combine | None = None,
    ties_match: Match | Mapping[str, str | None] | None = None,
    people_match: Match | Mapping[str, str | None] | None = None,
) -> Reading:
    """The network in a file of ties and, if there is one, a file of people.

    ties, people
        A path, or a pair (name, content), of any kind that `open_file` reads. A graph file, a
        workbook, a matrix or a survey may hold both; a people file given as well takes the place
        of the people in it. For ties also a list of files, if each is a questionnaire that came
        back; they bring the people.
    taken_as
        What the file of ties is, where `open_file` takes it for something else: "table",
        "matrix", "roster" (a survey), "roster by HEADING" of who answered, "contacts", or the
        sheet of a workbook. A `ReadAs` also says the
        encoding and delimiter of text, and how contacts with times are put into periods.
    people_as
        The same of the file of people.
    sides
        The side of settings (home, between, hospital): a mapping, or a file with the columns
        setting and side. Others are proposed from their names.
    directed
        Whether it matters who said it. None: no, unless the people file says who answered, or
        the file is a questionnaire.
    combine
        "max" or "sum" for parallel rows. None: "max" for ratings, "sum" for counts.
    ties_match, people_match
        Headings for fields where the proposed match is wrong, {"source": "Name of caller"}, or a
        whole match, such as that of an earlier reading.

    Returns the network with a report of every row refused or doubtful and every guess. Raises
    NetrolesError when a file cannot be read or lacks a column that is needed.
    """
    first, *more = [
        open_file(each, taken_as) for each in (ties if isinstance(ties, list) else [ties])
    ]
    ties_sheet, others = first.ties, [each.ties for each in more]
    people_sheet, matched = first.people, None
    if people is not None:
        opened = open_file(people, people_as)
        people_sheet = opened.people or opened.ties
    if people_sheet is not None:
        tied = None if others else _match(ties_sheet, "ties", ties_match)
        matched = _match(people_sheet, "people", people_match, tied)
    said = sides if sides is None or isinstance(sides, Mapping) else open_file(sides).ties
    if others:
        sheets = [ties_sheet, *others]
        return build_answers(sheets, people_sheet, sides=said, directed=directed, combine=combine)
    return build(
        ties_sheet,
        _match(ties_sheet, "ties", ties_match),
        people_sheet,
        matched,
        sides=said,
        directed=directed,
        combine=combine,
    )


def build(
    ties: Sheet,
    ties_match: Match,
    people: Sheet | None = None,
    people_match: Match | None = None,
    *,
    sides: Sheet | Mapping[str, str] | None = None,
    directed: bool | None = None,
    combine: Combine | None = None,
) -> Reading:
    """The network that matched sheets hold. Options and errors as for `read`.

    A questionnaire that came back needs no match: it is read as `build_answers` reads it.
    """
    if is_questionnaire(ties):
        return build_answers([ties], people, sides=sides, directed=directed, combine=combine)
    sheets = [ties]
    notes = [*ties.notes, *_match_notes(ties, checked(ties, ties_match))]
    given = NO_PEOPLE
    if people is not None:
        people = _named_apart(people, ties)
        people_match = people_match or propose_match(people, "people", ties_match)
        given = people_rows(people, checked(people, people_match))
        sheets.append(people)
        notes += [*people.notes, *_match_notes(people, people_match), *people.placed(given.notes)]
    names, join_notes = _person_of_name(ties, ties_match, given.table)
    tied = tie_rows(ties, ties_match, names)
    table = _everyone(given, tied)
    placed = places(table, ties.name if people is None else people.name)
    if placed is not None:
        table = table.assign(setting=placed.setting, name=placed.name)
        if ties_match.columns["kind"] is None:
            tied = handed_over(tied, ties.name)
        notes += placed.notes
    notes += [*join_notes, *ties.placed(tied.notes)]

    from_people = people is not None and given.table["setting"].notna().any()
    where = people.name if people is not None and from_people else ties.name
    settings, sides_notes = _sides(table, sides, where, placed.sides if placed else {})
    notes += sides_notes
    if isinstance(sides, Sheet):
        sheets.append(sides)

    network = Network(
        people=table,
        ties=tied.table.reset_index(drop=True),
        directed=_direction(directed, ties, given),
        combine=combine or tied.combine,
        settings=settings,
    )
    of_both = network_notes(
        Built(network, ties, ties_match, tied, people, people_match, given),
        direction_asked=directed is None,
        combination_asked=combine is None,
    )
    notes += ties.placed(of_both if people is None else people.placed(of_both))
    report = replace(_report(network, given, sheets, notes), of_places=placed is not None)
    return Reading(network, report, ties_match, people_match)


def build_answers(
    sheets: Sequence[Sheet],
    people: Sheet | None = None,
    *,
    sides: Sheet | Mapping[str, str] | None = None,
    directed: bool | None = None,
    combine: Combine | None = None,
) -> Reading:
    """The network that filled-in questionnaires hold. Options as for `read`.

    Raises NetrolesError where one of the files is another one, or comes with a people file.
    """
    for sheet in sheets:
        if not is_questionnaire(sheet):
            raise NetrolesError(
                f"{sheet.name} is not a questionnaire of this dashboard: it has no row with the "
                f"headings {', '.join(map(shown, OWN_HEADINGS))}. Files of another kind are "
                "loaded one at a time."
            )
    if people is not None:
        raise NetrolesError(
            f"The questionnaire says who the people are and where they work; load it without "
            f"{people.name}."
        )
    found = answers(sheets)
    settings, sides_notes = _sides(found.people, sides, found.sheets[0].name)
    network = Network(
        people=found.people,
        ties=found.ties,
        directed=directed is not False,
        combine=combine or "max",
        settings=settings,
    )
    notes = [*found.notes, *sides_notes]
    if directed is None:
        reason = "each person answered for themselves, so it matters who said a tie"
        notes.append(Note("guess", found.sheets[0].name, reason))
    read = [*found.sheets, *([sides] if isinstance(sides, Sheet) else [])]
    report = _report(network, NO_PEOPLE, read, notes)
    return Reading(network, report, ANSWERS_MATCH, None)


def _direction(asked: bool | None, ties: Sheet, given: PeopleRows) -> bool:
    """Whether it matters who said a tie: as somebody said, as the file says, as answers suggest."""
    if asked is not None:
        return asked
    return given.responded if ties.directed is None else ties.directed


def _sides(
    people: pd.DataFrame,
    sides: Sheet | Mapping[str, str] | None,
    where: str,
    of_places: Mapping[str, str] = NO_SIDES,
) -> tuple[dict[str, str | None], list[Note]]:
    """The side of every setting there is, as somebody said, as the names of its places say, or as
    proposed; `where` it stands."""
    said: Mapping[str, str] = {}
    notes: list[Note] = []
    if isinstance(sides, Sheet):
        said, refused = sides_in(sides, checked(sides, propose_match(sides, "sides")))
        notes += [*sides.notes, *refused]
    elif sides is not None:
        said = sides
    every_setting = dict.fromkeys(s for cell in people["setting"] for s in split_settings(cell))
    told = {setting.casefold() for setting in said}
    known = {each: side for each, side in of_places.items() if each.casefold() not in told}
    settings, settled_notes = settled(every_setting, {**known, **said}, where)
    return settings, notes + settled_notes


def _match(
    sheet: Sheet,
    what: What,
    asked: Match | Mapping[str, str | None] | None,
    beside: Match | None = None,
) -> Match:
    if isinstance(asked, Match):
        return asked
    return propose_match(sheet, what, beside).using(asked or {})


def _named_apart(people: Sheet, ties: Sheet) -> Sheet:
    """The people sheet under another name where both files are called the same."""
    return people if people.name != ties.name else people.called(f"{people.name} (people)")


def _match_notes(sheet: Sheet, match: Match) -> list[Note]:
    words = FIELD_WORDS[match.what]
    taken = [f"{shown(h)} as {words[field]}" for field, h in match.columns.items() if h]
    notes = [Note("guess", sheet.name, f"columns were taken so: {', '.join(taken)}")]
    if unused := match.unused(sheet):
        kept = ", ".join(map(shown, unused[:8])) + (" and more" if len(unused) > 8 else "")
        notes.append(Note("guess", sheet.name, f"columns kept as they are: {kept}"))
    lone = match.columns.get("source_setting")
    if lone and plain(lone) in map(plain, LONE_PLACES):
        reason = "the setting is taken as that of the person who answered"
        notes.append(Note("guess", sheet.name, reason, column=lone))
    return notes


def _person_of_name(
    ties: Sheet, match: Match, people: pd.DataFrame
) -> tuple[dict[str, str], list[Note]]:
    """The id for each name, where the ties give names and not ids, or e-mail addresses; empty
    where they give ids.

    Only names that are all different can stand for people.
    """
    ends = {
        cell
        for end in ("source", "target")
        for cell in text_column(ties, match.columns[end]).dropna().unique()
    }
    ways = {"name": "name"} | {
        str(column): "e-mail address"
        for column in people
        if plain(str(column)) in map(plain, EMAIL_HEADINGS)
    }
    for column, way in ways.items():
        names = people[column].dropna().map(clean_id)
        if names.empty or names.duplicated().any():
            continue
        if len(ends.intersection(names)) > len(ends.intersection(people.index)):
            reason = f"people stand in the ties by {way}; they were found in the people file by it"
            found = {name: str(person) for person, name in names.items()}
            return found, [Note("guess", ties.name, reason)]
    return {}, []


def _everyone(given: PeopleRows, tied: TieRows) -> pd.DataFrame:
    """The people file's people, then those named only in ties in order of appearance.

    A setting given in the people file stands; others come from the ties.
    """
    # Both ends of a row before the next row: the order of first appearance.
    ends = pd.DataFrame(
        {
            "person": tied.table[["source", "target"]].to_numpy().ravel(),
            "place": tied.settings[["source", "target"]].to_numpy().ravel(),
        },
        dtype="str",
    ).drop_duplicates()
    everyone = given.table.index.append(pd.Index(ends["person"])).unique()
    table = given.table.reindex(everyone.rename("person"))
    found: dict[str, dict[str, None]] = {}
    for person, place in ends.dropna().itertuples(index=False, name=None):
        found.setdefault(person, {}).update(dict.fromkeys(given_settings(place)))
    from_ties = pd.Series(
        {person: SETTING_SEPARATOR.join(settings) for person, settings in found.items()},
        dtype="str",
    )
    missing = table["setting"].isna()
    table.loc[missing, "setting"] = from_ties.reindex(table.index[missing]).to_numpy()
    table["setting"] = table["setting"].where(table["setting"] != "").astype("str")
    return table


def _report(network: Network, given: PeopleRows, sheets: list[Sheet], notes: list[Note]) -> Report:
    named = pd.concat([network.ties["source"], network.ties["target"]]).unique()
    files = tuple(
        FileCount(
            sheet.name,
            sheet.said,
            sheet.headings,
            sheet.row_count,
            sum(note.kind == "refused" and note.file == sheet.name for note in notes),
        )
        for sheet in sheets
    )
    in_people_file = len(given.table)
    return Report(
        files=files,
        notes=tuple(notes),
        people=len(network.people),
        only_in_ties=len(network.people) - in_people_file if given is not NO_PEOPLE else 0,
        without_ties=int((~network.people.index.isin(named)).sum()),
        ties=len(network.ties),
        pairs=len(pairs_in(network.ties)),
    )
