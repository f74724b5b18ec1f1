"""The tools of the page Practice, one module each."""
