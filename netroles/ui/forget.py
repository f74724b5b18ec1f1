"""Forget what a visitor loaded: the visit, its caches, and the addresses of its downloads.

Streamlit serves a file that was made to anyone with its address, without a cookie, until it is
cleaned up; it does so when a visit ends, which may be long after somebody has left.
"""

from streamlit import runtime
from streamlit.runtime import caching
from streamlit.runtime.scriptrunner import get_script_run_ctx

from netroles.ui import session


def everything() -> None:
    """Forget all that this visitor loaded, chose, typed or had made for them."""
    session.start_again()
    context = get_script_run_ctx()
    if context is None or not runtime.exists():
        return
    visit, server = context.session_id, runtime.get_instance()
    caching.clear_session_data_cache(visit)
    caching.clear_session_resource_cache(visit)
    server.uploaded_file_mgr.remove_session_files(visit)
    server.dataframe_source_mgr.clear_all_for_session(visit)
    server.media_file_mgr.clear_session_refs(visit)
    # A file that was downloaded belongs to nobody: the first time it is marked, then it goes.
    for _ in range(2):
        server.media_file_mgr.remove_orphaned_files()
