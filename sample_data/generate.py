"""Write the files of a sample from its story: `python sample_data/generate.py palliative`.

`self_report` writes the blank form on how people see their own part, `coordination` an invented
sheet of how roles rate working with each other.
"""

import argparse
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
if __package__ in (None, ""):  # started as a script: the package itself is not yet on the path
    sys.path.insert(0, str(FOLDER.parent))

from netroles.reading import self_form  # noqa: E402 (the line above makes it known)
from sample_data import COORDINATION, COORDINATION_FILE  # noqa: E402
from sample_data.stories import STORIES, coordination  # noqa: E402
from sample_data.story import tell  # noqa: E402

FORM = "self_report"


def main(arguments: list[str] | None = None) -> None:
    """Write people.csv, ties.csv and planted.csv of the samples named, and the two others."""
    known = (*STORIES, FORM, COORDINATION)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("samples", nargs="*", metavar="SAMPLE", help=", ".join(known))
    parser.add_argument("--seed", type=int, help="another draw than the one kept here")
    parser.add_argument("--out", type=Path, default=FOLDER, help="write below this folder")
    chosen = parser.parse_args(arguments)
    for key in chosen.samples or known:
        if key not in known:
            parser.error(f"there is no sample '{key}'; there is {', '.join(known)}")
        folder = chosen.out / key
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in _files(key, chosen.seed).items():
            (folder / name).write_bytes(content)


def _files(key: str, seed: int | None) -> dict[str, bytes]:
    if key == FORM:
        return {f"form.{end}": self_form(excel=end == "xlsx") for end in ("xlsx", "csv")}
    if key == COORDINATION:
        return {COORDINATION_FILE.name: coordination.scores(seed).encode()}
    return {name: text.encode() for name, text in tell(STORIES[key], seed).files().items()}


if __name__ == "__main__":
    main()
