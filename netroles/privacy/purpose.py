"""What data were collected for, by whom, and until when they may be kept."""

from dataclasses import dataclass
from datetime import date

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def day_in_words(day: date) -> str:
    """A date as in "22 November 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


@dataclass(frozen=True)
class Purpose:
    """What was said of the data by whoever loaded them; empty where it was not."""

    what_for: str = ""
    collected_by: str = ""
    delete_by: date | None = None

    @property
    def sentences(self) -> list[str]:
        """What stands on every file, a sentence for each thing that is known."""
        said = []
        if self.what_for.strip():
            said.append(f"Collected for: {_ended(self.what_for)}")
        if self.collected_by.strip():
            said.append(f"Collected by: {_ended(self.collected_by)}")
        if self.delete_by is not None:
            said.append(f"To be deleted by {day_in_words(self.delete_by)}.")
        return said

    def is_over(self, today: date) -> bool:
        """Whether the day by which the data were to be deleted has passed."""
        return self.delete_by is not None and today > self.delete_by


def _ended(text: str) -> str:
    words = " ".join(text.split())
    return words if words.endswith((".", "!", "?")) else f"{words}."
