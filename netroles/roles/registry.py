"""Which roles are there?"""

from collections.abc import Mapping
from types import MappingProxyType

from netroles.roles.broker import BROKER
from netroles.roles.challenger import CHALLENGER
from netroles.roles.connector import CONNECTOR
from netroles.roles.energiser import ENERGISER
from netroles.roles.no_role import ISOLATE, NONE, PERIPHERAL
from netroles.roles.record import Role

SCORED = (BROKER, CONNECTOR, ENERGISER, CHALLENGER)
"""The four roles. Of two with the same score the one that stands first here is given."""

ROLES: Mapping[str, Role] = MappingProxyType(
    {role.key: role for role in (*SCORED, NONE, PERIPHERAL, ISOLATE)}
)
"""Every word that the column `role` can hold, by key."""
