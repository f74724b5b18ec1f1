"""One ward team of twelve, by day and by night."""

from sample_data.story import EVERYONE, Meets, Person, Planted, Says, Story, Team

NOW = "now"

TEAMS = (
    Team("days", "hospital ward", "day staff"),
    Team("nights", "hospital ward", "night staff"),
    Team("visiting", "hospital ward", "visiting staff"),
    Team("lead", "hospital ward", "ward lead"),
)

PEOPLE = (
    Person("W01", "days", "Lowri Pugh", "charge nurse", "specialist"),
    Person("W02", "days", "Amara Obi", "ward nurse", "generalist"),
    Person("W03", "days", "Keiran Duxbury", "ward nurse", "generalist"),
    Person("W04", "days", "Magda Zielińska", "ward nurse", "generalist"),
    Person("W05", "days", "Parveen Akhtar", "healthcare assistant", "generalist"),
    Person("W06", "nights", "Seán O'Hanlon", "ward nurse", "generalist", circles=("evenings",)),
    Person("W07", "nights", "Tendai Ncube", "ward nurse", "generalist"),
    Person("W08", "nights", "Beatriz Silva", "healthcare assistant"),
    Person("W09", "nights", "Gethin Rhydderch", "healthcare assistant"),
    Person("W10", "visiting", "Deepa Nair", "physiotherapist", "specialist"),
    Person("W11", "visiting", "Ailsa Urquhart", "hospital doctor", "specialist"),
    Person("W12", "lead", "Margaret Fitzsimmons", "ward manager", "specialist"),
)

MEETS = (
    # Those who share a shift.
    Meets("days", "", 0.95, 5),
    Meets("nights", "", 1, 5),
    # One nurse works the hours between, a few times a week, and is whom days and nights both know.
    Meets("evenings", "W03", 1, 3),
    Meets("evenings", "W07, W08", 1, 3),
    # The charge nurse goes round with the doctor and the physiotherapist.
    Meets("W01", "visiting", 1, 4),
    Meets("visiting", "", 0.9, 3),
    Meets("visiting", "W03, W04", 0.1, 2),
    # The manager has an office on another floor.
    Meets("lead", "W01, W04", 1, 2),
)

SAYS = (
    Says("trusts", EVERYONE, EVERYONE, 0.45, least=3, often=4),
    Says("advice", EVERYONE, "W01, W06, visiting", 0.6),
    Says("handover", "days", "evenings", 0.9, least=3),
    Says("handover", "evenings", "days, nights", 0.9, least=3),
    Says("energises", EVERYONE, EVERYONE, 0.06, least=4),
    Says("energises", EVERYONE, "W03", 0.85, least=4),
    Says("challenges", EVERYONE, EVERYONE, 0.03, least=4),
    Says("challenges", EVERYONE, "W04", 0.75, least=4),
)

PLANTED = (
    Planted(
        person="W06",
        planted="broker",
        expected="broker",
        period=NOW,
        why="A quiet one: three contacts, but days and nights know each other through this nurse.",
    ),
    Planted(
        person="W01",
        planted="broker",
        expected="broker",
        period=NOW,
        why="Goes round with the doctor and the physiotherapist, whom the others seldom meet.",
    ),
    Planted(
        person="W02",
        planted="connector",
        expected="connector",
        period=NOW,
        why="On most day shifts, and all whom this nurse talks to talk to one another.",
    ),
    Planted(
        person="W03",
        planted="energiser",
        expected="energiser",
        period=NOW,
        why="The nurse whom colleagues name when asked who lifts them.",
    ),
    Planted(
        person="W04",
        planted="challenger",
        expected="challenger",
        period=NOW,
        why="The nurse whom colleagues name when asked who makes them think again.",
    ),
    Planted(
        person="W05",
        planted="decoy",
        expected="not broker",
        period=NOW,
        why="Busy, but brokers nothing: always about on the day shift, whose staff all talk to "
        "one another anyway.",
    ),
    Planted(
        person="W12",
        planted="decoy",
        expected="not broker; not connector",
        period=NOW,
        why="Senior by title, with few ties: the ward manager has an office on another floor.",
    ),
)

STORY = Story(
    seed=1,
    periods=(NOW,),
    sides={"hospital ward": "hospital"},
    teams=TEAMS,
    people=PEOPLE,
    meets=MEETS,
    says=SAYS,
    planted=PLANTED,
)
