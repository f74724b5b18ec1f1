"""Improvement methods: from seeing the network to trying something on Monday."""

from netroles.practice.coffee import random_pairs

__all__ = ["random_pairs"]
