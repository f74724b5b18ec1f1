"""Improvement methods: from seeing the network to trying something on Monday."""

from netroles.practice.coffee import (
    AT_RANDOM,
    COFFEE_WAYS,
    MOST_DRAWN,
    CoffeeRound,
    CoffeeWay,
    coffee_round,
    ways_to_draw,
    who_may_be_drawn,
)
from netroles.practice.coffee_sentences import (
    NOT_THE_CAUSE,
    SAME_AGAIN,
    VOLUNTARY,
    WHAT_REACH_IS,
    round_sentences,
    trial_sentences,
)
from netroles.practice.coffee_trial import CoffeeTrial, coffee_trial
from netroles.practice.new_reach import NewReach

__all__ = [
    "AT_RANDOM",
    "COFFEE_WAYS",
    "MOST_DRAWN",
    "NOT_THE_CAUSE",
    "SAME_AGAIN",
    "VOLUNTARY",
    "WHAT_REACH_IS",
    "CoffeeRound",
    "CoffeeTrial",
    "CoffeeWay",
    "NewReach",
    "coffee_round",
    "coffee_trial",
    "round_sentences",
    "trial_sentences",
    "ways_to_draw",
    "who_may_be_drawn",
]
