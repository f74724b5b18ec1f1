"""What does each number of the rule decide, and why is it this number?"""

from dataclasses import dataclass

from netroles.roles.thresholds import (
    ANSWERS_FOR_HALF,
    BETWEENNESS_FLOOR,
    CHANCE,
    DRAWS,
    FORGOTTEN,
    HIGH_CONFIDENCE,
    HINT_ABOVE,
    HINT_CONFIDENCE,
    HINT_DISCOUNT,
    HINT_SHARE,
    LARGE,
    LEAST_CONTACTS,
    LEAST_GROUP,
    LEAST_REWIRED,
    LEAST_SCORE,
    LEAST_SHARE_OF_VOICES,
    LEAST_VOICES,
    MAJORITY,
    MODERATE_CONFIDENCE,
    NO_UP_TO,
    REWIRED,
    REWIRED_LARGE,
    SILENT,
    STABLE_CORRELATION,
    STABLE_DRAWS,
    TOLERANCE,
    TRIANGLES_FLOOR,
    WITHIN_REACH,
    YES_FROM,
)


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
    choices
        Smallest, largest and step a visitor can try; None for what is not theirs to change.
    """

    key: str
    label: str
    value: float
    unit: str
    reason: str
    choices: tuple[float, float, float] | None = None

    @property
    def field(self) -> str:
        """Its name in `Rule`, where it can be changed."""
        return self.key.lower()


THRESHOLDS = (
    Threshold(
        key="LEAST_SCORE",
        label="Least score for a role",
        value=LEAST_SCORE,
        unit="score from 0 to 1",
        choices=(0.3, 0.7, 0.01),
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
        choices=(0.0, 0.2, 0.01),
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
        choices=(0.5, 1.0, 0.05),
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
        choices=(4, 20, 1),
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
        choices=(1.0, 3.0, 0.1),
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
        choices=(0.0, 1.0, 0.05),
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
        choices=(1.0, 6.0, 0.5),
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
        choices=(2, 6, 1),
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
    Threshold(
        key="ANSWERS_FOR_HALF",
        label="Answers from which what was said counts as much as the ties",
        value=ANSWERS_FOR_HALF,
        unit="colleagues who answered and know the person",
        reason=(
            "What colleagues said counts n / (n + 3) and the hint in the ties the rest, where n "
            "colleagues who answered know the person: one voice alone decides nothing, nine "
            "count three quarters."
        ),
    ),
    Threshold(
        key="LEAST_VOICES",
        label="It is reported from",
        value=LEAST_VOICES,
        unit="colleagues who said so, more than said the opposite",
        reason=(
            "One voice is one friendship, and on a screen it would show who spoke. It counts in "
            "the score and makes nobody reported."
        ),
    ),
    Threshold(
        key="LEAST_SHARE_OF_VOICES",
        label="and from at least",
        value=LEAST_SHARE_OF_VOICES,
        unit="of the colleagues who answered and know the person",
        reason=(
            "Whoever knows many is named by some: two of sixteen say little of how the sixteen "
            "see a person, two of eight are heard."
        ),
    ),
    Threshold(
        key="YES_FROM",
        label="Answer on a scale from 1 to 5 that counts as yes",
        value=YES_FROM,
        unit="or more, of 5",
        reason=(
            "Cross's question runs from 1, strongly de-energising, to 5, strongly energising: 4 "
            "and 5 are on the energising side. Where the answers are no such scale each one "
            "counts as yes."
        ),
    ),
    Threshold(
        key="NO_UP_TO",
        label="Answer on a scale from 1 to 5 that counts against",
        value=NO_UP_TO,
        unit="or less, of 5",
        reason=(
            "It takes one yes away, and never more than there are: nobody is shown as the "
            "opposite of an energiser."
        ),
    ),
    Threshold(
        key="DRAWS",
        label="Networks drawn to see how sure a role is",
        value=DRAWS,
        unit="networks",
        reason="A share out of 200 is known to about 3 in 100, finer than the three words need.",
    ),
    Threshold(
        key="SILENT",
        label="People missing in each of them, at least",
        value=SILENT,
        unit="share of the people",
        reason=(
            "Few surveys are answered by more than nine in ten. Where it is known that more "
            "than this share did not answer, that share is taken."
        ),
    ),
    Threshold(
        key="FORGOTTEN",
        label="Ties forgotten in each of them",
        value=FORGOTTEN,
        unit="share of the reports",
        reason="People do not remember all their contacts, least of all the rare ones.",
    ),
    Threshold(
        key="HINT_CONFIDENCE",
        label="The most a hint can be sure",
        value=HINT_CONFIDENCE,
        unit="confidence from 0 to 1",
        reason=(
            "A hint may return in every network drawn and still say nothing of what people "
            "feel: it stays low until colleagues are asked."
        ),
    ),
    Threshold(
        key="HIGH_CONFIDENCE",
        label="High confidence from",
        value=HIGH_CONFIDENCE,
        unit="share of the networks drawn",
        reason="The role returned in at least four of five.",
    ),
    Threshold(
        key="MODERATE_CONFIDENCE",
        label="Moderate confidence from",
        value=MODERATE_CONFIDENCE,
        unit="share of the networks drawn",
        reason="The role returned in at least three of five; below that confidence is low.",
    ),
    Threshold(
        key="STABLE_CORRELATION",
        label="An order of people is kept with a correlation above",
        value=STABLE_CORRELATION,
        unit="Pearson's r",
        reason="The level of Epskamp, Borsboom & Fried 2018, Behavior Research Methods 50:195–212.",
    ),
    Threshold(
        key="STABLE_DRAWS",
        label="and it must be kept in",
        value=STABLE_DRAWS,
        unit="share of the networks drawn",
        reason=(
            "The CS-coefficient of the same article: the largest share of people that can be "
            "left out while this holds. It should not be below 0.25 and better be above 0.5."
        ),
    ),
    Threshold(
        key="REWIRED",
        label="Networks rewired to see what the number of contacts explains",
        value=REWIRED,
        unit="networks",
        reason="Enough to see whether a person is among the highest or lowest 5 in 100.",
    ),
    Threshold(
        key="REWIRED_LARGE",
        label="The same in a large network",
        value=REWIRED_LARGE,
        unit="networks",
        reason="Rewiring a large network takes long, and there the averages are steadier.",
    ),
    Threshold(
        key="LARGE",
        label="A network is large for that with more than",
        value=LARGE,
        unit="people",
        reason="Where 200 networks would take more than about half a minute on two cores.",
    ),
    Threshold(
        key="CHANCE",
        label="More or less than the number of contacts explains",
        value=CHANCE,
        unit="share of the rewired networks, either way",
        reason=(
            "The usual one in twenty. Of many people one in twenty is beyond it each way by "
            "chance alone, so it describes and proves nothing of one person."
        ),
    ),
    Threshold(
        key="LEAST_REWIRED",
        label="It can be tested with at least",
        value=LEAST_REWIRED,
        unit="different rewired networks",
        reason=(
            "In a star, a path or where everybody talks to everybody there are hardly two ways "
            "to have these numbers of contacts."
        ),
    ),
)
"""Every number of `thresholds`, in its order."""
