"""What a map is drawn on: a sheet of paper, or a screen."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """A page: its size, the margin around it, the part for the legend, and sizes of letters.

    One unit is a pixel on the screen, or a point (1/72 inch) on paper. small are the letters of
    what stands at the foot of the page.
    """

    width: float
    height: float
    margin: float
    aside: float
    title: float
    text: float
    name: float
    small: float

    @property
    def room(self) -> float:
        """How wide the page is between its margins."""
        return self.width - 2 * self.margin

    @property
    def aside_left(self) -> float:
        """Where the part for the legend begins."""
        return self.width - self.margin - self.aside


A4 = Page(842.0, 595.28, margin=28.0, aside=188.0, title=17.0, text=8.5, name=7.5, small=7.5)
SCREEN = Page(1280.0, 720.0, margin=32.0, aside=270.0, title=24.0, text=13.0, name=12.0, small=11.5)
HANDOUT = Page(720.0, 560.0, margin=4.0, aside=180.0, title=15.0, text=12.5, name=12.5, small=12.5)
"""Part of a page in A4, upright, between margins of 12 mm: a unit is 0.73 points there, so that the
smallest letters are of 9 points."""
WALL = Page(920.0, 600.0, margin=4.0, aside=165.0, title=18.0, text=12.5, name=10.5, small=12.0)
"""Part of a screen, with words beside it: letters to be read from the back of a room."""
