"""Storyboards as a file to print: a page for each idea, and nothing in it runs."""

from __future__ import annotations

from html import escape

from netroles.export import storyboard_page
from netroles.practice import IDEAS_SOURCE, NOT_THE_IDEA_ALONE, Cycle, Idea, storyboard


def page(*ideas: Idea) -> str:
    boards = [storyboard(each, []) for each in ideas]
    return storyboard_page(boards, "From a map.", ["Read with care."]).decode()


def test_each_idea_is_an_article_with_the_four_parts_of_each_cycle() -> None:
    two = Idea("A call", "Harbour", "No waiting", (Cycle("Call weekly"), Cycle("Call daily")))
    text = page(two, Idea("A poster"))
    assert text.count("<article>") == 2
    assert text.count("<h2>Cycle 2</h2>") == 1
    assert text.count("<dt>Study</dt>") == 3
    for said in ("A call", "Harbour", "No waiting", "Call weekly", "Call daily", "A poster"):
        assert said in text
    for said in ("From a map.", "Read with care.", NOT_THE_IDEA_ALONE, IDEAS_SOURCE):
        assert text.count(escape(said)) == 2
    assert "break-before: page" in text


def test_what_a_team_wrote_stays_text_and_nothing_runs_or_is_loaded() -> None:
    text = page(
        Idea("<img src=x onerror=alert(1)>", "a & b", cycles=(Cycle("<script>1</script>"),))
    )
    assert "default-src 'none'; style-src 'sha256-" in text
    for each in ("<script", "<img", "href=", 'src="'):
        assert each not in text
    assert "&lt;img src=x onerror=alert(1)&gt;" in text
    assert "a &amp; b" in text
