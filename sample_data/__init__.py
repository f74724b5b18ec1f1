"""The sample networks that come with the dashboard, each invented from a story of its own.

Everything that offers or opens a sample looks it up in `SAMPLES` by its key, so that no path is
ever built from what a link or a user says.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType


@dataclass(frozen=True)
class Sample:
    """One sample: what it is called, what it is about in one line, how large it is.

    `pairs` counts the pairs of people with a contact tie in the latest period.
    """

    key: str
    title: str
    line: str
    people: int
    pairs: int
    periods: tuple[str, ...]

    @property
    def folder(self) -> Path:
        """Where its files stand."""
        return Path(__file__).resolve().parent / self.key

    @property
    def people_file(self) -> Path:
        """The people table."""
        return self.folder / "people.csv"

    @property
    def ties_file(self) -> Path:
        """The ties table."""
        return self.folder / "ties.csv"


_ALL = (
    Sample(
        key="palliative",
        title="Palliative care in one town",
        line="Own home, surgery, nurses, care home, hospice and hospital, before and after a "
        "weekly discharge meeting.",
        people=48,
        pairs=213,
        periods=("before", "after"),
    ),
)

SAMPLES: Mapping[str, Sample] = MappingProxyType({sample.key: sample for sample in _ALL})
"""The known samples by key, the first one shown first."""
