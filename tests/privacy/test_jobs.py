"""A job that few people have is not shown while others look on."""

import re

import pandas as pd

from netroles.network import Network
from netroles.privacy import in_mode, with_common_jobs
from tests.networks import network


def staff(**jobs: int) -> Network:
    """So many people of each job: nurse1, nurse2 and so on."""
    people = {f"{job}{at}": {"profession": job} for job, many in jobs.items() for at in range(many)}
    return network(people=people)


def job_of(given: Network) -> dict[str, int]:
    counts = given.people["profession"].value_counts()
    return {str(job): int(many) for job, many in counts.items()}


def test_jobs_with_five_holders_or_more_stay() -> None:
    given = staff(nurse=6, porter=5)
    assert job_of(with_common_jobs(given, 5)) == {"nurse": 6, "porter": 5}
    assert with_common_jobs(given, 0) is given


def test_jobs_that_few_have_are_called_alike() -> None:
    given = with_common_jobs(staff(nurse=9, pharmacist=1, dietitian=4), 5)
    assert job_of(given) == {"nurse": 9, "member of staff": 5}


def test_who_alone_has_a_job_does_not_become_the_only_member_of_staff() -> None:
    given = with_common_jobs(staff(nurse=9, porter=5, pharmacist=1), 5)
    assert job_of(given) == {"nurse": 9, "member of staff": 6}


def test_in_a_team_of_four_everybody_is_called_alike() -> None:
    given = with_common_jobs(staff(nurse=3, pharmacist=1), 5)
    assert job_of(given) == {"member of staff": 4}


def test_the_code_of_a_single_pharmacist_does_not_say_so() -> None:
    told = in_mode(with_common_jobs(staff(nurse=9, pharmacist=1, dietitian=4), 5), "jobs")
    words = {re.sub(r" \d+$", "", name) for name in told.people["name"]}
    assert words == {"Nurse", "Member of staff"}
    assert "pharm" not in " ".join(told.people.fillna("").to_numpy().ravel())


def test_few_carers_are_called_as_patients_are_and_their_profession_goes() -> None:
    people: dict[str, dict[str, str | None]] = {
        f"p{at}": {"kind": "patient", "profession": "teacher"} for at in range(7)
    }
    people["c"] = {"kind": "carer"}
    for at in range(5):
        people[f"n{at}"] = {"profession": "nurse"}
    told = with_common_jobs(network(people=people), 8).people["profession"]
    assert told.value_counts().to_dict() == {"patient or carer": 8, "nurse": 5}


def test_eight_patients_are_patients() -> None:
    people = {f"p{at}": {"kind": "patient", "profession": "teacher"} for at in range(8)}
    told = in_mode(with_common_jobs(network(people=people), 8), "jobs")
    assert sorted(told.people["name"]) == [f"Patient {at}" for at in range(1, 9)]
    assert pd.isna(told.people["profession"]).all()
