"""What is said of a round of coffee trials, and of what became of the pairs."""

from collections.abc import Mapping
from types import MappingProxyType

from netroles.network import counted, listed
from netroles.practice.coffee import ALL_TAKEN, ALONE, COFFEE_WAYS, NOBODY_NEW, CoffeeRound
from netroles.practice.coffee_trial import CoffeeTrial
from netroles.roles.wording import per_cent

VOLUNTARY = (
    "An invitation, not a duty: ask whether people want to take part, and draw again for whoever "
    "does not."
)
WHAT_REACH_IS = (
    "Reach counts pairs of one person from each side who would be joined by the new tie, directly "
    "or through one other person, and are not now."
)
SAME_AGAIN = "Where one set of pairs reaches furthest, another draw gives the same pairs."
NOT_THE_CAUSE = (
    "A tie after a coffee is not proof that the coffee made it: ties come and go, people choose "
    "whom they report, and few pairs say little. Ask the pairs."
)

_SHARE_FROM = 10
"""Of fewer pairs a share in per cent would say more than is known."""

_WHY_LEFT: Mapping[str, str] = MappingProxyType(
    {
        NOBODY_NEW: "everybody who is drawn has met them before, or has a tie with them",
        ALL_TAKEN: "everybody they could still meet is in another pair",
        ALONE: "nobody else is drawn",
    }
)


def round_sentences(drawn: CoffeeRound, called: Mapping[str, str]) -> list[str]:
    """How many meet, what that reaches, and who is left and why; called is what each id is
    called."""
    if not drawn.groups and not drawn.left:
        return ["Nobody is drawn."]
    three = sum(len(group) == 3 for group in drawn.groups)
    parts = [counted(len(drawn.groups) - three, "pair")] if len(drawn.groups) > three else []
    parts += ["one group of three"] if three else []
    people = sum(map(len, drawn.groups))
    sentences = ["No pair could be drawn."]
    if parts:
        sentences = [f"{counted(people, 'person', 'people')} in {listed(parts)}."]
    if drawn.reach:
        across = COFFEE_WAYS[drawn.way].across
        sentences.append(
            f"Added up over these groups, {counted(sum(drawn.reach), 'pair')} of people across "
            f"{across} would newly come within reach."
        )
    for why, words in _WHY_LEFT.items():
        left = [called[person] for person, reason in drawn.left if reason == why]
        if left:
            sentences.append(f"Not drawn, because {words}: {listed(left)}.")
    return sentences


def trial_sentences(trial: CoffeeTrial) -> list[str]:
    """How many of the pairs have become ties, beside those who were not drawn together."""
    pairs = trial.pairs
    known = pairs[pairs["after"].notna()]
    if known.empty:
        return ["Of no pair that was drawn are both people in these data."]
    sentences = []
    if gone := len(pairs) - len(known):
        absent = "Pairs drawn of whom one is not in these data"
        sentences.append(_of(absent, gone, len(pairs)))
    if trial.others is None or trial.others_tied is None:
        now = int(known["after"].sum())
        return [*sentences, _of("Pairs drawn that have a tie now", now, len(known))]
    if tied := int(known["before"].eq(True).fillna(False).sum()):
        sentences.append(_of("Pairs drawn that had a tie before already", tied, len(known)))
    became, new = trial.new_ties or (0, 0)
    if new:
        sentences.append(_of("New ties, among pairs drawn who had none before", became, new))
    if trial.others:
        others = "New ties, among all other pairs of the same people who had none before"
        sentences.append(_of(others, trial.others_tied, trial.others))
    return sentences


def _of(what: str, some: int, whole: int) -> str:
    """How many of how many; no per cent of a few."""
    share = f" ({per_cent(some / whole)})" if whole >= _SHARE_FROM else ""
    return f"{what}: {some:,} of {whole:,}{share}."
