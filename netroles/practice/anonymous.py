"""What holds wherever people write or answer without a name."""

from collections import Counter

from netroles.decisions import SMALLEST_SHOWN

FEWER = f"fewer than {SMALLEST_SHOWN}"

IN_ONE_GO = (
    "Without your name, and without the time. Say everything in one go: each time counts as "
    "another person."
)
WHEN_TO_LOOK = (
    "Look once everybody has answered: whoever looks before and after one person could tell what "
    "that person said."
)


def most_usual(spelt: Counter[str]) -> str:
    """The most usual of several spellings of the same, of equals the first by the alphabet."""
    return min(spelt, key=lambda each: (-spelt[each], each))
