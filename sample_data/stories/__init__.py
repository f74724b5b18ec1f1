"""The stories behind the samples, one a file."""

from collections.abc import Mapping

from sample_data.stories import liaison_psychiatry, palliative, region, ward_team
from sample_data.story import Story

STORIES: Mapping[str, Story] = {
    "palliative": palliative.STORY,
    "liaison_psychiatry": liaison_psychiatry.STORY,
    "ward_team": ward_team.STORY,
    "region": region.STORY,
}
"""Each sample's story by the sample's key."""
