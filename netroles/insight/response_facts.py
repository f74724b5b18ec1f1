"""How many answered, and what does that allow to be said?"""

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from netroles.insight.few import counted_or_few, is_one, of_whole
from netroles.insight.words import capital
from netroles.network import (
    ROLES_FROM,
    SHOW_NETWORK_ONLY,
    SHOW_WITH_A_WARNING,
    WARNED_FROM,
    Response,
    Shown,
    Structure,
)

NOT_KNOWN = "Who answered is not known from this file."

CAREFUL: Mapping[Shown, str] = MappingProxyType(
    {
        SHOW_WITH_A_WARNING: (
            f"Fewer than {ROLES_FROM:.0%} answered: roles are shown, but some people might have "
            "another one if everybody had answered."
        ),
        SHOW_NETWORK_ONLY: (
            f"Fewer than {WARNED_FROM:.0%} answered: no roles of single people are shown, "
            "because too many people might have another role if everybody had answered."
        ),
    }
)
"""What is said where too few answered, by what may be shown."""

INSISTED = (
    f"Roles are shown although fewer than {WARNED_FROM:.0%} answered: many people might have "
    "another one if everybody had answered."
)
"""Where somebody wants to see roles all the same, every screen and file says this."""


def response_sentence(response: Response, *, smallest: int = 0) -> str:
    """How many of those who were asked answered; or that it is not known.

    Counts below smallest are said in words (`netroles.insight.few`), and then no share.
    """
    if response.rate is None:
        return NOT_KNOWN
    people = counted_or_few(response.asked, "person", "people", smallest=smallest)
    asked = f"{people} who {'was' if is_one(response.asked, smallest) else 'were'} asked"
    answered = of_whole(response.answered, response.asked, smallest)
    share = f" ({_percent(response)})" if answered == f"{response.answered:,}" else ""
    return f"{capital(answered)} of {asked} answered{share}."


def response_sentences(response: Response) -> list[str]:
    """How many answered, and what is shown for that reason where it is less than everything."""
    careful = CAREFUL.get(response.shown)
    return [response_sentence(response), *([careful] if careful else [])]


def one_sided_sentence(
    response: Response, of: Structure, one_sided: np.ndarray, *, smallest: int = 0
) -> str | None:
    """How many ties were reported by one side only; None where it does not matter who said a tie.

    one_sided is the result of `netroles.network.one_sided`.
    """
    if not of.directed or not len(one_sided):
        return None
    number = int(one_sided.sum())
    ties = counted_or_few(len(one_sided), "tie", smallest=smallest)
    said = capital(of_whole(number, len(one_sided), smallest))
    were = "was" if is_one(number, smallest) else "were"
    reported = f"{said} of {ties} {were} reported by one side only"
    if response.known:
        return f"{reported}, although the other side answered too."
    return f"{reported}, although the other side named somebody else."


def _percent(response: Response) -> str:
    """The share that answered, never rounded up to a cut-off or to everybody."""
    share = response.answered / response.asked
    if any(share < cut <= round(share, 2) for cut in (WARNED_FROM, ROLES_FROM, 1.0)):
        return f"{1000 * response.answered // response.asked / 10:.1f}%"
    return f"{share:.0%}"
