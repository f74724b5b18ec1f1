"""How a count is said where it is too small to be shown: "fewer than 5", "some", "most".

smallest is the smallest count that is said, as in `netroles.decisions.transitions`: 0 says all.
What is 0 is always said: that there is nobody says nothing of anybody.
"""

import pandas as pd

from netroles.decisions import guarding, total_tells
from netroles.network import counted

SOME, MOST = "some", "most"


def is_few(number: int, smallest: int) -> bool:
    """Whether a count is too small to be said."""
    return 0 < number < smallest


def few(smallest: int) -> str:
    """What stands for a small count: "fewer than 5"."""
    return f"fewer than {smallest}"


def number_or_few(number: int, smallest: int = 0) -> str:
    """A count: "1,204", or "fewer than 5"."""
    return few(smallest) if is_few(number, smallest) else f"{number:,}"


def counted_or_few(number: int, one: str, many: str | None = None, *, smallest: int = 0) -> str:
    """A count with its noun: "1 tie", "12 ties", or "fewer than 5 ties"."""
    if is_few(number, smallest):
        return f"{few(smallest)} {many or f'{one}s'}"
    return counted(number, one, many)


def begun(words: str) -> str:
    """Words at the start of a sentence: "Fewer than 5 ...". A name there stays as it is."""
    return f"F{words[1:]}" if words.startswith("fewer than ") else words


def is_one(number: int, smallest: int = 0) -> bool:
    """Whether a count is said as one, so that its verb is too: "has", else "have"."""
    return number == 1 and not is_few(number, smallest)


def of_whole(part: int, whole: int, smallest: int = 0) -> str:
    """A part of a whole that is said beside it: "12", "fewer than 5", or "most" where what is not
    of it is few. Where the whole is few itself, "some"."""
    if not smallest or part in (0, whole):
        return number_or_few(part, smallest)
    if is_few(whole, smallest):
        return SOME
    if is_few(part, smallest):
        return few(smallest)
    return MOST if is_few(whole - part, smallest) else f"{part:,}"


def parts_of_whole(counts: pd.Series, smallest: int | pd.Series = 0) -> pd.Series:
    """Counts in words whose sum is said somewhere, so that it gives none of the small ones back.

    counts are whole numbers; smallest is one for all, or one for each. Small ones read "fewer than
    5", and others "some" as far as that is needed (`netroles.decisions.guarding`). Where the sum
    would tell all the same, the small ones read "some" too, and none is known to be small.
    """
    each = smallest if isinstance(smallest, pd.Series) else pd.Series(smallest, counts.index)
    more = guarding(counts, each)
    tells = total_tells(counts, more, each)
    words = []
    for number, least, goes in zip(counts, each.loc[counts.index], more, strict=True):
        hidden = goes or (tells and is_few(number, least))
        words.append(SOME if hidden else number_or_few(int(number), int(least)))
    return pd.Series(words, counts.index, dtype="str")


def counts_shown(counts: pd.Series, smallest: int | pd.Series = 0) -> dict[str, int | str]:
    """As `parts_of_whole`, with a number where one is shown; by what the counts go by."""
    words = parts_of_whole(counts, smallest)
    numbers = {str(key): int(number) for key, number in counts.to_dict().items()}
    return {
        key: number if said == f"{number:,}" else said
        for (key, number), said in zip(numbers.items(), words, strict=True)
    }
