"""One row of a file said as a sentence, so that a wrong match of columns is heard."""

from collections.abc import Callable, Mapping

from netroles.network import CHALLENGES, ENERGISES, HANDOVER, TALKS_TO, clean_id
from netroles.reading.match import NEEDED, Match, What
from netroles.reading.report import cut, shown
from netroles.reading.sheet import Sheet
from netroles.reading.words import ADVICE, TIE_KIND_WORDS, TRUSTS, known_word, transition

# The person who answered is {source}. What feelings and advice are about flows from target to
# source: "A, B, energises" means that B energises A (design.md 3).
_TIE_SENTENCES: Mapping[str, str] = {
    TALKS_TO: "{source} talks to {target}",
    TRUSTS: "{target} is trusted by {source}",
    ADVICE: "{target} gives advice to {source}",
    ENERGISES: "{target} energises {source}",
    CHALLENGES: "{target} challenges {source}",
    HANDOVER: "{source} hands over to {target}",
}


def sentence(
    sheet: Sheet, match: Match, people: Sheet | None = None, people_match: Match | None = None
) -> str:
    """The first row that has what is needed, as a sentence with its row number.

    "Row 2: Ann Lee (GP practice) talks to Bo Ray (hospital ward), strength 4." Of ties by id, with
    a table of people that gives the names, it says the names. Says so where no row can be said.
    The text holds cells of the file as they are: it is not markdown.
    """
    needed = [heading for field in NEEDED[match.what] if (heading := match.columns[field])]
    if match.missing or sheet.rows.empty:
        return f"No row of {sheet.name} can be said as a sentence yet."
    complete = (sheet.rows[needed].map(clean_id) != "").all(axis="columns")
    if not complete.any():
        return f"No row of {sheet.name} has {' and '.join(map(shown, needed))} filled in."
    row = sheet.rows.index[complete][0]
    cells = {
        field: cut(clean_id(str(sheet.rows.at[row, heading])), 60) if heading else ""
        for field, heading in match.columns.items()
    }
    if match.what == "ties" and people is not None and people_match is not None:
        for end, heading in zip(NEEDED["ties"], needed, strict=True):
            cells[end] = _called(str(sheet.rows.at[row, heading]), people, people_match)
    stands, _ = sheet.places.get(row, (row, None))
    return f"Row {stands}: {_SAY[match.what](cells)}."


def _called(given: str, people: Sheet, match: Match) -> str:
    """Who is meant by an id, by name where the table of people has one."""
    person, name = match.columns["person"], match.columns["name"]
    who = clean_id(given)
    if person is not None and name is not None:
        named = people.rows.loc[people.rows[person].map(clean_id) == who, name]
        who = next(filter(None, map(clean_id, named)), who)
    return cut(who, 60)


def _say_tie(cells: Mapping[str, str]) -> str:
    ends = {
        end: f"{cells[end]} ({place})" if (place := cells[f"{end}_setting"]) else cells[end]
        for end in ("source", "target")
    }
    kind = cells["kind"] or TALKS_TO
    known = known_word(kind, TIE_KIND_WORDS)
    if transition(cells["transition"]) and not cells["kind"]:
        known = HANDOVER
    if known is None:
        said = f"{ends['source']} names {ends['target']} for '{kind}'"
    else:
        said = _TIE_SENTENCES[known].format(**ends)
    if cells["transition"]:
        said += f", {cells['transition']}"
    if cells["strength"]:
        said += f", strength {cells['strength']}"
    if cells["period"]:
        said += f", period {cells['period']}"
    return said


def _say_person(cells: Mapping[str, str]) -> str:
    name, person = cells["name"], cells["person"]
    said = [f"{name} ({person})" if name and name != person else person]
    facts = {
        "profession": "profession {}", "setting": "setting {}", "team": "team {}",
        "kind": "{}", "level": "{}", "side": "side {}", "responded": "answered: {}",
        "self_roles": "sees themselves as {}",
    }  # fmt: skip
    said += [words.format(cells[field]) for field, words in facts.items() if cells[field]]
    if len(said) == 1:
        return f"{said[0]} is one of the people; no setting, team or profession is given"
    return ", ".join(said)


def _say_side(cells: Mapping[str, str]) -> str:
    return f"{cells['setting']} is on the side {cells['side']}"


_SAY: Mapping[What, Callable[[Mapping[str, str]], str]] = {
    "ties": _say_tie,
    "people": _say_person,
    "sides": _say_side,
}
