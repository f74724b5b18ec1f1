"""Network Roles: who holds a care network together, and how sure are we?

The short public surface. Whatever the dashboard shows can be computed with it in a notebook.
"""
