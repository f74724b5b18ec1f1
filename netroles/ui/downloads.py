"""Whatever leaves, in one way: names are off until somebody asks for them, each time anew.

Nothing else gives a file out. A file is made only when it is asked for, and when nobody's session
is at hand: what hangs on the visit is asked for while the page runs.
"""

from collections.abc import Callable
from functools import cache
from threading import Thread
from typing import Any

import pandas as pd
import streamlit as st
from streamlit import runtime
from streamlit.runtime.scriptrunner import add_script_run_ctx, get_script_run_ctx

from netroles.export import HOW_TO_READ, role_workbook, zipped
from netroles.insight import LINKED, NOT_WORKED_OUT, SURE, WAITING, Doubt, how_to_read
from netroles.network import Network
from netroles.privacy import MODES, STILL_KNOWN, called, codes_of, withholder, without_names
from netroles.reading import EXCEL_MIME, safe_csv
from netroles.ui import caveats, session
from netroles.ui.caveats import NOTE
from netroles.ui.privacy_controls import way_to_names

Coder = Callable[[Network], Network]
"""A network with people called as they may be called in a file."""

WITHOUT, WITH = "without names", "with names"
_MIND = "It holds names: mind whom you send it to."
_NAMES_ARE_HIDDEN = "It holds names, and names are hidden now. To save it, {way}."


def two_ways(
    label: str,
    file_name: str,
    mime: str,
    named: Callable[[], bytes],
    coded: Callable[[Coder], bytes],
    *,
    about: str = "",
    still: str = STILL_KNOWN,
) -> None:
    """A button for the file without names, and one with them unless names are hidden.

    Two buttons and no switch: nobody leaves names on by accident. still is what a file without
    them may tell all the same. Where somebody chose another way
    to call people, the file has their codes; else codes are dealt anew for each file.
    """
    coder = _as_on_screen if MODES[session.names()].leaves else None
    _button(
        f"{label}, {WITHOUT}",
        lambda: coded(coder or dealt_anew()),
        file_name,
        mime,
        key=f"{file_name} {label} {WITHOUT}",
        icon=":material/download:",
        help=f"{about} {still}".strip() or None,
    )
    if session.names_hidden():
        return
    _button(
        f"{label}, {WITH}",
        named,
        file_name,
        mime,
        key=f"{file_name} {label} {WITH}",
        type="tertiary",
        icon=":material/download:",
        help=f"{about} {_MIND}".strip(),
    )


def dealings_without_names() -> dict[str, str]:
    """In which dealing everybody (id) got the code that stands for them in a file without names;
    empty where codes are dealt for each file alone."""
    mode = session.names()
    return (
        session.seen().dealings(mode, presenting=session.presenting()) if MODES[mode].leaves else {}
    )


def of_nobody(
    label: str,
    data: Callable[[], bytes] | bytes,
    file_name: str,
    mime: str,
    *,
    key: str | None = None,
    about: str | None = None,
) -> None:
    """A button for a file in which nobody is named: a form, a template, counts of groups."""
    _button(label, data, file_name, mime, key=key, help=about)


def of_names(
    label: str,
    data: Callable[[], bytes],
    file_name: str,
    mime: str,
    *,
    disabled: bool = False,
    about: str = "",
) -> None:
    """A button for a file that is no use without names: a questionnaire, the rows left out.

    Where names are hidden it cannot be pressed.
    """
    hidden = session.names_hidden()
    _button(
        label,
        data,
        file_name,
        mime,
        icon=":material/download:",
        disabled=disabled or hidden,
        help=_NAMES_ARE_HIDDEN.format(way=way_to_names()) if hidden else f"{_MIND} {about}".strip(),
    )


def of_key(label: str, data: Callable[[], bytes], file_name: str) -> None:
    """A button for the key to code names: asked for by its own name, in a file of its own."""
    _button(label, data, file_name, "text/csv", icon=":material/key:", help=_MIND)


def table_download(
    facts: pd.DataFrame,
    network: Network,
    name: str,
    about: str,
    coded: Callable[[Coder], pd.DataFrame] | None = None,
) -> None:
    """A table as a file, with what must be said of it in each row.

    coded makes the same table with people called otherwise; None for a table that names nobody,
    of which there is one file, without any text that holds a name.
    """
    note, withheld = caveats.note(network), withheld_now()

    def without(call: Coder) -> bytes:
        table = without_names(facts if coded is None else coded(call), withheld())
        return safe_csv(table.assign(**{NOTE: f"{note} {STILL_KNOWN}" if coded else note}))

    label, file_name = f"Download {about}", f"{name}.csv"
    if coded is None:
        key = f"download {name}"
        of_nobody(label, lambda: without(_as_on_screen), file_name, "text/csv", key=key)
        return
    with st.container(horizontal=True):
        two_ways(
            label,
            file_name,
            "text/csv",
            lambda: safe_csv(facts.assign(**{NOTE: note})),
            without,
            about="Comma-separated, opens in Excel.",
        )


def role_downloads(
    table: pd.DataFrame,
    network: Network,
    period: str | None,
    doubt: Doubt,
    name: str,
    coded: Callable[[Coder], pd.DataFrame],
) -> None:
    """A table of roles as an Excel workbook, and as CSV beside a page of text.

    coded makes the same table with people called otherwise; its rows then stand in the order of
    the codes, because that of a staff list would tell who is who. In a file confidence is a
    number, so the words for it are left out.
    """
    note, withheld = caveats.note(network), withheld_now()
    said = [each for each in (caveats.of_rule(), caveats.of_response(network)) if each]
    said += caveats.of_purpose()

    def content(facts: pd.DataFrame) -> pd.DataFrame:
        kept = facts.drop(columns=SURE).assign(**{NOTE: note})
        if LINKED in kept:
            kept[LINKED] = kept[LINKED].replace(WAITING, NOT_WORKED_OUT)
        return kept

    def without(call: Coder) -> tuple[pd.DataFrame, list[str]]:
        facts = without_names(content(coded(call)), withheld()).sort_values("Name")
        return facts, [*map(withheld(), lines()), STILL_KNOWN]

    def lines() -> list[str]:
        return how_to_read(network, period, doubt, said)

    def archive(facts: pd.DataFrame, lines: list[str]) -> bytes:
        text = "\r\n\r\n".join(lines).encode("utf-8-sig")
        return zipped({f"{name}.csv": safe_csv(facts), f"{HOW_TO_READ}.txt": text})

    with st.container(horizontal=True):
        two_ways(
            "Download for Excel",
            f"{name}.xlsx",
            EXCEL_MIME,
            lambda: role_workbook(content(table), lines()),
            lambda call: role_workbook(*without(call)),
            about="A workbook with a second sheet: how to read this.",
        )
        two_ways(
            "Download as CSV",
            f"{name}.zip",
            "application/zip",
            lambda: archive(content(table), lines()),
            lambda call: archive(*without(call)),
            about="The table and a page on how to read it, packed together.",
        )


def withheld_now() -> Callable[[], Callable[[str], str]]:
    """What leaves out any text that holds a name of these data, those who said no among them."""
    everybody = [each.network.people for each in session.everything_loaded()]
    return cache(lambda: withholder(*everybody))


def dealt_anew() -> Coder:
    """Professions and numbers, dealt anew: the same person is called the same in one file."""
    codes: dict[str, str] = {}

    def called_so(network: Network) -> Network:
        codes.update(codes_of(network.people, "jobs", codes))
        return called(network, codes)

    return called_so


def _as_on_screen(network: Network) -> Network:
    return network


def _button(
    label: str, data: Callable[[], bytes] | bytes, file_name: str, mime: str, **how: Any
) -> None:
    st.download_button(
        label,
        data=_until_it_is_here(data, file_name, mime) if callable(data) else data,
        file_name=file_name,
        mime=mime,
        on_click="ignore",
        **how,
    )


def _until_it_is_here(made: Callable[[], bytes], file_name: str, mime: str) -> Callable[[], bytes]:
    """The same file, kept for this visitor until their next click.

    Streamlit takes a file that is made on demand for left over, and sweeps it away after two runs
    of whoever else is here: with many visitors before the browser has fetched it.
    """
    context = get_script_run_ctx()

    def kept() -> bytes:
        found = made()
        if context is not None and runtime.exists():
            files = runtime.get_instance().media_file_mgr
            given = found, mime, f"made on demand: {file_name}", file_name, True
            # In a thread of its own: whose file it is, Streamlit reads off the thread.
            keeping = Thread(target=files.add, args=given)
            add_script_run_ctx(keeping, context)
            keeping.start()
            keeping.join()
        return found

    return kept
