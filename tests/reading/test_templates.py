"""Templates: what we ask people to fill in is what we read best."""

from netroles.reading import Reading, look, read, templates


def from_templates(ending: str) -> Reading:
    files = {each.file_name: (each.file_name, each.content) for each in templates()}
    return read(files[f"ties.{ending}"], files[f"people.{ending}"])


def test_the_examples_are_read_without_a_doubt() -> None:
    for ending in ("csv", "xlsx"):
        report = from_templates(ending).report
        assert [(file.rows, file.kept) for file in report.files] == [(3, 3), (3, 3)]
        assert not report.of_kind("doubtful")
        assert report.only_in_ties == 0


def test_every_heading_of_a_template_stands_for_a_field() -> None:
    read = from_templates("csv")
    assert read.people_match is not None
    files = {each.file_name: each for each in templates()}
    for name, match in (("ties.csv", read.ties_match), ("people.csv", read.people_match)):
        assert match.unused(look((name, files[name].content))) == ()


def test_both_forms_hold_the_same() -> None:
    csv, excel = from_templates("csv").network, from_templates("xlsx").network
    assert csv.people.equals(excel.people)
    assert csv.ties.equals(excel.ties)
