"""How are the numbers behind a role said in a sentence?"""

import math

from netroles.roles.evidence import Standing
from netroles.roles.record import ScoredRole


def amount(value: float) -> str:
    """A count that may have fractions: "12", "about 5.3", "about 42"."""
    figure = average(value)
    return figure if abs(value - round(value)) < 1e-6 else f"about {figure}"


def average(value: float) -> str:
    """An average beside a ratio: "24", "5.3", "0.04"."""
    if abs(value - round(value)) < 1e-6 or value >= 9.95:
        return str(round(value))
    return f"{value:.1f}" if value >= 0.1 else f"{value:.1g}"


def times(ratio: float) -> str:
    """A ratio: "2.3 times", "12 times", "less than 0.1 times"."""
    if 0 < ratio < 0.05:
        return "less than 0.1 times"
    return f"{ratio:.1f} times" if ratio < 9.95 else f"{ratio:.0f} times"


def per_cent(share: float) -> str:
    """A share in whole per cent; "0%" and "100%" are kept for none and all."""
    if 0 < share < 0.005:
        return "less than 1%"
    if 0.995 <= share < 1:
        return "more than 99%"
    return f"{share:.0%}"


def said_by(of: Standing, role: ScoredRole) -> str:
    """What colleagues said: "7 of the 9 colleagues who answered and know them said that they
    energise them, which counts 2.3 times as much as for an average colleague"."""
    yes, net, known, mean = (
        getattr(of, f"{role.said}{what}") for what in ("_yes", "", "_known", "_average")
    )
    who = f"{yes:.0f} of the {known:.0f} colleagues who answered and know them"
    if known == 1:
        who = "the one colleague who answered and knows them"
    as_much = f"{times(net / mean)} as much as for an average colleague"
    return f"{who} said that they {role.said_so}, which counts {as_much}"


def trusted_by(of: Standing) -> str:
    """How many colleagues said that they trust the person, to stand beside a reason; empty where
    nobody was asked."""
    if math.isnan(of.trusted_known) or not of.trusted_known:
        return ""
    who = f"{of.trusted_yes:.0f} of the {of.trusted_known:.0f} colleagues who answered and know"
    return f"; {who} them said that they trust them"


def score_below(score: float, cutoff: float) -> str:
    """A score under a cut-off, never rounded so that it seems to meet it."""
    text = f"{score:.2f}"
    return text if float(text) < cutoff else f"just under {cutoff:.2f}"


def open_pairs(contacts: int, closed: int) -> str:
    """How many pairs of someone's contacts are not in contact; at least two contacts."""
    pairs = contacts * (contacts - 1) // 2
    return _pairs(contacts, closed, f"{pairs - closed} of the {pairs}", "not in contact")


def closed_pairs(contacts: int, closed: int) -> str:
    """How many pairs of someone's contacts are in contact; at least two contacts."""
    pairs = contacts * (contacts - 1) // 2
    return _pairs(contacts, closed, f"{closed} of the {pairs}", "in contact")


def _pairs(contacts: int, closed: int, some: str, how: str) -> str:
    pairs = contacts * (contacts - 1) // 2
    if pairs == 1:
        return f"their 2 contacts are {'' if closed else 'not '}in contact with each other"
    if closed in (0, pairs):
        some, how = ("all" if closed else "none") + f" of the {pairs}", "in contact"
    are = "is" if some.startswith("1 ") else "are"
    return f"{some} pairs among their {contacts} contacts {are} {how} with each other"
