"""Files that leave the dashboard."""

from netroles.export.conversation_card import card_page
from netroles.export.hand_out import joy_page, skills_page, skills_sheet
from netroles.export.invitations import Meeting, invitations, working_day
from netroles.export.role_files import HOW_TO_READ, role_workbook, zipped

__all__ = [
    "HOW_TO_READ",
    "Meeting",
    "card_page",
    "invitations",
    "joy_page",
    "role_workbook",
    "skills_page",
    "skills_sheet",
    "working_day",
    "zipped",
]
