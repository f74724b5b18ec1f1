"""What becomes of each row of ties."""

from pathlib import Path

import pytest

from netroles.network import NetrolesError
from netroles.reading import look, numbers_among_strengths, propose_match, read
from tests.reading.files import reading, text_file, ties


def notes(kind: str, *lines: str) -> list[tuple[int | None, str]]:
    report = reading(list(lines)).report
    return [(note.row, note.reason) for note in report.notes if note.kind == kind]


def guesses(*lines: str) -> str:
    return "\n".join(reason for _, reason in notes("guess", *lines))


def test_ids_are_trimmed_and_folded_and_otherwise_exact() -> None:
    network = ties(" Ann  Lee ,Bo\u00a0Ray", "ann lee,Bo Ray").network
    assert list(network.people.index) == ["Ann Lee", "Bo Ray", "ann lee"]


def test_people_come_in_the_order_of_first_appearance() -> None:
    assert list(ties("C,A", "B,C", "A,D").network.people.index) == ["C", "A", "B", "D"]


def test_a_blank_end_is_refused() -> None:
    assert notes("refused", "source,target,strength", "A,,1", " ,B,1", ",,1", "A,B,1") == [
        (2, "who was named is blank"),
        (3, "who answered is blank"),
        (4, "who answered is blank"),
    ]


def test_a_tie_to_oneself_is_refused() -> None:
    found = ties("A,A", " A ,A", "A,B")
    assert [note.row for note in found.report.of_kind("refused")] == [2, 3]
    assert len(found.network.ties) == 1


@pytest.mark.parametrize("cell", ["close", "5-6", "0", "-2", "nan", "inf", "1_000", "1,000", "１"])
def test_a_strength_that_is_no_number_above_0_is_refused(cell: str) -> None:
    (refused,) = notes("refused", "source,target,strength", f'A,B,"{cell}"', "A,C,1")
    assert refused == (2, f"the strength '{cell}' is not a number above 0")


@pytest.mark.parametrize("cell", ["1e308", "1e-300"])
def test_a_strength_that_would_overflow_is_refused(cell: str) -> None:
    ((_, reason),) = notes("refused", "source,target,strength", f"A,B,{cell}")
    assert "too small or too large" in reason


@pytest.mark.parametrize(("cell", "strength"), [("4", 4), ("4.0", 4), (".5", 0.5), ("2e2", 200)])
def test_strengths_are_numbers(cell: str, strength: float) -> None:
    network = reading(["source,target,strength", f"A,B,{cell}"]).network
    assert network.ties["strength"].tolist() == [strength]


def test_a_tie_without_a_strength_stays_where_others_have_one() -> None:
    found = reading(["source,target,strength", "A,B,", "A,C,2"])
    assert found.network.ties["strength"].isna().tolist() == [True, False]
    assert [(n.row, n.column) for n in found.report.of_kind("doubtful")] == [(2, "strength")]


def test_without_strengths_rows_add_up() -> None:
    assert ties("A,B").network.combine == "sum"
    assert ties("A,B").network.ties["strength"].isna().all()
    blank = reading(["source,target,strength", "A,B,"])
    assert blank.network.combine == "sum"
    assert not blank.report.of_kind("doubtful")


@pytest.mark.parametrize(
    ("strengths", "combine"),
    [("1 5", "max"), ("10 3", "max"), ("11 3", "sum"), ("1.5 3", "sum"), ("0.5 0.1", "sum")],
)
def test_ratings_keep_the_largest_and_counts_add_up(strengths: str, combine: str) -> None:
    one, other = strengths.split()
    lines = ["source,target,strength", f"A,B,{one}", f"A,C,{other}"]
    assert reading(lines).network.combine == combine
    assert reading(lines, combine="max").network.combine == "max"


def test_a_refused_strength_does_not_decide_how_rows_combine() -> None:
    lines = ["source,target,strength", "A,B,4", "A,C,-99.5"]
    assert reading(lines).network.combine == "max"


def test_parallel_rows_are_kept_and_counted() -> None:
    lines = ("source,target,strength", "A,B,1", "A,B,3", "B,A,2")
    assert len(reading(list(lines)).network.ties) == 3
    assert "as a row further up: 1; the largest strength counts" in guesses(*lines)


def test_without_a_column_for_kinds_ties_are_talk() -> None:
    assert ties("A,B").network.ties["kind"].tolist() == ["talks to"]
    assert "all are taken as 'talks to'" in guesses("source,target", "A,B")


def test_known_kinds_are_spelt_our_way_and_others_kept() -> None:
    kinds = ["Talks to", "energizes", "ENERGISES ME", "challenges me", "Handover", "PADGM", "padgm"]
    lines = ["source,target,kind", *(f"A,B,{kind}" for kind in kinds)]
    assert reading(lines).network.ties["kind"].tolist() == [
        "talks to", "energises", "energises", "challenges", "handover", "PADGM", "padgm",
    ]  # fmt: skip
    assert "the kind 'energizes' is taken as 'energises'" in guesses(*lines)


def test_a_blank_kind_is_doubtful() -> None:
    found = reading(["source,target,kind", "A,B,", "A,C,advice"])
    assert found.network.ties["kind"].isna().tolist() == [True, False]
    assert [note.row for note in found.report.of_kind("doubtful")] == [2]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("home→hospital", "home→hospital"),
        ("home -> hospital", "home→hospital"),
        ("Home to Hospital", "home→hospital"),
        ("hospital→home", "hospital→home"),
        ("HOSPITAL -->  home", "hospital→home"),
        ("hospital > home", "hospital→home"),
    ],
)
def test_transitions_are_understood_as_people_write_them(cell: str, expected: str) -> None:
    network = reading(["source,target,transition", f"A,B,{cell}"]).network
    assert network.ties["transition"].tolist() == [expected]


@pytest.mark.parametrize("cell", ["home", "home to home", "ward to home", "yes", "home hospital"])
def test_an_unknown_transition_is_doubtful_and_left_out(cell: str) -> None:
    found = reading(["source,target,transition", f"A,B,{cell}"])
    assert found.network.ties["transition"].isna().all()
    (note,) = found.report.of_kind("doubtful")
    assert (note.row, note.column) == (2, "transition")


def test_a_recorded_transition_against_the_sides_is_listed_and_kept() -> None:
    people = ["id,setting", "H,own home", "W,hospital ward", "S,hospice", "N,"]
    rows = ["H,W,home to hospital", "W,H,home to hospital", "H,S,home to hospital",
            "S,W,hospital to home", "H,N,home to hospital"]  # fmt: skip
    found = reading(["source,target,transition", *rows], people)
    assert [note.row for note in found.report.of_kind("doubtful")] == [3, 5]
    assert found.network.ties["transition"].notna().all()


def test_the_latest_of_several_periods_is_named() -> None:
    lines = ("source,target,wave", "A,B,10", "A,B,9", "A,C,")
    assert "of 2 periods, '10' is taken as the latest; order: '9', '10'" in guesses(*lines)
    assert notes("doubtful", *lines) == [
        (4, "the period is blank; the tie counts only where all periods are joined")
    ]
    assert "periods" not in guesses("source,target,wave", "A,B,1")


def test_further_columns_are_kept_as_text() -> None:
    network = reading(["source,target,weeks,weight,strength", "A,B,007,3,4", "A,C,,3,4"]).network
    assert list(network.ties.columns[6:]) == ["weeks", "weight"]
    assert network.ties["weeks"].tolist()[0] == "007"
    assert network.ties["weeks"].isna().tolist() == [False, True]


def test_a_further_column_does_not_take_the_place_of_a_field() -> None:
    lines = ["from,to,source,target,kind", "A,B,x,y,advice"]
    options = {"source": "from", "target": "to", "kind": None}
    network = reading(lines, ties_match=options).network
    assert network.ties["kind"].tolist() == ["talks to"]
    assert network.ties["kind (as given)"].tolist() == ["advice"]
    assert network.ties["source (as given)"].tolist() == ["x"]


def test_direction_is_off_and_suggested_where_one_pair_in_ten_stands_both_ways() -> None:
    nine = [f"A{n},B{n}" for n in range(9)]
    both = ["C,D", "D,C"]
    assert not ties(*nine, *both).network.directed
    assert "10% of the pairs stand in both orders" in guesses("source,target", *nine, *both)
    eleven = [*nine, "E,F", *both]
    assert "both orders" not in guesses("source,target", *eleven)


def test_two_kinds_of_tie_in_opposite_orders_suggest_no_direction() -> None:
    rows = ["Ann,Bo,trusts", "Bo,Ann,advice"]
    assert "both orders" not in guesses("source,target,kind", *rows)


def test_direction_is_on_when_asked_for_or_when_the_file_says_who_answered() -> None:
    lines = ["source,target", "A,B"]
    assert reading(lines, directed=True).network.directed
    people = ["id,responded", "A,yes", "B,no"]
    assert reading(lines, people).network.directed
    assert not reading(lines, people, directed=False).network.directed
    assert not reading(lines, ["id,responded", "A,", "B,"]).network.directed


def test_the_setting_in_a_file_of_ties_is_that_of_the_person_who_answered() -> None:
    found = reading(["source,target,setting", "A,B,ward", "B,A,hospice", "A,C,clinic;ward"])
    people = found.network.people
    assert people["setting"].tolist()[:2] == ["ward; clinic", "hospice"]
    assert people["setting"].isna().tolist() == [False, False, True]
    assert any("person who answered" in note.reason for note in found.guesses)


def test_settings_of_both_ends_are_collected_in_order() -> None:
    lines = ["source,source setting,target,target setting", "A,GP,B,ward", "B,hospice,A,GP"]
    assert reading(lines).network.people["setting"].tolist() == ["GP", "ward; hospice"]


def test_headings_without_rows_make_an_empty_network() -> None:
    found = ties()
    assert (found.report.people, found.report.ties) == (0, 0)
    assert list(found.network.people.index) == []


def test_only_refused_rows_still_give_a_report() -> None:
    report = ties("A,A").report
    assert (report.files[0].rows, report.files[0].kept) == (1, 0)


def test_a_wrong_way_to_combine_is_said() -> None:
    with pytest.raises(NetrolesError, match="'max' or 'sum'"):
        reading(["source,target", "A,B"], combine="mean")


def test_a_path_gives_what_an_upload_gives(tmp_path: Path) -> None:
    lines = ["source,target,strength", "A,B,1", "B,C,x"]
    name, content = text_file(*lines)
    (tmp_path / name).write_bytes(content)
    for path in (tmp_path / name, str(tmp_path / name)):
        assert read(path).network.ties.equals(reading(lines).network.ties)
        assert read(path).report == reading(lines).report


def test_a_word_among_numbers_is_said_with_the_numbers_it_stands_beside() -> None:
    """On a scale from 1 to 3, "daily" as 5 is the strongest tie of all."""
    lines = ("source,target,strength", "A,B,1", "B,C,3", "C,A,daily", "A,C,0")
    assert "the strength 'daily' is taken as 5, beside numbers from 1 to 3" in guesses(*lines)
    sheet = look(text_file(*lines))
    assert numbers_among_strengths(sheet, propose_match(sheet)) == (1, 3)
    words = look(text_file("source,target,strength", "C,A,daily"))
    assert numbers_among_strengths(words, propose_match(words)) is None
