"""What was worked out from a network stays true: it is never edited. So it is worked out once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, Self, TypeVar, overload

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
        # Beside the fields, which are frozen.
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


class kept_property(Generic[T]):  # noqa: N801  # written as a decorator, like property
    """A property that is worked out once an instance and kept beside its fields.

    This is functools.cached_property without its lock, which up to Python 3.11 is one for all
    instances: what takes long for one visitor held up every other. Two threads that ask at the same
    time may both work it out, and find the same.
    """

    def __init__(self, function: Callable[[Any], T]) -> None:
        self._function = function
        self.__doc__ = function.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type) -> T: ...

    def __get__(self, instance: object | None, owner: type) -> T | Self:
        if instance is None:
            return self
        found = instance.__dict__[self._name] = self._function(instance)
        return found
