"""The words people use for headings.

A heading is recognised when, without regard to case, spaces and punctuation, it *is* one of these,
never because it contains one: "patients" is a number of patients and not a kind of person. Words
further to the front are better: in a file with "target" and "contact", "target" is who was named.
"""

import re
import unicodedata
from collections.abc import Mapping

_PLACES = ("setting", "settings", "care setting", "work setting", "place", "place of work",
           "workplace", "service")  # fmt: skip
_SOURCE_WORDS = ("source", "from", "respondent", "sender", "ego", "who", "person", "your", "my")
_TARGET_WORDS = ("target", "to", "contact", "receiver", "recipient", "alter", "whom",
                 "their", "colleague", "named person")  # fmt: skip


def _places_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "source setting", "setting source", "setting of source", for each word and place."""
    return tuple(
        pattern.format(place=place, word=word)
        for pattern in ("{word} {place}", "{place} {word}", "{place} of {word}", "{word}s {place}")
        for place in _PLACES
        for word in words
    )


LONE_PLACES = _PLACES
"""In a file of ties these say where the person works who answered, if nothing better is there."""

SHARED_PLACES = (
    "site", "work site", "work location", "organisation", "organization", "ward", "ward name",
    "clinic", "clinic name", "unit", "unit name",
)  # fmt: skip
"""In a file of people these say where they work, or their team, where several people share one."""

_UNITS = ("day", "week", "month", "year")
_HOW_LONG = (
    "",
    *(f" {per} {unit}" for per in ("a", "per", "each") for unit in _UNITS),
    *(f" in the last {unit}" for unit in _UNITS),
)
_COUNTED = tuple(
    f"{what}{how_long}"
    for how_long in _HOW_LONG
    for what in (
        "contacts", "times", "calls", "meetings", "conversations", "messages", "emails", "visits",
        "hours", "minutes",
    )
)  # fmt: skip
"""Headings of columns that count how often or how long two people were in contact."""

TIE_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "source": (
        "source", "source id", "from", "from id", "from person", "person from", "respondent",
        "respondent id", "participant", "participant id", "who", "who answered", "answered by",
        "ego", "sender", "rater", "nominator", "named by", "person", "person id", "person a",
        "person 1", "staff member", "your name", "your full name", "what is your name",
        "source name", "from name", "respondent name", "participant name", "node 1", "name 1",
        "id 1", "name", "id",
    ),
    "target": (
        "target", "target id", "to", "to id", "to person", "person to", "talks to", "talk to",
        "talked to", "speaks to", "spoke to", "works with", "whom", "who do you talk to", "alter",
        "receiver", "recipient", "nominee", "nominated", "named", "person named", "named person",
        "who was named", "colleague", "partner", "other person", "person b", "person 2",
        "target name", "to name", "contact", "contact id", "contact name", "contact person",
        "node 2", "name 2", "id 2",
    ),
    "strength": (
        "strength", "tie strength", "weight", "frequency", "how often", "how frequently",
        "how often do you talk", "contact frequency", "frequency of contact", "intensity",
        "closeness", "how close", "rating", "value", "count", "number of contacts",
        "contact", "collab", *_COUNTED,
    ),
    "kind": (
        "kind", "kind of tie", "tie kind", "tie", "tie type", "type of tie", "relation",
        "relation type", "type of relation", "relationship", "relationship type",
        "type of relationship", "edge type", "link type", "contact type", "type of contact",
        "type",
    ),
    "transition": (
        "transition", "transition type", "care transition", "transition of care",
        "transition direction",
    ),
    "period": (
        "period", "time period", "wave", "survey wave", "time point", "phase", "round", "time",
    ),
    "source_setting": (*_places_of(_SOURCE_WORDS), *LONE_PLACES),
    "target_setting": _places_of(_TARGET_WORDS),
}  # fmt: skip

EMAIL_HEADINGS = ("email", "e mail", "email address", "mail")
"""Who somebody is only where nothing else says it: an address is a name that leads outside."""

PEOPLE_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "person": (
        "id", "person id", "staff id", "participant id", "respondent id", "node id", "unique id",
        "identifier", "code", "person code", "staff code", "key", "person", "participant",
        "respondent", "node", "who", "name", "full name", "label", "staff name", "person name",
        "display name", *EMAIL_HEADINGS,
    ),
    "name": (
        "name", "full name", "label", "staff name", "person name", "display name", "person",
    ),
    "setting": (
        *_PLACES, "where they work", "where do you work", "your place of work", *SHARED_PLACES,
    ),
    "team": (
        "team", "team name", "teams", "dept", "department", "your team", "what is your team",
        "which team do you work in", *SHARED_PLACES,
    ),
    "profession": (
        "profession", "role", "job", "job title", "job role", "occupation", "discipline",
        "staff group", "professional group", "professional role", "your job", "your role",
        "your profession", "what is your job", "what is your job title", "what is your role",
        "what is your profession",
    ),
    "kind": (
        "kind", "kind of person", "person kind", "person type", "type of person",
        "staff or patient", "patient or staff", "staff patient or carer",
        "professional patient or carer",
    ),
    "level": ("level", "specialist or generalist", "specialist generalist"),
    "side": ("side", "home or hospital", "home between or hospital"),
    "responded": (
        "responded", "answered", "took part", "completed survey", "has responded", "has answered",
    ),
    "self_roles": (
        "self roles", "self role", "own role", "own roles", "sees themselves as",
        "sees themself as", "see yourself as", "self report", "self reported role",
        "self reported roles", "self view",
    ),
}  # fmt: skip

SIDES_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "setting": (*_PLACES, "name"),
    "side": ("side", "home or hospital", "home between or hospital"),
}


def plain(heading: str) -> str:
    """A heading as it is compared: letters and digits only, without regard to case."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", heading).casefold())
