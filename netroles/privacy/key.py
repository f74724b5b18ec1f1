"""The key to code names: who is who, kept by the user as a file of its own."""

import re
import secrets
from collections.abc import Mapping

import pandas as pd

from netroles.insight import counted, display_names
from netroles.network import NetrolesError, clean_id

CODE_COLUMN, PERSON_COLUMN, NAME_COLUMN, DEALT_COLUMN = "code", "person", "name", "dealt"
_DEALING = re.compile(r"k[0-9a-f]{8}")


def new_dealing() -> str:
    """A random mark of one dealing of codes ("k" and 8 hexadecimal digits).

    Two dealings may give one code to two people: only with its dealing does a code mean somebody.
    """
    return f"k{secrets.token_hex(4)}"


def key_table(
    people: pd.DataFrame, codes: Mapping[str, str], dealings: Mapping[str, str]
) -> pd.DataFrame:
    """Columns `code`, `person` (id), `name` and `dealt`, in the order of the codes.

    people is `Network.people`; codes and dealings (`new_dealing`) go by id, and whoever stands in
    codes alone has no name.
    """
    table = pd.DataFrame({CODE_COLUMN: codes.values(), PERSON_COLUMN: codes.keys()}, dtype="str")
    table[NAME_COLUMN] = table[PERSON_COLUMN].map(display_names(people))
    table[DEALT_COLUMN] = table[PERSON_COLUMN].map(dealings)
    return table.sort_values(CODE_COLUMN, ignore_index=True)


def codes_from_key(table: pd.DataFrame, file: str) -> dict[str, str]:
    """The codes by id that a key holds: the columns `code` and `person` of a table of text.

    file is what the key is called. Raises NetrolesError where a column is missing, a cell is
    blank, or a code or a person stands twice.
    """
    known = {str(heading).strip().casefold(): heading for heading in table.columns}
    for needed in (CODE_COLUMN, PERSON_COLUMN):
        if needed not in known:
            raise NetrolesError(
                f"{file} is not a key: it needs the columns “{CODE_COLUMN}” and "
                f"“{PERSON_COLUMN}”, and “{needed}” is not there. Take the file that was "
                "downloaded here as the key."
            )
    cells = table[[known[PERSON_COLUMN], known[CODE_COLUMN]]].fillna("").astype(str)
    cells = cells.map(clean_id).set_axis(["person", "code"], axis="columns")
    blank = (cells == "").any(axis="columns")
    if blank.any():
        raise NetrolesError(
            f"{file}: {counted(int(blank.sum()), 'row')} without a person or a code. Each row of "
            "a key has both."
        )
    for column in ("code", "person"):
        folded = cells[column].str.casefold() if column == "code" else cells[column]
        if again := int(folded.duplicated().sum()):
            raise NetrolesError(
                f"{file}: in the column “{column}”, {counted(again, 'cell')} of a key stood there "
                "before. Each person has one code, and each code one person."
            )
    return dict(zip(cells["person"], cells["code"], strict=True))


def dealings_from_key(table: pd.DataFrame) -> dict[str, str]:
    """In which dealing each person (id) of a key got their code; who has none is not in it.

    table is as for `codes_from_key`, which refuses what is no key.
    """
    known = {str(heading).strip().casefold(): heading for heading in table.columns}
    if DEALT_COLUMN not in known:
        return {}
    cells = table[[known[PERSON_COLUMN], known[DEALT_COLUMN]]].fillna("").astype(str).map(clean_id)
    return {
        person: dealing
        for person, dealing in cells.itertuples(index=False, name=None)
        if _DEALING.fullmatch(dealing)
    }
