"""Where does everyone stand between bridging and cohesion?"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from netroles.insight.words import display_names
from netroles.network import Network, is_staff
from netroles.roles import RULE, SCORED, Rule
from netroles.roles.thresholds import LEAST_SCORE, TOLERANCE


@dataclass(frozen=True, eq=False)
class RolePlaces:
    """The staff who have a place on the role map, and who has none.

    people
        Index person, people order. Columns: name, setting and team (data, as in the people
        table, name filled with the id), role, evidence (what the role rests on), score (of that
        role, 0 where it has none), contacts, bridging (betweenness, times an average person),
        cohesion (local clustering, from 0 to 1), closed (how many pairs of contacts are in
        contact; cohesion is their share).
    too_few_contacts
        Staff with fewer than two contacts: whether their contacts talk to each other is not
        defined, which is something else than 0.
    not_staff
        Patients and carers: roles are for staff.
    average_cohesion
        The mean cohesion of everyone in the network who has one, patients and carers included;
        missing where nobody has.
    least_score
        The score from which on the rule gives a role: it decides where the broker line runs.
    """

    people: pd.DataFrame
    too_few_contacts: pd.Index
    not_staff: pd.Index
    average_cohesion: float
    least_score: float = LEAST_SCORE


def role_places(
    network: Network,
    table: pd.DataFrame,
    standings: pd.DataFrame,
    shown: pd.Index,
    rule: Rule = RULE,
) -> RolePlaces:
    """The places of the people in `shown`, in the whole network.

    table and standings are the results of `netroles.roles.roles` and `evidence` for the same
    period and rule. The places rest on the whole network, whatever `shown` leaves out.
    """
    people = network.people.loc[shown]
    staff = is_staff(people)
    defined = standings.loc[shown, "clustering"].notna()
    drawn = people[staff & defined].index
    own = standings.loc[drawn]
    role = table.loc[drawn, "role"]
    columns = {
        "name": display_names(people).loc[drawn],
        "setting": people.loc[drawn, "setting"],
        "team": people.loc[drawn, "team"],
        "role": role,
        "evidence": table.loc[drawn, "evidence"],
        "score": _score(table.loc[drawn]),
        "contacts": own["contacts"],
        "bridging": own["bridging"],
        "cohesion": own["clustering"],
        "closed": own["triangles"],
    }
    return RolePlaces(
        people=pd.DataFrame(columns, index=drawn),
        too_few_contacts=people[staff & ~defined].index,
        not_staff=people[~staff].index,
        average_cohesion=float(standings["clustering"].mean()),
        least_score=rule.least_score,
    )


def broker_line(points: int = 41, least_score: float = LEAST_SCORE) -> pd.DataFrame:
    """Where the rule's broker score just makes a role: from here on, more bridging means broker.

    The score hangs on the two numbers of the map alone: f(bridging) · (2 − cohesion) / 2 with
    f(x) = x / (1 + x). Columns cohesion (from 0 to 1) and bridging (times an average person).
    Another role can still be clearer than broker beyond the line. Where more than 0.5 is needed
    the line ends below full cohesion: further up, no bridging is enough.
    """
    cohesion = np.linspace(0, 1, points)
    pressed = 2 * least_score / (2 - cohesion)
    there = pressed < 1 - TOLERANCE
    cohesion, pressed = cohesion[there], pressed[there]
    return pd.DataFrame({"cohesion": cohesion, "bridging": pressed / (1 - pressed)})


def _score(table: pd.DataFrame) -> pd.Series:
    """The score of each person's own role."""
    score = pd.Series(0.0, index=table.index)
    for role in SCORED:
        score = score.mask(table["role"] == role.key, table[role.key])
    return score
