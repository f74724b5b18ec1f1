"""What do roles not say? The words that every page, report and file uses."""

from netroles.insight.role_mix import SMALLEST_GROUP

CAUTION = (
    "Roles are positions in this set of answers. They say nothing about how well anybody works: "
    "take them as questions to talk over, never as a verdict."
)

LIMITS = (
    "A position is not personality, and not performance.",
    "Roles describe reported contact in one period. Contact that nobody reported is missing, and "
    "so is whoever did not answer.",
    "All of it is as reported. In an office of 40 people where contact was both watched and asked "
    "about (Bernard & Killworth), 42 in 100 had the same role by both. Confidence does not see "
    "this.",
    "A broker may be overloaded, or the one whose absence cuts a connection. The word is no praise "
    "and no blame.",
    "Roles are not for appraisal. Show names only to those with whom the team agreed it; roles are "
    f"counted only for groups of at least {SMALLEST_GROUP} people.",
    "The thresholds, floors and the discount are choices of this product, tried on public "
    "networks. They are no constants of the literature.",
    "For energiser and challenger the literature has no formula. Ties give a hint; the answer is "
    "with the team.",
)
"""What roles do not say (roles.md 2.12), one sentence or two each."""
