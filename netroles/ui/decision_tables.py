"""Tables behind a decision, all shown alike: nothing of them is cut off, at any width.

A grid cuts what does not fit. So a table for which a laptop has room is a grid, one with longer
texts has lines that break, and where its place is too narrow the same facts stand below each
other, row by row: of these two `frame.css` shows the one that fits.
"""

from collections.abc import Mapping
from typing import Literal

import pandas as pd
import streamlit as st
from pandas.api.types import is_numeric_dtype

from netroles.insight import counted
from netroles.ui.text import plain

NOT_DEFINED = "not defined"
MOST_WRITTEN = 60
"""Rows that are written out; more stand in a grid, which is quick with thousands, on a phone
too."""
ON_A_PHONE, BREAKING, BESIDE, WIDE = 340, 600, 620, 960
"""Pixels: the room on a phone; what lines that break need; on a laptop beside sentences, alone."""
_WIDTHS = (480, BREAKING, 780, WIDE)
"""Pixels below which a table gives way: each has its rule in `frame.css`."""
_FITTING, _TALLEST = 12, 460
"""Rows that a table shows without scrolling; the height of a longer one in pixels."""
_THREE_LINES = 66
"""Pixels of a row in which Streamlit lets lines break: not in one that is lower."""
_LETTER, _AROUND = 7, 18
"""Pixels: how wide a letter of a table is about, and the room around a text."""


def table(facts: pd.DataFrame, about: str, *, missing: str = NOT_DEFINED, room: int = WIDE) -> None:
    """Facts under plain headings.

    about says of what they are, as of no other table of the page; missing what stands in an empty
    cell; room how many pixels there are on a laptop.

    A table without a row is not shown: say in a sentence that there is none.
    """
    if facts.empty:
        return
    widths = _widths(facts)
    needed = sum(widths.values())
    if needed <= ON_A_PHONE or len(facts) > MOST_WRITTEN:
        _grid(facts, about, missing, _fitted(facts, widths, room) if needed > room else None)
        return
    breaking = needed > room
    narrow = BREAKING if breaking else next(each for each in _WIDTHS if each >= min(needed, room))
    with st.container(key=f"facts-{narrow} {about}"):
        if breaking:
            _in_lines(facts, about, missing)
        else:
            _grid(facts, about, missing)
        _row_by_row(facts, about, missing)


def table_in_full(facts: pd.DataFrame, about: str) -> None:
    """Facts as `table`, of a few columns whose texts are long: each is on as many lines as it
    needs, on a phone too. Headings are words of our own."""
    if facts.empty:
        return
    st.table(
        facts.map(lambda cell: plain(cell) if isinstance(cell, str) else cell),
        hide_index=True,
        border="horizontal",
        alt=_in_words(facts, about),
    )


def _grid(
    facts: pd.DataFrame, about: str, missing: str, widths: Mapping[str, int] | None = None
) -> None:
    """A grid as wide as its texts; where widths are given these, with three lines for each row."""
    # No column is pinned: Streamlit writes a pinned one in grey, as if it could not be used.
    st.dataframe(
        facts,
        hide_index=True,
        height=_height(facts),
        placeholder=missing,
        row_height=_THREE_LINES if widths else None,
        column_config={each: st.column_config.Column(width=width) for each, width in widths.items()}
        if widths
        else None,
        alt=_in_words(facts, about),
    )


def _in_lines(facts: pd.DataFrame, about: str, missing: str) -> None:
    """A table of text: every cell, and every heading, is on as many lines as it needs."""
    shown = facts.reset_index(drop=True).rename(columns=plain)
    # As a style, so that numbers stay numbers: they stand on the right.
    st.table(
        shown.style.format(lambda cell: plain(_written(cell, missing))),
        hide_index=True,
        border="horizontal",
        height=_height(facts),
        alt=_in_words(facts, about),
    )


def _row_by_row(facts: pd.DataFrame, about: str, missing: str) -> None:
    """The rows below each other: what stands first in each, then each fact with its heading."""
    first, *others = facts.columns
    rows = [
        "  \n".join(
            [
                f"**{plain(_written(row[first], missing))}**",
                *(f"{_asked(each)} {plain(_written(row[each], missing))}" for each in others),
            ]
        )
        for row in facts.to_dict("records")
    ]
    st.table(
        pd.DataFrame({first: rows}),
        hide_index=True,
        hide_header=True,
        height=_height(facts),
        alt=_in_words(facts, about),
    )


def _asked(heading: str) -> str:
    return plain(heading if heading.endswith("?") else f"{heading}:")


def _height(facts: pd.DataFrame) -> int | Literal["content"]:
    return "content" if len(facts) <= _FITTING else _TALLEST


def _widths(facts: pd.DataFrame) -> dict[str, int]:
    """Pixels that each column takes in a grid, about, when nothing of it is cut off."""
    return {
        each: _wide(max(len(each), facts[each].map(_written).str.len().max()))
        for each in facts.columns
    }


def _fitted(facts: pd.DataFrame, widths: Mapping[str, int], room: int) -> dict[str, int]:
    """The widths, the widest texts so much narrower that all columns have room."""
    least = {
        each: width if is_numeric_dtype(facts[each]) else _wide(len(each))
        for each, width in widths.items()
    }
    widest = max(widths.values())
    while True:
        fitted = {each: max(min(width, widest), least[each]) for each, width in widths.items()}
        if sum(fitted.values()) <= room or widest <= 0:
            return fitted
        widest -= 10


def _wide(letters: int) -> int:
    return _LETTER * int(letters) + _AROUND


def _written(cell: object, missing: str = NOT_DEFINED) -> str:
    """What stands in a cell, as text: numbers with at most three decimals."""
    if cell is None or cell is pd.NA or cell != cell:
        return missing
    if isinstance(cell, str):
        return cell
    return f"{cell:,.3f}".rstrip("0").rstrip(".")


def _in_words(facts: pd.DataFrame, about: str) -> str:
    headings = ", ".join(map(str, facts.columns)).lower()
    return f"Table of {about}, {counted(len(facts), 'row')}: {headings}"
