"""Files that leave the dashboard."""

from netroles.export.conversation_card import card_page
from netroles.export.hand_out import joy_page, skills_page, skills_sheet
from netroles.export.invitations import Meeting, invitations, working_day
from netroles.export.role_files import HOW_TO_READ, role_workbook, zipped
from netroles.export.storyboard_page import storyboard_page
from netroles.export.workshop_mirror import (
    MIRROR_PICTURES,
    MirrorFact,
    mirror_facts,
    mirror_picture,
    mirror_pictures,
)
from netroles.export.workshop_page import next_steps_table, workshop_page

__all__ = [
    "HOW_TO_READ",
    "MIRROR_PICTURES",
    "Meeting",
    "MirrorFact",
    "card_page",
    "invitations",
    "joy_page",
    "mirror_facts",
    "mirror_picture",
    "mirror_pictures",
    "next_steps_table",
    "role_workbook",
    "skills_page",
    "skills_sheet",
    "storyboard_page",
    "working_day",
    "workshop_page",
    "zipped",
]
