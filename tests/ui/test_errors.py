"""What a log keeps when something fails: the kind of error and where, no message, no value."""

import asyncio
import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from netroles.ui import errors

SECRET = "Nurse Zoe Private"


@pytest.fixture
def guarded() -> Iterator[None]:
    """Logs as the dashboard keeps them, for one test."""
    before = logging.getLogRecordFactory()
    errors.keep_names_out_of_logs.__wrapped__()
    yield
    logging.setLogRecordFactory(before)


def fail() -> None:
    raise KeyError(f"{SECRET} is not here")


@pytest.mark.usefixtures("guarded")
def test_error_that_another_part_logs_keeps_its_kind_and_place(
    caplog: pytest.LogCaptureFixture,
) -> None:
    try:
        fail()
    except KeyError as error:
        logging.getLogger("streamlit.error_util").error("Uncaught: %s", error, exc_info=error)
    (record,) = caplog.records
    assert record.getMessage().startswith("KeyError at test_errors.py:")
    assert "test_errors.py" in record.getMessage()
    assert SECRET not in logging.Formatter().format(record)


@pytest.mark.usefixtures("guarded")
def test_error_in_a_task_that_nobody_waits_for(caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> None:
        async def fails() -> None:
            fail()

        task = asyncio.create_task(fails())
        while not task.done():
            await asyncio.sleep(0)
        del task

    # In a thread: where browser tests ran before, this one has a loop of its own already.
    with ThreadPoolExecutor() as pool:
        pool.submit(asyncio.run, main()).result()
    said = "\n".join(map(logging.Formatter().format, caplog.records))
    assert "KeyError at" in said
    assert SECRET not in said


@pytest.mark.usefixtures("guarded")
def test_line_without_an_error_stays_as_it_was_written(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("streamlit").warning("%d sessions", 3)
    assert [each.getMessage() for each in caplog.records] == ["3 sessions"]
