"""An end-of-life care network that grows from 30 to 600 practitioners in four years."""

from bisect import bisect_right
from dataclasses import replace

from sample_data.story import EVERYONE, Meets, Person, Planted, Says, Story, Team, staff

YEARS = ("2022", "2023", "2024", "2025")
JOINED_BY_YEAR = (30, 120, 300, 600)

TOWNS = (
    "Marrowick", "Fenholme", "Low Garth", "Pennyrigg", "Oxcombe Mill", "Tarnstead",
    "Hallowby", "Brackenside", "Wester Lyth", "Coldharrow", "Thornsea", "Skerrin",
)  # fmt: skip
HOSPITALS = ("Marrowick General", "Tarnstead General", "Thornsea General")
HOSPICES = ("Saltmarsh Hospice", "Highfold Hospice")
"""Each hospital serves four towns in a row, each hospice six."""

VALLEY = len(TOWNS) - 1
"""The town that joins last, at the far end of the region."""

TEAMS = (
    *(Team(f"practice {i}", "GP practice", f"{town} surgery") for i, town in enumerate(TOWNS)),
    *(
        Team(f"nurses {i}", "community nursing", f"{town} community nurses")
        for i, town in enumerate(TOWNS)
    ),
    *(Team(f"care home {i}", "care home", f"{town} care home") for i, town in enumerate(TOWNS)),
    *(Team(f"hospice {i}", "hospice", name) for i, name in enumerate(HOSPICES)),
    *(
        Team(f"support {i}", "hospital palliative care", f"{name}, palliative care")
        for i, name in enumerate(HOSPITALS)
    ),
    *(Team(f"first ward {i}", "hospital ward", f"{n}, ward 1") for i, n in enumerate(HOSPITALS)),
    *(Team(f"second ward {i}", "hospital ward", f"{n}, ward 2") for i, n in enumerate(HOSPITALS)),
    *(
        Team(f"emergency {i}", "emergency department", f"{name}, emergency")
        for i, name in enumerate(HOSPITALS)
    ),
)


# The first town, hospital and hospice begin; those farther away follow.
JOINING = (
    "hospice 0", "support 0",
    "practice 0", "nurses 0", "care home 0", "first ward 0",
    "practice 1", "nurses 1", "care home 1", "emergency 0", "second ward 0",
    "practice 2", "nurses 2", "care home 2", "practice 3", "nurses 3", "care home 3",
    "hospice 1", "support 1", "first ward 1",
    "practice 4", "nurses 4", "care home 4", "practice 5", "nurses 5", "care home 5",
    "emergency 1", "second ward 1",
    "practice 6", "nurses 6", "care home 6", "practice 7", "nurses 7", "care home 7",
    "support 2", "first ward 2", "second ward 2", "emergency 2",
    "practice 8", "nurses 8", "care home 8", "practice 9", "nurses 9", "care home 9",
    "practice 10", "nurses 10", "care home 10", "practice 11", "nurses 11", "care home 11",
)  # fmt: skip

POSTS: dict[str, tuple[tuple[int, str, str], ...]] = {
    "practice": (
        (5, "GP", "generalist"), (3, "practice nurse", "generalist"), (1, "care coordinator", ""),
        (1, "pharmacist", "generalist"),
    ),
    "nurses": (
        (1, "team lead", "generalist"), (9, "community nurse", "generalist"),
        (2, "healthcare assistant", ""),
    ),
    "care home": (
        (1, "care home manager", "generalist"), (3, "registered nurse", "generalist"),
        (6, "carer", "generalist"),
    ),
    "hospice": (
        (4, "hospice doctor", "specialist"), (1, "nurse educator", "specialist"),
        (13, "hospice nurse", "specialist"), (2, "social worker", "specialist"),
        (2, "physiotherapist", "specialist"), (1, "chaplain", ""), (1, "volunteer lead", ""),
    ),
    "support": (
        (2, "palliative care doctor", "specialist"), (6, "palliative care nurse", "specialist"),
    ),
    "first ward": (
        (4, "hospital doctor", "generalist"), (10, "ward nurse", "generalist"),
        (1, "discharge nurse", "specialist"), (1, "ward clerk", ""),
    ),
    "second ward": (
        (1, "medical director", "specialist"), (3, "hospital doctor", "generalist"),
        (11, "ward nurse", "generalist"), (1, "occupational therapist", ""),
    ),
    "emergency": (
        (5, "hospital doctor", "generalist"), (11, "emergency nurse", "generalist"),
    ),
}  # fmt: skip


def _everyone() -> list[Person]:
    """All people in order of joining, each from the year in which the network was large enough."""
    codes = (f"R{number:03}" for number in range(1, JOINED_BY_YEAR[-1] + 1))
    posts = [(team, POSTS[team.rsplit(" ", 1)[0]]) for team in JOINING]
    people = [person for team, post in posts for person in staff(codes, team, *post)]
    years = [YEARS[bisect_right(JOINED_BY_YEAR, place)] for place in range(len(people))]
    return [replace(person, joined=year) for person, year in zip(people, years, strict=True)]


CROWD = _everyone()


def _first(team: str, profession: str) -> str:
    """The code of the first person in a team with a profession."""
    return next(p.code for p in CROWD if (p.team, p.profession) == (team, profession))


# Those whose place the story decides.
EDUCATOR = _first("hospice 0", "nurse educator")
DISCHARGE = _first("first ward 1", "discharge nurse")
VALLEY_NURSE = _first(f"nurses {VALLEY}", "community nurse")
PLANNER = _first("nurses 3", "community nurse")
VOLUNTEERS = _first("hospice 0", "volunteer lead")
PHARMACIST = _first("practice 0", "pharmacist")
CLERK = _first("first ward 0", "ward clerk")
OLD_HAND = _first("hospice 0", "hospice nurse")
DIRECTOR = _first("second ward 2", "medical director")

OWN_CIRCLES = {
    VALLEY_NURSE: ("valley",),
    PLANNER: ("planner",),
    CLERK: ("clerk",),
    OLD_HAND: ("old hand",),
    DIRECTOR: ("director",),
}

PEOPLE = tuple(
    replace(
        person,
        also="community nursing" if person.code == DISCHARGE else "",
        circles=OWN_CIRCLES.get(person.code, ()),
    )
    for person in CROWD
)


def _in_a_town(town: int) -> tuple[Meets, ...]:
    """Who meets in a town, and with its hospice and hospital."""
    practice, nurses, care_home = f"practice {town}", f"nurses {town}", f"care home {town}"
    here = (
        Meets(practice, "", 0.6, 4),
        Meets(nurses, "", 0.5, 4),
        Meets(care_home, "", 0.55, 5),
        Meets(practice, nurses, 0.07, 2),
        Meets(nurses, care_home, 0.05, 3),
        Meets(practice, care_home, 0.03, 2),
    )
    if town == VALLEY:
        return here
    hospice, hospital = town // 6, town // 4
    return (
        *here,
        Meets(nurses, f"hospice {hospice}", 0.012, 2),
        Meets(practice, f"hospice {hospice}", 0.006, 1),
        Meets(nurses, f"support {hospital}", 0.03, 2),
        Meets(nurses, f"first ward {hospital}, second ward {hospital}", 0.012, 2),
        Meets(practice, f"emergency {hospital}", 0.008, 1),
    )


def _between_towns(town: int) -> Meets:
    return Meets(f"nurses {town}", f"nurses {town + 1}", 0.015, 1)


def _in_a_hospital(hospital: int) -> tuple[Meets, ...]:
    first, second = f"first ward {hospital}", f"second ward {hospital}"
    emergency, support = f"emergency {hospital}", f"support {hospital}"
    return (
        Meets(first, "", 0.45, 4),
        Meets(second, "", 0.45, 4),
        Meets(emergency, "", 0.45, 4),
        Meets(support, "", 0.9, 5),
        Meets(support, f"{first}, {second}", 0.09, 3),
        Meets(support, emergency, 0.05, 2),
        Meets(first, second, 0.04, 2),
        Meets(f"{first}, {second}", emergency, 0.03, 3),
    )


MEETS = (
    *(habit for town in range(len(TOWNS)) for habit in _in_a_town(town)),
    *(_between_towns(town) for town in range(VALLEY - 1)),
    *(habit for hospital in range(len(HOSPITALS)) for habit in _in_a_hospital(hospital)),
    Meets("hospice 0", "", 0.35, 4),
    Meets("hospice 1", "", 0.35, 4),
    Meets("hospice 0", "hospice 1", 0.01, 1),
    Meets("hospice 0", "support 0, support 1", 0.06, 2),
    Meets("hospice 1", "support 1, support 2", 0.06, 2),
    Meets("support 0, support 1, support 2", "", 0.1, 1),
    # The educator travels to the lead nurse and the care home manager of each town.
    Meets(EDUCATOR, ", ".join(_first(f"nurses {i}", "team lead") for i in range(VALLEY)), 0.85, 2),
    Meets(
        EDUCATOR,
        ", ".join(_first(f"care home {i}", "care home manager") for i in range(VALLEY)),
        0.6,
        1,
    ),
    # One hospital's discharge nurse spends two days a week with the community nurses.
    Meets(DISCHARGE, "nurses 4, nurses 5, nurses 6, nurses 7", 0.2, 3),
    # The valley keeps to itself; one nurse drives out of it.
    Meets("valley", _first(f"nurses {VALLEY}", "team lead"), 1, 5),
    Meets("valley", _first(f"nurses {VALLEY}", "healthcare assistant"), 1, 4),
    Meets("valley", _first(f"practice {VALLEY}", "GP"), 1, 3),
    Meets("valley", _first(f"care home {VALLEY}", "care home manager"), 1, 2),
    Meets("valley", _first("support 2", "palliative care nurse"), 1, 2),
    # Busy inside one team.
    Meets("planner", "nurses 3", 0.95, 5),
    Meets("clerk", "first ward 0", 0.95, 5),
    Meets("old hand", "hospice 0", 0.8, 4),
    # Seen by many in their own places.
    Meets(VOLUNTEERS, "hospice 0", 0.6, 4),
    Meets(PHARMACIST, "nurses 0", 0.5, 2),
    Meets("director", _first("emergency 2", "hospital doctor"), 1, 1),
    Meets("director", _first("first ward 2", "hospital doctor"), 1, 1),
    Meets(
        _first("emergency 2", "hospital doctor"), _first("first ward 2", "hospital doctor"), 0.95, 3
    ),
)

HOME_SIDE = ", ".join(
    team.key for team in TEAMS if team.setting in {"GP practice", "community nursing"}
)
WARDS = ", ".join(team.key for team in TEAMS if team.setting == "hospital ward")
EMERGENCY = ", ".join(team.key for team in TEAMS if team.setting == "emergency department")
SPECIALISTS = "hospice 0, hospice 1, support 0, support 1, support 2"

SAYS = (
    Says("trusts", EVERYONE, EVERYONE, 0.2, least=3, often=4),
    Says("trusts", EVERYONE, EVERYONE, 0.05),
    Says("advice", f"{HOME_SIDE}, {WARDS}, {EMERGENCY}", SPECIALISTS, 0.5),
    Says("handover", f"{WARDS}, {EMERGENCY}", f"{HOME_SIDE}, valley", 0.8),
    Says("handover", f"{HOME_SIDE}, valley", f"{WARDS}, {EMERGENCY}", 0.6),
    Says("handover", EMERGENCY, WARDS, 0.3),
    Says("handover", f"{HOME_SIDE}, {WARDS}", SPECIALISTS, 0.25),
    Says("energises", EVERYONE, EVERYONE, 0.015, least=4),
    Says("energises", EVERYONE, VOLUNTEERS, 0.6, least=4),
    Says("challenges", EVERYONE, EVERYONE, 0.01, least=4),
    Says("challenges", EVERYONE, PHARMACIST, 0.6, least=4),
)

LATEST = YEARS[-1]

PLANTED = (
    Planted(
        person=EDUCATOR,
        planted="broker",
        expected="broker",
        period=LATEST,
        why="The travelling educator: the lead nurses and care home managers of most towns know "
        "the hospice through this nurse.",
    ),
    Planted(
        person=DISCHARGE,
        planted="broker",
        expected="broker",
        period=LATEST,
        why="Belongs to a ward and spends two days a week with the community nurses of four "
        "towns; hardly anybody else on a ward knows them.",
    ),
    Planted(
        person=VALLEY_NURSE,
        planted="broker",
        expected="broker",
        period=LATEST,
        why="A quiet one: few contacts, but the last town to join knows the rest of the region "
        "through this nurse alone.",
    ),
    Planted(
        person=PLANNER,
        planted="connector",
        expected="connector",
        period=LATEST,
        why="Plans the rounds of a team of community nurses: talks to all of them, and many of "
        "them talk to one another.",
    ),
    Planted(
        person=VOLUNTEERS,
        planted="energiser",
        expected="energiser",
        period=LATEST,
        why="The volunteer lead whom hospice colleagues name when asked who lifts them.",
    ),
    Planted(
        person=PHARMACIST,
        planted="challenger",
        expected="challenger",
        period=LATEST,
        why="The pharmacist whom colleagues name when asked who makes them think again.",
    ),
    Planted(
        person=CLERK,
        planted="decoy",
        expected="not broker",
        period=LATEST,
        why="Busy, but brokers nothing: the clerk talks to nearly everyone on one ward, and "
        "leaves its dealings with others to them.",
    ),
    Planted(
        person=OLD_HAND,
        planted="decoy",
        expected="not broker",
        period=LATEST,
        why="There from the beginning and known to the whole hospice, but to nobody outside it.",
    ),
    Planted(
        person=DIRECTOR,
        planted="decoy",
        expected="not broker; not connector",
        period=LATEST,
        why="Senior by title, with few ties: sees two of those in charge a few times a year, who "
        "meet each other anyway.",
    ),
)

STORY = Story(
    seed=1,
    periods=YEARS,
    sides={
        "GP practice": "home",
        "community nursing": "home",
        "care home": "home",
        "hospice": "between",
        "hospital palliative care": "hospital",
        "hospital ward": "hospital",
        "emergency department": "hospital",
    },
    teams=TEAMS,
    people=PEOPLE,
    meets=MEETS,
    says=SAYS,
    planted=PLANTED,
)
