"""Answers a page shows: what stands out, and what one person's place rests on."""

from netroles.insight.person import PersonCard, person_card
from netroles.insight.standing_out import standing_out
from netroles.insight.words import counted, display_names, listed

__all__ = ["PersonCard", "counted", "display_names", "listed", "person_card", "standing_out"]
