"""Are the strengths of a tie that says what people feel answers from 1 to 5?

Cross, Baker & Parker ask how somebody affects one's energy on such a scale, where a low answer
means the opposite; a file may as well hold one row for each yes.
"""

from netroles.network.kept import kept
from netroles.network.network import HINT_KINDS, Network

LOWEST, HIGHEST = 1, 5


@kept
def scales(network: Network) -> tuple[str, ...]:
    """The kinds, of `energises` and `challenges`, whose strengths are answers from 1 to 5.

    What the user said (`Network.scales`), else those whose strengths all lie from 1 to 5 and are
    not all 1: a column of ones counts. A strength that is missing says nothing either way.
    """
    if network.scales is not None:
        return network.scales
    return tuple(kind for kind in HINT_KINDS if _looks_like_a_scale(network, kind))


def _looks_like_a_scale(network: Network, kind: str) -> bool:
    given = network.ties.loc[network.ties["kind"] == kind, "strength"].dropna()
    return bool(given.between(LOWEST, HIGHEST).all() and (given != LOWEST).any())
