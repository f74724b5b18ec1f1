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
        pairs=221,
        periods=("before", "after"),
    ),
    Sample(
        key="liaison_psychiatry",
        title="Liaison psychiatry",
        line="A general hospital and community mental health, before and after the liaison team "
        "moved its desk to the emergency department.",
        people=92,
        pairs=353,
        periods=("autumn", "spring"),
    ),
    Sample(
        key="ward_team",
        title="One ward team",
        line="Twelve people who work on the same hospital ward, by day and by night.",
        people=12,
        pairs=21,
        periods=("now",),
    ),
    Sample(
        key="region",
        title="A region's end-of-life care",
        line="A network of hospices, hospitals and twelve towns that grew from 30 to 600 "
        "practitioners in four years.",
        people=600,
        pairs=2414,
        periods=("2022", "2023", "2024", "2025"),
    ),
)

SAMPLES: Mapping[str, Sample] = MappingProxyType({sample.key: sample for sample in _ALL})
"""The known samples by key, the first one shown first."""

COORDINATION = "coordination"
COORDINATION_FILE = Path(__file__).resolve().parent / COORDINATION / "scores.csv"
"""An invented sheet of how roles rate working with each other; no network."""
