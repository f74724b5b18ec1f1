"""Answers a page shows: what stands out, who plays which role, what a person's place rests on."""

from netroles.insight.describe import describe
from netroles.insight.limits import CAUTION, LIMITS
from netroles.insight.person import PersonCard, person_card
from netroles.insight.response_facts import (
    CAREFUL,
    INSISTED,
    NOT_KNOWN,
    one_sided_sentence,
    response_sentence,
    response_sentences,
)
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
from netroles.insight.self_view import (
    AGREE,
    ASPIRATIONAL,
    HIDDEN,
    NOT_MIXED,
    SELF_VIEWS,
    SelfView,
    own_view_sentences,
    self_roles_in,
    self_view_counts,
    self_view_sentences,
    self_views,
)
from netroles.insight.standing_out import standing_out
from netroles.insight.tried_rule import (
    role_change_sentences,
    role_changes,
    role_numbers,
    tried_sentence,
)
from netroles.insight.whole_network import network_sentences
from netroles.insight.words import counted, display_names, listed

__all__ = [
    "describe",
    "AGREE",
    "ASPIRATIONAL",
    "BRIDGING",
    "CAREFUL",
    "CAUTION",
    "COHESION",
    "CONTACTS",
    "HIDDEN",
    "INSISTED",
    "LIMITS",
    "NOT_KNOWN",
    "NOT_MIXED",
    "NOT_STAFF",
    "RESTS_ON",
    "SELF_VIEWS",
    "SMALLEST_GROUP",
    "Grouping",
    "PersonCard",
    "RolePlaces",
    "SelfView",
    "broker_line",
    "counted",
    "display_names",
    "groupings",
    "hinted",
    "listed",
    "matching",
    "network_sentences",
    "one_sided_sentence",
    "own_view_sentences",
    "person_card",
    "response_sentence",
    "response_sentences",
    "role_change_sentences",
    "role_changes",
    "role_facts",
    "role_mix",
    "role_numbers",
    "role_places",
    "role_sentences",
    "self_roles_in",
    "self_view_counts",
    "self_view_sentences",
    "self_views",
    "standing_out",
    "tried_sentence",
    "what_roles_rest_on",
]
