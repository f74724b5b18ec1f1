"""Files that leave the dashboard."""

from netroles.export.conversation_card import card_page
from netroles.export.invitations import Meeting, invitations, working_day
from netroles.export.role_files import HOW_TO_READ, role_workbook, zipped
from netroles.export.storyboard_page import storyboard_page

__all__ = [
    "HOW_TO_READ",
    "Meeting",
    "card_page",
    "invitations",
    "role_workbook",
    "storyboard_page",
    "working_day",
    "zipped",
]
