"""What does the rule say on real networks, and how much hangs on its numbers?

Writes docs/methods-evidence.md from a folder of public networks, one folder each with edges.csv
and nodes.csv: python -m benchmarks.methods_evidence [FOLDER]
"""

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd

from netroles import confidence, measure, read, response, roles
from netroles.network import Network, structure
from netroles.roles import RULE, SCORED

ROOT = Path(__file__).parent.parent
FOLDER = ROOT.parent / "shared" / "data"
PAGE = ROOT / "docs" / "methods-evidence.md"
STRICTER = 0.05
"""How far the threshold is moved, either way."""

INTRODUCTION = """# What the rule says on real networks

Made by `python -m benchmarks.methods_evidence`, from public networks that were not made for this
purpose, read as they come (`python -m netroles check` says what was read). Do not edit by hand.

What the columns mean:

- **people, ties**: in the ties that count (kinds that say who is in contact, latest period), each
  pair once.
- **response**: the share of those asked who answered, where the file says so.
- **broker … none**: share of the staff with each role; *none* has no distinct role, *edge* has
  one contact or none.
- **confidence**: the median over those with a role, from 0 to 1, and the share of them whose
  confidence is high.
- **CS**: the CS-coefficient of betweenness and of triangles, the largest share of people that can
  be left out while the order of those left holds. Below 0.25 no order should be read into it.
- **changed**: share of the staff with another role when the threshold is 0.05 lower, and 0.05
  higher.
- **agreement**: Spearman's correlation of the broker score with constraint, effective size and
  number of contacts, over people with at least two contacts.
"""


def row(name: str, network: Network) -> dict[str, str]:
    """The figures of one network, as they are printed."""
    of = structure(network)
    sure = confidence(network)
    table = roles(network)
    staff = table["broker"].notna()
    held = table.loc[staff, "role"]
    share = held.value_counts(normalize=True)
    rate = response(network).rate
    with_role = sure.of_roles.dropna()
    return {
        "network": name,
        "people": f"{of.size:,}",
        "ties": f"{len(of.first):,}",
        "response": "not known" if rate is None else f"{rate:.0%}",
        **{role.key: f"{share.get(role.key, 0):.0%}" for role in SCORED},
        "none": f"{share.get('none', 0):.0%}",
        "edge": f"{share.get('peripheral', 0) + share.get('isolate', 0):.0%}",
        "confidence": f"{with_role.median():.2f}" if len(with_role) else "–",
        "high": f"{(with_role >= 0.8).mean():.0%}" if len(with_role) else "–",
        "CS betweenness": f"{sure.stability['betweenness']:.1f}",
        "CS triangles": f"{sure.stability['triangles']:.1f}",
        "changed −0.05": changed(network, held, -STRICTER),
        "changed +0.05": changed(network, held, STRICTER),
        **{
            f"with {each.replace('_', ' ')}": agreement(network, table["broker"], each)
            for each in ("constraint", "effective_size", "degree")
        },
    }


def changed(network: Network, held: pd.Series, by: float) -> str:
    """The share of the staff whose role is another one under a moved threshold."""
    moved = roles(network, rule=replace(RULE, least_score=RULE.least_score + by))
    return f"{(moved.loc[held.index, 'role'] != held).mean():.0%}"


def agreement(network: Network, score: pd.Series, name: str) -> str:
    """Spearman's correlation over people with at least two contacts who have a score."""
    several = (measure(network, "degree") >= 2) & score.notna()
    other = measure(network, name)[several]
    if several.sum() < 3 or other.nunique() < 2 or score[several].nunique() < 2:
        return "–"
    return f"{np.corrcoef(score[several].rank(), other.rank())[0, 1]:.2f}"


def in_short(rows: list[dict[str, str]]) -> str:
    """The middle of each column that one would look at first, in a sentence."""

    def middle(column: str) -> float:
        return float(np.median([float(each[column].strip("%")) for each in rows]))

    return (
        f"In the middle one of these {len(rows)} networks, roles have a confidence of "
        f"{middle('confidence'):.2f} and the CS-coefficient of betweenness is "
        f"{middle('CS betweenness'):.2f}; another threshold gives {middle('changed −0.05'):.0f}% "
        f"(lower) and {middle('changed +0.05'):.0f}% (higher) of the staff another role; the "
        f"broker score goes with effective size at {middle('with effective size'):.2f}, with "
        f"constraint at {middle('with constraint'):.2f} and with the number of contacts at "
        f"{middle('with degree'):.2f}."
    )


def main() -> None:
    """Write the page from the folder named on the command line, or the usual one."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    if not folder.is_dir():
        raise SystemExit(
            "Name the folder of networks: python -m benchmarks.methods_evidence FOLDER"
        )
    rows = []
    for edges in sorted(folder.glob("*/edges.csv")):
        reading = read(edges, people=edges.with_name("nodes.csv"))
        rows.append(row(edges.parent.name, reading.network))
        print(rows[-1], flush=True)
    heads = list(rows[0])
    lines = [heads, ["---"] * len(heads), *(list(each.values()) for each in rows)]
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
    PAGE.write_text(f"{INTRODUCTION}\n{in_short(rows)}\n\n{table}\n", encoding="utf-8")
    print(f"Written: docs/{PAGE.name}")


if __name__ == "__main__":
    main()
