"""What a team keeps of a round of coffee trials: its figures, and nobody's name."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import pandas as pd

from netroles.network import NetrolesError

_TYPES: Mapping[str, type] = {
    "number": int,
    "drawn_on": str,
    "how": str,
    "groups": int,
    "people": int,
    "mark": str,
}
_LATER: Mapping[str, type] = {"new_ties": int, "new_ties_of": int}
"""What is not known when a round is kept."""
_MOST = 999_999
"""Of rounds, groups and people, as in a table of coffee trials."""


@dataclass(frozen=True)
class KeptRound:
    """The figures of a round.

    drawn_on is the day on which it was kept, groups how many pairs and groups of three meet,
    people how many people these are. mark tells the round from others of the same number. new_ties
    is how many pairs have become ties in later data, of new_ties_of who had none before; None until
    somebody kept that.
    """

    number: int
    drawn_on: date
    how: str
    groups: int
    people: int
    mark: str
    new_ties: int | None = None
    new_ties_of: int | None = None

    @property
    def content(self) -> dict[str, Any]:
        """As it is kept."""
        kept = asdict(self) | {"drawn_on": self.drawn_on.isoformat()}
        # So that an older version reads what it knows.
        return {field: value for field, value in kept.items() if value is not None}

    @classmethod
    def of_content(cls, content: Mapping[str, Any]) -> "KeptRound":
        """From what was kept. Raises NetrolesError where that is something else."""
        known = {**_TYPES, **(_LATER if set(content) - set(_TYPES) else {})}
        right = set(content) == set(known) and all(
            type(content[field]) is kind and (kind is str or 0 <= content[field] <= _MOST)
            for field, kind in known.items()
        )
        try:
            if right:
                return cls(**{**content, "drawn_on": date.fromisoformat(content["drawn_on"])})
        except ValueError:
            pass
        raise NetrolesError(
            "What is kept of a round of coffee trials is not as this version of Network Roles "
            "writes it: it may be of a newer version, or was changed. Open it with that version."
        )


def rounds_facts(rounds: Iterable[KeptRound]) -> pd.DataFrame:
    """One row a round, in the order of their days and numbers.

    What became of the pairs stands there once it is known of one round.
    """
    found = sorted(rounds, key=lambda each: (each.drawn_on, each.number, each.mark))
    facts = pd.DataFrame(
        {
            "Round": [each.number for each in found],
            "Kept on": [f"{each.drawn_on.day} {each.drawn_on:%b %Y}" for each in found],
            "How it was drawn": [each.how for each in found],
            "Groups who meet": [each.groups for each in found],
            "People": [each.people for each in found],
        }
    )
    if all(each.new_ties is None for each in found):
        return facts
    return facts.assign(**{"Pairs who have become ties": [_became(each) for each in found]})


def _became(kept: KeptRound) -> str:
    if kept.new_ties is None:
        return "not kept yet"
    return f"{kept.new_ties:,} of {kept.new_ties_of:,} who had none"
