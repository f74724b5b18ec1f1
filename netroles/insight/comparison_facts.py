"""Who joined and who left, as a table people can read."""

import pandas as pd

from netroles.decisions import Comparison
from netroles.insight.decision_facts import NOBODY_NAMED
from netroles.insight.words import display_names
from netroles.network import NOT_GIVEN, is_staff


def joined_left_facts(found: Comparison) -> pd.DataFrame:
    """Everybody who joined, then everybody who left; patients and carers are not named."""
    parts = []
    for ids, moment, words in (
        (found.joined, found.after, "joined"),
        (found.left, found.before, "left"),
    ):
        people = moment.network.people.loc[list(ids)]
        staff = is_staff(people)
        parts.append(
            pd.DataFrame(
                {
                    "Name": display_names(people).where(staff, NOBODY_NAMED),
                    "Change": pd.Series(words, index=people.index, dtype="str"),
                    "Setting": people["setting"].fillna(NOT_GIVEN),
                    "Profession": people["profession"].fillna(NOT_GIVEN),
                }
            )
        )
    return pd.concat(parts).reset_index(drop=True)
