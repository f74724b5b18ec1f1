"""Who has no role, and in which of three ways?"""

from netroles.roles.record import Role

NONE = Role(
    key="none",
    label="No distinct role",
    description="Nothing sets their position apart, or they are not staff.",
    evidence="",
)

PERIPHERAL = Role(
    key="peripheral",
    label="Peripheral",
    description="One contact in this set of answers, so no position between contacts.",
    evidence="",
)

ISOLATE = Role(
    key="isolate",
    label="No ties",
    description="No contact in this set of answers.",
    evidence="",
)
