"""Work shared out over the cores comes back whole, in order, and stops when nobody waits."""

import os
import time

import numpy as np
import pytest
from loky import cpu_count

from netroles.cores import over_cores
from netroles.measures.betweenness import _over_cores
from netroles.network import structure
from tests.networks import network, ring


def square(number: int) -> int:
    return number * number


def where(_: int) -> int:
    return os.getpid()


def fail(number: int) -> int:
    if number == 3:
        raise ValueError("three")
    return number


@pytest.mark.parametrize("long", [None, False, True])
def test_every_piece_comes_back_in_order(long: bool) -> None:
    assert list(over_cores(square, range(20), long=long)) == [n * n for n in range(20)]


def test_nothing_to_do_gives_nothing() -> None:
    assert list(over_cores(square, [], long=True)) == []


def test_short_work_stays_in_this_process() -> None:
    assert set(over_cores(where, range(5))) == {os.getpid()}


@pytest.mark.skipif(cpu_count() < 2, reason="there is only one core to share work over")
def test_long_work_goes_to_other_processes() -> None:
    assert os.getpid() not in set(over_cores(where, range(8), long=True))


@pytest.mark.parametrize("long", [None, False, True])
def test_what_goes_wrong_in_a_piece_is_told(long: bool) -> None:
    with pytest.raises(ValueError, match="three"):
        list(over_cores(fail, range(8), long=long))


def test_whoever_stops_asking_stops_the_work() -> None:
    begun = []

    def slow(number: int) -> int:
        begun.append(number)
        time.sleep(0.01)
        return number

    results = over_cores(slow, range(1_000))
    next(results)
    results.close()
    assert begun == [0]


def test_betweenness_is_the_same_on_every_core_and_on_one() -> None:
    of = structure(network([*ring("ABCDEFGHIJ"), "AC", "AF", "CH"]))
    assert _over_cores(of) == pytest.approx(np.asarray(of.graph.betweenness()))
