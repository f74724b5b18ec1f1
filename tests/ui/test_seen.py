"""Who said no is in nothing that is shown or given of what was read."""

from dataclasses import replace

from netroles.network import Network
from netroles.reading import Matched, SamePeople, propose_match, read
from netroles.reading.report import NAMED
from netroles.reading.sheet import look
from netroles.ui.records import Loaded
from netroles.ui.seen import UNTITLED, Seen
from tests.reading.files import text_file

TIES = text_file(
    "source,target",
    "Hana Kim,Hana Kim",
    "Hana Kim,Bo Ray",
    "Cy Day,Bo Ray",
    "Cy Day,Bo Ray",
    "Cy Day,Cy Day",
    "Li Wu,Li Wu",
)
PEOPLE = text_file(
    "person,side", "Bo Ray,", "Cy Day,", "Hana Kim,nowhere", "Hana Kim,home", name="people.csv"
)


def loaded() -> Loaded:
    reading = read(TIES, PEOPLE)
    matched = Matched(propose_match(look(TIES)), propose_match(look(PEOPLE), "people"))
    return Loaded("a file", reading.network, reading.report, matched=matched)


def without(*names: str, same: SamePeople | None = None) -> Loaded:
    seen = Seen()
    seen.decide(same or SamePeople())
    seen.leave_out("\n".join(names))
    return seen.in_full(loaded())


def test_no_note_and_no_row_left_out_names_who_said_no() -> None:
    before, after = loaded().report, without("hana kim").report
    assert any("Hana Kim" in rows.to_csv() for rows in before.refused().values())
    assert "Hana Kim" not in after.table().to_csv()
    assert not any("Hana Kim" in rows.to_csv() for rows in after.refused().values())
    assert NAMED in after.table()["reason"].tolist()
    (rows, *_) = after.refused().values()
    assert rows["source"].tolist() == ["", "Cy Day", "Li Wu"], "other rows are given back"


def test_who_said_no_and_stands_in_no_row_but_one_left_out_is_not_named_either() -> None:
    after = without("Li Wu")
    assert after.network.digest == loaded().network.digest
    assert not any("Li Wu" in rows.to_csv() for rows in after.report.refused().values())


def test_what_is_counted_is_what_is_shown() -> None:
    def counts(of: Loaded) -> tuple[int, int, int, int]:
        report = of.report
        return report.people, report.ties, report.pairs, report.without_ties

    assert counts(loaded()) == (3, 3, 2, 0)
    assert counts(without("Hana Kim")) == (2, 2, 1, 0)
    assert counts(without("Cy Day")) == (2, 1, 1, 0)
    assert counts(without("Bo Ray")) == (2, 0, 0, 2)
    merged = SamePeople().merge("Bo Ray", "Hana Kim")
    assert counts(without("Cy Day", same=merged)) == (1, 0, 0, 1)


def test_data_have_no_title_of_a_file_while_names_are_hidden() -> None:
    given = replace(loaded(), title="ties.csv with people.csv")
    assert Seen().as_shown(given, "names").title == given.title
    assert Seen().as_shown(given, "jobs").title == UNTITLED
    assert Seen().as_shown(replace(given, sample="a sample"), "jobs").title == given.title
    assert Seen().as_shown(replace(given, title="your team"), "jobs").title == "your team"


def test_people_of_the_ties_alone_are_counted_without_who_said_no() -> None:
    reading = read(TIES, text_file("person", "Bo Ray", name="people.csv"))
    seen = Seen()
    seen.leave_out("Hana Kim")
    shown = seen.in_full(Loaded("a file", reading.network, reading.report))
    assert isinstance(shown.network, Network)
    assert (reading.report.only_in_ties, shown.report.only_in_ties) == (2, 1)
