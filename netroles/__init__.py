"""Network Roles: who holds a care network together, and how sure are we?

The short public surface. Whatever the dashboard shows can be computed with it in a notebook::

    import netroles as nr

    reading = nr.read("ties.csv", people="people.csv")
    reading.report.table()                      # what became of each row
    nr.measure(reading.network, "betweenness")  # one number a person
    nr.roles(reading.network)                   # who plays which role, and why
    nr.brokerage(reading.network, by="setting") # who stands between people of which settings
"""

import os

# igraph's PageRank uses OpenMP, whose threads wait by spinning: on a busy machine of two cores the
# 2 ms for 1,000 people became 70. OpenMP reads this once, when igraph is loaded, so it stands
# before every import. What the user has set wins.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

from netroles.measures import MEASURES, brokerage, measure
from netroles.network import NetrolesError, Network
from netroles.reading import Reading, Report, read
from netroles.roles import ROLES, roles

__all__ = [
    "MEASURES",
    "ROLES",
    "NetrolesError",
    "Network",
    "Reading",
    "Report",
    "brokerage",
    "measure",
    "read",
    "roles",
]
