"""The hand-out of a workshop: what stands on it, who does not, and that nothing in it runs."""

from __future__ import annotations

from netroles.export import mirror_picture, next_steps_table, workshop_page
from netroles.export.workshop_mirror import CARE
from netroles.network import Network
from netroles.practice import STEPS, WORKSHOP_CREDIT, Mirror, Remark, Workshop
from netroles.privacy import WITHHELD, withholder
from netroles.reading import safe_csv
from tests.export.test_workshop_mirror import DAY, town

SAID = "6 ties join home and hospital."
HARBOUR = Workshop("Going home", "9 March", Mirror((SAID,), CARE, "From our own data."))
CALL = Remark("k", "agreed", "A call at 10", who="Ward", when="Monday", how="Late letters")
REMARKS = [
    CALL,
    Remark("k", "works", "The Monday call"),
    Remark("k", "contradictions", "Beds free by noon", against="Families come after work"),
]


def handed_out(workshop: Workshop, remarks: list[Remark], network: Network) -> str:
    picture = mirror_picture(network, CARE, "Our network", DAY)
    return workshop_page(workshop, remarks, picture, withholder(network.people)).decode()


def test_the_hand_out_has_the_mirror_what_was_said_and_what_was_agreed() -> None:
    text = handed_out(HARBOUR, REMARKS, town())
    for each in ("Going home", "9 March", SAID, "From our own data.", "The Monday call",
                 "Families come after work", "A call at 10", "Late letters"):  # fmt: skip
        assert each in text
    assert WORKSHOP_CREDIT in text
    assert "nobody is named" in text
    assert STEPS["ideas"].nothing in text
    assert text.count("<svg") == 1
    assert text.index("A call at 10") < text.index(SAID) < text.index("The Monday call")


def test_a_workshop_without_a_network_has_a_hand_out_too() -> None:
    text = workshop_page(Workshop("Alone"), [], None, str).decode()
    assert "Nothing was chosen for the mirror." in text
    assert "<svg" not in text
    assert all(step.nothing in text for step in STEPS.values())


def test_nothing_runs_and_nothing_is_loaded_whatever_was_typed() -> None:
    hostile = "<img src=x onerror=alert(1)></svg>"
    text = handed_out(Workshop(hostile, hostile, Mirror((hostile,))), [
        Remark("k", "works", hostile), Remark("k", "agreed", hostile, who=hostile)
    ], town(W1={"setting": hostile}))  # fmt: skip
    assert "default-src 'none'; style-src 'sha256-" in text
    assert "<img" not in text
    assert "<script" not in text
    assert "style=" not in text
    assert "href=" not in text.replace("xlink:href=", "")


def test_whoever_was_named_before_they_were_loaded_does_not_leave() -> None:
    named = town(W1={"name": "Ann Quillfeather"})
    said = "Ask Ann Quillfeather on Monday"
    remarks = [Remark("k", "works", said), Remark("k", "agreed", "A call", who=said)]
    text = handed_out(Workshop(said, said, Mirror((said,), CARE, said)), remarks, named)
    assert "Quillfeather" not in text
    assert text.count(WITHHELD) >= 6
    table = next_steps_table(Workshop(said), remarks, withholder(named.people))
    assert "Quillfeather" not in safe_csv(table).decode()


def test_the_next_steps_are_a_table_in_which_nothing_becomes_a_formula() -> None:
    formula = Remark("k", "agreed", "=1+1", who="@SUM(1)", when="-2", how="+3")
    table = next_steps_table(HARBOUR, [CALL, formula, REMARKS[1]], str)
    headings = ["Workshop", *(field.label for field in STEPS["agreed"].fields)]
    assert list(table.columns) == headings
    assert table.iloc[0].tolist() == [
        "Going home, 9 March", "A call at 10", "Ward", "Monday", "Late letters"
    ]  # fmt: skip
    lines = safe_csv(table).decode("utf-8-sig").splitlines()
    assert len(lines) == 3
    assert ",=1" not in lines[2]
