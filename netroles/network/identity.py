"""When do two cells name the same person?"""


def clean_id(text: str) -> str:
    """The id a cell stands for: trimmed, each run of white space one space, otherwise exact.

    Case is kept, and nothing else is folded: "Dr Smith" and "dr smith" stay two people until the
    user says they are one. Non-breaking spaces count as white space.
    """
    return " ".join(text.split())
