"""Every shelf keeps entries alike, whether they last for a visit or longer."""

from collections.abc import Callable

import pytest

from netroles.workspace import ChangedMeanwhileError, Entry, Shelf, ShelfOfVisit

SHELVES: dict[str, Callable[[], Shelf]] = {"of a visit": ShelfOfVisit}


@pytest.fixture(params=SHELVES)
def shelf(request: pytest.FixtureRequest) -> Shelf:
    return SHELVES[request.param]()


def test_what_was_added_is_found_under_its_kind_alone(shelf: Shelf) -> None:
    idea, need = shelf.add("idea", {"what": "ring before"}), shelf.add("joy", {"says": "time"})
    assert shelf.entries("idea") == (Entry("idea", idea.key, {"what": "ring before"}),)
    assert shelf.entries("joy") == (need,)
    assert shelf.entries("workshop") == ()


def test_a_change_is_the_next_version_in_the_same_place(shelf: Shelf) -> None:
    first = shelf.add("idea", {"what": "ring before"})
    second = shelf.change(first, {"what": "ring after"})
    assert (second.key, second.version) == (first.key, 2)
    assert shelf.entries("idea") == (second,)


def test_the_order_is_that_of_the_keys_and_tells_nothing_of_the_time(shelf: Shelf) -> None:
    added = [shelf.add("joy", {"says": str(at)}) for at in range(12)]
    assert [each.key for each in shelf.entries("joy")] == sorted(each.key for each in added)


@pytest.mark.parametrize("again", ["change", "remove"])
def test_who_comes_second_is_told_what_the_first_made_of_it(shelf: Shelf, again: str) -> None:
    read = shelf.add("idea", {"what": "ring before"})
    theirs = shelf.change(read, {"what": "ring after"})
    with pytest.raises(ChangedMeanwhileError, match="changed by somebody else") as told:
        shelf.change(read, {"what": "write"}) if again == "change" else shelf.remove(read)
    assert told.value.now == theirs
    assert shelf.entries("idea") == (theirs,)


def test_who_changes_what_was_removed_is_told_so(shelf: Shelf) -> None:
    read = shelf.add("idea", {"what": "ring before"})
    shelf.remove(read)
    with pytest.raises(ChangedMeanwhileError, match="removed by somebody else") as told:
        shelf.change(read, {"what": "write"})
    assert told.value.now is None
    assert shelf.entries("idea") == ()
