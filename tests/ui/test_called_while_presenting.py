"""What people are called while somebody presents, and when nobody does any more."""

from netroles.reading import Report
from netroles.ui.records import Loaded
from netroles.ui.seen import Seen
from tests.networks import network

JOBS = {f"N{at}": {"name": f"Nurse No {at}", "profession": "nurse"} for at in range(9)}
TEAM = Loaded(
    "a file",
    network(people=JOBS | {"X": {"name": "Ann Hall", "profession": "pharmacist"}}),
    Report(files=(), notes=()),
)


def test_a_job_that_one_person_has_is_called_so_only_while_nobody_presents() -> None:
    seen = Seen()
    before = seen.as_shown(TEAM, "jobs").network.people
    told = seen.as_shown(TEAM, "jobs", presenting=True).network.people
    assert (before["name"]["X"], before["profession"]["X"]) == ("Pharmacist 1", "pharmacist")
    assert told.loc["X", "profession"] == "member of staff"
    assert str(told.loc["X", "name"]).startswith("Member of staff ")
    assert (told["profession"] == "member of staff").all(), "one of ten would be the pharmacist"
    after = seen.as_shown(TEAM, "jobs").network.people
    assert after.equals(before)


def test_code_names_stay_what_they_are_for_their_key() -> None:
    seen = Seen()
    codes = seen.codes(TEAM, "codes")
    assert seen.codes(TEAM, "codes", presenting=True) == codes
    told = seen.as_shown(TEAM, "codes", presenting=True).network.people
    assert told["name"].to_dict() == codes
    assert "pharmacist" not in told["profession"].to_list()
