"""What shall we try?"""

import streamlit as st

from netroles.ui import frame
from netroles.ui.practice import keeping, tools

with frame.open_page("practice"):
    frame.source_line("practice")
    tool = tools.choose()
    st.text(tool.line)
    keeping.where_it_is_kept(stays=tool.stays)
    keeping.what_happened(tool.fields)
    tool.show()
