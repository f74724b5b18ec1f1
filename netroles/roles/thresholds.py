"""Every number the rule for roles hangs on, each with its reason.

None of them comes from the literature: they are choices of this product, tried on about twenty
public networks (docs/methods.md). Scores run from 0 to 1 and are compared with a tolerance, so a
person exactly on a cut-off is always on the same side of it: inside.
"""

from dataclasses import dataclass

LEAST_SCORE = 0.45
WITHIN_REACH = 0.05
HINT_DISCOUNT = 0.8
HINT_SHARE = 10
HINT_ABOVE = 1.0
LEAST_CONTACTS = 2
BETWEENNESS_FLOOR = 0.25
TRIANGLES_FLOOR = 2.0
LEAST_GROUP = 3
MAJORITY = 0.5
TOLERANCE = 1e-9


@dataclass(frozen=True, kw_only=True)
class Threshold:
    """One number of the rule, as the interface needs it.

    key
        Its name here.
    label
        What it decides.
    value, unit
        The number and what it counts.
    reason
        Why it is this number.
    """

    key: str
    label: str
    value: float
    unit: str
    reason: str


THRESHOLDS = (
    Threshold(
        key="LEAST_SCORE",
        label="Least score for a role",
        value=LEAST_SCORE,
        unit="score from 0 to 1",
        reason=(
            "A role is given from this score on. At 0.5 an average person with the clearest "
            "possible pattern would only just have one; a little below admits about 0.8 times "
            "the average. Taking 0.40 or 0.50 instead changes 8 to 10 of 100 labels, and never "
            "turns a broker into a connector."
        ),
    ),
    Threshold(
        key="WITHIN_REACH",
        label="How close a further role must come to the best",
        value=WITHIN_REACH,
        unit="score from 0 to 1",
        reason=(
            "A runner-up this close to the best score stands beside it: the difference is "
            "smaller than what a few forgotten ties would change."
        ),
    ),
    Threshold(
        key="HINT_DISCOUNT",
        label="What a hint counts beside a position",
        value=HINT_DISCOUNT,
        unit="times its score",
        reason=(
            "What structure says of energisers and challengers is a hint, so a position that is "
            "as clear goes first. Taking 0.7 or 0.9 instead changes 1 to 2 of 100 labels."
        ),
    ),
    Threshold(
        key="HINT_SHARE",
        label="Whom to ask the team about: one in",
        value=HINT_SHARE,
        unit="members of staff",
        reason=(
            "The tenth of staff with the highest hint, one in this many, are people to ask the "
            "team about, whatever their role: with plain ties a hint seldom wins against a "
            "position."
        ),
    ),
    Threshold(
        key="HINT_ABOVE",
        label="A hint needs more than",
        value=HINT_ABOVE,
        unit="times an average person",
        reason=(
            "Nobody is asked about who is not above what an average person has: a tenth of an even "
            "network is not more than the rest of it."
        ),
    ),
    Threshold(
        key="LEAST_CONTACTS",
        label="Contacts needed to stand between",
        value=LEAST_CONTACTS,
        unit="contacts",
        reason=(
            "Between contacts one can only stand with two of them; with one, a person is "
            "peripheral."
        ),
    ),
    Threshold(
        key="BETWEENNESS_FLOOR",
        label="Bridging that counts as average at least",
        value=BETWEENNESS_FLOOR,
        unit="pairs of people for each other person",
        reason=(
            "For each other person of the same part of the network, at least this many "
            "connections count as average. The average is (n − 1)(L − 1)/2 where L is the mean "
            "number of steps between two people, so this is the average at L = 1.5. In a denser "
            "network nearly everyone reaches everyone, and standing between people means little."
        ),
    ),
    Threshold(
        key="TRIANGLES_FLOOR",
        label="Cohesion that counts as average at least",
        value=TRIANGLES_FLOOR,
        unit="pairs of contacts in contact",
        reason=(
            "At least this many pairs of contacts who are in contact count as average: a single "
            "triangle is no cohesive core."
        ),
    ),
    Threshold(
        key="LEAST_GROUP",
        label="Size from which a group has an outside",
        value=LEAST_GROUP,
        unit="people",
        reason=(
            "Contacts outside the own group count from this group size on: someone alone or in a "
            "pair can have hardly any inside."
        ),
    ),
    Threshold(
        key="MAJORITY",
        label="Nobody stands out where one role has more than",
        value=MAJORITY,
        unit="of the staff",
        reason="A role that more than this share of the staff has sets nobody apart.",
    ),
    Threshold(
        key="TOLERANCE",
        label="How exactly numbers meet a cut-off",
        value=TOLERANCE,
        unit="in any number that is compared",
        reason=(
            "How far a computed number may lie below a cut-off and still meet it: sums of "
            "fractions differ in their last digits with the order of the people."
        ),
    ),
)
"""Every number above, in this order."""
