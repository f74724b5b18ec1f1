"""What pages say is different since."""

from netroles.decisions import (
    Moment,
    compare,
    moments,
)
from netroles.insight import (
    NOT_KNOWN_NOISE,
    comparison_sentences,
    newcomer_role_sentences,
    noise_word,
    role_change_sentence,
)
from tests.networks import clique, network, star


def test_what_is_different_since() -> None:
    rows = [
        {"source": tie[0], "target": tie[1], "kind": "talks to", "period": period}
        for period, ties in (("1", star(4)), ("2", [*clique("C123"), "CD"]))
        for tie in ties
    ]
    of = network(rows)
    found = compare(*moments(of))
    said = comparison_sentences(found)
    assert said[:3] == ["D joined.", "4 left.", "4 ties were made, 1 dropped and 3 kept."]
    assert "how much of that is noise is not known yet" in said[3]
    assert newcomer_role_sentences(found)
    person = str(found.roles.index[0])
    assert NOT_KNOWN_NOISE in role_change_sentence(of, found, person)
    nothing = compare(Moment(network()), Moment(network()))
    assert comparison_sentences(nothing)[:2] == ["Nobody joined.", "Nobody left."]


def test_noise_in_words() -> None:
    assert [noise_word(each) for each in (True, False, None)] == [
        "smaller than the noise",
        "larger than the noise",
        "not known yet",
    ]
