"""Who may be one person under two spellings."""

import pytest

from netroles.network import Network
from netroles.reading import likely_same, names_like, read
from netroles.reading.same_person import ORDER, SLIP, SPELLING, TITLE
from tests.reading.files import text_file


def people(*names: str, ties: tuple[str, ...] = ()) -> Network:
    given = [f'"{name}"' for name in names]
    lines = ties or ("Xavier Quill,Yolanda Zed",)
    file = text_file("person", *given, "Xavier Quill", "Yolanda Zed", name="people.csv")
    return read(text_file("source,target", *lines), file).network


def found(*names: str, ties: tuple[str, ...] = ()) -> list[tuple[str, str, str]]:
    return [(each.one, each.other, each.why) for each in likely_same(people(*names, ties=ties))]


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Ann Lee", "ann lee", SPELLING),
        ("Siân Lee", "Sian Lee", SPELLING),
        ("Ann O'Brien", "Ann O’Brien", SPELLING),
        ("Ann-Marie Lee", "AnnMarie Lee", SPELLING),
        ("Ann Lee", "Dr Ann Lee", TITLE),
        ("Ann Lee", "Prof. Ann Lee", TITLE),
        ("Ann Lee", "Lee, Ann", ORDER),
        ("Ann Lee", "Lee, Dr Ann", ORDER),
        ("Margaret Lee", "Margret Lee", SLIP),
        ("Margaret Lee", "Magraret Lee", SLIP),
        ("Dr Margaret Lee", "Margarat Lee", SLIP),
    ],
)
def test_two_spellings_of_one_name_are_suggested(one: str, other: str, why: str) -> None:
    assert found(one, other) == [(one, other, why)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("P1001", "P1002"),
        ("Nurse Ward 12", "Nurse Ward 13"),
        ("Ann Lee", "Anna Lee"),
        ("A Smithson", "B Smithson"),
        ("Jon Day", "Jan Day"),
        ("Margaret Lee", "Margaret Ray"),
        ("Example Nurse", "Example Doctor"),
        ("...", "!!!"),
    ],
)
def test_other_names_are_not(one: str, other: str) -> None:
    assert found(one, other) == []


def test_two_people_with_a_tie_between_them_are_no_typing_slip() -> None:
    assert found("Martin Lee", "Martyn Lee", ties=("Martin Lee,Martyn Lee",)) == []


def test_three_spellings_are_three_pairs_and_the_network_stays_as_it_is() -> None:
    network = people("Ann Lee", "Dr Ann Lee", "Lee Ann")
    before = network.digest
    pairs = {(each.one, each.other) for each in likely_same(network)}
    assert pairs == {("Ann Lee", "Dr Ann Lee"), ("Ann Lee", "Lee Ann"), ("Dr Ann Lee", "Lee Ann")}
    assert network.digest == before


def test_the_name_counts_where_the_id_is_a_code() -> None:
    file = text_file("id,name", "P1,Ann Lee", "P2,ANN LEE", name="people.csv")
    network = read(text_file("source,target", "P1,P2"), file).network
    assert [(each.one, each.other) for each in likely_same(network)] == [("P1", "P2")]


def test_the_report_asks_whether_two_are_one() -> None:
    report = read(text_file("source,target", "Ann Lee,Bo Ray", "Bo Ray,Dr Ann Lee")).report
    (note,) = report.of_kind("doubtful")
    assert note.reason == (
        "'Ann Lee' and 'Dr Ann Lee' count as two people: are they one? The same name with a title"
    )


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Emma Lewis", (1, 2)),
        ("emma  LEWIS", (1, 2)),
        ("Lewis, Emma", (1, 2)),
        ("Dr Emma Lewes", (1, 2)),
        ("Anne Lee", ()),
        ("Lewis", ()),
        ("...", ()),
    ],
)
def test_a_name_finds_its_other_spellings(name: str, meant: tuple[int, ...]) -> None:
    assert names_like(name, ["Ann Lee", "Dr Emma Lewis", "Emma Lewis", "--"]) == meant
