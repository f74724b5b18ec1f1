"""What can be said of a network as a whole, without a word on any one person?"""

import numpy as np

from netroles.insight.words import counted
from netroles.network import Network, structure


def network_sentences(network: Network, period: str | None = None) -> list[str]:
    """Figures of the whole network in sentences: all that too few answers allow to be said."""
    of = structure(network, period=period)
    size, ties = of.size, len(of.first)
    said = [f"{counted(size, 'person', 'people')} and {counted(ties, 'tie')}."]
    if not ties:
        return said
    said[0] = f"{said[0][:-1]}: {2 * ties / size:.1f} contacts a person on average."
    possible = size * (size - 1) // 2
    said.append(f"Of all pairs of people, {ties / possible:.0%} are in contact.")
    parts = np.bincount(of.component)
    if len(parts) == 1:
        said.append("Everybody can be reached from everybody, over one or several others.")
    else:
        said.append(
            f"It is in {len(parts):,} parts without a tie between them; the largest has "
            f"{counted(int(parts.max()), 'person', 'people')}."
        )
    closed = of.graph.transitivity_undirected(mode="zero")
    said.append(f"Of two contacts of the same person, {closed:.0%} are in contact themselves.")
    return said
