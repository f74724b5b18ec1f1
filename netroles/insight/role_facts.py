"""What is there to say of everyone's role, as a table people can read?"""

import pandas as pd

from netroles.insight.describe import RESTS_ON, role_word
from netroles.insight.further_roles import further_roles
from netroles.insight.how_sure import LINKS_IN_SHORT, NO_DOUBT, Doubt, how_sure, links
from netroles.insight.part import INSIDE, WHOLE
from netroles.insight.words import display_names
from netroles.network import NOT_GIVEN, SETTING_SEPARATOR, Network, is_staff

NOT_STAFF = "Patient or carer, no role"
BRIDGING = "Bridging (× average)"
COHESION = "Cohesion (%)"
CONTACTS = "Contacts"
SURE = "How sure"
LINKED = "Links"
CONFIDENCE = "Confidence (0 to 1)"
"""A column for files only: on screen confidence is a word."""
NOT_IN_VIEW = "not in this view"
_DIGITS = 3
"""Of a confidence: it is a share out of 200."""


def role_facts(
    network: Network,
    table: pd.DataFrame,
    standings: pd.DataFrame,
    people: pd.Index,
    *,
    doubt: Doubt = NO_DOUBT,
    inside: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """The facts about the roles of some people, under headings that say what is counted in what.

    table and standings are the results of `netroles.roles.roles` and `evidence` for the same
    period, doubt says how sure those roles are, inside is the result of `roles` for the part that
    a view shows: its role then stands beside that in the whole network. Index person, in the
    order of `people`. Bridging and cohesion are missing for patients and carers, cohesion also
    with fewer than two contacts, confidence for whoever has none of the four roles; a setting or
    team that is missing is "not given". Texts are data.
    """
    of_people = network.people.loc[people]
    own, where = table.loc[people], standings.loc[people]
    further = further_roles(own, where)
    columns = {
        "Name": display_names(of_people),
        **role_columns(of_people, own, inside),
        SURE: how_sure(own, doubt),
        CONFIDENCE: shares(doubt, people),
        **{str(heading): further[heading] for heading in further},
        LINKED: links(own, doubt, LINKS_IN_SHORT),
        # Nobody is to rank patients and carers: they have contacts, and no figures of a position.
        BRIDGING: where["bridging"].round(2).where(is_staff(of_people)),
        COHESION: (100 * where["clustering"]).round().where(is_staff(of_people)),
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


def role_columns(
    people: pd.DataFrame, table: pd.DataFrame, inside: pd.DataFrame | None = None
) -> dict[str, pd.Series]:
    """Each person's role in words, as one column, or two where the part of a view stands beside
    the whole. Index person; people and table have the same one."""
    words = _words(people, table)
    if inside is None:
        return {"Role": words}
    within = _words(people, inside.reindex(people.index)).fillna(NOT_IN_VIEW)
    return {WHOLE: words, INSIDE: within}


def shares(doubt: Doubt, people: pd.Index) -> pd.Series:
    """Confidence as a number from 0 to 1; missing where there is none, or not yet."""
    if doubt.confidence is None:
        return pd.Series(float("nan"), index=people)
    return doubt.confidence.of_roles.reindex(people).round(_DIGITS)


def _words(people: pd.DataFrame, table: pd.DataFrame) -> pd.Series:
    """The roles as every legend says them: a hint is a question."""
    held = table["role"].dropna()
    words = pd.Series(
        [
            role_word(key, rests)
            for key, rests in zip(held, table.loc[held.index, "evidence"], strict=True)
        ],
        index=held.index,
        dtype="str",
    ).reindex(people.index)
    return words.where(is_staff(people) | words.isna(), NOT_STAFF)
