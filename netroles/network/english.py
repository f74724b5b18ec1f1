"""Small pieces of plain English that every sentence is put together from."""

from collections.abc import Sequence


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 tie", "3 ties"; `many` where adding an s is wrong."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(items: Sequence[str]) -> str:
    """Items as a phrase: "a", "a and b", "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"
