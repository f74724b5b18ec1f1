"""The only code that talks to Streamlit."""
