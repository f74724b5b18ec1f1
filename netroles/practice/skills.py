"""Which of a team's three kinds of skills for improvement is lowest? Three walls that rise
together.

After Gabbay, le May and others, in our own words. An entry is what one person answers of their
team.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import isnan
from typing import cast

import pandas as pd

from netroles.decisions import SMALLEST_SHOWN
from netroles.network import NetrolesError, counted, listed
from netroles.practice.anonymous import FEWER, most_usual
from netroles.practice.content import Kept
from netroles.practice.skill_statements import SKILL_ANSWERS, SKILL_STATEMENTS, WALLS

LOWER_FROM = 0.25
"""Points on the scale from 1 to 4. The lowest wall is called lower where every other stands at
least so much above it. In the smallest team that is shown, one of five people who answers every
statement of a wall one step lower moves its mean by 0.2: a difference that counts is more than
that."""
_TOLERANCE = 1e-9
PLACES = 2
"""Decimals of a mean and of a spread."""
LONGEST_TEAM = 60

HOW_WALLS_ARE_MADE = (
    "Each answer counts from 1 to 4. A person's wall is the mean of the statements they answered, "
    "and is missing where that is fewer than half of them. A team's wall is the mean over the "
    f"people who have one, from {SMALLEST_SHOWN} people on; the spread is the standard deviation "
    f"between them. A wall is called lowest where the others stand at least {LOWER_FROM} points "
    "above it: one of five people moves a mean by no more than 0.2 by answering a whole wall one "
    "step lower."
)
NO_RANKING = (
    "Teams stand in the order of the alphabet, and no total is made: people of different teams "
    "measure with different eyes, so walls are compared within a team alone."
)


@dataclass(frozen=True)
class SkillAnswers:
    """What one person answers of their team: keys of `SKILL_ANSWERS` by keys of
    `SKILL_STATEMENTS`; what they left out is not there."""

    team: str
    answers: Mapping[str, int] = field(default_factory=dict)

    @property
    def content(self) -> dict[str, object]:
        """As it is kept."""
        return {"team": self.team, "answers": dict(self.answers)}

    @classmethod
    def of_content(cls, content: object) -> "SkillAnswers":
        """Back from how it is kept. Raises NetrolesError where a field is not as expected."""
        what = "what somebody answered of their team"
        kept = Kept(content, what, ("team", "answers"))
        answers = kept.by_name("answers", lambda answer: answer)
        Kept(answers, what, SKILL_STATEMENTS)
        for statement, answer in answers.items():
            if type(answer) is not int or answer not in SKILL_ANSWERS:
                raise NetrolesError(
                    f"This cannot be read as {what}: the answer to “{statement}” should be one of "
                    f"{', '.join(map(str, SKILL_ANSWERS))}, and is not."
                )
        team = one_team(kept.text("team"))
        if not team:
            raise NetrolesError(f"This cannot be read as {what}: it says no team.")
        return cls(team, {each: cast(int, answer) for each, answer in answers.items()})

    def wall(self, wall: str) -> float | None:
        """The mean answer to the statements of a wall, 1 to 4; None where fewer than half of them
        are answered."""
        given = [
            self.answers[key]
            for key, statement in SKILL_STATEMENTS.items()
            if statement.wall == wall and key in self.answers
        ]
        asked = sum(statement.wall == wall for statement in SKILL_STATEMENTS.values())
        return None if 2 * len(given) < asked else sum(given) / len(given)


def one_team(typed: str) -> str:
    """A team's name as it is kept: white space folded, not too long."""
    return " ".join(typed.split())[:LONGEST_TEAM].strip()


def team_walls(every: Iterable[SkillAnswers]) -> pd.DataFrame:
    """The walls of each team: one row a team and wall, teams by the alphabet.

    Columns `team`; `answered` (how many people answered of it, missing below five); `wall` (key of
    `WALLS`); `people` (who have that wall), `mean` (1 to 4) and `spread` (their standard
    deviation), all three missing where fewer than five people have it. Five is `SMALLEST_SHOWN`.
    Teams are the same whatever the case of their letters.
    """
    rows = []
    for team, answers in _by_team(every):
        enough = len(answers) >= SMALLEST_SHOWN
        for wall in WALLS:
            found = pd.Series([each.wall(wall) for each in answers], dtype="float").dropna()
            shown = enough and len(found) >= SMALLEST_SHOWN
            rows.append(
                {
                    "team": team,
                    "answered": len(answers) if enough else None,
                    "wall": wall,
                    "people": len(found) if shown else None,
                    "mean": found.mean() if shown else None,
                    "spread": found.std() if shown else None,
                }
            )
    columns = ["team", "answered", "wall", "people", "mean", "spread"]
    types = {"team": "str", "answered": "Int64", "wall": "str", "people": "Int64"}
    return pd.DataFrame(rows, columns=columns).astype(types | {"mean": float, "spread": float})


def lowest_walls(means: Mapping[str, float]) -> tuple[str, ...] | None:
    """Keys of the walls that are lowest; all of them where they are level, None where one is
    missing.

    means are by key of `WALLS`. A wall is as low as the lowest unless it stands at least
    `LOWER_FROM` above it.

    Example: of 2.0, 2.2 and 2.25 the first two are lowest: the third stands 0.25 above the first.
    """
    if any(isnan(mean) for mean in means.values()):
        return None
    least = min(means.values())
    return tuple(wall for wall, mean in means.items() if mean < least + LOWER_FROM - _TOLERANCE)


def wall_sentences(of_team: pd.DataFrame) -> list[str]:
    """What stands out of the rows of one team in the result of `team_walls`."""
    answered, means = of_team["answered"].iloc[0], _means(of_team)
    if pd.isna(answered):
        return [
            f"{FEWER.capitalize()} people have answered. From {SMALLEST_SHOWN} people on the walls "
            "are shown: among fewer, a mean is an answer."
        ]
    said = [f"{counted(int(answered), 'person', 'people')} answered."]
    shown = {wall: mean for wall, mean in means.items() if not isnan(mean)}
    if shown:
        heights = [
            f"{WALLS[wall].label.lower()} {written_mean(mean)}" for wall, mean in shown.items()
        ]
        said.append(f"Means on the scale from 1 to 4: {listed(heights)}.")
    if hidden := [WALLS[wall].label.lower() for wall in means if wall not in shown]:
        said.append(
            f"Not shown, as {FEWER} people answered half of its statements: {listed(hidden)}. So "
            "no wall is called lowest."
        )
    return [*said, *_lowest(lowest_walls(means))]


def to_try(of_team: pd.DataFrame) -> list[str]:
    """One thing to try for each of the lowest walls of a team; none where they are level or one is
    missing."""
    lowest = lowest_walls(_means(of_team))
    if lowest is None or len(lowest) == len(WALLS):
        return []
    return [WALLS[wall].to_try[0] for wall in lowest]


def wall_facts(table: pd.DataFrame) -> pd.DataFrame:
    """The result of `team_walls` under headings for the screen."""
    return pd.DataFrame(
        {
            "Team": table["team"],
            "Wall": [WALLS[wall].label for wall in table["wall"]],
            "People": table["people"],
            "Mean (1 to 4)": table["mean"].round(PLACES),
            "Spread (points)": table["spread"].round(PLACES),
        }
    )


def written_mean(mean: float) -> str:
    """A mean as it stands on the screen."""
    return f"{mean:.{PLACES}f}"


def _lowest(lowest: tuple[str, ...] | None) -> list[str]:
    if lowest is None:
        return []
    if len(lowest) == len(WALLS):
        return [
            f"All three walls are level: none stands {LOWER_FROM} points or more above the lowest."
        ]
    words = listed([WALLS[wall].label.lower() for wall in lowest])
    if len(lowest) == 1:
        return [f"Lowest: {words}. The others stand at least {LOWER_FROM} points above."]
    return [f"Lowest, and level with each other: {words}. The third stands above."]


def _means(of_team: pd.DataFrame) -> dict[str, float]:
    return dict(zip(of_team["wall"], of_team["mean"], strict=True))


def _by_team(every: Iterable[SkillAnswers]) -> Sequence[tuple[str, list[SkillAnswers]]]:
    teams: dict[str, list[SkillAnswers]] = {}
    for each in every:
        teams.setdefault(each.team.casefold(), []).append(each)
    return [(most_usual(Counter(each.team for each in of)), of) for _, of in sorted(teams.items())]
