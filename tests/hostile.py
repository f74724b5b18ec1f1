"""Texts that are code, or that break what takes text for granted, of two public lists.

They stand beside the checkout in ../shared/badinput and are never part of the project.
"""

from __future__ import annotations

import json
from pathlib import Path

from netroles.network import clean_id

BATCH = 300


def batches(shared: Path) -> list[list[str]]:
    """Every text of both lists, so many at a time, the blank ones and the repeated ones too."""
    strings = json.loads((shared / "badinput/blns/blns.json").read_text(encoding="utf-8"))
    payloads = shared / "badinput/xss-payloadbox/Intruder/xss-payload-list.txt"
    lines = payloads.read_text(encoding="utf-8", errors="replace").splitlines()
    texts = [*strings, *lines]
    return [texts[first : first + BATCH] for first in range(0, len(texts), BATCH)]


def usable(texts: list[str]) -> list[str]:
    """The texts that can be an id: not blank, and none twice."""
    return list(dict.fromkeys(text for text in map(clean_id, texts) if text))
