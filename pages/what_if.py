"""What if somebody is away, or two people start to talk?"""

import streamlit as st

from netroles.decisions import divide_of
from netroles.ui import (
    answers,
    controls,
    decision_controls,
    frame,
    panels,
    response_panels,
    session,
    what_if_panels,
)

with frame.open_page("what_if"):
    frame.source_line("what_if")
    network = session.loaded().network
    period = controls.period(network)
    response_panels.line(network, "what_if")
    if not response_panels.roles_may_be_shown(network):
        st.text(what_if_panels.NOBODY_IS_SHOWN)
    else:
        with panels.line("what-if-line"):
            by = decision_controls.divide(network)
        divide = divide_of(by)
        what_if_panels.choose(network, period)
        what_if_panels.before_and_after(network, by, period)

        ties, apart = answers.what_ifs(network, by, period)
        st.subheader("New ties that would help most", anchor=False)
        what_if_panels.progress(network, by, period, (ties, apart))
        what_if_panels.best_new_ties(network, ties, divide)

        st.subheader("The absence of each person in turn", anchor=False)
        what_if_panels.each_absence(network, apart, by, period, divide)
