"""What turns a map into a decision: who carries people between home and hospital, what hangs on one
person, which new tie would help, who could be asked, what has changed."""

from netroles.decisions.absences import absences
from netroles.decisions.change import (
    CHANGES,
    Change,
    ChangeKind,
    change,
    columns_to_group_by,
    in_position,
)
from netroles.decisions.compare import (
    Comparison,
    Moment,
    compare,
    growth,
    moments,
    resampled_figures,
    with_noise,
)
from netroles.decisions.convenors import LEAST_REACHED, convenors
from netroles.decisions.divides import DIVIDES, Divide, divide_of, groups_of, people_on_sides
from netroles.decisions.ego import Ego, TellingAgain, ego
from netroles.decisions.joint import alike, joint
from netroles.decisions.new_ties import MOST_SHOWN, new_ties
from netroles.decisions.only_routes import OnlyRoutes, only_routes
from netroles.decisions.privacy import (
    SMALLEST_OF_PATIENTS,
    SMALLEST_SHOWN,
    guarding,
    guarding_line,
    guarding_table,
    smallest_of_groups,
    smallest_of_staff,
    smallest_shown,
    total_tells,
)
from netroles.decisions.transitions import Transitions, transitions
from netroles.decisions.ways import ANY_WAY
from netroles.decisions.what_if import MOST_PEOPLE, Figures, WhatIf, what_if

__all__ = [
    "ANY_WAY",
    "CHANGES",
    "DIVIDES",
    "LEAST_REACHED",
    "MOST_PEOPLE",
    "MOST_SHOWN",
    "SMALLEST_OF_PATIENTS",
    "SMALLEST_SHOWN",
    "Change",
    "ChangeKind",
    "Comparison",
    "Divide",
    "Ego",
    "Figures",
    "Moment",
    "OnlyRoutes",
    "TellingAgain",
    "Transitions",
    "WhatIf",
    "absences",
    "alike",
    "change",
    "columns_to_group_by",
    "compare",
    "convenors",
    "divide_of",
    "ego",
    "groups_of",
    "growth",
    "guarding",
    "guarding_line",
    "guarding_table",
    "in_position",
    "joint",
    "moments",
    "new_ties",
    "only_routes",
    "people_on_sides",
    "resampled_figures",
    "smallest_of_groups",
    "smallest_of_staff",
    "smallest_shown",
    "total_tells",
    "transitions",
    "what_if",
    "with_noise",
]
