"""Where the bytes come from, and what the file is called in sentences."""

from pathlib import Path, PurePosixPath, PureWindowsPath

from netroles.network import NetrolesError

Source = str | Path | tuple[str, bytes]
"""A path, or a file's name and content as an upload gives them."""

MOST_BYTES = 10_000_000
"""The size limit the upload has too (safety.md 2.3): far above 200,000 ties of two codes each."""


def name_and_bytes(source: Source) -> tuple[str, bytes]:
    """The file's name, for words only, and its content.

    Raises NetrolesError when the file cannot be read or is too large.
    """
    if isinstance(source, tuple):
        given, content = source
        name = _short_name(given)
    else:
        name = _short_name(str(source))
        try:
            # One byte more than allowed: an endless or growing file ends here too.
            with Path(source).open("rb") as file:
                content = file.read(MOST_BYTES + 1)
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or "the name is not one a file can have"
            raise NetrolesError(f"The file {name} could not be opened: {why}.") from error
    if len(content) > MOST_BYTES:
        raise NetrolesError(
            f"{name} is larger than {MOST_BYTES // 1_000_000} MB, the most that can be read; "
            "leave out columns or rows that are not needed."
        )
    if not content:
        raise NetrolesError(f"{name} is empty.")
    return name, content


def _short_name(given: str) -> str:
    """The last part of a path of either system, printable and at most 100 characters."""
    last = PureWindowsPath(PurePosixPath(given).name).name
    printable = "".join(c if c.isprintable() else " " for c in last).strip()
    if len(printable) > 100:
        printable = f"{printable[:99]}…"
    return printable or "the file"
