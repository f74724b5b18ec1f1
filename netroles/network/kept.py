"""What was worked out from a network stays true: it is never edited."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

import pandas as pd

if TYPE_CHECKING:
    from netroles.network.network import Network

P = ParamSpec("P")
T = TypeVar("T")

MOST = 48
"""Answers one network keeps; the oldest goes first."""
_ATTRIBUTE = "_kept"
_NOT_YET: Any = object()


def kept(function: Callable[Concatenate[Network, P], T]) -> Callable[Concatenate[Network, P], T]:
    """Work it out once a network and arguments, which must be hashable.

    The answers live and go with the network, so no visitor meets another's. Frames and series are
    handed out as shallow copies: whoever adds a column adds it to their own.
    """

    @wraps(function)
    def asked(network: Network, *args: P.args, **named: P.kwargs) -> T:
        # Beside the fields, as functools.cached_property does it: the fields are frozen.
        known: OrderedDict[Any, Any] = network.__dict__.setdefault(_ATTRIBUTE, OrderedDict())
        question = (function, args, tuple(sorted(named.items())))
        found: T = known.get(question, _NOT_YET)
        if found is _NOT_YET:
            found = known[question] = function(network, *args, **named)
            if len(known) > MOST:
                known.popitem(last=False)
        if isinstance(found, pd.DataFrame | pd.Series):
            return found.copy(deep=False)  # type: ignore[return-value]
        return found

    return asked  # type: ignore[return-value]  # wraps names the first argument
