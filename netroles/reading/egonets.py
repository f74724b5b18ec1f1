"""Networks of single people from an egocentric survey: one file for each, or three tables.

Somebody (the ego) names contacts (alters) and says which of them know each other. Alters of
different egos are different people, whatever they are called, unless a column on purpose says who
is the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

import pandas as pd

from netroles.network import TALKS_TO, NetrolesError, Network, propose_side, split_settings
from netroles.network.network import PEOPLE_COLUMNS, TIE_COLUMNS
from netroles.reading.build import read
from netroles.reading.columns import each_once, refusals, text_column, translated
from netroles.reading.headings import PEOPLE_HEADINGS, TIE_HEADINGS, plain
from netroles.reading.match import heading_list
from netroles.reading.report import Note
from netroles.reading.sheet import Sheet, look
from netroles.reading.source import Source
from netroles.reading.words import PERSON_KIND_WORDS, given_settings

EGO_WORDS = ("networkCanvasEgoUUID", "ego id", "ego", "ego uuid", "puid")
ALTER_WORDS = ("networkCanvasUUID", "alter id", "alt id", "alter", "alter number", "nameid")
SOURCE_WORDS = ("networkCanvasSourceUUID", "source", "source id", "src id", "from", "from id",
                "alter 1 number", "alter 1", "alter a", "nameid")  # fmt: skip
TARGET_WORDS = ("networkCanvasTargetUUID", "target", "target id", "tgt id", "to", "to id",
                "alter 2 number", "alter 2", "alter b")  # fmt: skip
SHARED_WORDS = ("shared id", "same person", "shared person")
"""A column under one of these says on purpose who is the same person in several networks."""
MOST_EGOS = 200
JOINT = " · "
"""Stands between an ego and an alter of theirs in the id of the alter."""

EXPECTED = (
    "Expected: a file of contacts with a column for the ego (such as ego id) and one for the "
    "contact (such as alter id), with or without a file of egos and one of ties between contacts; "
    "or one file for each person, with a row a tie."
)


@dataclass(frozen=True, eq=False)
class Egonets:
    """The networks of several single people.

    networks
        The ego's id and their network: the ego first, then the alters; a tie from the ego to each
        alter, and the ties between alters. In the order in which the egos appear.
    notes
        Each row that was left out, and what was taken for granted.
    """

    networks: Mapping[str, Network]
    notes: tuple[Note, ...]


def egonets(files: Sequence[Source]) -> Egonets:
    """The networks of single people in some files, in any order.

    files
        Each a path, or a pair (name, content). A table of contacts (alters), one of egos and one
        of ties between contacts, as egocentric survey tools export them; several of each may come.
        What a table is shows in its headings. Or one file of ties for each ego, who is the person
        the file is named after, or the one person with a tie to everybody else in it.

    An alter without a `shared id` column has the id "ego · alter": the same word in two networks
    is two people. Raises NetrolesError where no file holds an ego with alters, or a file is
    neither.

    Example: alters.csv with (ego, alter) Anna–1, Anna–2, Ben–1 and ties.csv with (ego, source,
    target) Anna–1–2: two networks; in Anna's a triangle, in Ben's one tie.
    """
    sheets = [look(each) for each in files]
    if not sheets:
        raise NetrolesError(f"No file was given. {EXPECTED}")
    notes: list[Note] = []
    tables: dict[str, list[Sheet]] = {"egos": [], "alters": [], "ties": [], "one": []}
    single: list[Source] = []
    for sheet, source in zip(sheets, files, strict=True):
        what = what_table(sheet)
        tables[what].append(sheet)
        if what == "one":
            single.append(source)
    if not tables["alters"] and (tables["egos"] or tables["ties"]):
        other = (*tables["egos"], *tables["ties"])[0]
        raise NetrolesError(
            f"No file lists the contacts: {other.name} belongs to a set of tables, and the one "
            f"with a row for each contact is missing. {EXPECTED}"
        )
    found = _from_tables(tables["egos"], tables["alters"], tables["ties"], notes)
    for source in single:
        ego, network, said = _from_one_file(source)
        if ego in found:
            raise NetrolesError(f"Two files are about '{ego}'; load each person once.")
        found[ego] = network
        notes += said
    if not found:
        raise NetrolesError(f"No row of these files names a contact. {EXPECTED}")
    if len(found) > MOST_EGOS:
        raise NetrolesError(
            f"These files hold {len(found)} people with their contacts; up to {MOST_EGOS} can be "
            "shown. Load fewer at a time."
        )
    return Egonets(found, tuple(notes))


def what_table(sheet: Sheet) -> str:
    """Which table a sheet is: "ties" between alters, "alters", "egos", or the network of "one"."""
    ego = _column(sheet, EGO_WORDS)
    target = _column(sheet, TARGET_WORDS)
    if ego and target and _column(sheet, SOURCE_WORDS):
        return "ties"
    if ego and _column(sheet, ALTER_WORDS):
        return "alters"
    if ego:
        return "egos"
    if target and _column(sheet, (*TIE_HEADINGS["source"],)):
        return "one"
    if all(_column(sheet, TIE_HEADINGS[end]) for end in ("source", "target")):
        return "one"
    raise NetrolesError(
        f"{sheet.name} is no file of a single person's network: found were the headings "
        f"{heading_list(sheet)}. {EXPECTED}"
    )


def _from_tables(
    egos: Iterable[Sheet], alters: Iterable[Sheet], ties: Iterable[Sheet], notes: list[Note]
) -> dict[str, Network]:
    people = pd.concat([_alters(sheet, notes) for sheet in alters] or [_NO_ALTERS])
    again = people.duplicated(["ego", "alter"])
    for sheet_name, row in people.loc[again, ["file", "row"]].itertuples(index=False, name=None):
        reason = "this contact of the same ego stands in a row further up"
        notes.append(Note("refused", sheet_name, reason, int(row)))
    people = people[~again]
    known = pd.concat([_egos(sheet) for sheet in egos] or [_NO_EGOS]).drop_duplicates("ego")
    known = known.set_index("ego")
    place = {
        (str(ego), str(alter)): str(person)
        for ego, alter, person in people[["ego", "alter", "person"]].itertuples(index=False)
    }
    between = [_between(sheet, place, notes) for sheet in ties]
    tied = pd.concat(between or [pd.DataFrame(columns=["ego", "source", "target", "strength"])])
    return {
        str(ego): _network(str(ego), known, own, tied[tied["ego"] == ego])
        for ego, own in people.groupby("ego", sort=False)
    }


def _alters(sheet: Sheet, notes: list[Note]) -> pd.DataFrame:
    """One row an alter: ego, alter, person (the id), and what is known of them."""
    ego, alter = (_column(sheet, words) for words in (EGO_WORDS, ALTER_WORDS))
    table = _about(sheet, "alter name", notes)
    table["ego"], table["alter"] = text_column(sheet, ego), text_column(sheet, alter)
    strength = _column(sheet, TIE_HEADINGS["strength"])
    numbers = pd.to_numeric(text_column(sheet, strength), errors="coerce")
    table["strength"] = numbers.where(numbers > 0)
    shared = text_column(sheet, _column(sheet, SHARED_WORDS))
    table["person"] = shared.fillna(table["ego"] + JOINT + table["alter"])
    if shared.notna().any():
        reason = "who has the same shared id is taken as the same person in several networks"
        notes.append(Note("guess", sheet.name, reason))
    blank = table[["ego", "alter"]].isna().any(axis="columns")
    notes += refusals(
        sheet, {int(row): (None, "the ego or the contact is blank") for row in table.index[blank]}
    )
    return table[~blank].assign(file=sheet.name, row=table.index[~blank])


def _egos(sheet: Sheet) -> pd.DataFrame:
    table = _about(sheet, "ego name", [])
    table["ego"] = text_column(sheet, _column(sheet, EGO_WORDS))
    case = text_column(sheet, _column(sheet, ("networkCanvasCaseID", "case id")))
    return table.assign(name=table["name"].fillna(case)).dropna(subset="ego")


def _about(sheet: Sheet, own_name: str, notes: list[Note]) -> pd.DataFrame:
    """What a table says of people: name, setting, team, profession, kind."""
    taken = {_column(sheet, words) for words in (EGO_WORDS, ALTER_WORDS)}

    def cells(words: Sequence[str]) -> pd.Series:
        heading = _column(sheet, words)
        return text_column(sheet, None if heading in taken else heading)

    table = pd.DataFrame({"name": cells((own_name, "name", "full name", "label", "nickname"))})
    table["setting"] = each_once(
        cells(PEOPLE_HEADINGS["setting"]), lambda cell: "; ".join(given_settings(cell)) or None
    )
    for column in ("team", "profession"):
        table[column] = cells(PEOPLE_HEADINGS[column])
    heading = _column(sheet, PEOPLE_HEADINGS["kind"])
    otherwise = "the person counts as staff until you say otherwise"
    table["kind"], said = translated(sheet, heading, PERSON_KIND_WORDS, otherwise)
    notes += said
    return table


def _between(sheet: Sheet, place: Mapping[tuple[str, str], str], notes: list[Note]) -> pd.DataFrame:
    """One row a tie between two alters of one ego; other rows are refused."""
    table = pd.DataFrame(
        {
            "ego": text_column(sheet, _column(sheet, EGO_WORDS)),
            "source": text_column(sheet, _column(sheet, SOURCE_WORDS)),
            "target": text_column(sheet, _column(sheet, TARGET_WORDS)),
        }
    )
    numbers = pd.to_numeric(
        text_column(sheet, _column(sheet, TIE_HEADINGS["strength"])), errors="coerce"
    )
    table["strength"] = numbers.where(numbers > 0)
    refused: dict[int, tuple[str | None, str]] = {}
    for row, ego, source, target in table[["ego", "source", "target"]].itertuples(name=None):
        if (ego, source) not in place or (ego, target) not in place:
            refused[row] = (None, "one of the two is no contact of this ego in the other file")
        elif source == target:
            refused[row] = (None, "a tie joins two different people")
    notes += refusals(sheet, refused)
    kept = table.drop(index=list(refused))
    ends = {
        end: [place[pair] for pair in zip(kept["ego"], kept[end], strict=True)]
        for end in ("source", "target")
    }
    return kept.assign(**ends)


def _network(ego: str, known: pd.DataFrame, alters: pd.DataFrame, ties: pd.DataFrame) -> Network:
    """The network of one ego: themselves, their alters, and all ties."""
    own = known.reindex([ego])[_ABOUT]
    others = alters.set_index("person")[_ABOUT]
    people = pd.concat([own, others]).reindex(columns=list(PEOPLE_COLUMNS)).astype("str")
    # Somebody who stands twice under one shared id is one contact.
    people = people[~people.index.duplicated()]
    people.index = pd.Index(people.index, name="person", dtype="str")
    to_alters = pd.DataFrame(
        {
            "source": ego,
            "target": alters["person"].to_numpy(),
            "strength": alters["strength"].to_numpy(),
        }
    )
    between = ties[["source", "target", "strength"]]
    rows = pd.concat([to_alters, between] if len(between) else [to_alters], ignore_index=True)
    rows = rows[rows["source"] != rows["target"]].assign(kind=TALKS_TO)
    types = dict.fromkeys(TIE_COLUMNS, "str") | {"strength": "float64"}
    settings = {
        each: propose_side(each) for cell in people["setting"] for each in split_settings(cell)
    }
    return Network(
        people=people,
        ties=rows.reindex(columns=list(TIE_COLUMNS)).astype(types).reset_index(drop=True),
        settings=settings,
    )


def _from_one_file(source: Source) -> tuple[str, Network, list[Note]]:
    """The ego of a file of ties, and their network; alters have the ego in their id."""
    reading = read(source).usable()
    network = reading.network
    name = reading.report.files[0].file
    everyone = list(network.people.index)
    contacts: dict[str, set[str]] = {each: set() for each in everyone}
    for one, other in network.ties[["source", "target"]].itertuples(index=False, name=None):
        contacts[one].add(other)
        contacts[other].add(one)
    whole = [each for each in everyone if len(contacts[each]) == len(everyone) - 1]
    stem = PurePath(name).stem.casefold()
    named = [each for each in everyone if each.casefold() == stem]
    chosen = named or whole
    if len(chosen) != 1:
        many = "several people have" if whole else "nobody has"
        raise NetrolesError(
            f"Whose network {name} is cannot be told: {many} a tie to everybody else in it. Name "
            "the file after the person, as they are written in it, or add a column ego id."
        )
    ego = chosen[0]
    ids = {each: each if each == ego else f"{ego}{JOINT}{each}" for each in everyone}
    order = [ego, *(each for each in everyone if each != ego)]
    people = network.people.loc[order]
    people = people.assign(name=people["name"].fillna(people.index.to_series()))
    people.index = pd.Index([ids[each] for each in order], name="person", dtype="str")
    ties = network.ties.assign(
        source=network.ties["source"].map(ids), target=network.ties["target"].map(ids)
    )
    how = "its name says so" if named else "they have a tie to everybody in it"
    notes = [
        *reading.report.of_kind("refused"),
        Note("guess", name, f"the file is taken as the network of '{ego}': {how}"),
    ]
    own = Network(people=people, ties=ties, combine=network.combine, settings=network.settings)
    return ego, own, notes


def _column(sheet: Sheet, words: Iterable[str]) -> str | None:
    """The heading that is one of some words, the first words first; None where none is."""
    known = {plain(heading): heading for heading in reversed(sheet.headings)}
    return next((known[word] for word in map(plain, words) if word in known), None)


_ABOUT = ["name", "setting", "team", "profession", "kind"]
_NO_EGOS = pd.DataFrame(columns=["ego", *_ABOUT], dtype="str")
_NO_ALTERS = pd.DataFrame(
    columns=["ego", "alter", "person", "strength", *_ABOUT, "file", "row"], dtype="str"
)
