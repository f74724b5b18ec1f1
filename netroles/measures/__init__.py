"""One number per person: the measures, each with what it means and where it comes from."""

from netroles.measures.outside_share import outside_contacts
from netroles.measures.record import Measure
from netroles.measures.registry import MEASURES, measure

__all__ = ["MEASURES", "Measure", "measure", "outside_contacts"]
