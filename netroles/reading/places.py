"""A network of places, where each person of the file is a ward or a unit: which side each is on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import pandas as pd

from netroles.network import HANDOVER, HOME, HOSPITAL, propose_side
from netroles.reading.headings import plain
from netroles.reading.report import Note
from netroles.reading.ties import NO_KIND, TieRows

PLACE_HEADINGS = ("ward", "ward name", "unit", "unit name", "clinic", "clinic name", "facility")
"""A column under one of these names the place itself, where each row has another one."""
SITE_HEADINGS = ("site", "hospital", "site name", "hospital name", "trust", "organisation")
HOME_SETTING = "home"
"""The setting of places at home in a network of places."""
HOME_NAMES = ("exit", "exit hospital", "discharged", "left hospital", "medihome")
"""Names that lists of transfers give to having gone home, beside those with the word home in
them. Medihome is a service of nurses at home, as in the published transfers of King's College
Hospital (PLOS ONE 2017, 12:e0185912)."""
NO_SIDES: Mapping[str, str] = MappingProxyType({})
LEAST_PLACES = 3
SITE_SEPARATOR = "|"
"""In an id such as "DH|Lonsdale": the site stands before it, the place behind."""
UNNAMED_SITE = "hospital"


@dataclass(frozen=True, eq=False)
class Places:
    """What is known of each place: `setting`, `name`; and the side of each setting."""

    setting: pd.Series
    name: pd.Series
    sides: Mapping[str, str]
    notes: tuple[Note, ...]


def places(people: pd.DataFrame, where: str) -> Places | None:
    """What the names of places say, if the people of a table are places; None where they are not.

    They are places where nothing is given of a person (no setting, team, profession, kind or
    side), and either a column headed ward, unit or clinic names each row differently within its
    site, or every id has the form "site|place", with fewer sites than places and at least one
    place whose name says that it is in hospital. Whose name says home (or that people left
    hospital for it) is at home; every other place stands in hospital, with its site as setting.
    """
    known = [each for each in _OF_PEOPLE if each in people]
    if len(people) < LEAST_PLACES or people[known].notna().any().any():
        return None
    found = _in_columns(people) or _in_ids(people)
    if found is None:
        return None
    site, place = found
    side = place.map(side_of_place)
    home = side == HOME
    setting = site.mask(home, HOME_SETTING)
    reason = (
        "each row is taken as a place and not a person: places whose name says home or having "
        f"left hospital ({int(home.sum())}) are at home, all others in hospital, by their site"
    )
    return Places(
        setting=setting,
        name=people["name"].fillna(place),
        sides={each: HOME if each == HOME_SETTING else HOSPITAL for each in setting.unique()},
        notes=(Note("guess", where, reason, about="sides"),),
    )


def handed_over(tied: TieRows, file: str) -> TieRows:
    """Ties between places, where nothing says of what kind: somebody is moved from one place to
    the next, which is a handover."""
    reason = "no column says the kind of tie; between places each row is taken as a handover"
    notes = [each for each in tied.notes if not each.reason.startswith(NO_KIND)]
    table = tied.table.assign(kind=pd.Series(HANDOVER, index=tied.table.index, dtype="str"))
    return replace(tied, table=table, notes=[*notes, Note("guess", file, reason)])


def side_of_place(name: str) -> str | None:
    """The side that the name of a place suggests: "ExitHospital" is home, "MedicalWard1" hospital;
    None where nothing in it says either. A ward for surgery is no GP's surgery: only the word home
    says home."""
    words = " ".join(_WORDS.findall(name)).casefold()
    if words in HOME_NAMES or "home" in words.split():
        return HOME
    return HOSPITAL if propose_side(words) == HOSPITAL else None


def _in_columns(people: pd.DataFrame) -> tuple[pd.Series, pd.Series] | None:
    """Site and name of each place from columns; None where no column names places."""
    columns = {plain(str(column)): str(column) for column in people}
    place = next((columns[word] for word in map(plain, PLACE_HEADINGS) if word in columns), None)
    if place is None or people[place].isna().any():
        return None
    at = next((columns[word] for word in map(plain, SITE_HEADINGS) if word in columns), None)
    site = pd.Series(UNNAMED_SITE, index=people.index, dtype="str")
    if at is not None:
        site = people[at].fillna(UNNAMED_SITE)
    names = people[place].astype("str")
    if pd.DataFrame({"site": site, "place": names}).duplicated().any():
        return None
    return site, names


def _in_ids(people: pd.DataFrame) -> tuple[pd.Series, pd.Series] | None:
    """Site and name of each place from ids such as "DH|Lonsdale"; None where not all are so."""
    parts = people.index.to_series().str.split(SITE_SEPARATOR, n=1, expand=True, regex=False)
    if parts.shape[1] < 2 or parts.isna().any().any() or (parts == "").any().any():
        return None
    site, place = parts[0], parts[1]
    hospital = place.map(side_of_place) == HOSPITAL
    if site.nunique() * 2 > len(site) or not hospital.any():
        return None
    return site, place


_OF_PEOPLE = ("setting", "team", "profession", "kind", "level", "side")
_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
