"""The roles and waves of a survey without anybody's name."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import count

from netroles.practice import Coordination
from netroles.privacy.codes import nobodys_word
from netroles.privacy.withheld import WITHHELD


def roles_called(found: Coordination, withheld: Callable[[str], str]) -> Coordination:
    """The scores with every role and wave that holds a name called by what it is and a number
    ("Role 2"), in order of first appearance, so that each stays what it is.

    withheld says which texts hold a name: `withholder` of whoever is loaded.
    """
    roles = _numbered(found.roles, "Role", withheld)
    waves = _numbered(found.waves, "Wave", withheld)
    if not (roles or waves):
        return found
    cells = found.cells.copy()
    for column, others in (("wave", waves), ("rater_role", roles), ("rated_role", roles)):
        cells[column] = cells[column].replace(others)
    return replace(
        found,
        cells=cells,
        roles=tuple(roles.get(each, each) for each in found.roles),
        waves=tuple(waves.get(each, each) for each in found.waves),
        few=tuple(roles.get(each, each) for each in found.few),
        nobody=tuple(roles.get(each, each) for each in found.nobody),
    )


def _numbered(texts: Iterable[str], word: str, withheld: Callable[[str], str]) -> dict[str, str]:
    """What else to call each text that holds a name."""
    every = tuple(texts)
    holding = [text for text in every if withheld(text) == WITHHELD]
    word = nobodys_word(word, withheld)
    called = (f"{word} {number}" for number in count(1))
    free = (each for each in called if each not in every and withheld(each) != WITHHELD)
    return dict(zip(holding, free, strict=False))
