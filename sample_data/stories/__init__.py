"""The stories behind the samples, one a file."""

from collections.abc import Mapping

from sample_data.stories import palliative
from sample_data.story import Story

STORIES: Mapping[str, Story] = {"palliative": palliative.STORY}
"""Each sample's story by the sample's key."""
