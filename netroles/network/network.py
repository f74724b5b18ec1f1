"""The data: people, the ties between them, and the side each setting stands on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal

import numpy as np
import pandas as pd

from netroles.network.errors import NetrolesError
from netroles.network.kept import kept, kept_property
from netroles.network.settings import SIDES, settings_of_people, side_of_people

PEOPLE_COLUMNS = ("name", "setting", "team", "profession", "kind", "level")
TIE_COLUMNS = ("source", "target", "strength", "kind", "transition", "period")

STAFF, PATIENT, CARER = "professional", "patient", "carer"
PERSON_KINDS = (STAFF, PATIENT, CARER)
LEVELS = ("specialist", "generalist")

TO_HOSPITAL, TO_HOME = "home→hospital", "hospital→home"
TRANSITIONS = (TO_HOSPITAL, TO_HOME)

TALKS_TO, HANDOVER, TRUSTS = "talks to", "handover", "trusts"
ENERGISES, CHALLENGES = "energises", "challenges"
HINT_KINDS = (ENERGISES, CHALLENGES)
"""Kinds that say what people feel about each other, and so are no part of who reaches whom."""

RESPONDED, SELF_ROLES = "responded", "self_roles"
"""Columns of people that a file may have: whether they answered, and the roles they see themselves
in."""
YES, NO = "yes", "no"

ROLE_KEYS = ("broker", "connector", "energiser", "challenger")
"""The words in which people's own view of their roles is kept; what each means, `roles` says."""
NO_ROLE = "none"
SELF_ROLES_SEPARATOR = "; "

Combine = Literal["max", "sum"]


@dataclass(frozen=True)
class Network:
    """A care network as people reported it: checked when made, never edited.

    people
        One row a person, index `person` (unique text). Columns `name`, `setting` (several joined
        by "; ", the main one first), `team`, `profession`, `kind` (professional, patient, carer),
        `level` (specialist, generalist), and whatever else the file had, as text. Unknown is
        missing. Optional are `side`, `responded` (yes or no; missing for who was not asked) and
        `self_roles` (the roles people see themselves in, joined by "; ", or "none").
    ties
        One row a tie as reported: `source` (who answered), `target`, `strength` (above 0, bigger
        is closer or more often; missing where the file left it out), `kind`, `transition`
        (home→hospital, hospital→home or missing), `period`, and whatever else the file had.
        Parallel rows are kept.
    directed
        Whether it matters who said it.
    combine
        How parallel rows of the same two people, kind and period become one strength: "max" for
        ratings, "sum" for counts and amounts.
    settings
        Each setting's side (home, between, hospital), None where it is not known.
    contact
        The kinds of tie that make the structure where the user said so; None for all except
        `energises` and `challenges`.
    scales
        The kinds whose strengths are answers from 1 to 5 where the user said so; None for what
        the strengths look like (`netroles.network.scales`).

    Raises NetrolesError when the parts do not fit together.
    """

    people: pd.DataFrame
    ties: pd.DataFrame
    directed: bool = False
    combine: Combine = "max"
    settings: Mapping[str, str | None] = field(default_factory=dict)
    contact: tuple[str, ...] | None = None
    scales: tuple[str, ...] | None = None

    def __post_init__(self) -> None:
        _check_people(self.people)
        _check_ties(self.ties, self.people.index)
        if self.combine not in ("max", "sum"):
            raise NetrolesError(
                f"Parallel rows combine by 'max' or 'sum'; '{self.combine}' was asked for."
            )
        wrong = {side for side in self.settings.values() if side is not None and side not in SIDES}
        if wrong:
            raise NetrolesError(
                f"A setting's side is one of {', '.join(SIDES)}; found '{sorted(wrong)[0]}'."
            )

    @kept_property
    def kinds_of_tie(self) -> tuple[str, ...]:
        """The kinds of tie, in order of first appearance: asked for again and again."""
        return tuple(self.ties["kind"].dropna().unique())

    @kept_property
    def labels_of_periods(self) -> tuple[str, ...]:
        """The periods, in order of first appearance."""
        return tuple(self.ties["period"].dropna().unique())

    @kept_property
    def digest(self) -> str:
        """SHA-256 over all content: equal networks have equal digests, a changed cell another.

        Caches key on it, because Streamlit hashes large frames from a sample of their rows.
        """
        how = (
            sorted(self.settings.items()),
            self.combine,
            self.directed,
            self.contact,
            self.scales,
        )
        parts = (self.people.to_csv(), self.ties.to_csv(), repr(how))
        return sha256("\x00".join(parts).encode()).hexdigest()


@kept
def settings_of(network: Network) -> pd.Series:
    """Each person's settings as a tuple, the main one first; index person, people order."""
    return settings_of_people(network.people)


@kept
def side_of(network: Network) -> pd.Series:
    """Each person's side (home, between, hospital), missing where unknown; people order."""
    return side_of_people(network.people, network.settings)


def is_staff(people: pd.DataFrame) -> pd.Series:
    """Whether each person is staff: roles are for staff. Kind not given counts as staff."""
    return (people["kind"].isna() | (people["kind"] == STAFF)).rename("is_staff")


def _check_people(people: pd.DataFrame) -> None:
    _check_columns(people, PEOPLE_COLUMNS, "people")
    ids = people.index
    if ids.name != "person":
        raise NetrolesError(f"The people table needs the index 'person'; found '{ids.name}'.")
    if not all(isinstance(person, str) and person for person in ids):
        raise NetrolesError("Each person needs an id that is text and not blank.")
    if ids.has_duplicates:
        twice = ids[ids.duplicated()].unique()
        raise NetrolesError(
            f"Each person stands once in the people table; {len(twice)} stand more often."
        )
    _check_values(people["kind"], PERSON_KINDS, "kind of person")
    _check_values(people["level"], LEVELS, "level")
    if "side" in people:
        _check_values(people["side"], SIDES, "side")
    if RESPONDED in people:
        _check_values(people[RESPONDED], (YES, NO), f"value of '{RESPONDED}'")
    if SELF_ROLES in people:
        said = people[SELF_ROLES].dropna()
        several = said[said != NO_ROLE].str.split(SELF_ROLES_SEPARATOR).explode()
        _check_values(several, ROLE_KEYS, f"role in '{SELF_ROLES}'")


def _check_ties(ties: pd.DataFrame, ids: pd.Index) -> None:
    _check_columns(ties, TIE_COLUMNS, "ties")
    for end in ("source", "target"):
        unknown = ~ties[end].isin(ids)
        if unknown.any():
            raise NetrolesError(
                f"Both ends of a tie must be in the people table; {int(unknown.sum())} ties have "
                f"a {end} who is not."
            )
    if (ties["source"] == ties["target"]).any():
        raise NetrolesError("A tie joins two different people; take ties to oneself out first.")
    given = ties["strength"].dropna().to_numpy(dtype=float)
    if not (np.isfinite(given) & (given > 0)).all():
        raise NetrolesError("A strength is a number above 0, or missing.")
    _check_values(ties["transition"], TRANSITIONS, "transition")


def _check_columns(table: pd.DataFrame, needed: tuple[str, ...], which: str) -> None:
    lacking = [column for column in needed if column not in table]
    if lacking:
        raise NetrolesError(f"The {which} table lacks the column '{lacking[0]}'.")


def _check_values(column: pd.Series, allowed: tuple[str, ...], what: str) -> None:
    wrong = column.notna() & ~column.isin(allowed)
    if wrong.any():
        raise NetrolesError(
            f"A {what} is one of {', '.join(allowed)}, or missing; "
            f"found '{column[wrong].iloc[0]}' and {int(wrong.sum()) - 1} more."
        )
