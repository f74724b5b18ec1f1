"""What was worked out from a network is worked out once, and nobody can spoil it for the next."""

from dataclasses import replace
from threading import Event, Thread

import pandas as pd

from netroles.network import Network, structure
from netroles.network.kept import MOST, kept, kept_property
from tests.networks import network, path

asked: list[str] = []


@kept
def people_named(of: Network, word: str) -> pd.DataFrame:
    asked.append(word)
    return pd.DataFrame({"word": word}, index=of.people.index)


def test_the_same_question_is_worked_out_once_and_another_one_again() -> None:
    asked.clear()
    of = network(path("ABC"))
    first, again, other = (people_named(of, word) for word in ("a", "a", "b"))
    assert asked == ["a", "b"]
    pd.testing.assert_frame_equal(first, again)
    assert set(other["word"]) == {"b"}


def test_a_column_added_to_an_answer_and_a_cell_changed_in_it_stay_with_who_did_it() -> None:
    of = network(path("ABC"))
    mine = people_named(of, "a")
    mine["more"] = 1
    mine.loc["A", "word"] = "spoilt"
    next_one = people_named(of, "a")
    assert list(next_one) == ["word"]
    assert set(next_one["word"]) == {"a"}


def test_a_changed_network_knows_nothing_of_the_one_it_was_made_from() -> None:
    of = network(path("ABC"))
    assert len(structure(of).first) == 2
    assert len(structure(replace(of, ties=of.ties.iloc[:1])).first) == 1


def test_the_oldest_answer_goes_when_there_are_too_many() -> None:
    asked.clear()
    of = network(path("ABC"))
    for number in range(MOST + 1):
        people_named(of, str(number))
    people_named(of, str(MOST))
    assert len(asked) == MOST + 1
    people_named(of, "0")
    assert len(asked) == MOST + 2


def test_kinds_may_be_given_once_over_in_any_container() -> None:
    of = network([{"source": "A", "target": "B", "kind": "talks to"}])
    assert structure(of, iter(["talks to"])) is structure(of, ["talks to"])


class Counted:
    """Counts how often it was asked for its answer."""

    times = 0

    @kept_property
    def answer(self) -> list[int]:
        """What it found."""
        self.times += 1
        return [self.times]


def test_a_property_is_worked_out_once_an_instance() -> None:
    one, other = Counted(), Counted()
    assert one.answer is one.answer
    assert one.answer is not other.answer
    assert (one.times, other.times) == (1, 1)
    assert Counted.answer.__doc__ == "What it found."


def test_an_instance_is_not_held_up_by_another_one() -> None:
    began, may_end = Event(), Event()

    class Slow:
        def __init__(self, waits: bool) -> None:
            self.waits = waits

        @kept_property
        def answer(self) -> bool:
            if self.waits:
                began.set()
                may_end.wait(10)
            return self.waits

    slow = Thread(target=lambda: Slow(True).answer)
    slow.start()
    began.wait(10)
    quick = Thread(target=lambda: Slow(False).answer)
    quick.start()
    quick.join(5)
    assert not quick.is_alive()
    may_end.set()
    slow.join()
