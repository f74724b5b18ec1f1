"""What is asked of a team's skills for improvement, and what to try where a wall is low."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

SKILLS_CREDIT = (
    "The three kinds of skills, and the picture of walls that have to rise together, are after "
    "Gabbay, le May, Connell and Klein, Skilled for improvement?, the Health Foundation, 2014, and "
    "Balancing the skills: the need for an improvement pyramid, BMJ Quality & Safety 27:85, 2018; "
    "the habits behind some statements after Lucas with Nacer, The habits of an improver, the "
    "Health Foundation, 2015. Statements, scale, figures and things to try are our own, and no "
    "tested instrument."
)


@dataclass(frozen=True)
class Wall:
    """One of the three: what it is called, in full and in one word, what it means, and what to try
    where it is low."""

    label: str
    short: str
    meaning: str
    to_try: tuple[str, ...]


@dataclass(frozen=True)
class SkillStatement:
    """Something that is more or less true of a team, and the wall it belongs to."""

    wall: str
    says: str


SKILL_ANSWERS: Mapping[int, str] = MappingProxyType(
    {1: "Not yet", 2: "At times", 3: "Mostly", 4: "Always"}
)
"""The answers, by what each counts."""

WALLS: Mapping[str, Wall] = MappingProxyType(
    {
        "technical": Wall(
            "Technical skills",
            "Technical",
            "Knowing how: an aim, the steps of the work, small tests, measures over time.",
            (
                "At the next meeting write one aim with a number and a date, and choose the one "
                "measure that will tell.",
                "Take one measure you already have, and draw its last ten points in the order of "
                "time.",
                "Try the next change with one patient on one day, and write down beforehand what "
                "you expect.",
            ),
        ),
        "soft": Wall(
            "Soft skills",
            "Soft",
            "Taking people along: listening, saying no, dealing with power and with borders.",
            (
                "Ask one person whom the change will cost something what would make it easier, and "
                "change one thing because of it.",
                "Open the next meeting with a round in which everybody speaks once, the most "
                "senior last.",
                "Ring one person in the setting at the other end of the handover, and ask what "
                "they need from you.",
            ),
        ),
        "learning": Wall(
            "Learning skills",
            "Learning",
            "Making something of it: looking back together, asking, sharing, letting go.",
            (
                "End the week with ten minutes on one question: what surprised us, and what "
                "follows from it?",
                "Choose one thing that did not work, tell another team about it, and ask how they "
                "would go on.",
                "Name one thing that you will stop, and write down when you look at it again.",
            ),
        ),
    }
)
"""The three walls by key, in the order in which they stand."""

SKILL_STATEMENTS: Mapping[str, SkillStatement] = MappingProxyType(
    {
        "aim": SkillStatement(
            "technical", "We say what we want to be better, by how much and by when."
        ),
        "steps": SkillStatement(
            "technical", "We look at how the work really runs, step by step, before we change it."
        ),
        "small": SkillStatement("technical", "We try a change on a small scale first."),
        "predicted": SkillStatement(
            "technical", "Before we try something we write down what we expect to happen."
        ),
        "over_time": SkillStatement(
            "technical", "We follow a few measures over time, not only before and after."
        ),
        "from_the_start": SkillStatement(
            "soft", "Those whom a change touches help to shape it from the start, patients too."
        ),
        "heard": SkillStatement("soft", "Whoever disagrees says so here, and is heard."),
        "across": SkillStatement(
            "soft", "We know whom we need in other teams and settings, and talk with them."
        ),
        "shared_out": SkillStatement(
            "soft", "It is clear who sees to what, and nobody has to carry a change alone."
        ),
        "why": SkillStatement(
            "soft", "We can say why a change matters in words that colleagues repeat."
        ),
        "looking_back": SkillStatement(
            "learning", "We take time to look back together at what we tried."
        ),
        "without_blame": SkillStatement(
            "learning", "We talk about what went wrong without looking for somebody to blame."
        ),
        "from_elsewhere": SkillStatement(
            "learning", "We fetch ideas from elsewhere, and make them fit our place."
        ),
        "let_go": SkillStatement("learning", "We stop what does not work, and say so."),
        "handed_on": SkillStatement(
            "learning", "What we learnt is written down where the next person finds it."
        ),
    }
)
"""The statements by key, wall by wall."""
