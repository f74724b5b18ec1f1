"""What can go wrong with a workspace, whatever it is kept in."""

from netroles.network import NetrolesError


class StorageError(NetrolesError):
    """A workspace could not be read or written; what is kept in it is as it was before."""


class DeletedError(StorageError):
    """The workspace is no more."""

    def __init__(self) -> None:
        super().__init__(
            "This workspace was deleted, perhaps by somebody else, so nothing can be kept in it. "
            "Close it, and open or make another one."
        )
