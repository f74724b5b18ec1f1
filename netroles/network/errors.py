"""The one base error of Network Roles."""


class NetrolesError(Exception):
    """Something in the data or the request cannot be used.

    The message is one or two plain sentences for the person who loaded the data: what was
    expected, what was found, where (file, row, column), and what to do. It shows a count and at
    most a few values, never a full list of names. Pages show the message; commands print it.
    """
