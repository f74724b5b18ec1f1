"""What a workshop came to, to hand out: one page to print, and the next steps as a table."""

from collections.abc import Callable, Iterable

import pandas as pd

from netroles.export.drawn_map import svg
from netroles.export.paper import HANDOUT
from netroles.export.printed_page import printed_page
from netroles.export.taken import TakenMap
from netroles.practice import STEPS, TONE, WORKSHOP_CREDIT, Remark, Workshop, remarks_table
from netroles.privacy import without_names


def workshop_page(
    workshop: Workshop,
    remarks: Iterable[Remark],
    picture: TakenMap | None,
    withheld: Callable[[str], str],
) -> bytes:
    """The mirror, what was said and what was agreed, as one HTML page for A4, opened offline.

    picture is that of `mirror_picture`, None for none. Whatever holds a name by now is left out:
    withheld says a text again, as `netroles.privacy.withholder`.
    """
    workshop, given = workshop.told(withheld), [each.told(withheld) for each in remarks]
    *others, agreed = STEPS.values()
    return printed_page(
        "workshop",
        title=workshop.title,
        date=workshop.date,
        says=workshop.mirror.says,
        source=workshop.mirror.source,
        picture="" if picture is None else svg(picture, HANDOUT, "light"),
        steps=[(step, remarks_table(step, given)) for step in others],
        agreed=(agreed, remarks_table(agreed, given)),
        tone=TONE,
        credit=WORKSHOP_CREDIT,
    )


def next_steps_table(
    workshop: Workshop, remarks: Iterable[Remark], withheld: Callable[[str], str]
) -> pd.DataFrame:
    """What was agreed, a row each, with the workshop's title and date, and no text with a name."""
    table = remarks_table(STEPS["agreed"], remarks)
    table.insert(0, "Workshop", workshop.heading)
    return without_names(table, withheld)
