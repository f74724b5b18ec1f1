"""On which side each setting stands: as a file says, or as its name suggests."""

from collections.abc import Iterable, Mapping

from netroles.network import SIDES, NetrolesError, clean_id, propose_side
from netroles.reading.columns import refusals, text_column
from netroles.reading.match import Match
from netroles.reading.report import Note, shown
from netroles.reading.sheet import Sheet
from netroles.reading.words import SIDE_WORDS, known_word


def sides_in(sheet: Sheet, match: Match) -> tuple[dict[str, str], list[Note]]:
    """The side of each setting a sheet names; rows that name none of the sides are refused."""
    settings = text_column(sheet, match.columns["setting"])
    given = text_column(sheet, match.columns["side"]).fillna("")
    blank = (match.columns["setting"], "the setting is blank")
    refused = dict.fromkeys(settings.index[settings.isna()].tolist(), blank)
    sides: dict[str, str] = {}
    named = settings.dropna()
    for row, setting in zip(named.index.tolist(), named.tolist(), strict=True):
        cell = str(given.at[row])
        side = known_word(cell, SIDE_WORDS)
        if side is None:
            reason = f"the side {shown(cell)} is none of {', '.join(SIDES)}"
        elif sides.setdefault(setting, side) != side:
            reason = "a row further up gives this setting another side"
        else:
            continue
        refused[row] = (match.columns["side"], reason)
    return sides, refusals(sheet, refused)


def settled(
    settings: Iterable[str], given: Mapping[str, str], file: str
) -> tuple[dict[str, str | None], list[Note]]:
    """Each setting's side: as given (without regard to case), else as proposed, else None."""
    wrong = [side for side in given.values() if side not in SIDES]
    if wrong:
        raise NetrolesError(f"A side is one of {', '.join(SIDES)}; found {shown(str(wrong[0]))}.")
    said = {clean_id(setting).casefold(): side for setting, side in given.items()}
    sides = {setting: said.get(setting.casefold()) or propose_side(setting) for setting in settings}
    folded = {setting.casefold() for setting in sides}
    notes = [
        Note("doubtful", file, f"a side is given for {shown(setting)}, where nobody works")
        for setting in given
        if clean_id(setting).casefold() not in folded
    ]
    notes += [
        Note(
            "doubtful", file,
            f"nothing says on which side the setting {shown(setting)} stands: "
            f"{', '.join(SIDES[:-1])} or {SIDES[-1]}?",
            about="sides",
        )
        for setting, side in sides.items()
        if side is None
    ]  # fmt: skip
    proposed = sum(s is not None and name.casefold() not in said for name, s in sides.items())
    if proposed:
        reason = f"the side of settings was proposed from their names: {proposed} of {len(sides)}"
        notes.append(Note("guess", file, reason, about="sides"))
    return sides, notes
