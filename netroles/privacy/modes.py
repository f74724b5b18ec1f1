"""What people are called: by name, or by something that is not their name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

import pandas as pd

from netroles.network import Network
from netroles.privacy.called import called
from netroles.privacy.codes import code_words, dealt, initials, job_words

ModeKey = Literal["names", "initials", "jobs", "codes"]


@dataclass(frozen=True)
class Mode:
    """A way to call people.

    words gives what stands for each person before numbers are dealt out; None for their names.
    leaves says whether a file may leave like this without a further question: initials are too
    close to a name.
    """

    key: ModeKey
    label: str
    meaning: str
    words: Callable[[pd.DataFrame], dict[str, str]] | None
    leaves: bool
    alone: bool = False
    pattern: str = "{word} {number}"


_ALL = (
    Mode("names", "Full names", "as in your files", None, leaves=False),
    Mode(
        "initials",
        "Initials",
        "with a number where several people share them; colleagues will know who is meant",
        initials,
        leaves=False,
        alone=True,
    ),
    Mode(
        "jobs",
        "Profession and number",
        "numbers are dealt at random for this visit",
        job_words,
        leaves=True,
    ),
    Mode(
        "codes",
        "Code names",
        "random, and the same again when you give back their key",
        code_words,
        leaves=True,
        pattern="{word}{number:02}",
    ),
)

MODES: Mapping[ModeKey, Mode] = MappingProxyType({each.key: each for each in _ALL})
"""The ways by key, in the order in which they are offered."""


def stricter(one: ModeKey, other: ModeKey) -> ModeKey:
    """Of two ways the one that tells less: codes, profession and number, initials, full names."""
    return max(one, other, key=list(MODES).index)


STILL_KNOWN = (
    "A shape can identify: on one hospital ward, job and number of contacts were unique for 61 % "
    "of people. Whoever knows the team may still recognise somebody."
)
"""Said wherever a network without names is handed on (SocioPatterns, Lyon: 75 people)."""


def codes_of(
    people: pd.DataFrame, mode: ModeKey, known: Mapping[str, str] | None = None
) -> dict[str, str]:
    """What each person is called in a mode other than "names", by id; those in known keep theirs.

    people is `Network.people`. Random, so another call gives other codes to the others.
    """
    of = MODES[mode]
    if of.words is None:
        return {}
    return dealt(people, of.words(people), known, alone=of.alone, pattern=of.pattern)


def in_mode(network: Network, mode: ModeKey, known: Mapping[str, str] | None = None) -> Network:
    """The network with people called as the mode says; ids stay, and so do all results."""
    return network if mode == "names" else called(network, codes_of(network.people, mode, known))
