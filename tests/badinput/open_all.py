"""Opens every file under a folder as the page would, and prints a line of JSON for each.

A program of its own, so that a file which exhausts memory ends this process and not the tests.
"""

import hashlib
import json
import sys
import time
from pathlib import Path

from netroles.network import NetrolesError
from netroles.reading import build, open_file, propose_match, sentence


def opened(file: Path) -> tuple[str, str]:
    """What the file is, and what became of it: "network", "table: why none", "refused: why"."""
    try:
        found = open_file(file)
    except NetrolesError as refused:
        return "", f"refused: {refused}"
    match = propose_match(found.ties)
    sentence(found.ties, match)
    try:
        report = build(found.ties, match, found.people).report
    except NetrolesError as refused:
        return found.kind, f"table: {refused}"
    report.table()
    report.refused()
    assert all(file.kept + file.refused == file.rows for file in report.files)
    return found.kind, "network"


def limited(most: int) -> None:
    """Keep this process within so many bytes, where the system can."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def peak_megabytes() -> float:
    """The most memory that this process or one it started has held, where the system tells.

    Linux counts what the process held that started this one as well, except in /proc.
    """
    try:
        import resource
    except ImportError:
        return 0
    unit = 1e6 if sys.platform == "darwin" else 1e3
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / unit
    status = Path("/proc/self/status")
    if not status.exists():
        return children
    own = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return max(children, int(own.split()[1]) / unit)


if __name__ == "__main__":
    limited(3_000_000_000)
    for path in sorted(each for each in Path(sys.argv[1]).rglob("*") if each.is_file()):
        before, start = hashlib.sha256(path.read_bytes()).digest(), time.monotonic()
        kind, what = opened(path)
        line = {
            "file": str(path.relative_to(sys.argv[1])),
            "kind": kind,
            "what": what,
            "seconds": time.monotonic() - start,
            "megabytes": peak_megabytes(),
            "changed": hashlib.sha256(path.read_bytes()).digest() != before,
        }
        sys.stdout.write(f"{json.dumps(line)}\n")
