"""Which files can be made of a map, and when does somebody see that one cannot?"""

import pytest

from netroles.export.map_files import MAP_FORMATS
from netroles.network import NetrolesError
from tests.export.maps import file


def test_every_format_says_what_it_is_and_ends_in_its_own_way() -> None:
    assert [each.key for each in MAP_FORMATS.values()] == list(MAP_FORMATS)
    assert len({each.ending for each in MAP_FORMATS.values()}) == len(MAP_FORMATS)
    for each in MAP_FORMATS.values():
        assert each.label
        assert each.good_for
        assert "/" in each.mime


@pytest.mark.parametrize(
    ("key", "begins"),
    [
        ("html", b"<!DOCTYPE html>"),
        ("pdf", b"%PDF-"),
        ("svg", b"<svg"),
        ("graphml", b"<?xml"),
        ("gexf", b"<?xml"),
    ],
)
def test_file_is_what_its_name_says(key: str, begins: bytes) -> None:
    assert file(key).startswith(begins)


@pytest.mark.parametrize("key", ["svg", "html", "graphml", "gexf"])
def test_same_map_with_names_gives_the_same_bytes(key: str) -> None:
    assert file(key, names="names") == file(key, names="names")


def test_dark_file_differs_where_the_format_says_so() -> None:
    for key in ("svg", "html", "gexf"):
        differs = file(key, names="names", theme="dark") != file(key, names="names")
        assert differs == MAP_FORMATS[key].themed


def test_unknown_format_is_refused_with_those_that_are_there() -> None:
    with pytest.raises(NetrolesError, match="html, pdf, png"):
        file("docx")
