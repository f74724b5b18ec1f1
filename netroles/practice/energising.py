"""Do people have colleagues who give them energy, and is that different over time?"""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from netroles.network import ALL_PERIODS, Network, periods
from netroles.roles.reported import asked
from netroles.roles.wording import per_cent

HOW_TO_ASK = (
    "These data hold no ties of kind “energises”, so how many there are is not known. To ask for "
    "them: “After talking with whom do you usually have more energy for the work than before?” "
    "Each answer is a row with whoever answered as source, the colleague as target, and "
    "“energises” as kind. The questionnaire on the Data page asks it."
)
WHAT_ENERGISING_IS = (
    "A tie says that somebody gets energy from a colleague, in the words of whoever answered; on a "
    "scale from 1 to 5 from 4 on. The share is of the people who answered in that period, whatever "
    "they were asked. Other people may have answered the next time, so a small change need not "
    "mean anything."
)
_ASKED = "energised"


def energising_over_time(network: Network, *, smallest: int = 0) -> pd.DataFrame:
    """How many energising ties there are in each period, and who has one.

    Index period, the latest last; "" alone where the file knows no periods. Columns `ties` (pairs
    of who says it and of whom, each once, as `netroles.roles` counts a yes), `people` (who has at
    least one colleague that gives them energy), `answered` (of how many people that answered
    anything in the period; all Int64), `share` (people of answered, 0 to 1) and `asked`: whether
    there is a tie of that kind in the period. Where there is none all else is missing: that
    nobody was asked and that nobody said so cannot be told apart.

    Counts above 0 and below smallest are missing, and people and share also where so few are left
    over of those who answered.
    """
    known = periods(network) or (ALL_PERIODS,)
    rows = {("" if each == ALL_PERIODS else each): _counts(network, each) for each in known}
    table = pd.DataFrame.from_dict(
        rows, orient="index", columns=["ties", "people", "answered"], dtype="Int64"
    ).rename_axis("period")
    is_there = table["ties"].notna()
    few = (table > 0) & (table < smallest)
    rest = table["answered"] - table["people"]
    few["people"] |= (rest > 0) & (rest < smallest)
    table = table.mask(few.fillna(False).astype(bool))
    share = (table["people"] / table["answered"]).astype("Float64")
    return table.assign(share=share, asked=is_there)


def energising_sentences(table: pd.DataFrame) -> list[str]:
    """What the result of `energising_over_time` comes to; how to ask where nothing is known."""
    if not table["asked"].any():
        return [HOW_TO_ASK]
    said = [_of_period(row) for row in table.reset_index().to_dict("records")]
    shown = table["share"].dropna()
    if len(shown) > 1:
        first, last = shown.index[0], shown.index[-1]
        said.append(
            f"From “{first}” to “{last}” the share of people with a colleague who gives them "
            f"energy went from {per_cent(shown.iloc[0])} to {per_cent(shown.iloc[-1])}."
        )
    return said


def energising_facts(table: pd.DataFrame) -> pd.DataFrame:
    """The result of `energising_over_time` under headings for the screen."""
    return pd.DataFrame(
        {
            "Period": [each or "not given" for each in table.index],
            "Energising ties": table["ties"].to_numpy(),
            "People with at least one": table["people"].to_numpy(),
            "People who answered": table["answered"].to_numpy(),
            "Share with at least one (%)": (100 * table["share"]).round().to_numpy(),
        }
    )


def _counts(network: Network, period: str) -> tuple[int | None, int | None, int | None]:
    found = asked(network, period)
    if _ASKED not in found.said:
        return None, None, None
    said = found.said[_ASKED]
    yes = said.answer > 0
    return int(yes.sum()), len(set(said.source[yes])), int(found.answered.sum())


def _of_period(row: Mapping[Hashable, Any]) -> str:
    when = f"In “{row['period']}”" if row["period"] else "Here"
    if not row["asked"]:
        return f"{when} there is no tie of that kind: whether it was asked is not known."
    ties = (
        "how many energising ties there are is not shown"
        if pd.isna(row["ties"])
        else f"energising ties: {int(row['ties']):,}"
    )
    if pd.isna(row["share"]):
        return f"{when}, {ties}; how many people have one is not shown, as a number would be small."
    return (
        f"{when}, {ties}; {int(row['people']):,} of {int(row['answered']):,} people who answered "
        f"({per_cent(row['share'])}) have a colleague who gives them energy."
    )
