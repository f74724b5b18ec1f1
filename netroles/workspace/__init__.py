"""What a team keeps of what it tried: for a visit, or in a workspace where it says so."""

from netroles.workspace.shelf import ChangedMeanwhileError, Content, Entry, Shelf, ShelfOfVisit

__all__ = ["ChangedMeanwhileError", "Content", "Entry", "Shelf", "ShelfOfVisit"]
