"""Given back, the key calls the same people the same."""

import pandas as pd
import pytest

from netroles.network import NetrolesError
from netroles.privacy import (
    codes_from_key,
    codes_of,
    dealings_from_key,
    key_table,
    new_dealing,
)
from netroles.reading import look, safe_csv
from tests.networks import network

PEOPLE = network(people={"=1+1": {"name": "Éva Nagy"}, "b": {"name": "Bo"}, "c": {}}).people


def test_the_key_goes_out_as_a_file_and_comes_back_the_same() -> None:
    codes = codes_of(PEOPLE, "codes")
    dealings = {"=1+1": new_dealing(), "b": new_dealing()}
    sheet = look(("key.csv", safe_csv(key_table(PEOPLE, codes, dealings))))
    assert codes_from_key(sheet.rows, "key.csv") == codes
    assert dealings_from_key(sheet.rows) == dealings


def test_a_key_of_an_earlier_version_knows_no_dealing() -> None:
    assert dealings_from_key(pd.DataFrame({"code": ["N1"], "person": ["a"]})) == {}
    table = pd.DataFrame({"code": ["N1"], "person": ["a"], "dealt": ["x"]})
    assert dealings_from_key(table) == {}


def test_the_key_stands_in_the_order_of_the_codes() -> None:
    key = key_table(PEOPLE, {"b": "N02", "=1+1": "N01", "gone": "N03"}, {})
    assert key["code"].tolist() == ["N01", "N02", "N03"]
    assert key["name"].tolist()[:2] == ["Éva Nagy", "Bo"]
    assert key["name"].isna().tolist() == [False, False, True]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"code": ["N1"], "who": ["a"]}, "“person” is not there"),
        ({"code": ["N1", ""], "person": ["a", "b"]}, "1 row without"),
        ({"code": ["N1", "n1"], "person": ["a", "b"]}, "“code”, 1 cell"),
        ({"code": ["N1", "N2"], "person": ["a", "a"]}, "“person”, 1 cell"),
    ],
)
def test_what_is_no_key_is_refused_with_what_to_do(table: dict[str, list[str]], said: str) -> None:
    with pytest.raises(NetrolesError, match=said):
        codes_from_key(pd.DataFrame(table), "other.csv")
