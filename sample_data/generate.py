"""Write the files of a sample from its story: `python sample_data/generate.py palliative`."""

import argparse
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
if __package__ in (None, ""):  # started as a script: the package itself is not yet on the path
    sys.path.insert(0, str(FOLDER.parent))

from sample_data.stories import STORIES  # noqa: E402 (the line above makes it known)
from sample_data.story import tell  # noqa: E402


def main(arguments: list[str] | None = None) -> None:
    """Write people.csv, ties.csv and planted.csv of the samples named, or of all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("samples", nargs="*", metavar="SAMPLE", help=", ".join(STORIES))
    parser.add_argument("--seed", type=int, help="another draw than the one kept here")
    parser.add_argument("--out", type=Path, default=FOLDER, help="write below this folder")
    chosen = parser.parse_args(arguments)
    for key in chosen.samples or STORIES:
        if key not in STORIES:
            parser.error(f"there is no sample '{key}'; there is {', '.join(STORIES)}")
        folder = chosen.out / key
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in tell(STORIES[key], chosen.seed).files().items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
