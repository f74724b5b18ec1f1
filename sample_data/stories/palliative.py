"""Palliative care in one small town, before and after a Thursday discharge meeting."""

from sample_data.story import EVERYONE, Meets, Person, Planted, Says, Story, Team

BEFORE, AFTER = "before", "after"

TEAMS = (
    Team("practice", "GP practice", "Harbour Surgery"),
    Team("nurses", "community nursing", "Marrowick community nurses"),
    Team("care home", "care home", "The Limes"),
    Team("hospice", "hospice", "Saltmarsh Hospice"),
    Team("ward", "hospital ward", "Ward 7"),
    Team("emergency", "emergency department", "Emergency department"),
    Team("household", "own home"),
)

PEOPLE = (
    Person("P01", "practice", "Siân Prosser", "GP", "generalist"),
    Person("P02", "practice", "Imran Chaudhry", "GP", "specialist", also="hospice"),
    Person("P03", "practice", "Bethan Lowther", "practice nurse", "generalist"),
    Person("P04", "practice", "Moira Tunnicliffe", "care coordinator"),
    Person("P05", "practice", "Oluwaseun Adeyemi", "pharmacist", "generalist"),
    Person("P06", "nurses", "Kathleen O'Brien", "community nurse", "generalist"),
    Person("P07", "nurses", "Denise Fairclough", "community nurse", "generalist"),
    Person("P08", "nurses", "Zoë Hartnell", "community nurse", "generalist"),
    Person("P09", "nurses", "Precious Moyo", "community nurse", "generalist"),
    Person("P10", "nurses", "Callum Birtwistle", "community nurse", "generalist"),
    Person("P11", "nurses", "Aled Gwynne", "healthcare assistant", "generalist"),
    Person("P12", "nurses", "Farida Hussain", "community matron", "specialist"),
    Person(
        "P13", "nurses", "Ruth Askew", "palliative care nurse", "specialist", also="hospice"
    ),
    Person(
        "P14", "nurses", "Tomasz Wiśniewski", "palliative link nurse", "specialist",
        also="hospital ward", circles=("link",), joined=AFTER,
    ),
    Person("P15", "care home", "Lorraine Bickerstaff", "care home manager", "generalist"),
    Person("P16", "care home", "Joy Acheampong", "registered nurse", "generalist"),
    Person("P17", "care home", "Marek Nowicki"),
    Person("P18", "care home", "Tracey Pilling", "carer", "generalist"),
    Person("P19", "care home", "Nimmi Varghese", "carer", "generalist"),
    Person("P20", "hospice", "Helen Ainscough", "hospice doctor", "specialist"),
    Person("P21", "hospice", "Gwen Tolley", "hospice nurse", "specialist"),
    Person("P22", "hospice", "Yusuf Karim", "hospice nurse", "specialist"),
    Person("P23", "hospice", "Niamh Doherty", "social worker", "specialist"),
    Person("P24", "hospice", "Chinedu Eze", "physiotherapist", "specialist"),
    Person("P25", "hospice", "Maureen Tagg", "chaplain"),
    Person("P26", "ward", "Adaeze Okonkwo", "ward sister", "generalist"),
    Person("P27", "ward", "Lucy Thwaite", "ward nurse", "generalist"),
    Person("P28", "ward", "José Almeida", "ward nurse", "generalist"),
    Person("P29", "ward", "Harpreet Gill", "healthcare assistant", "generalist"),
    Person("P30", "ward", "Fergus MacAskill", "hospital doctor", "specialist"),
    Person("P31", "ward", "Mei Yeung", "hospital doctor", "generalist"),
    Person("P32", "ward", "Pauline Dyche", "ward clerk", circles=("ward", "ward desk")),
    Person("P33", "ward", "Rosalind Peake", "occupational therapist", "specialist"),
    Person(
        "P34", "ward", "Julian Cavendish-Hale", "clinical director", "specialist",
        circles=("director",),
    ),
    Person("P35", "emergency", "Anjali Deshmukh", "hospital doctor", "specialist"),
    Person("P36", "emergency", "Ewan Strachan", "hospital doctor", "generalist"),
    Person("P37", "emergency", "Craig Holroyd", "emergency nurse", "generalist"),
    Person("P38", "emergency", "Shanice Burrell", "emergency nurse", "generalist"),
    Person("P39", "emergency", "Ines Carvalho", "patient flow nurse", circles=("flow",)),
    Person("P40", "care home", "Edna Wolstenholme", kind="patient", circles=("resident",)),
    Person("P41", "household", "Albert Rigg", kind="patient", circles=("home", "Rigg")),
    Person("P42", "household", "Jean Rigg", kind="carer", circles=("home", "Rigg")),
    Person("P43", "household", "Sunita Mistry", kind="patient", circles=("home", "Mistry")),
    Person("P44", "household", "Rohan Mistry", kind="carer", circles=("home", "Mistry")),
    Person("P45", "household", "Colm Brannigan", kind="patient", circles=("home", "Brannigan")),
    Person("P46", "household", "Eileen Brannigan", kind="carer", circles=("home", "Brannigan")),
    Person("P47", "household", "Mabel Tregenza", kind="patient", circles=("home", "Tregenza")),
    Person("P48", "household", "Wendy Tregenza", kind="carer", circles=("home", "Tregenza")),
)  # fmt: skip

STAFF = "practice, nurses, link, care home, hospice, ward, director, emergency, flow"

MEETS = (
    # Inside each team and household.
    Meets("practice", "", 0.9, 4),
    Meets("nurses", "", 0.9, 4),
    Meets("P07", "nurses", 1, 5),  # runs the morning huddle
    Meets("care home", "", 0.85, 5),
    Meets("resident", "care home", 0.7, 4),
    Meets("hospice", "", 0.8, 4),
    Meets("ward", "", 0.9, 4),
    Meets("ward desk", "ward", 0.95, 5),  # everyone on the ward passes the clerk's desk,
    Meets("ward desk", "link, director", 0.9, 3),  # and so does whoever comes to see them
    Meets("emergency", "", 0.95, 5),
    Meets("Rigg", "", 1, 5),
    Meets("Mistry", "", 1, 5),
    Meets("Brannigan", "", 1, 5),
    Meets("Tregenza", "", 1, 5),
    # The surgery gave up its weekly round of the care home. One community nurse comes three
    # mornings a week, and nobody else.
    Meets("P06", "P15, P16", 1, 4),
    Meets("P06", "P17, P18, P19, resident", 0.7, 3),
    # The same nurse used to telephone the ward about everyone who was to come home.
    Meets("P06", "P26, P27, P28", 0.95, 4, (BEFORE,)),
    Meets("P06", "P29, P33", 0.5, 2, (BEFORE,)),
    Meets("P06", "P27", 0.95, 2, (AFTER,)),
    # Around the surgery: the monthly list of people near the end of life, and telephone calls.
    Meets("P01, P02, P04, P12, P13", "", 0.75, 2),
    Meets("P06", "P01, P03", 0.9, 3),
    Meets("practice", "nurses", 0.12, 2),
    Meets("P05", "nurses", 0.5, 2),  # the pharmacist asks again about each syringe driver
    Meets("P05", "P20", 0.9, 2),
    # Around the hospice: two who work there for part of the week, and the doctor's ward round.
    Meets("P02", "hospice", 0.5, 2),
    Meets("P13", "hospice", 0.65, 3),
    Meets("P20", "P30, P31", 0.8, 2),
    Meets("P21, P22", "P26, P27", 0.25, 2),
    # The emergency department and the ward know each other through one nurse who finds the beds.
    Meets("flow", "P35, P37, P38", 0.9, 5),
    Meets("flow", "P26, P30", 1, 5),
    Meets("flow", "P22", 0.9, 1),
    # The director sees those in charge, a few times a year.
    Meets("director", "P20, P26, P30", 0.8, 1),
    # Patients and family carers: their nurses, their doctors, and whom they met in hospital.
    Meets("home", "P08, P09, P10, P11", 0.4, 3),
    Meets("home", "P06, P13", 0.2, 3),
    Meets("home", "P01, P02, P03", 0.3, 2),
    Meets("home", "hospice", 0.12, 2),
    Meets("home", "P26, P27, P28, P29, P31", 0.42, 2),
    Meets("home", "P36, P38", 0.1, 1),
    # One son tells his mother's story again wherever she is taken.
    Meets("P44", "P01, P09, P21, P23, P27, P31", 0.95, 3),
    # After: a link nurse, a discharge meeting every Thursday, and a call to the surgery on the day
    # somebody goes home. The care home was invited and could spare nobody.
    Meets("link", "P26, P27, P28, P30, P33, flow", 0.95, 4, (AFTER,)),
    Meets("link", "P08, P09, P10, P11, P12, P13", 0.8, 3, (AFTER,)),
    Meets("link", "P01, P04, P05, P20, P21, P22, P24", 0.75, 2, (AFTER,)),
    Meets("P26, P28, P33", "P04, P08, P09, P12, P23", 0.7, 3, (AFTER,)),
    Meets("P04, P08, P09, P12, P23", "", 0.75, 3, (AFTER,)),
    Meets("P31", "P01, P03, P04", 0.8, 2, (AFTER,)),
)

SAYS = (
    Says("trusts", EVERYONE, EVERYONE, 0.4, least=3, often=4),
    Says("trusts", EVERYONE, EVERYONE, 0.12),
    # Those who see a patient most ask those who know the field.
    Says("advice", "nurses, practice", "P02, P12, P13, P20, P21, P22", 0.5),
    Says("advice", "care home", "P06, P15, P16", 0.7),
    Says("advice", "ward, emergency, flow", "P20, P26, P30, P35", 0.45),
    Says("advice", "link", "P13, P20", 0.8),
    Says("advice", "home", STAFF, 0.35),
    # People pass on whom they care for; which way they travel is written down.
    Says("handover", "ward", "P06", 0.9, when=(BEFORE,)),
    Says("handover", "P06", "ward", 0.6, when=(BEFORE,)),
    Says("handover", "ward", "practice, nurses, link, hospice", 0.8, least=1, most=4),
    Says("handover", "practice, nurses, link", "ward, emergency", 0.6, least=1, most=3),
    Says("handover", "nurses, practice", "hospice", 0.3, least=1, most=3),
    Says("handover", "hospice", "nurses, practice, ward", 0.3, least=1, most=3),
    Says("handover", "emergency", "flow", 0.8, least=3),
    Says("handover", "flow", "P26, P30", 0.9, least=3),
    Says("handover", "care home", "P06", 0.5, least=1, most=3),
    Says("handover", "P06", "care home", 0.5, least=1, most=3),
    # Who lifts the others, and who makes them think again.
    Says("energises", EVERYONE, EVERYONE, 0.05, least=4),
    Says("energises", EVERYONE, "P11", 0.6, least=4),
    Says("challenges", STAFF, STAFF, 0.03, least=4),
    Says("challenges", STAFF, "P05", 0.6, least=4),
)

PLANTED = (
    Planted(
        person="P06",
        planted="broker",
        expected="broker",
        period=BEFORE,
        why="The only member of staff with ties of her own between home and hospital, and the only "
        "link of the care home to anybody else.",
    ),
    Planted(
        person="P06",
        planted="broker",
        expected="broker",
        period=AFTER,
        why="Others now meet the ward on Thursdays, but the care home still depends on her alone.",
    ),
    Planted(
        person="P39",
        planted="broker",
        expected="broker",
        period=AFTER,
        why="A quiet one: she knows few people, but beds are found through her, and the emergency "
        "department and the ward hardly meet otherwise.",
    ),
    Planted(
        person="P14",
        planted="broker",
        expected="broker",
        period=AFTER,
        why="The new link nurse, at home on the ward, with the community nurses and at the "
        "surgery, who joined with the Thursday meeting.",
    ),
    Planted(
        person="P07",
        planted="connector",
        expected="connector",
        period=AFTER,
        why="Runs the community nurses' morning huddle: everyone in the team talks to her and most "
        "of them to one another.",
    ),
    Planted(
        person="P11",
        planted="energiser",
        expected="energiser",
        period=AFTER,
        why="The one whom colleagues, patients and families name when asked who lifts them.",
    ),
    Planted(
        person="P05",
        planted="challenger",
        expected="challenger",
        period=AFTER,
        why="Asks again why each medicine is still given; colleagues name him when asked who makes "
        "them think again.",
    ),
    Planted(
        person="P32",
        planted="decoy",
        expected="not broker",
        period=AFTER,
        why="Busy, but brokers nothing: the clerk talks to everyone on the ward and whoever "
        "comes to see them, and most of them talk to one another without her.",
    ),
    Planted(
        person="P34",
        planted="decoy",
        expected="not broker; not connector",
        period=AFTER,
        why="Senior by title, with few ties: sees those in charge a few times a year.",
    ),
    Planted(
        person="P44",
        planted="decoy",
        expected="not broker; not connector",
        period=AFTER,
        why="A son who talks to people in every place his mother is taken. Roles are for staff, so "
        "his part is said in sums only.",
    ),
)

STORY = Story(
    seed=8,
    periods=(BEFORE, AFTER),
    sides={
        "own home": "home",
        "GP practice": "home",
        "community nursing": "home",
        "care home": "home",
        "hospice": "between",
        "hospital ward": "hospital",
        "emergency department": "hospital",
    },
    teams=TEAMS,
    people=PEOPLE,
    meets=MEETS,
    says=SAYS,
    planted=PLANTED,
)
