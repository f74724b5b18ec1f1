"""What the Person page says of one person's network."""

from netroles.decisions import (
    ego,
)
from netroles.insight import (
    WITH_CARE,
    ego_sentences,
    telling_again_sentences,
)
from tests.insight.people_on_a_line import AT, FAMILY, LINE
from tests.networks import network


def test_one_persons_figures_each_with_a_sentence() -> None:
    assert ego_sentences(LINE, ego(LINE, "N")) == [
        "Nora has 2 contacts, in 2 settings.",
        "These two contacts do not talk to each other.",
        "Counting contacts who talk to each other as fewer, 2.0 of the 2 lead to different people "
        "(effective size).",
        "Constraint is 0.50: contacts partly lead to the same people; near 1, all contact leads "
        "back to the same few people.",
        "All contacts whose group is known are outside the own group (E-I index +1.00, from −1 to "
        "+1).",
        "Nora alone joins 1 pair of contacts: they have no tie and no other contact of theirs in "
        "common.",
        "Without Nora, 1 patient or carer would have no route to the rest of the network.",
    ]
    alone = network(people={"N": AT["N"]})
    assert ego_sentences(alone, ego(alone, "N")) == ["Nora has no contact in what is counted here."]


def test_below_nought_stands_the_minus_sign_of_the_text() -> None:
    of = network(["NM"], {"N": FAMILY["N"], "M": FAMILY["M"], "W": AT["W"]})
    assert (
        "All contacts whose group is known are in the own group (E-I index −1.00, from −1 to +1)."
    ) in ego_sentences(of, ego(of, "N"))


def test_the_telling_again_is_named_with_care() -> None:
    of = network(["AN", "AW", "AH", "NH"], AT)
    assert telling_again_sentences(of, ego(of, "A")) == [
        "Albert talks to 3 professionals in 3 settings.",
        "Of 3 pairs of these professionals, 2 have no reported tie: Albert may be the one who "
        "tells them both.",
        "Among these, no tie was reported between community and ward; between hospice and ward.",
        WITH_CARE,
    ]
    together = network(["AN", "AW", "NW"], AT)
    assert telling_again_sentences(together, ego(together, "A"))[-1] == (
        "All of them talk to each other."
    )
    assert telling_again_sentences(of, ego(of, "N")) == []
