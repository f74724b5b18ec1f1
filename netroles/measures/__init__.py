"""One number per person: the measures, each with what it means and where it comes from."""

from netroles.measures.brokerage import brokerage, network_brokerage
from netroles.measures.brokerage_kinds import BROKERAGE_KINDS, BrokerageKind
from netroles.measures.outside_share import outside_contacts, share_outside
from netroles.measures.record import Measure
from netroles.measures.registry import MEASURES, measure

__all__ = [
    "BROKERAGE_KINDS",
    "MEASURES",
    "BrokerageKind",
    "Measure",
    "brokerage",
    "measure",
    "network_brokerage",
    "outside_contacts",
    "share_outside",
]
