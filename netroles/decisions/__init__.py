"""What turns a map into a decision: who carries people between home and hospital, what hangs on one
person, which new tie would help, who could be asked, what has changed."""

from netroles.decisions.divides import DIVIDES, Divide, divide_of, groups_of
from netroles.decisions.ego import Ego, TellingAgain, ego
from netroles.decisions.only_routes import OnlyRoutes, only_routes
from netroles.decisions.privacy import SMALLEST_SHOWN
from netroles.decisions.transitions import Transitions, transitions
from netroles.decisions.ways import ANY_WAY

__all__ = [
    "ANY_WAY",
    "DIVIDES",
    "SMALLEST_SHOWN",
    "Divide",
    "Ego",
    "OnlyRoutes",
    "TellingAgain",
    "Transitions",
    "divide_of",
    "ego",
    "groups_of",
    "only_routes",
    "transitions",
]
