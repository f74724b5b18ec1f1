"""Liaison psychiatry between a general hospital and community mental health."""

from sample_data.story import EVERYONE, Meets, Person, Planted, Says, Story, Team, staff

AUTUMN, SPRING = "autumn", "spring"

TEAMS = (
    Team("emergency", "emergency department", "Emergency department"),
    Team("older", "hospital ward", "Ward 3, older people"),
    Team("medicine", "hospital ward", "Ward 5, medicine"),
    Team("surgery", "hospital ward", "Ward 9, surgery"),
    Team("liaison", "liaison psychiatry", "Liaison psychiatry"),
    Team("psychiatric", "psychiatric ward", "Alder ward"),
    Team("community", "community mental health team", "Community mental health"),
    Team("crisis", "crisis team", "Crisis team"),
    Team("practice", "GP practice", "Mill Lane Practice"),
    Team("social", "social care", "Adult social care"),
    Team("ambulance", "ambulance service", "Ambulance station"),
    Team("household", "own home"),
)

# Those whose place the story decides; everyone else is one of several in a post.
PLACED = (
    Person("L01", "liaison", profession="liaison nurse", level="specialist"),
    Person("L02", "social", profession="social worker", level="specialist", circles=("approved",)),
    Person("L03", "community", profession="team lead", level="specialist"),
    Person("L04", "community", profession="peer support worker"),
    Person("L05", "liaison", profession="pharmacist", level="specialist"),
    Person("L06", "older", profession="ward sister", level="generalist"),
    Person(
        "L07", "medicine", profession="associate medical director", level="specialist",
        circles=("director",),
    ),
    Person(
        "L08", "liaison", profession="psychiatrist", level="specialist", also="psychiatric ward"
    ),
)  # fmt: skip

CODES = (f"L{number:02}" for number in range(len(PLACED) + 1, 100))

PEOPLE = (
    *PLACED,
    *staff(
        CODES, "emergency", (3, "hospital doctor", "generalist"),
        (7, "emergency nurse", "generalist"), (1, "healthcare assistant", ""),
    ),
    *staff(CODES, "older", (2, "hospital doctor", "specialist"), (5, "ward nurse", "generalist")),
    *staff(
        CODES, "medicine", (2, "hospital doctor", "generalist"), (5, "ward nurse", "generalist"),
        (1, "occupational therapist", "specialist"),
    ),
    *staff(CODES, "surgery", (2, "surgeon", "specialist"), (5, "ward nurse", "generalist")),
    *staff(
        CODES, "liaison", (1, "psychiatrist", "specialist"), (4, "liaison nurse", "specialist"),
        (1, "psychologist", "specialist"),
    ),
    *staff(
        CODES, "psychiatric", (2, "psychiatrist", "specialist"),
        (5, "mental health nurse", "specialist"), (1, "activities worker", ""),
    ),
    *staff(
        CODES, "community", (1, "psychiatrist", "specialist"),
        (5, "community psychiatric nurse", "specialist"), (2, "occupational therapist", ""),
        (1, "psychologist", "specialist"),
    ),
    *staff(
        CODES, "crisis", (1, "psychiatrist", "specialist"), (6, "crisis nurse", "specialist"),
        (1, "support worker", ""),
    ),
    *staff(CODES, "practice", (3, "GP", "generalist"), (2, "practice nurse", "generalist")),
    *staff(CODES, "social", (3, "social worker", "generalist")),
    *staff(CODES, "ambulance", (4, "paramedic", "generalist")),
    *staff(CODES, "older", (2, "healthcare assistant", "generalist")),
    Person(next(CODES), "household", kind="patient", circles=("home", "first house")),
    Person(next(CODES), "household", kind="carer", circles=("home", "first house")),
    Person(next(CODES), "household", kind="patient", circles=("home", "second house")),
    Person(next(CODES), "household", kind="carer", circles=("home", "second house")),
    Person(next(CODES), "household", kind="patient", circles=("home",)),
    Person(next(CODES), "household", kind="patient", circles=("home",)),
)  # fmt: skip

STAFF = (
    "emergency, older, medicine, director, surgery, liaison, psychiatric, community, crisis, "
    "practice, social, approved, ambulance"
)

MEETS = (
    # Inside each team and household.
    Meets("emergency", "", 0.6, 4),
    Meets("older", "", 0.75, 4),
    Meets("L06", "older", 0.95, 5),  # leads every round on the ward
    Meets("medicine", "", 0.65, 4),
    Meets("surgery", "", 0.7, 4),
    Meets("liaison", "", 0.75, 5),
    Meets("psychiatric", "", 0.75, 5),
    Meets("community", "", 0.7, 4),
    Meets("L03", "community", 1, 5),  # chairs the team's meeting each morning
    Meets("crisis", "", 0.75, 5),
    Meets("practice", "", 0.9, 4),
    Meets("social", "", 1, 4),
    Meets("ambulance", "", 0.9, 5),
    Meets("first house", "", 1, 5),
    Meets("second house", "", 1, 5),
    # One liaison nurse starts the day at the crisis team's meeting.
    Meets("L01", "crisis", 0.75, 4),
    Meets("L01", "L16, L17", 0.9, 3),  # and hears of the night from two emergency nurses
    # One social worker is approved to assess people who may have to be admitted; adult social care
    # reaches the health services through this one person: a psychiatrist, a community nurse and a
    # paramedic.
    Meets("approved", "L78, L79", 1, 4),
    Meets("approved", "L48, L57, L81", 1, 2),
    # Hospital: who calls liaison psychiatry. In spring its desk has moved to the emergency
    # department, and the wards see less of it.
    Meets("emergency", "L42, L43, L44, L45", 0.12, 3, (AUTUMN,)),
    Meets("emergency", "L42, L43, L44, L45", 0.35, 4, (SPRING,)),
    Meets("older", "L42, L46, L47", 0.3, 3, (AUTUMN,)),
    Meets("medicine, surgery", "L43, L44, L45", 0.15, 2, (AUTUMN,)),
    Meets("older", "L46, L47", 0.2, 2, (SPRING,)),
    Meets("medicine, surgery", "L44, L45", 0.06, 1, (SPRING,)),
    Meets("L05", "older", 0.4, 2),  # the pharmacist goes through the drug charts
    # Hospital: beds, and the doctors of neighbouring wards; some of them lead, and meet as such.
    Meets("L09, L12, L13", "L20, L22, L27, L29, L35, L37", 0.3, 4),
    Meets("L20, L21, L27, L28", "L35, L36", 0.25, 2),
    Meets("L09, L20, L27", "", 0.9, 2),
    Meets("director", "L09, L20, L27", 1, 1),
    # Ambulance crews hand people over at the front door.
    Meets("ambulance", "emergency", 0.15, 4),
    # Psychiatric ward, community and crisis teams: admissions and discharges. One psychiatrist of
    # liaison psychiatry has beds on the ward.
    Meets("psychiatric", "community", 0.07, 2),
    Meets("L48, L50, L51", "crisis", 0.15, 3),
    Meets("L08", "psychiatric", 0.5, 3),
    Meets("community", "crisis", 0.1, 3),
    # Surgery.
    Meets("practice", "community", 0.1, 2),
    Meets("L73, L74", "L65, L66", 0.4, 1),
    Meets("L73, L74, L75", "L20, L21, L42", 0.15, 1),
    # Patients and family carers.
    Meets("home", "community", 0.2, 3),
    Meets("home", "crisis", 0.12, 3),
    Meets("home", "practice", 0.2, 2),
    Meets("home", "emergency", 0.1, 1),
    Meets("home", "psychiatric", 0.12, 2),
    Meets("home", "liaison", 0.06, 1),
)

SAYS = (
    Says("trusts", EVERYONE, EVERYONE, 0.35, least=3, often=4),
    Says("trusts", EVERYONE, EVERYONE, 0.1),
    Says("advice", "emergency, older, medicine, surgery", "liaison", 0.6),
    Says("advice", "practice, crisis", "community", 0.4),
    Says("advice", "psychiatric", "L48, L49, L08", 0.6),
    Says("advice", "social", "approved", 0.9),
    Says("advice", "home", STAFF, 0.3),
    Says("handover", "ambulance", "emergency", 0.8, least=3),
    Says("handover", "emergency", "older, medicine, surgery, liaison", 0.3, least=2),
    Says("handover", "liaison", "crisis, community, psychiatric", 0.6),
    Says("handover", "psychiatric", "crisis, community, approved", 0.6),
    Says("handover", "crisis, community, approved", "psychiatric, liaison", 0.5),
    Says("handover", "practice", "community, crisis", 0.4),
    Says("energises", EVERYONE, EVERYONE, 0.04, least=4),
    Says("energises", EVERYONE, "L04", 0.6, least=4),
    Says("challenges", STAFF, STAFF, 0.03, least=4),
    Says("challenges", STAFF, "L05", 0.6, least=4),
)

PLANTED = (
    Planted(
        person="L01",
        planted="broker",
        expected="broker",
        period=SPRING,
        why="Starts each day at the crisis team's meeting and then works in the hospital: the two "
        "teams know each other through this nurse.",
    ),
    Planted(
        person="L02",
        planted="broker",
        expected="broker",
        period=SPRING,
        why="A quiet one: five contacts, but adult social care reaches the psychiatric ward, the "
        "community team and the ambulance crews through this social worker alone.",
    ),
    Planted(
        person="L08",
        planted="broker",
        expected="broker",
        period=SPRING,
        why="The psychiatrist who works with liaison psychiatry and has beds on the psychiatric "
        "ward; hardly anybody else belongs to both.",
    ),
    Planted(
        person="L03",
        planted="connector",
        expected="connector",
        period=SPRING,
        why="Chairs the community team's meeting each morning; everyone there talks to the lead "
        "and most of them to one another.",
    ),
    Planted(
        person="L04",
        planted="energiser",
        expected="energiser",
        period=SPRING,
        why="The peer support worker whom colleagues and patients name when asked who lifts them.",
    ),
    Planted(
        person="L05",
        planted="challenger",
        expected="challenger",
        period=SPRING,
        why="The pharmacist whom colleagues name when asked who makes them think again.",
    ),
    Planted(
        person="L06",
        planted="decoy",
        expected="not broker",
        period=SPRING,
        why="Busy, but brokers nothing: leads every round of a ward whose staff all talk to one "
        "another, and leaves its dealings with others to them.",
    ),
    Planted(
        person="L07",
        planted="decoy",
        expected="not broker; not connector",
        period=SPRING,
        why="Senior by title, with few ties: sees the doctors in charge a few times a year, who "
        "meet one another anyway.",
    ),
)

STORY = Story(
    seed=1,
    periods=(AUTUMN, SPRING),
    sides={
        "own home": "home",
        "GP practice": "home",
        "community mental health team": "home",
        "crisis team": "home",
        "social care": "home",
        "ambulance service": "between",
        "emergency department": "hospital",
        "hospital ward": "hospital",
        "liaison psychiatry": "hospital",
        "psychiatric ward": "hospital",
    },
    teams=TEAMS,
    people=PEOPLE,
    meets=MEETS,
    says=SAYS,
    planted=PLANTED,
)
