"""What people write of their work: counts and order by hand, and nothing of few people."""

from __future__ import annotations

import pytest

from netroles.network import NetrolesError
from netroles.practice import (
    IN_THE_WAY,
    JOY_THEMES,
    MATTERS,
    Joy,
    Said,
    joy_sentences,
    remarks,
    theme_facts,
    themes,
)


def naming(*about: str, text: str = "") -> Joy:
    return Joy({MATTERS: Said(text, about)})


def counted(*every: Joy) -> tuple[list[list[object]], bool]:
    found = themes(every, MATTERS)
    return found.named.astype(object).where(found.named.notna(), None).to_numpy().tolist(), (
        found.others
    )


def test_a_theme_counts_people_whatever_the_case_and_however_often_one_names_it() -> None:
    every = [naming("Rest", "rest", " REST ")] * 3 + [naming("rest")] * 4 + [naming("Tea")] * 5
    # Three say "Rest" (the last way they wrote it), four "rest"; once a person.
    assert counted(*every) == ([["rest", 7], ["Tea", 5]], False)


def test_a_theme_typed_like_one_of_the_list_is_that_one() -> None:
    assert counted(*[naming(JOY_THEMES[0].upper())] * 5) == ([[JOY_THEMES[0], 5]], False)


def test_five_people_are_shown_and_four_are_not() -> None:
    assert counted(*[naming("Rest")] * 5) == ([["Rest", 5]], False)
    four = [naming("Rest", text="tired")] * 4
    assert counted(*four) == ([], False)
    assert theme_facts(four).empty
    assert joy_sentences(four)[0].startswith("Fewer than 5 people have written.")
    assert len(joy_sentences(four)) == 1
    assert remarks(dict(zip("abcd", four, strict=True)), MATTERS) is None


def test_a_theme_of_four_people_is_among_the_others() -> None:
    # 6 + 4 + 3 of 13: the sum of the hidden is 7, 4 + 3 or 3 + 4.
    every = [naming("Rest")] * 6 + [naming("Tea")] * 4 + [naming("Say")] * 3
    assert counted(*every) == ([["Rest", 6]], True)
    table = theme_facts(every)
    assert table["Theme"].tolist() == ["Rest", "Other themes"]
    assert table["People"].tolist() == ["6", "not shown"]


def test_a_number_that_would_tell_a_smaller_one_is_not_shown() -> None:
    # 12 people, one theme each: 12 − 9 would tell the 3.
    every = [naming("Rest")] * 9 + [naming("Tea")] * 3
    assert counted(*every) == ([["Rest", None]], True)
    assert theme_facts(every)["People"].tolist() == ["some", "not shown"]
    assert not any("9" in each or "3" in each for each in joy_sentences(every))


def test_no_theme_is_named_where_everybodys_number_tells_it_all() -> None:
    # 6 people, a theme of at least five and another: that one is 1, whatever is written for it.
    assert counted(*[naming("Rest")] * 5, naming("Tea")) == ([], True)


def test_the_most_named_is_said_and_a_tie_as_a_tie() -> None:
    every = [naming("Tea", "Rest")] * 5 + [naming("Rest", "Tea", "Say")] * 5
    assert "What matters: most often Rest and Tea, named by 10 people each." in joy_sentences(every)
    assert "What gets in the way: nobody named a theme." in joy_sentences(every)


def test_texts_stand_line_by_line_from_five_writers_on_each_question_for_itself() -> None:
    every = {
        key: Joy({MATTERS: Said(f"my {key}\n\n  tea "), IN_THE_WAY: Said("noise" * (key != "e"))})
        for key in "abcde"
    }
    found = remarks(every, MATTERS)
    assert found is not None
    assert sorted(each.text for each in found) == [*(f"my {key}" for key in "abcde"), *["tea"] * 5]
    assert remarks(every, IN_THE_WAY) is None


def test_the_order_of_texts_tells_neither_when_nor_what_else_was_written() -> None:
    keys = [f"{at:016x}" for at in range(12)]
    every = {key: Joy({MATTERS: Said(key), IN_THE_WAY: Said(key)}) for key in keys}
    backwards = dict(reversed(every.items()))
    for question in (MATTERS, IN_THE_WAY):
        assert remarks(every, question) == remarks(backwards, question)
    orders = [[each.key for each in remarks(every, of) or ()] for of in (MATTERS, IN_THE_WAY)]
    assert orders[0] != orders[1]
    assert keys not in orders


def test_a_line_taken_off_leaves_the_person_and_the_themes() -> None:
    joy = naming("Rest", text="one\ntwo\nthree")
    assert joy.without_line(MATTERS, 1).to(MATTERS) == Said("one\nthree", ("Rest",))


def test_what_is_kept_comes_back_as_it_was() -> None:
    joy = Joy({MATTERS: Said("time\nrest", ("Rest",)), IN_THE_WAY: Said()})
    assert Joy.of_content(joy.content) == joy
    assert Joy.of_content({}).is_empty
    assert not joy.is_empty


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "expected fields by name, found something else"),
        ({"who": "Sam"}, "a field “who” that is not known"),
        ({MATTERS: {"text": 3}}, "expected a text in “text”, found the number 3"),
        ({MATTERS: {"text": "x", "themes": "Rest"}}, "expected a list in “themes”, found “Rest”"),
        ({MATTERS: ["x"]}, "expected fields by name, found a list"),
    ],
)
def test_what_is_not_as_expected_is_told_in_a_sentence(content: object, told: str) -> None:
    with pytest.raises(NetrolesError, match=told):
        Joy.of_content(content)
