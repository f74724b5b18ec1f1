"""Who is meant by a name in a file that comes back?"""

import pandas as pd

from netroles.reading.report import shown


class Meant:
    """Finds who is meant by a name: an id, or a name that only one person has."""

    def __init__(self, people: pd.DataFrame) -> None:
        self._ids = set(people.index)
        names = people["name"].dropna()
        alone = names[~names.duplicated(keep=False)]
        self._several = set(names[names.duplicated()])
        self._of_name = {str(name): str(person) for person, name in alone.items()}
        self._folded = {each.casefold(): each for each in (*self._of_name, *people.index)}

    def person(self, name: str) -> str | None:
        """The id of who is meant; None where it is nobody, or not clear who."""
        return name if name in self._ids else self._of_name.get(name)

    def why_nobody(self, name: str) -> str:
        """Why `person` found nobody."""
        if name in self._several:
            return f"several people are called {shown(name)}; write the id instead"
        like = self._folded.get(name.casefold())
        perhaps = f"; perhaps it is {shown(like)}, spelt another way" if like else ""
        return f"{shown(name)} is nobody in this network{perhaps}"
