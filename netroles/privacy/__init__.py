"""Who is called what, who is left out, and what should not have been in a file at all."""

from netroles.privacy.called import called, groups_renamed
from netroles.privacy.codes import PERSON, dealt, job_words
from netroles.privacy.flags import Flag, flags, is_nhs_number, is_numbered, without_flagged
from netroles.privacy.jobs import with_common_jobs
from netroles.privacy.key import codes_from_key, dealings_from_key, key_table, new_dealing
from netroles.privacy.leave_out import (
    Asked,
    asked_to_leave_out,
    both_lists,
    holds_name_of,
    rows_of_others,
    without,
    words_that_name,
)
from netroles.privacy.modes import MODES, STILL_KNOWN, Mode, ModeKey, codes_of, in_mode, stricter
from netroles.privacy.purpose import Purpose, day_in_words
from netroles.privacy.survey import roles_called
from netroles.privacy.withheld import WITHHELD, withholder, without_names
from netroles.privacy.written import may_be_names, must_come_out

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
    "both_lists",
    "called",
    "codes_from_key",
    "codes_of",
    "day_in_words",
    "dealings_from_key",
    "dealt",
    "flags",
    "groups_renamed",
    "holds_name_of",
    "in_mode",
    "is_nhs_number",
    "is_numbered",
    "job_words",
    "key_table",
    "may_be_names",
    "must_come_out",
    "new_dealing",
    "roles_called",
    "rows_of_others",
    "stricter",
    "with_common_jobs",
    "withholder",
    "without",
    "without_flagged",
    "without_names",
    "words_that_name",
]
