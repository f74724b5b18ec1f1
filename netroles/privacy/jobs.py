"""Jobs that so few people have that the job is a name."""

from dataclasses import replace

import pandas as pd

from netroles.decisions import smallest_of_staff
from netroles.network import Network, is_staff

OF_STAFF, OF_OTHERS = "member of staff", "patient or carer"
"""What stands for the job, or the kind of person, that few people have."""


def with_common_jobs(network: Network, smallest: int) -> Network:
    """The network with `OF_STAFF` for each profession that few have, and `OF_OTHERS` for patients
    and carers where few are of their kind; the profession of the others goes.

    Few are fewer than smallest, of staff fewer than `SMALLEST_SHOWN`. Where those who are then
    called alike are still few, whoever has the next profession, by how many have it, is called so
    too. 0 leaves all as it is.

    Example: of six nurses, five porters and a pharmacist the pharmacist and the porters become
    members of staff; alone, a member of staff would be the pharmacist.
    """
    if not smallest:
        return network
    people, staff = network.people, is_staff(network.people)
    jobs = people["profession"].str.strip().where(staff)
    said = pd.concat(
        [
            _common(jobs[staff].fillna(""), smallest_of_staff(smallest), OF_STAFF),
            _common(people.loc[~staff, "kind"].fillna(""), smallest, OF_OTHERS),
        ]
    ).reindex(people.index)
    # Who they are is their kind: a profession would tell one patient from the others.
    jobs = people["profession"].where(staff)
    return replace(network, people=people.assign(profession=jobs.mask(said.notna(), said)))


def _common(given: pd.Series, smallest: int, instead: str) -> pd.Series:
    """What stands for each text that few have; missing where it stays."""
    plain = given.str.casefold()
    sizes = plain.value_counts().sort_values(kind="stable")
    rare = sizes < smallest
    # The next ones join as long as those before them are some, and few.
    before = sizes.cumsum() - sizes
    joins = sizes.index[rare | ((before > 0) & (before < smallest) & bool(rare.any()))]
    return pd.Series(instead, given.index, dtype="str").where(plain.isin(joins))
