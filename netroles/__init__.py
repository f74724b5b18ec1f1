"""Network Roles: who holds a care network together, and how sure are we?

The short public surface. Whatever the dashboard shows can be computed with it in a notebook::

    import netroles as nr

    reading = nr.read("ties.csv", people="people.csv")
    reading.report.table()                      # what became of each row
    nr.measure(reading.network, "betweenness")  # one number a person
    table = nr.roles(reading.network, confidence=True)  # who plays which role, why, how sure
    nr.describe(table)                          # the same in sentences
    nr.beyond_contacts(reading.network)         # what the number of contacts does not explain
    nr.response(reading.network)                # who was asked, and who answered
    nr.brokerage(reading.network, by="setting") # who stands between people of which settings
    nr.transitions(reading.network)             # who carries home and hospital, what is missing
    nr.ego(reading.network, "P06")              # the network around one person
    nr.what_if(reading.network, absent=["P06"]) # the network without them
    nr.new_ties(reading.network)                # who should start to talk
    nr.compare(*nr.moments(reading.network)[-2:])  # what is different since
"""

import os

# igraph's PageRank uses OpenMP, whose threads wait by spinning: on a busy machine of two cores the
# 2 ms for 1,000 people became 70. OpenMP reads this once, when igraph is loaded, so it stands
# before every import. What the user has set wins.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

from netroles.decisions import (
    Moment,
    absences,
    change,
    compare,
    convenors,
    ego,
    growth,
    moments,
    new_ties,
    transitions,
    what_if,
)
from netroles.insight import describe
from netroles.measures import MEASURES, brokerage, measure
from netroles.network import NetrolesError, Network, response
from netroles.reading import Reading, Report, read
from netroles.roles import ROLES, beyond_contacts, confidence, evidence, roles

__all__ = [
    "MEASURES",
    "ROLES",
    "Moment",
    "NetrolesError",
    "Network",
    "Reading",
    "Report",
    "absences",
    "beyond_contacts",
    "brokerage",
    "change",
    "compare",
    "confidence",
    "convenors",
    "describe",
    "ego",
    "evidence",
    "growth",
    "measure",
    "moments",
    "new_ties",
    "read",
    "response",
    "roles",
    "transitions",
    "what_if",
]
