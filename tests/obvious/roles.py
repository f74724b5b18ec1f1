"""The four scores, as section 2 of the role science writes them."""

from math import isnan

from netroles.network import Network
from tests.obvious.closure import clustering, triangles
from tests.obvious.groups import main_settings, outside
from tests.obvious.position import pagerank, reach
from tests.obvious.routes import betweenness, steps
from tests.obvious.ties import contacts, degree


def said(network: Network, kind: str) -> dict[str, tuple[int, int]]:
    """What was said of each person, the yes less the no, and how many who answered know them.

    Whoever stands as a source of anything has answered.
    """
    rows = [tie for _, tie in network.ties.iterrows()]
    answered = {tie["source"] for tie in rows}
    given = [tie["strength"] for tie in rows if tie["kind"] == kind]
    given = [strength for strength in given if not isnan(strength)]
    scale = all(1 <= each <= 5 for each in given) and any(each != 1 for each in given)
    answers: dict[tuple[str, str], int] = {}
    for tie in rows:
        if tie["kind"] == kind:
            pair = (tie["source"], tie["target"])
            answer = 1
            if scale and tie["strength"] < 4:
                answer = -1 if tie["strength"] <= 2 else 0
            answers[pair] = max(answer, answers.get(pair, -1))
    know = contacts(network)
    return {
        person: (
            max(sum(answers.get((other, person), 0) for other in know), 0),
            sum(
                other in answered and (other in know[person] or (other, person) in answers)
                for other in know
                if other != person
            ),
        )
        for person in know
    }


def scores(network: Network) -> dict[str, dict[str, float]]:
    """The four scores, person by person, as section 2 of the role science writes them."""
    neighbours, group = contacts(network), main_settings(network)
    b, t, k, c = betweenness(network), triangles(network), degree(network), clustering(network)
    a, r, counts = pagerank(network), reach(network), outside(network)
    members = [g for g in group.values() if g]
    in_real_group = [p for p in neighbours if members.count(group[p]) >= 3]
    x = {p: counts[p][0] if p in in_real_group else 0 for p in neighbours}
    mean_x = sum(x[p] for p in in_real_group) / len(in_real_group) if in_real_group else 0.0

    def f(times: float) -> float:
        return times / (1 + times)

    energised = said(network, "energises")
    named = [e for e, n in energised.values() if n]
    mean_e = sum(named) / len(named) if named else 0.0

    def with_answers(hint: float, person: str) -> float:
        if "energises" not in set(network.ties["kind"]):
            return hint
        e, n = energised[person]
        weight = n / (n + 3)
        return (1 - weight) * hint + weight * f(e / mean_e if mean_e else 0) * (
            1 + (e / n if n else 0)
        ) / 2

    table = {}
    for person in neighbours:
        part = list(steps(neighbours, person))
        n = len(part)
        floor_b = max(sum(b[p] for p in part) / n, (n - 1) / 4)
        f_b = f(b[person] / floor_b) if floor_b else 0.0
        f_t = f(t[person] / max(sum(t[p] for p in part) / n, 2))
        f_a = f(a[person] / (sum(a[p] for p in part) / n)) if k[person] else 0.0
        f_x = f(x[person] / mean_x) if mean_x else 0.0
        share_closed = c[person] if k[person] > 1 else 0.0
        share_open = 1 - c[person] if k[person] > 1 else 0.0
        share_reach = r[person] if len(neighbours) > 1 else 0.0
        share_outside = x[person] / counts[person][1] if x[person] else 0.0
        table[person] = {
            "broker": f_b * (1 + share_open) / 2,
            "connector": f_t * (1 + share_closed) / 2,
            "energiser": with_answers(f_a * (1 + share_reach) / 2, person),
            "challenger": f_x * (1 + share_outside) / 2 * (1 - f_b),
        }
    return table
