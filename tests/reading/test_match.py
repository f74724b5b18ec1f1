"""Which column says what: the words people use, and one row said as a sentence."""

import pytest

from netroles.network import NetrolesError
from netroles.reading import Match, look, perhaps_strength, propose_match, sentence
from netroles.reading.match import HEADINGS, What
from tests.reading.files import reading, text_file


def proposed(what: What, *headings: str, row: str = "") -> dict[str, str | None]:
    """The fields that a file with these headings gives, without those it lacks."""
    match = propose_match(look(text_file(",".join(headings), row)), what)
    return {field: heading for field, heading in match.columns.items() if heading is not None}


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        ("source,target", "source target"),
        ("From,To,How often", "source target strength"),
        ("Respondent,Talks to,Frequency", "source target strength"),
        ("who,whom,weight", "source target strength"),
        ("Who?,Talks to...,How often?", "source target strength"),
        ("person,contact,strength", "source target strength"),
        ("SOURCE_ID,TARGET_ID,tie-type", "source target kind"),
        ("source,target,collab", "source target strength"),
        ("source,target,relationship,wave", "source target kind period"),
        ("source,target,type,transition", "source target kind transition"),
        ("from,from setting,to,to setting", "source source_setting target target_setting"),
        ("source,target,Respondent's service", "source target source_setting"),
        ("source,target,setting", "source target source_setting"),
        ("name,contact", "source target"),
    ],
)
def test_headings_of_ties(headings: str, expected: str) -> None:
    fields = dict(zip(headings.split(","), expected.split(), strict=True))
    assert proposed("ties", *headings.split(",")) == {f: h for h, f in fields.items()}


def test_contact_is_the_target_unless_there_is_a_better_one() -> None:
    assert proposed("ties", "who", "contact") == {"source": "who", "target": "contact"}
    assert proposed("ties", "source", "target", "contact", "type") == {
        "source": "source", "target": "target", "strength": "contact", "kind": "type",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        ("id,name,setting,team", "person name setting team"),
        ("Code,Full name,Place of work,Dept", "person name setting team"),
        ("person,role,department", "person profession team"),
        ("code,label,job title,kind", "person name profession kind"),
        ("id,person,service", "person name setting"),
        ("name,occupation", "person profession"),
        ("id,side,responded", "person side responded"),
        ("staff id,staff or patient", "person kind"),
        ("id,Took part,Sees themselves as", "person responded self_roles"),
        ("id,self-report", "person self_roles"),
    ],
)
def test_headings_of_people(headings: str, expected: str) -> None:
    fields = dict(zip(headings.split(","), expected.split(), strict=True))
    assert proposed("people", *headings.split(",")) == {f: h for h, f in fields.items()}


def test_words_that_only_look_like_ours_stand_for_nothing() -> None:
    others = ("location", "site", "city", "agency", "ward", "community", "patients", "orglevel")
    assert proposed("people", "id", *others) == {"person": "id"}


def test_a_level_counts_when_it_says_specialist_or_generalist() -> None:
    assert proposed("people", "id", "level", row="P1,3") == {"person": "id"}
    assert proposed("people", "id", "level", row="P1,Generalist") == {
        "person": "id", "level": "level",
    }  # fmt: skip


def test_what_a_graph_program_writes_under_type_is_no_kind_of_tie() -> None:
    headings = ("Source", "Target", "Type")
    assert "kind" not in proposed("ties", *headings, row="A,B,Undirected")
    assert proposed("ties", *headings, row="A,B,advice")["kind"] == "Type"


@pytest.mark.parametrize("what", HEADINGS)
def test_no_word_is_given_twice(what: What) -> None:
    for field, words in HEADINGS[what].items():
        assert len(set(words)) == len(words), field


def test_a_file_without_usable_headings_says_what_it_has_and_what_to_do() -> None:
    with pytest.raises(NetrolesError) as refused:
        reading(["Ann,Bo,3", "Bo,Cy,4"])
    message = str(refused.value)
    assert "'who answered' and 'who was named'" in message
    assert "found there: 'Ann', 'Bo', '3'" in message
    assert "Rename a heading" in message


def test_a_wide_file_names_its_first_headings_only() -> None:
    with pytest.raises(NetrolesError, match="'h7' and 12 more"):
        reading([",".join(f"h{number}" for number in range(20))])


def swapped(table: list[str]) -> Match:
    """The match of an earlier reading, turned round."""
    return reading(table, ties_match={"source": "caller", "target": "called"}).ties_match.swapped()


def test_the_user_may_say_which_column_it_is() -> None:
    table = ["Ann's answer,caller,called", "x,A,B"]
    network = reading(table, ties_match={"source": "caller", "target": "called"}).network
    assert network.ties[["source", "target"]].to_numpy().tolist() == [["A", "B"]]
    again = reading(["caller,called,source", "A,B,x"], ties_match=swapped(table)).network
    assert again.ties["source"].tolist() == ["B"]
    with pytest.raises(NetrolesError, match="no column 'nobody'"):
        reading(table, ties_match={"source": "nobody", "target": "called"})
    with pytest.raises(NetrolesError, match="no field 'end'"):
        reading(table, ties_match={"end": "called"})


def test_a_column_chosen_for_one_field_is_taken_from_the_other() -> None:
    match = propose_match(look(text_file("source,target,contact")))
    chosen = match.using({"target": "contact"})
    assert chosen.columns["target"] == "contact"
    assert chosen.columns["strength"] is None


def test_swapping_exchanges_the_ends_and_their_settings() -> None:
    sheet = look(text_file("from,to,from setting,strength", "A,B,ward,1"))
    match = propose_match(sheet).swapped()
    assert match.columns["source"] == "to"
    assert match.columns["target_setting"] == "from setting"
    assert sentence(sheet, match) == "Row 2: B talks to A (ward), strength 1."
    assert match.swapped() == propose_match(sheet)


def said(headings: str, *rows: str, what: What = "ties") -> str:
    sheet = look(text_file(headings, *rows))
    return sentence(sheet, propose_match(sheet, what))


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("talks to", "Ann talks to Bo"),
        ("", "Ann talks to Bo"),
        ("handover", "Ann hands over to Bo"),
        ("energises", "Bo energises Ann"),
        ("Challenges me", "Bo challenges Ann"),
        ("advice", "Bo gives advice to Ann"),
        ("trusts", "Bo is trusted by Ann"),
        ("lunch", "Ann names Bo for 'lunch'"),
    ],
)
def test_a_row_said_as_a_sentence_tells_who_does_what_for_whom(kind: str, expected: str) -> None:
    assert said("source,target,kind", f"Ann,Bo,{kind}") == f"Row 2: {expected}."


def test_the_sentence_names_settings_transition_strength_and_period() -> None:
    row = "Ann Lee,GP practice,Bo Ray,hospital ward,4,home to hospital,before"
    headings = "source,source setting,target,target setting,strength,transition,period"
    assert said(headings, row) == (
        "Row 2: Ann Lee (GP practice) hands over to Bo Ray (hospital ward), home to hospital, "
        "strength 4, period before."
    )


def test_ties_by_id_are_said_by_the_names_that_a_table_of_people_gives() -> None:
    """As in a file of Gephi, where "n0 talks to n10" tells nobody whether it is right."""
    ties = look(text_file("source,target", " n0,n10", "n10,n2"))
    people = look(text_file("id,label", "n0,Ann Lee", "n10,Bo Ray", "n2,"))
    who = propose_match(people, "people")
    match = propose_match(ties)
    assert sentence(ties, match, people, who) == "Row 2: Ann Lee talks to Bo Ray."
    second = ties.only(ties.rows.index[1:])
    assert sentence(second, match, people, who) == "Row 3: Bo Ray talks to n2."
    by_name = who.using({"person": "label", "name": None})
    assert sentence(ties, match, people, by_name) == "Row 2: n0 talks to n10."


def test_the_sentence_is_about_the_first_row_that_is_complete() -> None:
    assert said("source,target", "Ann,", "Ann,Bo") == "Row 3: Ann talks to Bo."
    assert "No row" in said("source,target", "Ann,")
    assert "No row" in said("source,target")
    assert "No row" in said("Ann,Bo", "Cy,Di")


def test_a_long_cell_is_cut_in_the_sentence() -> None:
    assert said("source,target", f"{'x' * 500},Bo") == f"Row 2: {'x' * 59}… talks to Bo."


def test_a_person_said_as_a_sentence() -> None:
    row = "P1,Ann Lee,nurse,ward; hospice,professional"
    assert said("id,name,role,setting,kind", row, what="people") == (
        "Row 2: Ann Lee (P1), profession nurse, setting ward; hospice, professional."
    )
    assert said("name", "Ann Lee", what="people") == (
        "Row 2: Ann Lee is one of the people; no setting, team or profession is given."
    )


@pytest.mark.parametrize(
    "heading", ["Contacts a week", "Calls per month", "E-mails in the last year"]
)
def test_a_column_that_counts_contacts_says_how_strong_a_tie_is(heading: str) -> None:
    assert proposed("ties", "from", "to", heading)["strength"] == heading


def test_a_column_of_numbers_that_is_taken_for_nothing_may_be_the_strength() -> None:
    given = look(text_file("from,to,trust score,row", "A,B,3,1", "B,C,3,2", "C,D,,3"))
    assert perhaps_strength(given, propose_match(given)) == ("trust score",)
    matched = propose_match(given).using({"strength": "row"})
    assert perhaps_strength(given, matched) == ()


def test_a_match_that_lacks_an_end_says_so() -> None:
    match = propose_match(look(text_file("source,x")))
    assert match.missing == ("target",)
    assert isinstance(match, Match)


def people_rows(*lines: str) -> dict[str, str]:
    match = propose_match(look(text_file(*lines)), "people")
    return {field: heading for field, heading in match.columns.items() if heading}


def test_a_ward_or_site_that_people_share_is_where_they_work() -> None:
    rows = ("A,nurse,North", "B,GP,North", "C,nurse,South")
    for heading in ("Ward", "Site", "Organisation"):
        found = people_rows(f"id,job,{heading}", *rows)
        assert found == {"person": "id", "profession": "job", "setting": heading}


def test_a_ward_beside_a_setting_or_a_site_is_the_team() -> None:
    rows = ("A,W1,North", "B,W1,North", "C,W2,North")
    for heading in ("setting", "site"):
        found = people_rows(f"id,ward,{heading}", *rows)
        assert found == {"person": "id", "setting": heading, "team": "ward"}


@pytest.mark.parametrize("wards", [("W1", "W2", "W3"), ("1", "1", "2"), ("", "", "")])
def test_a_ward_of_each_row_or_in_numbers_only_stays_a_further_column(
    wards: tuple[str, ...],
) -> None:
    assert people_rows("id,ward", *map(",".join, zip("ABC", wards, strict=True))) == {
        "person": "id"
    }


def test_a_site_beside_ties_that_say_the_setting_is_the_team() -> None:
    people = ("id,site", "A,North", "B,North", "C,South")
    network = reading(["source,target,setting", "A,B,ward", "C,A,GP"], people).network
    assert network.people["team"].tolist() == ["North", "North", "South"]
    assert network.people["setting"].dropna().to_dict() == {"A": "ward", "C": "GP"}
    beside = reading(["source,target", "A,B", "C,A"], people).network
    assert beside.people["setting"].tolist() == ["North", "North", "South"]
