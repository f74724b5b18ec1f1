"""What a visit keeps, as plain records."""

from dataclasses import dataclass

from netroles.network import Network
from netroles.reading import Matched, Report, Work


@dataclass(frozen=True, eq=False)
class Loaded:
    """The network on the screen and where it came from.

    `sample` is the key of a sample, None for somebody's own data. `digest` is that of the network
    as it was loaded: reading it another way (other sides) does not make it other data. `matched` is
    how the files were taken, None where no file was; `file` the digest of the file of ties.
    """

    title: str
    network: Network
    report: Report
    sample: str | None = None
    digest: str = ""
    matched: Matched | None = None
    file: str = ""

    def __post_init__(self) -> None:
        if not self.digest:
            object.__setattr__(self, "digest", self.network.digest)


@dataclass(frozen=True)
class GivenWork:
    """A file of saved work: its digest and name, what is in it, and the digest of the file of ties
    it was brought back for, empty before.

    Without work, said is why it could not be used, and empty where somebody does without it; with
    work, it is what became of it, in sentences.
    """

    digest: str
    name: str
    work: Work | None
    said: str = ""
    used: str = ""


@dataclass(frozen=True)
class OpenGroup:
    """A group of a large network: by what people are grouped, its number and what it is called."""

    by: str
    number: int
    label: str


@dataclass(frozen=True)
class Tried:
    """What is tried out: ids of people who are away, and pairs of ids of people who start to talk.

    Nobody is away and in a pair at once.
    """

    absent: tuple[str, ...] = ()
    talking: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Answered:
    """What a map is known to have told: how many acts of which of its lives in the browser."""

    life: str = ""
    acts: int = 0


AS_IT_IS = Tried()
"""Nothing is tried out."""
