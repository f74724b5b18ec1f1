"""Who is called what, who is left out, and what should not have been in a file at all."""

from netroles.privacy.called import called, groups_renamed
from netroles.privacy.codes import PERSON, dealt, job_words
from netroles.privacy.flags import Flag, flags, is_nhs_number, without_flagged
from netroles.privacy.jobs import with_common_jobs
from netroles.privacy.key import codes_from_key, key_table
from netroles.privacy.leave_out import Asked, asked_to_leave_out, without
from netroles.privacy.modes import MODES, STILL_KNOWN, Mode, ModeKey, codes_of, in_mode
from netroles.privacy.purpose import Purpose, day_in_words
from netroles.privacy.withheld import WITHHELD, withholder, without_names

__all__ = [
    "MODES",
    "PERSON",
    "STILL_KNOWN",
    "WITHHELD",
    "Asked",
    "Flag",
    "Mode",
    "ModeKey",
    "Purpose",
    "asked_to_leave_out",
    "called",
    "codes_from_key",
    "codes_of",
    "day_in_words",
    "dealt",
    "flags",
    "groups_renamed",
    "in_mode",
    "is_nhs_number",
    "job_words",
    "key_table",
    "with_common_jobs",
    "withholder",
    "without",
    "without_flagged",
    "without_names",
]
