"""Answers a page shows: what stands out, who plays which role, what a person's place rests on."""

from netroles.insight.limits import CAUTION, LIMITS
from netroles.insight.person import PersonCard, person_card
from netroles.insight.role_facts import (
    BRIDGING,
    COHESION,
    CONTACTS,
    NOT_STAFF,
    RESTS_ON,
    matching,
    role_facts,
)
from netroles.insight.role_mix import SMALLEST_GROUP, Grouping, groupings, role_mix
from netroles.insight.role_places import RolePlaces, broker_line, role_places
from netroles.insight.role_sentences import hinted, role_sentences, what_roles_rest_on
from netroles.insight.standing_out import standing_out
from netroles.insight.words import counted, display_names, listed

__all__ = [
    "BRIDGING",
    "CAUTION",
    "COHESION",
    "CONTACTS",
    "LIMITS",
    "NOT_STAFF",
    "RESTS_ON",
    "SMALLEST_GROUP",
    "Grouping",
    "PersonCard",
    "RolePlaces",
    "broker_line",
    "counted",
    "display_names",
    "groupings",
    "hinted",
    "listed",
    "matching",
    "person_card",
    "role_facts",
    "role_mix",
    "role_places",
    "role_sentences",
    "standing_out",
    "what_roles_rest_on",
]
