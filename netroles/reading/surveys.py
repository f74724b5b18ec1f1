"""Surveys as forms hand them out: a row a respondent, colleagues in headings or in cells."""

from collections.abc import Iterable, Sequence

import pandas as pd

from netroles.network import NO, RESPONDED, YES, NetrolesError
from netroles.reading.columns import each_once, text_column
from netroles.reading.grids import GridSheets, answer_cells, answers_below, grid_sheets
from netroles.reading.headings import PEOPLE_HEADINGS, plain
from netroles.reading.report import Note, shown
from netroles.reading.sheet import Sheet
from netroles.reading.survey_columns import (
    NUMBERS_OF_PEOPLE,
    Survey,
    folded,
    named,
    parts,
    survey_in,
)
from netroles.reading.words import TOTAL_WORDS


def from_survey(sheet: Sheet, found: Survey | None, who: str | None = None) -> GridSheets:
    """The ties of a survey with a row a respondent and colleagues in its headings or its cells.

    found is what `survey_in` found there; who is the heading above who answered, where somebody
    said it. Who has a row with an answer has answered, who was only named has not. Further
    columns, such as setting and team, say it of the respondent. Raises NetrolesError where there
    are no colleagues to be found.
    """
    if who is not None and who not in sheet.headings:
        raise NetrolesError(f"{sheet.name} has no column {shown(who)} that could say who answered.")
    found = found if who is None else survey_in(sheet, who)
    if found is None:
        raise NetrolesError(
            f"{sheet.name} is no survey with a column for each colleague, nor one with several "
            "colleagues in a cell. Expected is a row for each person who answered, their name "
            "under a heading such as Name, and either columns such as “How often? [Ann Lee]”, “How "
            "often?.Ann Lee” or “Ann Lee”, or cells such as “Ann Lee;Bo Ray”. Rename the headings "
            "so, or take the file for something else."
        )
    notes = [_taken(sheet, found)]
    blank = text_column(sheet, found.who).isna()
    for row in sheet.rows.index[blank]:
        reason = "nobody's answers: who answered is blank"
        cut = tuple(sheet.rows.loc[row])
        notes.append(Note("refused", sheet.name, reason, int(row), found.who, cut))
    cells = answer_cells(
        [*answers_below(sheet, found.who, found.asked), *_ticked_below(sheet, found)]
    )
    colleagues = _colleagues(sheet, found)
    people = _respondents(sheet, found, colleagues)
    answered = len(people) - len(_silent(sheet, found, colleagues))
    words = f"survey, {answered:,} answered about {len(colleagues):,}, {sheet.said}"
    asks = _asks(sheet, found, colleagues)
    notes += [Note("doubtful", sheet.name, each) for each in asks]
    return grid_sheets(
        sheet, cells, people, words, notes, found.who, found.asked, directed=True, asks=asks
    )


def _taken(sheet: Sheet, found: Survey) -> Note:
    reason = f"who answered stands under {shown(found.who)}"
    if found.ticked:
        several = ", ".join(map(shown, found.ticked))
        reason += f"; several colleagues stand in a cell under {several}"
    return Note("guess", sheet.name, reason, column=found.who)


def _asks(sheet: Sheet, found: Survey, colleagues: Sequence[str]) -> tuple[str, ...]:
    """A sentence where nobody who answered is one of the colleagues: one person stands twice."""
    answered = {folded(name) for name in text_column(sheet, found.who).dropna()}
    if not answered or any(folded(each) in answered for each in colleagues):
        return ()
    return (
        f"nobody under {shown(found.who)} is called as one of the {len(colleagues):,} colleagues "
        "who were asked about, so people stand there twice. If who answered stands in another "
        "column, choose it under “Taken as”",
    )


def _ticked_below(sheet: Sheet, found: Survey) -> Iterable[pd.DataFrame]:
    """For each column of several colleagues: a row a colleague, without a strength."""
    source = text_column(sheet, found.who)
    for heading, ticked in found.ticked.items():
        given = text_column(sheet, heading)[source.notna()].dropna()
        target = given.map(lambda cell, by=ticked.between: parts(cell, by)).explode().dropna()
        yield pd.DataFrame(
            {
                "source": source.reindex(target.index),
                "target": target.astype("str"),
                "strength": pd.Series(None, index=target.index, dtype="str"),
                "kind": ticked.question,
                "heading": heading,
            }
        )


def _colleagues(sheet: Sheet, found: Survey) -> list[str]:
    """Everybody who was asked about or ticked."""
    ticked = [
        part
        for heading, each in found.ticked.items()
        for cell in text_column(sheet, heading).dropna().unique()
        for part in parts(cell, each.between)
    ]
    return list(dict.fromkeys((*named(found.asked), *ticked)))


def _silent(sheet: Sheet, found: Survey, colleagues: Sequence[str]) -> list[str]:
    """The colleagues who have no row of their own."""
    answered = set(text_column(sheet, found.who).dropna())
    return [name for name in colleagues if name not in answered]


def _respondents(sheet: Sheet, found: Survey, colleagues: Sequence[str]) -> pd.DataFrame:
    """One row a person: what the other columns say of who answered, and who did not answer."""
    about = [h for h in sheet.headings if h != found.who and h not in found.used]
    table = sheet.rows[about].assign(person=text_column(sheet, found.who))
    table = table.dropna(subset="person").drop_duplicates("person")
    table = table[~table["person"].str.casefold().isin(TOTAL_WORDS)]
    given = sheet.rows[list(found.used)].apply(lambda c: each_once(c, str.strip) != "")
    table[RESPONDED] = given.any(axis="columns").reindex(table.index).map({True: YES, False: NO})
    silent = _silent(sheet, found, colleagues)
    others = pd.DataFrame({"person": silent, RESPONDED: NO})
    joined = pd.concat([table, others], ignore_index=True)[["person", *about, RESPONDED]]
    # The number of an answer is not who gave it, nor is a name that all have, such as "anonymous".
    no_names = [
        h
        for h in about
        if plain(h) in NUMBERS_OF_PEOPLE
        or (plain(h) in map(plain, PEOPLE_HEADINGS["name"]) and len(table) > 1
            and text_column(sheet, h).nunique() == 1)
    ]  # fmt: skip
    return joined.rename(columns={h: f"{h} (as given)" for h in no_names})
