"""A map made ready to leave: people called what they may be called, and what is known of them."""

import json
import random
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from netroles.charts import Picture
from netroles.charts.words import clean, shortened
from netroles.export.about import About
from netroles.export.codes import STILL_KNOWN, Names, code_names
from netroles.insight import LIMITS, NOT_STAFF, counted, counted_or_few, role_word
from netroles.network import is_staff
from netroles.privacy import WITHHELD, withholder

NO_ROLES = "Not shown"
"""What stands for a role where roles are not to be shown."""
_FACTS = {"profession": "Profession", "team": "Team", "setting": "Setting", "kind": "Kind"}
_KNOWN_WITHOUT_NAMES = frozenset(
    {
        *("nodes", "edges", "options", "looks", "legend", "description", "extent"),
        *("regions", "headings", "rings"),
    }
)
_BEHIND = ("regions", "headings", "rings")
_PLACES_OF_WORK = ("regions",)


@dataclass(frozen=True)
class Person:
    """Somebody on a map that leaves.

    id, name
        Both the code where names are off.
    role, facts
        The role in words (a hint is a question), `NO_ROLES` where roles are not; what is known
        besides, by heading: profession, team, setting, kind. Nothing that is missing.
    confidence
        In the role, from 0 to 1; None where it was not worked out.
    contacts
        Ids of those with a tie to this person on the map.
    x, y, size, group
        As in the picture's node.
    """

    id: str
    name: str
    role: str
    facts: Mapping[str, str]
    confidence: float | None
    contacts: tuple[str, ...]
    x: float
    y: float
    size: float
    group: str


@dataclass(frozen=True)
class Tie:
    """A pair on a map that leaves: two ids, and what is known of their tie. kinds may be empty."""

    first: str
    second: str
    strength: float
    kinds: str
    crossing: str
    one_sided: bool


@dataclass(frozen=True)
class TakenMap:
    """All that an export is made from: nothing else may get into one.

    picture is a `Picture` as plain data, with the names of `people`. notes are sentences to stand
    under what is known of the map: how people are called, and how to read it.
    """

    picture: Mapping[str, Any]
    about: About
    people: tuple[Person, ...]
    ties: tuple[Tie, ...]
    notes: tuple[str, ...]

    @property
    def legend(self) -> tuple[str, ...]:
        """The legend in words: "Broker: 3"."""
        return tuple(legend_words(entry) for entry in self.picture["legend"])

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything that must be known to read the map, a line each, the title first."""
        facts = (f"{heading}: {text}" for heading, text in self.about.facts)
        legend = f"Legend: {'; '.join(self.legend)}" if self.legend else ""
        lines = (self.about.title, *facts, legend, *self.notes, self.about.caution)
        return tuple(line for line in lines if line)

    @property
    def limits(self) -> tuple[str, ...]:
        """What roles do not say; for files with room for it. None where roles are not shown."""
        shown = any(person.role != NO_ROLES for person in self.people)
        return LIMITS if shown else ()


def legend_words(entry: Mapping[str, Any]) -> str:
    """An entry of the legend as a text, with its count where it has one, or words for that."""
    count = entry["count"]
    if count is None:
        return clean(entry["label"])
    return f"{clean(entry['label'])}: {count if isinstance(count, str) else f'{count:,}'}"


def taken(
    picture: Picture,
    about: About,
    people: pd.DataFrame,
    ties: pd.DataFrame,
    roles: pd.DataFrame | None,
    names: Names,
    codes: Mapping[str, str] | None,
) -> TakenMap:
    """The map with people called as `names` says. Arguments as in `map_file`."""
    data = picture.as_data()
    shown = [node["id"] for node in data["nodes"]]
    of_role = _role_words(people, roles)
    about = about.told(lambda text: clean(text) if text.strip() else "")
    if names == "names":
        known = _facts(people.loc[shown], clean)
        called = {person: person for person in shown}
        shown_as = {node["id"]: node["name"] for node in data["nodes"]}
        notes: tuple[str, ...] = ()
    else:
        called = dict(codes or code_names(people, shown, names, roles))
        shown_as = {called[person]: called[person] for person in shown}
        withheld = withholder(people)
        known = {} if names == "roles" else _facts(people.loc[shown], withheld)
        about = about.told(withheld)
        ties = ties.assign(kinds=ties["kinds"].map(withheld, na_action="ignore"))
        notes = (STILL_KNOWN[names],)
    taken_ties = _ties(ties, called)
    met: dict[str, list[str]] = {called[person]: [] for person in shown}
    for tie in taken_ties:
        met[tie.first].append(tie.second)
        met[tie.second].append(tie.first)
    sure: dict[Hashable, float] = {}
    if roles is not None and "confidence" in roles:
        sure = roles["confidence"].dropna().astype(float).to_dict()
    everybody = [
        Person(
            id=called[node["id"]],
            name=shown_as[called[node["id"]]],
            role=of_role[node["id"]],
            facts=known.get(node["id"], {}),
            confidence=sure.get(node["id"]),
            contacts=tuple(met[called[node["id"]]]),
            x=node["x"],
            y=node["y"],
            size=node["size"],
            group=node["group"],
        )
        for node in data["nodes"]
    ]
    if names != "names":
        # Neither the order in the file nor that on the screen may lead back to a person.
        order = {person.id: place for place, person in enumerate(_shuffled(everybody))}
        everybody.sort(key=lambda person: order[person.id])
        data = _without_names(data, called, everybody, taken_ties, withheld, about.smallest)
        if names == "roles":
            data |= {behind: [] for behind in _PLACES_OF_WORK if behind in data}
    return TakenMap(data, about, tuple(everybody), tuple(taken_ties), notes)


def taken_groups(picture: Picture, about: About, people: pd.DataFrame) -> TakenMap:
    """A map of groups, none of them called by the name or id of one of the people."""
    withheld = withholder(people)
    data = picture.as_data()
    groups = [
        Person(
            id=node["id"],
            name=withheld(node["label"]),
            role=NO_ROLES,
            facts={},
            confidence=None,
            contacts=(),
            x=node["x"],
            y=node["y"],
            size=node["size"],
            group=node["group"],
        )
        for node in data["nodes"]
    ]
    data["nodes"] = [
        node | {"label": group.name, "name": group.name}
        for node, group in zip(data["nodes"], groups, strict=True)
    ]
    data["headings"] = [each | {"label": withheld(each["label"])} for each in data["headings"]]
    return TakenMap(
        data, about.told(withheld), tuple(groups), (), tuple(map(withheld, picture.notes))
    )


def _role_words(people: pd.DataFrame, roles: pd.DataFrame | None) -> dict[Hashable, str]:
    if roles is None:
        return dict.fromkeys(people.index, NO_ROLES)
    called = [role_word(*each) for each in zip(roles["role"], roles["evidence"], strict=True)]
    labels = pd.Series(called, index=roles.index)
    words: dict[Hashable, str] = labels.where(is_staff(people), NOT_STAFF).to_dict()
    return words


def _facts(people: pd.DataFrame, said: Callable[[str], str]) -> dict[str, dict[str, str]]:
    kept = people[list(_FACTS)].rename(columns=_FACTS)
    # Where nobody is called patient or carer, that everybody is staff is no news.
    if is_staff(people).all():
        kept = kept.drop(columns=_FACTS["kind"])
    return {
        str(person): {
            str(heading): said(clean(text))
            for heading, text in row.items()
            if isinstance(text, str)
        }
        for person, row in kept.to_dict("index").items()
    }


def _ties(ties: pd.DataFrame, called: Mapping[str, str]) -> list[Tie]:
    return [
        Tie(
            first=called[tie["source"]],
            second=called[tie["target"]],
            strength=float(tie["strength"]),
            kinds=clean(tie["kinds"]) if isinstance(tie["kinds"], str) else "",
            crossing=tie["crossing"] if isinstance(tie["crossing"], str) else "",
            one_sided=bool(tie["one_sided"]),
        )
        for tie in ties.to_dict("records")
    ]


def _shuffled(everybody: Sequence[Person]) -> list[Person]:
    return random.SystemRandom().sample(everybody, len(everybody))


def _without_names(
    data: Mapping[str, Any],
    called: Mapping[str, str],
    people: Iterable[Person],
    ties: Iterable[Tie],
    withheld: Callable[[str], str],
    smallest: int,
) -> dict[str, Any]:
    """The picture with codes for names. Of what this does not know, only numbers are kept."""
    kept = {key: value for key, value in data.items() if key in _KNOWN_WITHOUT_NAMES}
    nodes = {called[node["id"]]: node for node in data["nodes"]}
    edges = {frozenset((called[e["from"]], called[e["to"]])): e for e in data["edges"]}
    kept["nodes"] = [
        _numbers(nodes[person.id])
        | {"id": person.id, "label": shortened(person.name), "name": person.name}
        | {"group": person.group}
        | {"title": _told(person)}
        for person in people
    ]
    kept["edges"] = [
        _numbers(edge)
        | {"id": json.dumps([tie.first, tie.second]), "from": tie.first, "to": tie.second}
        | {"title": _tie_told(tie), "dashes": edge["dashes"], "arrows": edge["arrows"]}
        for tie in sorted(ties, key=lambda tie: (bool(tie.crossing), tie.first, tie.second))
        for edge in [edges[frozenset((tie.first, tie.second))]]
    ]
    if (described := withheld(data["description"])) == WITHHELD:
        who = counted_or_few(len(kept["nodes"]), "person", "people", smallest=smallest)
        held = counted_or_few(len(kept["edges"]), "tie", smallest=smallest)
        described = f"Map of {who} and {held}."
    kept["description"] = described
    kept["legend"] = [
        {key: entry[key] for key in ("kind", "key", "count")} | {"label": withheld(entry["label"])}
        for entry in data["legend"]
    ]
    for behind in _BEHIND:
        if behind in data:
            kept[behind] = [
                _numbers(each) | {"label": withheld(each["label"])} for each in data[behind]
            ]
    return kept


def _numbers(record: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in record.items() if isinstance(value, (bool, int, float))}


def _told(person: Person) -> str:
    contacts = counted(len(person.contacts), "contact")
    about = [text for heading, text in person.facts.items() if heading != "Kind"]
    return "\n".join((person.name, person.role, *about, f"{contacts} in this view"))


def _tie_told(tie: Tie) -> str:
    told = f"{tie.first} – {tie.second}: {tie.kinds.replace('; ', ', ') or 'tie'}"
    if tie.crossing:
        told += "; between home and hospital"
    if tie.one_sided:
        told += "; reported by one side only"
    return told
