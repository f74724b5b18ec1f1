"""The rule on well-known networks: roles and scores as worked out for it on 2026-11-22."""

from pathlib import Path

import networkx as nx

from netroles.network import Network
from netroles.roles import nobody_stands_out, roles
from tests.published.networks import classic, published


def best(of: Network, role: str, most: int | None = None) -> dict[str, float]:
    """Those who have the role, the highest score first, to two digits."""
    table = roles(of)
    scores = table.loc[table["role"] == role, role].sort_values(ascending=False, kind="stable")
    return {str(person): score for person, score in scores.round(2).head(most).items()}


def test_karate_club_has_its_two_leaders_and_three_between_them() -> None:
    club = classic(nx.karate_club_graph())
    assert best(club, "broker") == {"0": 0.84, "33": 0.83, "32": 0.69, "31": 0.68, "2": 0.67}
    assert set(best(club, "connector", 3)) == {"3", "7", "1"}
    assert best(club, "connector", 2) == {"7": 0.60, "3": 0.60}


def test_medici_first_among_the_florentine_brokers() -> None:
    families = classic(nx.florentine_families_graph())
    brokers = {"Medici": 0.79, "Guadagni": 0.69, "Albizzi": 0.65, "Salviati": 0.56}
    assert best(families, "broker") == brokers


def test_valjean_bridges_and_the_students_hold_together() -> None:
    miserables = classic(nx.les_miserables_graph())
    brokers = {"Valjean": 0.90, "Myriel": 0.86, "Gavroche": 0.73, "Fantine": 0.72}
    assert best(miserables, "broker", 4) == brokers
    connectors = best(miserables, "connector")
    assert {who: connectors[who] for who in ("Feuilly", "Combeferre", "Joly")} == {
        "Feuilly": 0.71,
        "Combeferre": 0.71,
        "Joly": 0.71,
    }
    assert max(connectors.values()) == 0.71


def test_kite() -> None:
    assert best(classic(nx.krackhardt_kite_graph()), "broker", 2) == {"8": 0.65, "7": 0.63}


def test_office_of_the_secretary_among_the_agencies(shared: Path) -> None:
    agencies = published(
        shared / "data" / "dhhs_tobacco",
        keep=lambda row: float(row["collab"]) >= 3,
        strength="collab",
        group="agency",
    )
    assert best(agencies, "broker", 1) == {"OS-5": 0.84}


def test_consultants(shared: Path) -> None:
    asked = published(
        shared / "data" / "cross_parker_consulting_info",
        keep=lambda row: float(row["weight"]) >= 4,
        strength="weight",
        directed=True,
    )
    assert set(best(asked, "broker", 2)) == {"8", "20"}


def test_where_everyone_reaches_everyone_nobody_is_a_broker(shared: Path) -> None:
    """Krackhardt's advice network: 69 of 100 possible ties are there."""
    advice = published(
        shared / "data" / "krackhardt_hightech",
        keep=lambda row: row["type"] == "advice",
        directed=True,
        group="dept",
    )
    assert best(advice, "broker") == {}


def test_two_nurses_a_patient_and_a_doctor_bridge_on_the_lyon_ward(shared: Path) -> None:
    """At least a quarter of an hour together: 45 intervals of twenty seconds. The file says what
    people do and not what kind of person they are, so the patients count as staff here."""
    ward = published(
        shared / "data" / "sociopatterns_hospital_lyon",
        keep=lambda row: float(row["weight"]) >= 45,
        strength="weight",
        group="role",
    )
    assert list(best(ward, "broker", 4)) == ["1207", "1295", "1352", "1157"]
    work = ward.people["setting"]
    assert work[["1207", "1295", "1352", "1157"]].to_list() == ["NUR", "NUR", "PAT", "MED"]
    assert not nobody_stands_out(roles(ward))
