"""What shall we try?"""

import streamlit as st

from netroles.ui import frame, session
from netroles.ui.practice import keeping, tools, workshop

projected = session.workshop_on_wall()
with frame.open_page("practice", projected=projected):
    if projected:
        keeping.what_happened(tools.in_words)
        workshop.project()
    else:
        frame.source_line("practice")
        tool = tools.choose()
        st.text(tool.line)
        keeping.where_it_is_kept(stays=tool.stays)
        keeping.what_happened(tools.in_words)
        tool.show()
