"""Files of roles: never without what must be known to read them, made only when asked for."""

import pandas as pd
import streamlit as st

from netroles.export import HOW_TO_READ, role_workbook, zipped
from netroles.insight import LINKED, NOT_WORKED_OUT, SURE, WAITING, Doubt, how_to_read
from netroles.network import Network
from netroles.reading import EXCEL_MIME, safe_csv
from netroles.ui import caveats

_HOLDS_NAMES = "It holds names: mind whom you send it to."


def role_downloads(
    table: pd.DataFrame, network: Network, period: str | None, doubt: Doubt, name: str
) -> None:
    """A table of roles as an Excel workbook, and as CSV beside a page of text.

    In a file confidence is a number, so the words for it are left out.
    """

    # What hangs on the visit is asked for now: a file is made when nobody's session is at hand.
    content = caveats.noted(table.drop(columns=SURE), network)
    said = [each for each in (caveats.of_rule(), caveats.of_response(network)) if each]
    if LINKED in content:
        content[LINKED] = content[LINKED].replace(WAITING, NOT_WORKED_OUT)

    def lines() -> list[str]:
        return how_to_read(network, period, doubt, said)

    def archive() -> bytes:
        text = "\r\n\r\n".join(lines()).encode("utf-8-sig")
        return zipped({f"{name}.csv": safe_csv(content), f"{HOW_TO_READ}.txt": text})

    with st.container(horizontal=True):
        st.download_button(
            "Download for Excel",
            data=lambda: role_workbook(content, lines()),
            file_name=f"{name}.xlsx",
            mime=EXCEL_MIME,
            on_click="ignore",
            help=f"A workbook with a second sheet: how to read this. {_HOLDS_NAMES}",
        )
        st.download_button(
            "Download as CSV",
            data=archive,
            file_name=f"{name}.zip",
            mime="application/zip",
            on_click="ignore",
            help=f"The table and a page on how to read it, packed together. {_HOLDS_NAMES}",
        )
