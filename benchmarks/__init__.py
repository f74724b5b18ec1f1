"""Figures and ratios against named peers. Not tests: nothing here passes or fails by a time."""
