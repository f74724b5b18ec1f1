"""What must stand beside roles, on each screen that shows them and in each file that holds them."""

from netroles.insight import CAREFUL, CAUTION, INSISTED, tried_sentence
from netroles.network import SHOW_NETWORK_ONLY, Network, response
from netroles.ui import session

NOTE = "Please note"
"""The column of a file in which it stands."""


def of_response(network: Network) -> str | None:
    """What is to be said of roles where fewer than enough answered; None where enough did."""
    shown = response(network).shown
    if shown == SHOW_NETWORK_ONLY and session.insists():
        return INSISTED
    return CAREFUL.get(shown)


def of_rule() -> str | None:
    """That another rule than the product's is in force, and which; None where it is not."""
    return tried_sentence(session.rule())


def of_purpose() -> list[str]:
    """What the data were collected for, by whom and until when they are kept, as far as given."""
    return session.purpose().sentences


def note(network: Network) -> str:
    """What must be said of a table in a file, in every row of it, because rows are sorted, cut out
    and passed on."""
    said = [of_rule(), of_response(network), CAUTION, *of_purpose()]
    return " ".join(each for each in said if each)
