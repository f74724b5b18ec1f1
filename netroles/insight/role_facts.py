"""What is there to say of everyone's role, as a table people can read?"""

import pandas as pd

from netroles.insight.words import display_names
from netroles.network import NOT_GIVEN, SETTING_SEPARATOR, Network, is_staff
from netroles.roles import ROLES, SEPARATOR
from netroles.roles.record import Evidence

NOT_STAFF = "Patient or carer, no role"
RESTS_ON: dict[Evidence, str] = {
    "position": "Position in the ties",
    "possible": "A hint: ask the team",
    "reported": "Reported by colleagues",
    "": "",
}
BRIDGING = "Bridging (× average)"
COHESION = "Cohesion (%)"
CONTACTS = "Contacts"


def role_facts(
    network: Network, table: pd.DataFrame, standings: pd.DataFrame, people: pd.Index
) -> pd.DataFrame:
    """The facts about the roles of some people, under headings that say what is counted in what.

    table and standings are the results of `netroles.roles.roles` and `evidence` for the same
    period. Index person, in the order of `people`. Cohesion is missing with fewer than two
    contacts; a setting or team that is missing is "not given". Texts are data.
    """
    of_people = network.people.loc[people]
    own, where = table.loc[people], standings.loc[people]

    def further(evidence: Evidence) -> list[str]:
        return [_labels(keys, evidence) for keys in own["also_possible"]]

    columns = {
        "Name": display_names(of_people),
        "Role": own["role"].map(_label).where(is_staff(of_people), NOT_STAFF),
        "Also close to": further("position"),
        "Ask the team about": further("possible"),
        BRIDGING: where["bridging"].round(2),
        COHESION: (100 * where["clustering"]).round(),
        CONTACTS: where["contacts"],
        "Setting": of_people["setting"].str.replace(SETTING_SEPARATOR, ", ", regex=False),
        "Team": of_people["team"],
        "Rests on": own["evidence"].map(RESTS_ON),
        "Why": own["why"],
    }
    return pd.DataFrame(columns, index=people).fillna({"Setting": NOT_GIVEN, "Team": NOT_GIVEN})


def matching(facts: pd.DataFrame, words: str) -> pd.DataFrame:
    """The rows that hold every one of the words, in any column of text, in any case."""
    texts = facts.select_dtypes(exclude="number").fillna("").astype("str")
    rows = texts.agg("\n".join, axis="columns").str.casefold() if len(facts) else pd.Series()
    keep = pd.Series(True, index=facts.index)
    for word in words.casefold().split():
        keep &= rows.str.contains(word, regex=False)
    return facts[keep]


def _label(key: str) -> str:
    return ROLES[key].label


def _labels(keys: str, evidence: Evidence) -> str:
    """The further roles that rest on one kind of evidence, in words."""
    roles = [ROLES[key] for key in keys.split(SEPARATOR) if key]
    return ", ".join(role.label for role in roles if role.evidence == evidence)
