"""Parquet: one table, its cells as text."""

import io
import json
from typing import Any

from .found import RefusedError

MOST_CELLS = 5_000_000


def read_records(content: bytes) -> list[list[str]]:
    """The headings and then every row."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    pa.set_cpu_count(1)
    try:
        file = pq.ParquetFile(io.BytesIO(content), pre_buffer=False)
        rows, columns = file.metadata.num_rows, file.metadata.num_columns
        if rows * columns > MOST_CELLS:
            raise RefusedError(
                f"is a Parquet file of {rows:,} rows and {columns:,} columns; up to "
                f"{MOST_CELLS:,} cells can be read. Leave out what is not needed"
            )
        table = file.read(use_threads=False)
    except (pa.ArrowException, OSError, ValueError):
        raise RefusedError("is a damaged Parquet file") from None
    cells = [[_text(value) for value in column.to_pylist()] for column in table.columns]
    return [list(table.column_names), *map(list, zip(*cells, strict=True))]


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    if isinstance(value, bytes):
        raise RefusedError("holds a column that is not text, numbers or dates")
    return str(value)
