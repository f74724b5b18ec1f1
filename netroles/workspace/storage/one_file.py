"""Everything in a workspace as one file, and back."""

import json

import jsonschema

from netroles.network import NetrolesError
from netroles.workspace.shelf import WITH_NAMES, Entry
from netroles.workspace.storage.workspace import Workspace

FILE_SUFFIX = ".json"
_FORMAT = 1
_WHAT = (
    "Everything in a workspace of Network Roles: what a team kept of what it tried on the page "
    "Practice. Each entry says of which kind it is, its content field by field, and how often it "
    "was saved. The order of entries is random and tells nothing of when or by whom they were "
    "written. To bring it back, open an empty workspace on the page Practice and load this file."
)
_TEXT = {"type": "string", "minLength": 1}
_SCHEMA = {
    "type": "object",
    "required": ["what", "format", "name", "keeps_names", "entries"],
    "properties": {
        "what": _TEXT,
        "format": {"const": _FORMAT},
        "name": _TEXT,
        "keeps_names": {"type": "boolean"},
        "entries": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["kind", "key", "version", "content"],
                "additionalProperties": False,
                "properties": {
                    "kind": {"type": "string", "pattern": "^[a-z ]{1,64}$"},
                    "key": {"type": "string", "pattern": "^[0-9a-f]{16}$"},
                    "version": {"type": "integer", "minimum": 1, "maximum": 1_000_000_000},
                    "content": {"type": "object"},
                },
            },
        },
    },
}


def as_file(workspace: Workspace) -> bytes:
    """Everything that is kept, as JSON that says what it is.

    It holds names only where the workspace keeps them.
    """
    told = {
        "what": _WHAT,
        "format": _FORMAT,
        "name": workspace.name,
        "keeps_names": workspace.keeps_names(),
        "entries": [
            {
                "kind": each.kind,
                "key": each.key,
                "version": each.version,
                "content": dict(each.content),
            }
            for each in workspace.everything()
        ],
    }
    return json.dumps(told, indent=1, ensure_ascii=False).encode()


def bring_back(workspace: Workspace, file: bytes) -> int:
    """Keep everything of such a file in an empty workspace; give how many entries it was.

    All of it or nothing. Raises NetrolesError for another file, for a workspace that is not empty,
    and for a file with names where the workspace keeps none.
    """
    entries = _entries(file)
    if any(WITH_NAMES in each.content for each in entries) and not workspace.keeps_names():
        raise NetrolesError(
            "This file holds names of people, and this workspace keeps none. Switch “Keep names "
            "too” on, or take a file of a workspace without names. Nothing was brought back."
        )
    if workspace.count():
        raise NetrolesError(
            "A file can be brought back into an empty workspace alone, and there are entries in "
            "this one. Make a new workspace for it. Nothing was brought back."
        )
    return len(workspace.bring(entries))


def _entries(file: bytes) -> tuple[Entry, ...]:
    try:
        # Written again, because what can be read may be too deep, no number or no text, to be kept.
        told = json.loads(file)
        json.dumps(told, allow_nan=False, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise NetrolesError(_OTHER) from None
    wrong = next(iter(_VALIDATOR.iter_errors(told)), None)
    if wrong is not None:
        newer = isinstance(told, dict) and _is_newer(told.get("format"))
        where = " → ".join(map(str, wrong.absolute_path))
        raise NetrolesError(_NEWER if newer else f"{_OTHER} It differs at: {where or 'the whole'}.")
    found = tuple(Entry(**each) for each in told["entries"])
    if len({each.key for each in found}) < len(found):
        raise NetrolesError(f"{_OTHER} Two entries in it have the same key.")
    return found


def _is_newer(said: object) -> bool:
    return isinstance(said, int) and said > _FORMAT


_OTHER = (
    "This is no file of everything in a workspace, as this page gives it, or it was changed. "
    "Nothing was brought back."
)
_NEWER = (
    "This file was written by a newer version of Network Roles. Open it with that version. Nothing "
    "was brought back."
)
_VALIDATOR = jsonschema.Draft202012Validator(_SCHEMA)
