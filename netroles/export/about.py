"""What must stand on every map that is handed on, whatever its format."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from netroles.insight import CAUTION, capital, counted_or_few, of_whole
from netroles.privacy import day_in_words

UNTITLED = "Network map"


@dataclass(frozen=True)
class About:
    """What a map shows and how it is to be read.

    title
        What the data are called: who uploaded them decides, so it may hold anything.
    date
        The day that stands on the file. The caller says which: no clock is read here.
    shown, total
        How many people are on the map, and how many the network has.
    filters
        What the view leaves out, in words; empty where nothing is.
    period, response, rule, privacy
        Which period is shown; how many answered; which rule of roles is in force where it is not
        the usual one; who collected the data, for what and until when. Empty where there is
        nothing to say.
    caution
        What roles do not say.
    smallest
        The smallest count that stands on the file; smaller ones are said in words.
    """

    title: str
    date: date
    shown: int
    total: int
    filters: str = ""
    period: str = ""
    response: str = ""
    rule: str = ""
    privacy: str = ""
    caution: str = CAUTION
    smallest: int = 0

    @property
    def day(self) -> str:
        """The date in words, as in "22 November 2026"."""
        return day_in_words(self.date)

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """What is known of the map, each as a heading and a text; nothing that is empty."""
        everybody = counted_or_few(self.total, "person", "people", smallest=self.smallest)
        people = f"{of_whole(self.shown, self.total, self.smallest)} of {everybody}"
        if self.shown == self.total:
            people = f"All {everybody}" if self.total != 1 else everybody
        every = (
            ("Date", self.day),
            ("Shown", capital(people)),
            ("Filters", self.filters or "None"),
            ("Period", self.period),
            ("Answers", self.response),
            ("Rule for roles", self.rule),
            ("Data", self.privacy),
        )
        return tuple((heading, text) for heading, text in every if text)

    def told(self, said: Callable[[str], str]) -> "About":
        """The same with every text of the caller's as `said` says it; the caution is ours."""
        return replace(
            self,
            title=said(self.title) or UNTITLED,
            filters=said(self.filters),
            period=said(self.period),
            response=said(self.response),
            rule=said(self.rule),
            privacy=said(self.privacy),
        )
