"""Files that leave the dashboard."""

from netroles.export.conversation_card import card_page
from netroles.export.role_files import HOW_TO_READ, role_workbook, zipped

__all__ = ["HOW_TO_READ", "card_page", "role_workbook", "zipped"]
