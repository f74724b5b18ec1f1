"""The four roles: who links, who gathers, and whom to ask the team about, with the reasons."""

from netroles.roles.beyond_contacts import beyond_contacts
from netroles.roles.confidence import Confidence, confidence, confidence_word
from netroles.roles.evidence import Standing, evidence
from netroles.roles.record import Role, ScoredRole
from netroles.roles.registry import ROLES, SCORED
from netroles.roles.table import COLUMNS, SEPARATOR, nobody_stands_out, roles
from netroles.roles.threshold_reasons import THRESHOLDS, Threshold
from netroles.roles.thresholds import RULE, Rule

__all__ = [
    "COLUMNS",
    "ROLES",
    "RULE",
    "SCORED",
    "SEPARATOR",
    "THRESHOLDS",
    "Confidence",
    "Role",
    "Rule",
    "ScoredRole",
    "Standing",
    "Threshold",
    "beyond_contacts",
    "confidence",
    "confidence_word",
    "evidence",
    "nobody_stands_out",
    "roles",
]
