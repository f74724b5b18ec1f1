"""The four roles: who links, who gathers, and whom to ask the team about, with the reasons."""

from netroles.roles.evidence import Standing, evidence
from netroles.roles.record import Role, ScoredRole
from netroles.roles.registry import ROLES, SCORED
from netroles.roles.table import COLUMNS, SEPARATOR, nobody_stands_out, roles

__all__ = [
    "COLUMNS",
    "ROLES",
    "SCORED",
    "SEPARATOR",
    "Role",
    "ScoredRole",
    "Standing",
    "evidence",
    "nobody_stands_out",
    "roles",
]
