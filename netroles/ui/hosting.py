"""Who may open the dashboard: whoever sits at this computer, or on a server who has signed in.

On one's own computer nobody signs in, because nobody else can reach it. A server says that it is
one, by `NETROLES_MODE=hosted`, and does not start without a sign-in.
"""

import ipaddress
import os

import streamlit as st
from streamlit.auth_util import is_authlib_installed
from streamlit.errors import StreamlitSecretNotFoundError

MODE = "NETROLES_MODE"
HOSTED = "hosted"
HOW = "docs/hosting.md says how."
NO_SIGN_IN = (
    f"Network Roles was started as a server ({MODE}={HOSTED}), but no sign-in is configured: "
    "whoever reaches its address could see what others loaded. Expected: a section [auth] in "
    ".streamlit/secrets.toml and the package Authlib, or server.trustedUserHeaders behind a proxy "
    f"that signs people in. {HOW}"
)
FROM_ELSEWHERE = (
    "Network Roles would be within reach of other computers (server.address is {address}), and "
    "nobody has to sign in. Leave server.address at 127.0.0.1, or run it as a server: "
    f"{MODE}={HOSTED} and a sign-in. {HOW}"
)
NOT_SIGNED_IN = (
    "Your organisation's sign-in did not say who you are, so nothing is shown. Open this page by "
    "the address you were given; if it stays so, tell whoever runs the server."
)


def is_hosted() -> bool:
    """Whether this is a server for several people, and not somebody's own computer."""
    return os.environ.get(MODE, "").strip().casefold() == HOSTED


def refusal() -> str | None:
    """Why the dashboard must not start as it is set up; None where it may."""
    if is_hosted():
        return None if _signs_in() or _headers() else NO_SIGN_IN
    address = st.get_option("server.address")
    if _is_this_computer(address):
        return None
    return FROM_ELSEWHERE.format(address=address or "not set, which means every network")


def refuse_unsafe_start() -> None:
    """End the program with a sentence where it must not start."""
    why = refusal()
    if why:
        raise SystemExit(why)


def may_enter() -> bool:
    """Whether this visitor may see anything; says what to do where not."""
    if not is_hosted():
        return True
    if _signs_in():
        if st.user.is_logged_in:
            return True
        st.text("Sign in to load your team's network. Nobody else sees what you load.")
        st.button("Sign in", type="primary", on_click=st.login)
        return False
    if any(st.user.get(key) for key in _headers().values()):
        return True
    st.text(NOT_SIGNED_IN)
    return False


def _is_this_computer(address: str | None) -> bool:
    try:
        return address == "localhost" or ipaddress.ip_address(address or "").is_loopback
    except ValueError:
        return False


def _signs_in() -> bool:
    """Whether Streamlit's own sign-in (OpenID Connect) is set up."""
    try:
        return "auth" in st.secrets and is_authlib_installed()
    except StreamlitSecretNotFoundError:
        return False


def _headers() -> dict[str, str]:
    """The headers by which a proxy says who somebody is, and what each is called in `st.user`."""
    found: dict[str, str] = st.get_option("server.trustedUserHeaders") or {}
    return found
