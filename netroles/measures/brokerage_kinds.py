"""Which five ways are there of standing between two people, by the groups the three belong to?"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, kw_only=True)
class BrokerageKind:
    """One of Gould & Fernandez's five kinds of broker.

    key, label
        The name in Python and in files, and on screen.
    code
        The name in R's package sna, where the five were first computed for many.
    chain
        The groups of the three people in the chain: first → broker → last.
    links, hands_over
        What such a broker does, in words that follow a name; {group} stands for what the groups
        are ("setting"). `hands_over` holds for handovers alone, because other ties do not say
        which way anything moves.
    """

    key: str
    label: str
    code: str
    chain: str
    links: str
    hands_over: str

    def said(self, group: str = "setting", *, handovers: bool = False) -> str:
        """What such a broker does, for groups that are called `group`."""
        return (self.hands_over if handovers else self.links).replace("{group}", group)


_ALL = (
    BrokerageKind(
        key="coordinator",
        label="Coordinator",
        code="w_I",
        chain="A → A → A",
        links="links two people of their own {group}",
        hands_over="passes handovers on inside their own {group}",
    ),
    BrokerageKind(
        key="itinerant",
        label="Visiting broker",
        code="w_O",
        chain="A → B → A",
        links="links two people of one other {group}",
        hands_over="passes handovers on between two people of one other {group}",
    ),
    BrokerageKind(
        key="gatekeeper",
        label="Gatekeeper",
        code="b_OI",
        chain="A → B → B",
        links="links someone of another {group} with someone of their own",
        hands_over="takes handovers from another {group} and passes them on inside their own",
    ),
    BrokerageKind(
        key="representative",
        label="Representative",
        code="b_IO",
        chain="A → A → B",
        links="links someone of their own {group} with someone of another",
        hands_over="takes handovers inside their own {group} and passes them on to another",
    ),
    BrokerageKind(
        key="liaison",
        label="Liaison",
        code="b_O",
        chain="A → B → C",
        links="links someone of one {group} with someone of another, neither being their own",
        hands_over="passes handovers on from one {group} to another, neither being their own",
    ),
)

BROKERAGE_KINDS: Mapping[str, BrokerageKind] = MappingProxyType({each.key: each for each in _ALL})
"""The five kinds by their key, in Gould & Fernandez's order of within and between groups."""
