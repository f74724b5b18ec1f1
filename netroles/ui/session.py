"""What one visitor has loaded and chosen. No other file knows a session key.

Everything lives in Streamlit's session, so two visitors never share anything, and closing the
tab forgets it.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache

import streamlit as st

from netroles.network import Network
from netroles.privacy import MODES, ModeKey, Purpose
from netroles.reading import NO_TEAM, DrawnRound, Overruled, TypedTeam, read
from netroles.roles import RULE, Rule
from netroles.ui.background import AFTER_THE_FIRST_PAGE, Jobs
from netroles.ui.records import AS_IT_IS, Answered, Loaded, OpenGroup, Tried
from netroles.ui.seen import Seen
from sample_data import SAMPLES

FIRST_SAMPLE = next(iter(SAMPLES))

PERSON = "person"
PERIOD = "period"
LAYOUT = "layout"
GROUPING = "grouping"
MIDDLE = "middle"
NEAR = "near"
MARKED = "marked by"
SIZED = "sized by"
ARROWS = "arrows"
_PINS = "pins"
_OPENED = "opened"
_PROJECTED = "projected"
INSIDE = "inside"
DIVIDE = "divide"
COUNTED = "counted"
NAMES = "people are called by"
PRESENTING = "presenting"
_SEEN = "as seen"
_PURPOSE = "purpose"
CHANGE_KIND = "kind of change"
TEAMS_BY, REACHED_BY = "teams by", "reached by"
AWAY, ONE_END, OTHER_END = "away", "one end", "other end"
_TRIED, _TRIED_BEFORE = "tried out", "tried out before"
PICTURE = "picture of transitions"
BEFORE, AFTER = "compared before", "compared after"
COMPARED_AS = "compared as"
TOOL = "practice tool"
PRACTICE_PREFIX = "practice "
_COFFEE, _COFFEE_FILES = "coffee rounds", "coffee tables"
_SECOND = "second"
_ANSWERED = "answered "
FILTER_PREFIX = "filter "
MATCH_PREFIX = "match "
READING_PREFIX = "reading "
RULE_PREFIX = "rule "
INSIST_PREFIX = "insist on "
_FILE_PREFIX = "file "
_TYPED = "typed"
_ANSWERS = "answers"
_EGONETS, _EGONET_ROUND = "egonets", "egonet round"
_LOADED = "loaded"
_LINK = "link"
_VISIT = "visit"
_RULE = "rule"
_INSISTS = "insists on roles"
_SELF_FORMS, _SELF_ANSWERS = "self forms", "self answers"
_PREFIXES_OF_THE_NETWORK = (FILTER_PREFIX, READING_PREFIX, INSIST_PREFIX, PRACTICE_PREFIX)
_OF_THE_NETWORK = (
    PERSON,
    PERIOD,
    LAYOUT,
    GROUPING,
    MIDDLE,
    NEAR,
    MARKED,
    SIZED,
    ARROWS,
    DIVIDE,
    COUNTED,
    CHANGE_KIND,
    TEAMS_BY,
    REACHED_BY,
    AWAY,
    ONE_END,
    OTHER_END,
    _TRIED,
    _TRIED_BEFORE,
    BEFORE,
    AFTER,
    _SECOND,
    _PURPOSE,
    _PINS,
    _OPENED,
    _INSISTS,
    _SELF_FORMS,
    _SELF_ANSWERS,
    _COFFEE,
    _COFFEE_FILES,
)
_JOBS = "jobs"


def loaded() -> Loaded:
    """What this visitor looks at: what they loaded, or the first sample.

    People are called as the visitor chose, and those who said no are not there.
    """
    return seen().as_shown(_loaded(), names())


def in_full() -> Loaded:
    """The same with everybody's name, for what cannot be done without: forms that came back."""
    return seen().in_full(_loaded())


def as_loaded() -> Loaded:
    """The same with everybody, those who said no too: for the list of them alone."""
    return _loaded()


def everything_loaded() -> list[Loaded]:
    """All data of this visit, with everybody in them: what no file may hold a name of."""
    second: Loaded | None = st.session_state.get(_SECOND)
    return [each for each in (_loaded(), second) if each is not None]


def purpose() -> Purpose:
    """What the data were collected for, by whom and until when, as far as it was said."""
    found: Purpose = st.session_state.get(_PURPOSE, Purpose())
    return found


def keep_purpose(said: Purpose) -> None:
    """Keep what was said of the data on the screen."""
    st.session_state[_PURPOSE] = said


def today() -> date:
    """The day it is where the dashboard runs."""
    return datetime.now(UTC).astimezone().date()


def seen() -> Seen:
    """Who is left out, and what the others are called."""
    found: Seen = st.session_state.setdefault(_SEEN, Seen())
    return found


def names() -> ModeKey:
    """What people are called now. Whoever presents shows nothing that is made of a name."""
    chosen = chosen_names()
    return "jobs" if presenting() and not MODES[chosen].leaves else chosen


def chosen_names() -> ModeKey:
    """What people are called while nobody presents."""
    chosen: ModeKey = st.session_state.get(NAMES) or "names"
    return chosen


def names_hidden() -> bool:
    """Whether people are called something else than their name."""
    return names() != "names"


def presenting() -> bool:
    """Whether names and small counts are hidden because others look on."""
    return bool(st.session_state.get(PRESENTING))


def leave_out(wanted: str) -> None:
    """Leave out whom this pasted list means, from whatever is loaded; what was chosen goes."""
    seen().leave_out(wanted)
    said = (_SELF_FORMS, _SELF_ANSWERS, _COFFEE, _COFFEE_FILES)
    _forget_choices(but=(PERIOD, _SECOND, _PURPOSE, _INSISTS, *said))


def call_by_key(codes: dict[str, str]) -> None:
    """Call people by the codes of a key they were given before, for this visit."""
    seen().use_key(codes)
    st.session_state[NAMES] = "codes"


def show(what: Loaded) -> None:
    """Look at another network: what belongs to the one before goes.

    That is filters and selection, what people said of themselves, and that roles are to be shown
    although few answered.
    """
    _forget_choices()
    seen().deal_anew()
    st.session_state[_LOADED] = what


def second() -> Loaded | None:
    """The network of a second file, to compare with; None where there is none."""
    found: Loaded | None = st.session_state.get(_SECOND)
    return None if found is None else seen().as_shown(found, names())


def compare_with(what: Loaded | None) -> None:
    """Keep a second network to compare with, for this visit and this network; None lets go."""
    for key in (BEFORE, AFTER):
        st.session_state.pop(key, None)
    st.session_state[_SECOND] = what


def start_again() -> None:
    """Forget everything this visitor loaded, chose or typed."""
    visit = visit_number() + 1
    jobs().drop()
    st.session_state.clear()
    st.session_state[_VISIT] = visit


def visit_number() -> int:
    """Counts fresh starts. Part of the key of what the browser itself remembers (files, pins)."""
    return int(st.session_state.get(_VISIT, 0))


def select(person: str | None) -> None:
    """Select a person, or nobody."""
    st.session_state[PERSON] = person


def selected() -> str | None:
    """The selected person, or None."""
    person: str | None = st.session_state.get(PERSON)
    # A browser may send back who was chosen in the network that was shown before.
    return person if person in loaded().network.people.index else None


def answered(map_key: str) -> Answered:
    """What is known of the acts on a map."""
    found: Answered = st.session_state.get(_ANSWERED + map_key, Answered())
    return found


def answer(map_key: str, known: Answered) -> None:
    """Keep what is known of the acts on a map."""
    st.session_state[_ANSWERED + map_key] = known


def pins(places: str) -> dict[str, tuple[float, float]]:
    """Where people stand who were moved by hand in the layout called `places`."""
    every: dict[str, dict[str, tuple[float, float]]] = st.session_state.get(_PINS, {})
    return every.get(places, {})


def pin(places: str, people: dict[str, tuple[float, float]]) -> None:
    """Keep where people were put in the layout called `places`; nobody at all: they go back."""
    st.session_state[_PINS] = st.session_state.get(_PINS, {}) | {places: people}


def open_group(group: OpenGroup | None) -> None:
    """Show the people of one group of a large network; None for all the groups again."""
    st.session_state[_OPENED] = group


def opened_group() -> OpenGroup | None:
    """The group that is open, or None."""
    group: OpenGroup | None = st.session_state.get(_OPENED)
    return group


def projected() -> bool:
    """Whether the map is shown for a wall, with nothing beside it."""
    return bool(st.session_state.get(_PROJECTED))


def project(on: bool) -> None:
    """Show the map for a wall, or with the page around it again."""
    st.session_state[_PROJECTED] = on


def load_sample(key: str) -> None:
    """Look at one of the samples."""
    show(_sample(key))


def has_started() -> bool:
    """Whether this visit has shown anything yet."""
    return _LOADED in st.session_state


def keep_link(query: dict[str, list[str]] | None) -> None:
    """Keep a link that waits for its files; None lets go of it."""
    st.session_state[_LINK] = query


def kept_link() -> dict[str, list[str]] | None:
    """The link that waits for its files, or None."""
    query: dict[str, list[str]] | None = st.session_state.get(_LINK)
    return query


def keep_file(which: str, file: tuple[str, bytes] | None) -> None:
    """Keep an uploaded file (name, content) for the visit; None takes it away."""
    st.session_state[_FILE_PREFIX + which] = file


def kept_file(which: str) -> tuple[str, bytes] | None:
    """The uploaded file, or None."""
    file: tuple[str, bytes] | None = st.session_state.get(_FILE_PREFIX + which)
    return file


def typed_team() -> TypedTeam:
    """The team this visitor typed in; nobody at first."""
    team: TypedTeam = st.session_state.get(_TYPED, NO_TEAM)
    return team


def keep_typed(team: TypedTeam) -> None:
    """Keep what this visitor typed and ticked."""
    st.session_state[_TYPED] = team


def keep_answers(files: tuple[tuple[str, bytes], ...]) -> None:
    """Keep the questionnaires that came back (name, content); an empty one forgets them."""
    st.session_state[_ANSWERS] = files


def kept_answers() -> tuple[tuple[str, bytes], ...]:
    """The questionnaires that came back."""
    files: tuple[tuple[str, bytes], ...] = st.session_state.get(_ANSWERS, ())
    return files


def keep_egonets(files: tuple[tuple[str, bytes], ...]) -> None:
    """Keep the files of single people's networks (name, content); an empty one forgets them."""
    st.session_state[_EGONETS] = files


def kept_egonets() -> tuple[tuple[str, bytes], ...]:
    """The files of single people's networks."""
    files: tuple[tuple[str, bytes], ...] = st.session_state.get(_EGONETS, ())
    return files


def forget_egonets() -> None:
    """Forget them, those in the upload field too."""
    keep_egonets(())
    st.session_state[_EGONET_ROUND] = egonet_round() + 1


def egonet_round() -> int:
    """Counts how often these files were forgotten: part of the key of the upload field."""
    return int(st.session_state.get(_EGONET_ROUND, 0))


def rule() -> Rule:
    """The numbers roles are worked out with: those of the product, or what the visitor tries."""
    tried: Rule = st.session_state.get(_RULE, RULE)
    return tried


def try_rule(tried: Rule) -> None:
    """Work roles out with other numbers, for this visit and whatever it looks at."""
    st.session_state[_RULE] = tried


def jobs() -> Jobs:
    """The long work of this visitor, and what it found."""
    found: Jobs = st.session_state.setdefault(_JOBS, Jobs(first=AFTER_THE_FIRST_PAGE))
    return found


def back_to_rule() -> None:
    """Work roles out with the product's numbers again."""
    for key in list(st.session_state):
        if key == _RULE or str(key).startswith(RULE_PREFIX):
            del st.session_state[key]


def insists() -> bool:
    """Whether roles of this network are to be shown although too few answered."""
    return bool(st.session_state.get(_INSISTS))


def insist(wish: bool) -> None:
    """Show roles of this network although too few answered, or do not."""
    st.session_state[_INSISTS] = wish


def keep_self_forms(files: tuple[tuple[str, bytes], ...]) -> None:
    """Keep what people of this network said of themselves (name, content)."""
    st.session_state[_SELF_FORMS] = files


def kept_self_forms() -> tuple[tuple[str, bytes], ...]:
    """The forms on which people said how they see their own part."""
    files: tuple[tuple[str, bytes], ...] = st.session_state.get(_SELF_FORMS, ())
    return files


def answer_for_self(person: str, said: dict[str, str] | None) -> None:
    """Keep what somebody (an id) answered on the page, by role; None takes it back."""
    others = {who: answers for who, answers in answers_for_self().items() if who != person}
    st.session_state[_SELF_ANSWERS] = others if said is None else others | {person: said}


def answers_for_self() -> dict[str, dict[str, str]]:
    """What people of this network answered of themselves on the page: yes, partly or no by id and
    role."""
    found: dict[str, dict[str, str]] = st.session_state.get(_SELF_ANSWERS, {})
    return found


def keep_coffee(rounds: tuple[DrawnRound, ...]) -> None:
    """Keep the rounds of coffee trials that were drawn in this visit; an empty one forgets them."""
    st.session_state[_COFFEE] = rounds


def kept_coffee() -> tuple[DrawnRound, ...]:
    """The rounds of coffee trials of this visit, without groups of somebody who said no since."""
    rounds: tuple[DrawnRound, ...] = st.session_state.get(_COFFEE, ())
    people = loaded().network.people.index
    return tuple(
        replace(
            each,
            groups=tuple(group for group in each.groups if people.isin(group).sum() == len(group)),
        )
        for each in rounds
    )


def keep_coffee_tables(files: tuple[tuple[str, bytes], ...]) -> None:
    """Keep tables of earlier rounds (name, content); an empty one forgets them."""
    st.session_state[_COFFEE_FILES] = files


def kept_coffee_tables() -> tuple[tuple[str, bytes], ...]:
    """The tables of earlier rounds."""
    files: tuple[tuple[str, bytes], ...] = st.session_state.get(_COFFEE_FILES, ())
    return files


def tried_out() -> Tried:
    """What this visitor tries out on the network; `AS_IT_IS` at first."""
    tried: Tried = st.session_state.get(_TRIED, AS_IT_IS)
    return tried


def try_out(wanted: Tried) -> None:
    """Try something else out; a new tie of somebody who is away waits for nobody and goes.

    What was tried before can be had back: `undo`.
    """
    away = set(wanted.absent)
    kept = tuple(pair for pair in wanted.talking if not away & set(pair))
    st.session_state[_TRIED_BEFORE] = [*st.session_state.get(_TRIED_BEFORE, ()), tried_out()]
    st.session_state[_TRIED] = replace(wanted, talking=kept)


def can_undo() -> bool:
    """Whether something was tried out before."""
    return bool(st.session_state.get(_TRIED_BEFORE))


def undo() -> None:
    """Take back the last thing tried out."""
    before: list[Tried] = st.session_state.get(_TRIED_BEFORE, [])
    st.session_state[_TRIED] = before[-1] if before else AS_IT_IS
    st.session_state[_TRIED_BEFORE] = before[:-1]


def chosen_period() -> str | None:
    """The period this visitor looks at; None for the latest."""
    chosen: str | None = st.session_state.get(PERIOD)
    return chosen


def change_network(network: Network) -> None:
    """Look at the same data read another way (other sides, other direction); filters stay.

    What the report says of a guess that was overruled with it goes.
    """
    before = _loaded()
    # A setting may be called something else on the screen: sides go by their order.
    read_so = replace(
        before.network,
        directed=network.directed,
        combine=network.combine,
        contact=network.contact,
        scales=network.scales,
        settings=dict(zip(before.network.settings, network.settings.values(), strict=True)),
    )
    changed: dict[Overruled, bool] = {
        "direction": read_so.directed != before.network.directed,
        "combination": read_so.combine != before.network.combine,
        "sides": read_so.settings != before.network.settings,
        "scales": read_so.scales != before.network.scales,
    }
    overruled = [guess for guess, is_changed in changed.items() if is_changed]
    report = before.report.overruled(*overruled)
    jobs().drop()
    st.session_state[_LOADED] = replace(before, network=read_so, report=report)


def _loaded() -> Loaded:
    if _LOADED not in st.session_state:
        st.session_state[_LOADED] = _sample(FIRST_SAMPLE)
    found: Loaded = st.session_state[_LOADED]
    return found


def _forget_choices(but: Collection[str] = ()) -> None:
    """Let go of what belongs to the network on the screen, but for these keys."""
    for key in list(st.session_state):
        of_network = str(key).startswith(_PREFIXES_OF_THE_NETWORK) or key in _OF_THE_NETWORK
        if of_network and key not in but:
            del st.session_state[key]
    jobs().drop()


def read_first_sample() -> None:
    """Read the sample that is shown first, so that it is there when somebody comes."""
    _sample(FIRST_SAMPLE)


@cache
def _sample(key: str) -> Loaded:
    """A sample is nobody's data and is never edited, so all visitors share what is known of it."""
    sample = SAMPLES[key]
    reading = read(sample.ties_file, people=sample.people_file)
    return Loaded(sample.title, reading.network, reading.report, key)
