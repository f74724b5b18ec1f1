"""Opens every file under a folder as the page would, and prints a line of JSON for each.

A program of its own, so that a file which exhausts memory ends this process and not the tests.
"""

import hashlib
import json
import sys
import time
from pathlib import Path

from netroles.network import NetrolesError
from netroles.reading import build, look, propose_match, sentence


def opened(file: Path) -> str:
    """What became of the file: "network", "table: why none", or "refused: why"."""
    try:
        sheet = look(file)
    except NetrolesError as refused:
        return f"refused: {refused}"
    match = propose_match(sheet, "ties")
    sentence(sheet, match)
    try:
        report = build(sheet, match).report
    except NetrolesError as refused:
        return f"table: {refused}"
    report.table()
    report.refused()
    assert all(file.kept + file.refused == file.rows for file in report.files)
    return "network"


def limited(most: int) -> None:
    """Keep this process within so many bytes, where the system can."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


if __name__ == "__main__":
    limited(3_000_000_000)
    for path in sorted(each for each in Path(sys.argv[1]).rglob("*") if each.is_file()):
        before, start = hashlib.sha256(path.read_bytes()).digest(), time.process_time()
        what = opened(path)
        line = {
            "file": str(path.relative_to(sys.argv[1])),
            "what": what,
            "seconds": time.process_time() - start,
            "changed": hashlib.sha256(path.read_bytes()).digest() != before,
        }
        sys.stdout.write(f"{json.dumps(line)}\n")
