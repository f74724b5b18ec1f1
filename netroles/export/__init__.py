"""Files that leave the dashboard."""

from netroles.export.invitations import Meeting, invitations
from netroles.export.role_files import HOW_TO_READ, role_workbook, zipped

__all__ = ["HOW_TO_READ", "Meeting", "invitations", "role_workbook", "zipped"]
