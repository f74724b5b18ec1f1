"""Two spellings made one person, as somebody decided."""

from netroles.measures import measure
from netroles.network import Network
from netroles.reading import Merge, Reading, SamePeople, as_decided, merged
from tests.reading.files import reading, ties

ANN = Merge("Ann Lee", "Dr Ann Lee")


def tied(network: Network) -> list[tuple[str, str]]:
    return list(network.ties[["source", "target"]].itertuples(index=False, name=None))


def said(found: Reading, decided: SamePeople) -> str:
    _, report, _ = as_decided(found.network, found.report, decided)
    return "\n".join(note.reason for note in report.notes)


def test_ties_of_both_are_one_persons_and_a_tie_between_them_is_left_out_and_counted() -> None:
    found = merged(
        ties("Ann Lee,Bo", "Dr Ann Lee,Cy", "Ann Lee,Dr Ann Lee", "Bo,Cy").network, [ANN]
    )
    assert list(found.network.people.index) == ["Ann Lee", "Bo", "Cy"]
    assert tied(found.network) == [("Ann Lee", "Bo"), ("Ann Lee", "Cy"), ("Bo", "Cy")]
    assert (found.self_ties, found.became, found.unknown) == (
        {ANN: 1},
        {"Dr Ann Lee": "Ann Lee"},
        0,
    )


def test_parallel_ties_of_both_combine_by_the_rule_of_the_network() -> None:
    rows = ("source,target,strength", "Ann Lee,Bo,12", "Dr Ann Lee,Bo,30")
    counts = merged(reading(rows).network, [ANN]).network
    assert counts.combine == "sum"
    assert measure(counts, "strength")["Bo"] == 42
    ratings = merged(reading(rows, combine="max").network, [ANN]).network
    assert measure(ratings, "strength")["Bo"] == 30


def test_the_chosen_name_stays_and_what_is_not_known_comes_from_the_other() -> None:
    people = (
        "id,name,setting,team,profession,responded",
        "P1,Ann Lee,ward,,nurse,no",
        "P2,Bo,ward,Red,nurse,yes",
        "P3,Dr Ann Lee,hospice,Blue,doctor,yes",
    )
    given = reading(("source,target", "P1,P2", "P3,P2"), people)
    (found,) = (
        merged(given.network, [Merge("P3", "P1")]).network.people.loc[["P3"]].to_dict("records")
    )
    assert (found["name"], found["setting"], found["team"]) == (
        "Dr Ann Lee",
        "hospice; ward",
        "Blue",
    )
    assert (found["profession"], found["responded"]) == ("doctor", "yes")
    stays = merged(given.network, [Merge("P1", "P3")]).network.people.loc["P1"]
    assert (stays["team"], stays["responded"]) == ("Blue", "yes"), "filled, and answered as one"
    assert "of profession, given otherwise for each" in said(given, SamePeople().merge("P3", "P1"))


def test_a_third_spelling_follows_whoever_the_second_became() -> None:
    network = ties("Ann Lee,Bo", "Dr Ann Lee,Cy", "Lee Ann,Di").network
    chain = [Merge("Dr Ann Lee", "Lee Ann"), ANN]
    found = merged(network, chain)
    assert tied(found.network) == [("Ann Lee", "Bo"), ("Ann Lee", "Cy"), ("Ann Lee", "Di")]
    assert found.became == {"Lee Ann": "Ann Lee", "Dr Ann Lee": "Ann Lee"}


def test_a_merge_with_nobody_here_or_with_oneself_does_nothing_and_is_counted() -> None:
    network = ties("Ann Lee,Bo").network
    found = merged(network, [ANN, Merge("Bo", "Bo")])
    assert found.unknown == 2
    assert found.network.digest == network.digest


def test_what_is_decided_stands_in_the_report_and_is_not_asked_again() -> None:
    found = ties("Ann Lee,Bo Ray", "Dr Ann Lee,Bo Ray", "Bo  Rays,Ann Lee")
    assert said(found, SamePeople()).count("are they one?") == 1
    decided = SamePeople().merge("Ann Lee", "Dr Ann Lee")
    network, report, _ = as_decided(found.network, found.report, decided)
    lines = "\n".join(report.table()["reason"])
    assert "'Dr Ann Lee' is 'Ann Lee', as you decided" in lines
    assert "are they one?" not in lines
    assert (report.people, report.ties, report.pairs) == (3, 3, 2)
    assert decided.undecided(network) == ()


def test_two_people_are_not_asked_for_again_even_when_one_is_merged_with_a_third() -> None:
    found = ties("Ann Lee,Bo", "Dr Ann Lee,Bo", "Lee Ann,Bo")
    decided = SamePeople().keep_apart("Ann Lee", "Dr Ann Lee").merge("Ann Lee", "Lee Ann")
    network, report, _ = as_decided(found.network, found.report, decided)
    assert decided.undecided(network) == ()
    assert "'Ann Lee' and 'Dr Ann Lee' are two people" in said(found, decided)
    assert report.people == 3


def test_each_decision_can_be_undone_alone() -> None:
    decided = SamePeople().merge("Ann Lee", "Dr Ann Lee").keep_apart("Bo", "bo")
    assert decided.without(ANN) == SamePeople(apart=(("Bo", "bo"),))
    assert decided.without(("Bo", "bo")) == SamePeople(merges=(ANN,))
    assert not decided.without(ANN).without(("Bo", "bo"))


def test_strangers_of_the_people_file_are_counted_anew() -> None:
    found = reading(
        ("source,target", "Ann Lee,Dr Bo Ray", "Dr Ann Lee,Bo Ray"), ("person", "Ann Lee", "Bo Ray")
    )
    assert found.report.only_in_ties == 2
    decided = SamePeople().merge("Ann Lee", "Dr Ann Lee").merge("Dr Bo Ray", "Bo Ray")
    _, report, _ = as_decided(found.network, found.report, decided)
    assert (report.people, report.only_in_ties, report.pairs) == (2, 0, 1)
