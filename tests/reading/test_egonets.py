"""Networks of single people: three tables, or one file for each."""

import pytest

from netroles.decisions import ego
from netroles.network import NetrolesError, Network
from netroles.reading.egonets import Egonets, egonets

EGOS = ("egos.csv", b"egoID,name,profession\nE1,Anna,GP\nE2,Ben,nurse\n")
ALTERS = (
    "alters.csv",
    b"egoID,alterID,name,setting,strength\n"
    b"E1,1,Kay,ward,3\nE1,2,Lee,own home,1\nE1,3,Max,ward,2\nE2,1,Kay,hospice,5\n",
)
AATIES = ("aaties.csv", b"egoID,Source,Target\nE1,1,2\n")


def tables(*given: tuple[str, str]) -> Egonets:
    return egonets([(name, text.encode()) for name, text in given])


def pairs(of: Network) -> set[frozenset[str]]:
    return {frozenset(each) for each in of.ties[["source", "target"]].to_numpy().tolist()}


def test_three_tables_make_one_network_for_each_ego() -> None:
    found = egonets([EGOS, ALTERS, AATIES])
    assert list(found.networks) == ["E1", "E2"]
    first, second = found.networks.values()
    assert list(first.people.index) == ["E1", "E1 · 1", "E1 · 2", "E1 · 3"]
    assert first.people["name"].to_list() == ["Anna", "Kay", "Lee", "Max"]
    assert first.people.loc["E1", "profession"] == "GP"
    assert pairs(first) == {
        frozenset({"E1", "E1 · 1"}),
        frozenset({"E1", "E1 · 2"}),
        frozenset({"E1", "E1 · 3"}),
        frozenset({"E1 · 1", "E1 · 2"}),
    }
    assert pairs(second) == {frozenset({"E2", "E2 · 1"})}
    assert first.settings == {"ward": "hospital", "own home": "home"}
    strength = first.ties.set_index("target")["strength"]
    assert strength["E1 · 1"] == 3


def test_the_figures_of_an_ego_are_those_of_the_drawing() -> None:
    """Anna names three; of their three pairs one talks to each other."""
    around = ego(egonets([EGOS, ALTERS, AATIES]).networks["E1"], "E1")
    assert len(around.contacts) == 3
    assert around.density == pytest.approx(1 / 3)
    assert around.effective_size == pytest.approx(3 - 2 * 1 / 3)
    assert len(around.only_between) == 2


def test_the_order_of_the_files_does_not_matter_and_egos_may_be_missing() -> None:
    found = egonets([AATIES, ALTERS])
    assert list(found.networks) == ["E1", "E2"]
    assert found.networks["E1"].people["name"].isna().to_list() == [True, False, False, False]
    assert len(pairs(found.networks["E1"])) == 4


def test_the_same_word_in_two_networks_is_two_people() -> None:
    found = egonets([ALTERS])
    everybody = [set(each.people.index) for each in found.networks.values()]
    assert not everybody[0] & everybody[1]


def test_a_shared_id_on_purpose_is_one_person() -> None:
    found = tables(("alters.csv", "ego,alter,shared id\nA,1,kay\nA,2,\nB,1,kay\n"))
    first, second = found.networks.values()
    assert list(first.people.index) == ["A", "kay", "A · 2"]
    assert list(second.people.index) == ["B", "kay"]
    assert any("same person" in each.reason for each in found.notes)


def test_network_canvas_exports_are_known_by_their_headings() -> None:
    found = tables(
        ("c1_ego.csv", "networkCanvasEgoUUID,networkCanvasCaseID\nu1,Case One\n"),
        (
            "c1_attributeList_Person.csv",
            "nodeID,networkCanvasEgoUUID,networkCanvasUUID,name\n1,u1,n1,Kay\n2,u1,n2,Lee\n",
        ),
        (
            "c1_edgeList_Knows.csv",
            "edgeID,from,to,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasSourceUUID,"
            "networkCanvasTargetUUID\n1,1,2,u1,e1,n1,n2\n",
        ),
    )
    (only,) = found.networks.values()
    assert only.people["name"].to_list() == ["Case One", "Kay", "Lee"]
    assert len(pairs(only)) == 3
    assert not [each for each in found.notes if each.kind == "refused"]


def test_exports_of_egoweb_are_known_by_their_headings() -> None:
    found = tables(
        ("alters.csv", "EgoID,Alter.Number,Alter.Name\n7,1,Kay\n7,2,Lee\n"),
        ("ties.csv", "EgoID,Alter.1.Number,Alter.2.Number\n7,1,2\n"),
    )
    (only,) = found.networks.values()
    assert only.people["name"].to_list()[1:] == ["Kay", "Lee"]
    assert len(pairs(only)) == 3


def test_one_file_for_each_person_who_knows_everybody_in_it() -> None:
    found = tables(
        ("one.csv", "source,target\nAnna,Kay\nAnna,Lee\nAnna,Max\nKay,Lee\n"),
        ("two.csv", "source,target\nBen,Kay\nBen,Lee\n"),
    )
    assert list(found.networks) == ["Anna", "Ben"]
    assert list(found.networks["Ben"].people.index) == ["Ben", "Ben · Kay", "Ben · Lee"]
    assert found.networks["Ben"].people["name"].to_list() == ["Ben", "Kay", "Lee"]
    assert ego(found.networks["Anna"], "Anna").density == pytest.approx(1 / 3)


def test_the_name_of_a_file_says_whose_it_is_where_several_could_be() -> None:
    found = tables(("Kay.csv", "source,target\nKay,Lee\n"))
    assert list(found.networks) == ["Kay"]
    with pytest.raises(NetrolesError, match="several people have a tie to everybody else"):
        tables(("file.csv", "source,target\nKay,Lee\n"))
    with pytest.raises(NetrolesError, match="nobody has a tie to everybody else"):
        tables(("file.csv", "source,target\nA,B\nB,C\nC,D\n"))


def test_rows_that_cannot_be_used_are_left_out_and_said() -> None:
    found = tables(
        ("alters.csv", "ego,alter\nA,1\nA,1\n,2\nA,3\n"),
        ("ties.csv", "ego,source,target\nA,1,9\nA,3,3\nA,1,3\nB,1,3\n"),
    )
    (only,) = found.networks.values()
    assert list(only.people.index) == ["A", "A · 1", "A · 3"]
    assert len(pairs(only)) == 3
    refused = {(each.file, each.row) for each in found.notes if each.kind == "refused"}
    assert refused == {
        ("alters.csv", 3),
        ("alters.csv", 4),
        ("ties.csv", 2),
        ("ties.csv", 3),
        ("ties.csv", 5),
    }


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ([], "No file was given"),
        ([("x.csv", "colour,size\nred,1\n")], "x.csv is no file of a single person's network"),
        ([("egos.csv", "ego id,age\nA,40\n")], "the one with a row for each contact is missing"),
        ([("ties.csv", "ego,source,target\nA,1,2\n")], "a row for each contact is missing"),
        ([("alters.csv", "ego,alter\n,\n,1\n")], "No row of these files names a contact"),
        (
            [("a.csv", "source,target\nA,B\nA,C\n"), ("b.csv", "source,target\nA,D\nA,E\n")],
            "Two files are about 'A'",
        ),
    ],
)
def test_what_is_wrong_is_said_with_what_was_expected(
    files: list[tuple[str, str]], said: str
) -> None:
    with pytest.raises(NetrolesError, match=said):
        tables(*files)
