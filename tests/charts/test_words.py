"""What may stand on a picture: text that can be written down and seen."""

import sys

import pytest

from netroles.charts.words import REPLACED, clean


def may_stand_in_xml(mark: str) -> bool:
    """https://www.w3.org/TR/xml/#charsets."""
    code = ord(mark)
    return (
        mark in "\t\n\r"
        or 0x20 <= code <= 0xD7FF
        or 0xE000 <= code <= 0xFFFD
        or 0x10000 <= code <= 0x10FFFF
    )


def test_whatever_is_in_a_name_it_can_be_written_as_xml() -> None:
    every = map(chr, range(sys.maxunicode + 1))
    assert [mark for mark in every if not all(map(may_stand_in_xml, clean(mark)))] == []


@pytest.mark.parametrize("nothing", ["\ufffe", "\uffff"])
def test_what_is_no_character_is_seen_to_have_been_there(nothing: str) -> None:
    assert clean(f"Ann{nothing}") == f"Ann{REPLACED}"
    assert clean(nothing) == REPLACED
