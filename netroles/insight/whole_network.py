"""What can be said of a network as a whole, without a word on any one person?"""

import numpy as np

from netroles.insight.few import counted_or_few, of_whole
from netroles.insight.words import capital, counted
from netroles.network import Network, structure


def network_sentences(
    network: Network, period: str | None = None, *, smallest: int = 0
) -> list[str]:
    """Figures of the whole network in sentences: all that too few answers allow to be said.

    Counts below smallest are said in words (`netroles.insight.few`).
    """
    of = structure(network, period=period)
    size, ties = of.size, len(of.first)
    people = counted_or_few(size, "person", "people", smallest=smallest)
    said = [f"{capital(people)} and {counted_or_few(ties, 'tie', smallest=smallest)}."]
    if not ties:
        return said
    said[0] = f"{said[0][:-1]}: {2 * ties / size:.1f} contacts a person on average."
    possible = size * (size - 1) // 2
    said.append(f"Of all pairs of people, {ties / possible:.0%} are in contact.")
    parts = np.bincount(of.component)
    if len(parts) == 1:
        said.append("Everybody can be reached from everybody, over one or several others.")
    else:
        # The others may be one small part: what the largest leaves is as small a count.
        largest = int(parts.max())
        whom = f"{of_whole(largest, size, smallest)} of them"
        if not smallest:
            whom = counted(largest, "person", "people")
        said.append(
            f"It is in {len(parts):,} parts without a tie between them; the largest has {whom}."
        )
    closed = of.graph.transitivity_undirected(mode="zero")
    said.append(f"Of two contacts of the same person, {closed:.0%} are in contact themselves.")
    return said
