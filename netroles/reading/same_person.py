"""Who may be one person under two spellings? Suggested, never decided here."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from netroles.network import Network

MOST_COMPARED = 3_000
"""Among more people, every pair is too many to look for typing slips; the rest is still found."""
SHORTEST_SLIP = 5
"""In shorter names one letter is as often another name as a slip: Ann and Anna, Jon and Jan."""

SPELLING = "upper and lower case, spaces, accents or punctuation differ"
TITLE = "the same name with a title"
ORDER = "the same words in another order"
SLIP = "one letter differs"

TITLES = frozenset(
    ("dr", "doctor", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "sister", "sr", "nurse",
     "matron", "rev", "sir", "dame")
)  # fmt: skip


@dataclass(frozen=True)
class Likely:
    """Two people, by id and in the order of the network, who may be one, and why."""

    one: str
    other: str
    why: str


def likely_same(network: Network) -> tuple[Likely, ...]:
    """The pairs of people whose names may be the same person's, each pair once.

    Compared is the name, or the id of whoever has none. A pair is suggested where the names differ
    only in case, spaces, accents and punctuation; by a title such as Dr; in the order of the words
    ("Lee, Ann"); or by one letter (left out, put in, changed, or swapped with its neighbour) within
    a word of at least five letters, unless the two stand in a tie with each other. Names that
    differ in a digit, such as codes, never are. Nothing is merged. Empty for a network of codes.

    Example: Ann Lee, Dr Ann Lee, Lee Ann and Ann Leigh: three pairs of the first three.
    """
    names = network.people["name"].fillna(network.people.index.to_series()).astype(str)
    ids = [str(person) for person in names.index]
    folded = [_folded(name) for name in names]
    bare = [_without_titles(words) for words in folded]
    found: dict[tuple[int, int], str] = {}
    for keys, why in (
        (["".join(words) for words in folded], SPELLING),
        (bare, TITLE),
        ([tuple(sorted(words)) for words in bare], ORDER),
    ):
        for pair in _equal(keys):
            found.setdefault(pair, why)
    tied = {
        frozenset(pair)
        for pair in network.ties[["source", "target"]].itertuples(index=False, name=None)
    }
    if len(ids) <= MOST_COMPARED:
        for one, other in _slips(bare):
            if frozenset((ids[one], ids[other])) not in tied:
                found.setdefault((one, other), SLIP)
    return tuple(Likely(ids[one], ids[other], why) for (one, other), why in sorted(found.items()))


def names_like(name: str, names: Sequence[str]) -> tuple[int, ...]:
    """The places of those names that may be another spelling of this one, by the same rules.

    Example: "Emma Lewis" among "Ann Lee" and "Dr Emma Lewis": 1.
    """
    folded = [_folded(each) for each in (name, *names)]
    bare = [_without_titles(words) for words in folded]

    def alike(other: int) -> bool:
        return bool(folded[other]) and (
            "".join(folded[0]) == "".join(folded[other])
            or sorted(bare[0]) == sorted(bare[other])
            or (
                OSA.distance(" ".join(bare[0]), " ".join(bare[other]), score_cutoff=1) == 1
                and _digits(bare[0]) == _digits(bare[other])
                and _is_slip(bare[0], bare[other])
            )
        )

    return tuple(place for place in range(len(names)) if alike(place + 1))


def _folded(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without accents, punctuation and invisible marks."""
    apart = unicodedata.normalize("NFKD", name).casefold()
    letters = (c for c in apart if unicodedata.category(c) not in ("Mn", "Cf"))
    return tuple(re.findall(r"\w+", re.sub(r"['’_]", "", "".join(letters))))


def _without_titles(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without titles, where two others remain: "Ward Nurse" says who, "Dr Lee" too."""
    bare = tuple(word for word in words if word not in TITLES)
    return bare if len(bare) > 1 else words


def _equal(keys: list[str] | list[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """The places of keys that are the same and not empty, in pairs."""
    places: dict[object, list[int]] = {}
    for place, key in enumerate(keys):
        if key:
            places.setdefault(key, []).append(place)
    for same in places.values():
        # Of many alike the first stands beside each other one: n - 1 pairs say the same as all.
        yield from (
            combinations(same, 2) if len(same) < 4 else ((same[0], each) for each in same[1:])
        )


def _slips(words: list[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """The places of names of which one word of at least five letters is one letter off."""
    texts = [" ".join(each) for each in words]
    digits = [_digits(each) for each in words]
    apart = cdist(texts, texts, scorer=OSA.distance, score_cutoff=1, dtype=np.uint8)
    for one, other in zip(*np.nonzero(np.triu(apart == 1, 1)), strict=True):
        if digits[one] == digits[other] and _is_slip(words[one], words[other]):
            yield int(one), int(other)


def _is_slip(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether names that are one letter apart differ in a word long enough."""
    if len(mine) != len(theirs):
        return False
    differ = [pair for pair in zip(mine, theirs, strict=True) if pair[0] != pair[1]]
    return all(min(map(len, pair)) >= SHORTEST_SLIP for pair in differ)


def _digits(words: tuple[str, ...]) -> list[str]:
    return re.findall(r"\d", " ".join(words))
