"""What must a reader of a file with roles know, who never saw the page it comes from?"""

from collections.abc import Iterable

from netroles.insight.further_roles import WHAT_REPORTED_MEANS
from netroles.insight.how_sure import (
    ABOUT_LINKS,
    UNSEEN,
    Doubt,
    stability_sentence,
    what_confidence_is,
)
from netroles.insight.limits import CAUTION, LIMITS
from netroles.insight.role_sentences import what_roles_rest_on
from netroles.network import Network
from netroles.roles import SCORED

FILE_CAUTION = "A file with roles holds names. Mind whom you send it to."


def how_to_read(
    network: Network, period: str | None, doubt: Doubt, said: Iterable[str] = ()
) -> list[str]:
    """The sentences that go with every file of roles, most important first.

    said is what else stands beside roles on the page: how few answered, another rule.
    """
    rests = what_roles_rest_on(network, period)
    return how_to_read_table(rests, doubt, said, [ABOUT_LINKS])


def how_to_read_table(
    rests: str, doubt: Doubt, said: Iterable[str] = (), further: Iterable[str] = ()
) -> list[str]:
    """The same for a table that holds nothing but `netroles.roles.roles`.

    rests says which ties the roles come from, further what stands beside roles in the file.
    """
    sure = (
        [what_confidence_is(doubt.confidence), UNSEEN, stability_sentence(doubt.confidence)]
        if doubt.confidence is not None
        else ["How sure the roles are was not worked out when this file was made."]
    )
    return [
        CAUTION,
        *said,
        rests,
        *(f"{role.label}: {role.description}" for role in SCORED),
        WHAT_REPORTED_MEANS,
        *sure,
        *further,
        *LIMITS,
        FILE_CAUTION,
    ]
