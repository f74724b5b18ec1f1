"""Files to fill in: the columns that are recognised, with three invented rows each."""

import io
from dataclasses import dataclass
from functools import cache

import pandas as pd
import xlsxwriter

from netroles.reading.cells import safe_csv

CSV_MIME = "text/csv"
EXCEL_MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_TIES = pd.DataFrame(
    [
        ["P1", "P2", 4, "talks to", None, "before"],
        ["P2", "P3", 2, "handover", "home→hospital", "before"],
        ["P3", "P1", 3, "advice", None, "before"],
    ],
    columns=["source", "target", "strength", "kind", "transition", "period"],
)
_PEOPLE = pd.DataFrame(
    [
        ["P1", "Example Nurse", "community nursing", "North", "nurse", "professional", None],
        ["P2", "Example Doctor", "GP practice; hospice", "North", "GP", "professional",
         "generalist"],
        ["P3", "Example Consultant", "hospital ward", "Ward 4", "consultant", "professional",
         "specialist"],
    ],
    columns=["person", "name", "setting", "team", "profession", "kind", "level"],
)  # fmt: skip


@dataclass(frozen=True)
class Template:
    """A file to download: what the button says, the file's name, type and content."""

    label: str
    file_name: str
    mime: str
    content: bytes


@cache
def templates() -> tuple[Template, ...]:
    """The templates for ties and for people, as CSV and as Excel; made once, they hold no data."""
    return tuple(
        template
        for what, table in (("ties", _TIES), ("people", _PEOPLE))
        for template in (
            Template(f"Template for {what} (CSV)", f"{what}.csv", CSV_MIME, safe_csv(table)),
            Template(f"Template for {what} (Excel)", f"{what}.xlsx", EXCEL_MIME, _excel(table)),
        )
    )


def _excel(table: pd.DataFrame) -> bytes:
    out = io.BytesIO()
    # Text stays text: nothing that somebody types may become a formula or a link.
    text_only = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, text_only) as workbook:
        sheet = workbook.add_worksheet()
        bold = workbook.add_format({"bold": True})
        sheet.write_row(0, 0, table.columns, bold)
        for number, row in enumerate(table.itertuples(index=False), 1):
            sheet.write_row(number, 0, ["" if pd.isna(cell) else cell for cell in row])
        sheet.freeze_panes(1, 0)
        sheet.autofit()
    return out.getvalue()
