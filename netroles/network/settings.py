"""On which side of the home ↔ hospital line does a setting stand?"""

import re
from collections.abc import Mapping

import pandas as pd

HOME, BETWEEN, HOSPITAL = "home", "between", "hospital"
SIDES = (HOME, BETWEEN, HOSPITAL)

SETTING_SEPARATOR = "; "
"""Joins the settings of a person who works in several, in the `setting` column."""

# The longest phrase that stands in the setting's name decides, so that "hospital at home" is home
# although "hospital" alone is hospital. Phrases are whole words in lower case.
SIDE_PHRASES: Mapping[str, tuple[str, ...]] = {
    HOME: (
        "home", "own home", "at home", "family home", "patient home", "patients home",
        "home care", "domiciliary", "domiciliary care", "care home", "nursing home",
        "residential home", "residential care", "supported living", "sheltered housing",
        "hospital at home", "virtual ward", "virtual ward at home", "hospice at home",
        "gp", "gp practice", "general practice", "surgery", "gp surgery", "primary care",
        "health centre", "practice", "pharmacy", "community pharmacy", "community",
        "community team", "community nursing", "community hospital at home", "district nursing",
        "community mental health", "community mental health team", "crisis team",
        "home treatment", "home treatment team", "crisis resolution and home treatment",
        "social care", "social services", "social work", "adult social care", "voluntary sector",
        "charity", "family", "neighbourhood team",
    ),
    BETWEEN: (
        "hospice", "hospice ward", "day hospice", "hospice inpatient unit", "ambulance",
        "ambulance service", "paramedics", "patient transport", "discharge", "discharge team",
        "discharge hub", "hospital discharge team", "transfer of care", "transfer of care hub",
        "intermediate care", "step down", "step down unit", "reablement", "community hospital",
        "out of hours", "111", "rapid response", "liaison", "liaison team", "hospital liaison",
    ),
    HOSPITAL: (
        "hospital", "general hospital", "acute hospital", "hospital ward", "ward", "acute ward",
        "emergency department", "emergency", "a e", "accident and emergency", "ed", "casualty",
        "outpatients", "outpatient", "outpatient clinic", "clinic", "intensive care", "icu",
        "itu", "high dependency", "theatre", "theatres", "acute medical unit", "amu",
        "medical assessment unit", "acute", "hospital palliative care", "hospital team",
        "inpatient", "inpatients", "inpatient unit", "psychiatric ward", "mental health ward",
        "liaison psychiatry", "hospital pharmacy", "hospital social work",
    ),
}  # fmt: skip

_SIDE_OF_PHRASE = {phrase: side for side, phrases in SIDE_PHRASES.items() for phrase in phrases}
_BY_LENGTH = sorted(_SIDE_OF_PHRASE, key=len, reverse=True)


def propose_side(setting: str) -> str | None:
    """The side a setting's name suggests, or None where nothing in it is known.

    The longest phrase of `SIDE_PHRASES` found as whole words wins; case, hyphens, ampersands and
    apostrophes do not matter. A proposal only: the file or the user may say otherwise.
    """
    words = re.sub(r"['’]", "", setting.casefold())
    words = " " + re.sub(r"[\W_]+", " ", words).strip() + " "
    for phrase in _BY_LENGTH:
        if f" {phrase} " in words:
            return _SIDE_OF_PHRASE[phrase]
    return None


def split_settings(text: object) -> tuple[str, ...]:
    """The settings in one cell of the `setting` column; empty where the cell is missing."""
    if not isinstance(text, str):
        return ()
    return tuple(part for part in text.split(SETTING_SEPARATOR) if part)


def settings_of_people(people: pd.DataFrame) -> pd.Series:
    """Each person's settings as a tuple, the main one first; empty where none is given."""
    return people["setting"].map(split_settings, na_action=None).rename("settings")


def main_setting_of_people(people: pd.DataFrame) -> pd.Series:
    """Each person's main setting, the first one given; missing where none is."""
    # Many share a setting: each cell that differs is split once.
    of_person, cells = pd.factorize(people["setting"])
    first = [next(iter(split_settings(cell)), None) for cell in cells]
    found = pd.array([*first, None], dtype="str").take(of_person)  # −1, missing, is the last
    return pd.Series(found, index=people.index, name="setting")


def side_of_people(people: pd.DataFrame, sides: Mapping[str, str | None]) -> pd.Series:
    """Each person's side; missing where no setting of theirs has one.

    A value in the people column `side` wins. Otherwise a person whose settings are all on one
    side stands there, and one with settings on different sides stands between.
    """

    def of_settings(settings: tuple[str, ...]) -> str | None:
        known = {side for setting in settings if (side := sides.get(setting)) is not None}
        if len(known) > 1:
            return BETWEEN
        return known.pop() if known else None

    computed = settings_of_people(people).map(of_settings).astype("str")
    if "side" in people:
        computed = people["side"].where(people["side"].notna(), computed)
    return computed.rename("side")
