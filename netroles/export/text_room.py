"""How much room does a text take, where nothing can measure it?

Liberation Sans, in which maps are written, has the widths of Arial. A table of its commonest
letters, the rest a little too wide, is all that placing names and breaking lines needs.
"""

import unicodedata

_WIDTHS = {
    **dict.fromkeys("ijl'|", 0.23),
    **dict.fromkeys(" .,:;/!ftI[]\\·", 0.285),
    **dict.fromkeys('()r-`"*', 0.36),
    **dict.fromkeys("cksvxyz", 0.51),
    **dict.fromkeys("wCDHNRUABEKPSVXY&", 0.73),
    **dict.fromkeys("GOQ", 0.79),
    **dict.fromkeys("mM", 0.84),
    **dict.fromkeys("W@%…—", 1.02),
}
_SMALL, _OTHER, _WIDE = 0.57, 0.74, 1.05
_BOLD = 1.08


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a text in letters of this size is: an upper estimate, in the unit of the size."""
    wide = sum(_width(mark) for mark in text) * size
    return wide * _BOLD if bold else wide


def broken(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """The text in lines no wider than `room`. A word too long for a line is broken in it."""
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if width_of(longer, size, bold=bold) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        line = ""
        for mark in word:
            if line and width_of(line + mark, size, bold=bold) > room:
                lines.append(line)
                line = ""
            line += mark
    return [*lines, line] if line else lines


def _width(mark: str) -> float:
    known = _WIDTHS.get(mark)
    if known is not None:
        return known
    if unicodedata.category(mark) in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(mark) in "WF":
        return _WIDE
    return _SMALL if mark.islower() or mark.isdigit() else _OTHER
