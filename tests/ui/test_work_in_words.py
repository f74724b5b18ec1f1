"""What saved work lacks, and what gives way to it, in words."""

from dataclasses import replace

from netroles.reading import SamePeople, Work
from netroles.ui.work_in_words import held, named, put_aside, unsaid

NOW = Work(
    sides={"ward": "hospital", "gym": "home"},
    directed=False,
    same=SamePeople().merge("Ann", "Dr Ann").keep_apart("Bo", "bo"),
    left_out="Di\n\nEd",
    filters={"teams": ("Red", "Blue")},
    pins={"free": {"Bo": (1.0, 2.0)}},
    collected_for="A trial",
    collected_by="Zoe",
    delete_by="2027-01-31",
)


def test_work_without_names_says_what_it_lacks() -> None:
    without = NOW.without_names(lambda text: False)
    assert unsaid(without) == [
        "2 lines of who said no",
        "1 decision that two spellings are one person",
        "1 decision that two names are two people",
        "1 place on the map",
    ]
    assert unsaid(NOW) == []
    assert "2 lines of who said no" in held(NOW)
    assert named(NOW, without) == [
        "2 decisions on who is one person",
        "2 lines of who said no",
        "1 place on the map",
        "who collected the data",
    ]


def test_only_what_is_decided_otherwise_gives_way() -> None:
    assert put_aside(NOW, NOW) == []
    assert put_aside(NOW, Work()) == []
    assert put_aside(Work(), NOW) == []
    other = Work(
        sides={"ward": "home", "elsewhere": "home"},
        directed=True,
        same=SamePeople().merge("Cy", "cy"),
        filters={"teams": ("Green",), "kinds": ("advice",)},
        pins={"free": {"Bo": (3.0, 4.0)}},
        collected_for="Another",
        collected_by="Zoe",
        delete_by="2028-01-31",
    )
    assert put_aside(NOW, other) == [
        "2 decisions on who is one person",
        "the side of 1 setting",
        "how the ties are read",
        "what the data are for",
        "the day to delete them by",
        "2 choices of the view",
        "1 place on the map",
    ]
    assert put_aside(NOW, replace(NOW, left_out="Fay")) == [], "both lists hold"
