"""Numbers, addresses and dates that a network does not need are found before they are read."""

from datetime import date

import pandas as pd
import pytest

from netroles.privacy.flags import Flag, flags, is_nhs_number, without_flagged

TODAY = date(2026, 11, 22)


def found(**columns: list[str]) -> list[Flag]:
    return flags(pd.DataFrame(columns, dtype="str"), TODAY)


def one(text: str) -> str | None:
    """What a single cell under a heading that says nothing looks like."""
    told = found(note=[text, "a", "b", "c"])
    return told[0].what if told else None


def test_check_digit_of_an_nhs_number_is_that_of_modulus_11() -> None:
    """943 476 5919 is the example of the NHS: 9·10+4·9+3·8+4·7+7·6+6·5+5·4+9·3+1·2 = 299 =
    27·11 + 2, and 11 − 2 = 9."""
    assert is_nhs_number("943 476 5919")
    assert is_nhs_number("9434765919")
    assert is_nhs_number("seen, 943-476-5919.")
    assert [digit for digit in range(10) if is_nhs_number(f"943476591{digit}")] == [9]


def test_check_digit_11_is_written_0_and_10_is_no_number() -> None:
    """000 000 000: the sum is 0 and eleven less 0 is 11, written 0. 000 000 006: 6·2 = 12 =
    11 + 1, and eleven less 1 is 10, so no check digit is right."""
    assert is_nhs_number("0000000000")
    assert not any(is_nhs_number(f"000000006{digit}") for digit in range(10))


@pytest.mark.parametrize("text", ["19434765919", "943476591", "943 4765 919", "94347-65919"])
def test_other_numbers_of_digits_are_no_nhs_number(text: str) -> None:
    assert not is_nhs_number(text)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("943 476 5919", "nhs number"),
        ("ann.hall@ward.nhs.uk", "e-mail"),
        ("ask Ann <ann@ward.org>", "e-mail"),
        ("020 7946 0958", "phone"),
        ("+44 (0)20 7946 0958", "phone"),
        ("07700 900123", "phone"),
        ("12/03/1954", "date of birth"),
        ("1954-03-12", "date of birth"),
        ("12.3.54", "date of birth"),
        ("born 03/28/1991", "date of birth"),
    ],
)
def test_what_a_cell_looks_like(text: str, what: str) -> None:
    assert one(text) == what


@pytest.mark.parametrize(
    "text",
    [
        "Ann Hall",
        "hospital ward 7",
        "12/03/2025",
        "2024-01-31",
        "2026/10/02 10:00",
        "99/99/1954",
        "1234567890",
        "3.14159265",
        "0.1234567890123",
        "@ward",
        "ann@ward",
        "",
    ],
)
def test_what_is_none_of_these_is_not_flagged(text: str) -> None:
    assert one(text) is None


def test_a_column_is_flagged_as_a_whole_where_half_of_it_looks_so() -> None:
    assert found(x=["a@b.org", "c@d.org", "Cy", ""]) == [Flag("x", "e-mail", (0, 1, 2), True)]
    assert found(x=["a@b.org", "Bo", "Cy", ""]) == [Flag("x", "e-mail", (0,), False)]


@pytest.mark.parametrize(
    ("heading", "what"),
    [
        ("NHS_Number", "nhs number"),
        ("Work e-mail", "e-mail"),
        ("Mobile", "phone"),
        ("D.O.B. / DOB", "date of birth"),
        ("Date of birth", "date of birth"),
    ],
)
def test_a_heading_that_says_it_is_believed(heading: str, what: str) -> None:
    (flag,) = found(**{heading: ["7700 9", "", "x"]})
    assert (flag.what, flag.rows, flag.whole) == (what, (0, 2), True)


@pytest.mark.parametrize("heading", ["telling", "mobility team", "team", "nhsx", "stubborn"])
def test_a_heading_that_only_sounds_like_it_is_not(heading: str) -> None:
    assert found(**{heading: ["a", "b"]}) == []


def test_an_empty_column_is_not_flagged_by_its_heading() -> None:
    assert found(Email=["", " "]) == []


def test_what_is_flagged_is_blank_and_the_rest_stays() -> None:
    notes = ["ring 020 7946 0958", "x", "y"]
    table = pd.DataFrame({"person": ["a", "b", "c"], "note": notes}, dtype="str")
    table["mail"] = ["a@b.org", "c@d.org", ""]
    (kept,) = without_flagged([table], [flags(table, TODAY)], [["person"]])
    assert kept["person"].tolist() == ["a", "b", "c"]
    assert kept["note"].tolist() == ["", "x", "y"]
    assert kept["mail"].tolist() == ["", "", ""]
    assert table["mail"].tolist() == ["a@b.org", "c@d.org", ""], "the table itself stays"


def test_ids_that_are_flagged_become_the_same_left_out_in_every_table() -> None:
    ties = pd.DataFrame({"who": ["a@b.org", "Cy"], "whom": ["c@d.org", " a@b.org"]}, dtype="str")
    people = pd.DataFrame({"id": ["c@d.org", "a@b.org", "Cy"]}, dtype="str")
    flagged = [flags(ties, TODAY), flags(people, TODAY)]
    of_ties, of_people = without_flagged([ties, people], flagged, [["who", "whom"], ["id"]])
    first, second, third = of_people["id"]
    assert {first, second, third} == {"Left out 1", "Left out 2", "Left out 3"}
    assert of_ties.to_numpy().tolist() == [[second, first], [third, second]]


def test_one_address_among_names_leaves_the_names() -> None:
    ties = pd.DataFrame({"who": ["a@b.org", "Bo", "Cy"], "whom": ["Bo", "Cy", "Di"]}, dtype="str")
    (kept,) = without_flagged([ties], [flags(ties, TODAY)], [["who", "whom"]])
    assert kept["who"].tolist() == ["Left out 1", "Bo", "Cy"]
    assert kept["whom"].tolist() == ["Bo", "Cy", "Di"]
