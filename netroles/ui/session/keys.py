"""Every key of a visitor's session. No other file writes one down."""

PERSON = "person"
PERSON_FIELD, PERSON_FIELD_PREFIX = "field of the person", "field of the person "
PERIOD = "period"
LAYOUT = "layout"
GROUPING = "grouping"
MIDDLE = "middle"
NEAR = "near"
MARKED = "marked by"
SIZED = "sized by"
ARROWS = "arrows"
PINS = "pins"
OPENED = "opened"
PROJECTED = "projected"
INSIDE = "inside"
DIVIDE = "divide"
COUNTED = "counted"
NAMES = "people are called by"
PRESENTING = "presenting"
SEEN = "as seen"
PURPOSE = "purpose"
CHANGE_KIND = "kind of change"
TEAMS_BY, REACHED_BY = "teams by", "reached by"
AWAY, ONE_END, OTHER_END = "away", "one end", "other end"
TRIED, TRIED_BEFORE = "tried out", "tried out before"
PICTURE = "picture of transitions"
BEFORE, AFTER = "compared before", "compared after"
COMPARED_AS = "compared as"
TOOL = "tool tried"
PRACTICE_PREFIX = "practice "
COFFEE, COFFEE_FILES = "coffee rounds", "coffee tables"
COFFEE_UPLOADS = "coffee uploads"
SELF_PERSON = f"{PRACTICE_PREFIX}self person"
SELF_FORM_PREFIX = f"{PRACTICE_PREFIX}self form "
SELF_FORM, SELF_JUST_SAID = "self form", f"{PRACTICE_PREFIX}self just said"
SCORES, SCORES_ROUND, CUTOFFS = "scores of roles", "scores round", "cut-offs of roles"
FREQUENCY_HOLDS, WAVE, WAVE_BEFORE = "frequency holds", "wave", "wave before"
LARGE_ROLES = "roles of five or more"
FIGURE = "figure of roles"
CARD_ABOUT, CARD_PREFIX = "card about", "card of "
WORKSHOP_PREFIX = f"{PRACTICE_PREFIX}workshop "
WORKSHOP, WORKSHOP_STEP = f"{WORKSHOP_PREFIX}chosen", f"{WORKSHOP_PREFIX}step"
WORKSHOP_ON_WALL, WORKSHOP_TOLD = f"{WORKSHOP_PREFIX}on wall", f"{WORKSHOP_PREFIX}told"
WORKSHOP_CHANGING = f"{WORKSHOP_PREFIX}changing"
IDEA_CHOSEN, IDEA_FORM = f"{PRACTICE_PREFIX}idea chosen", f"{PRACTICE_PREFIX}idea form "
SHELF, NOT_KEPT = "shelf", "not kept"
WRITTEN_FORMS = "written forms"
OPENED_WORKSPACE, NEW_CODE, CONFLICTS = "workspace", "new code", "changed by two"
ENTRIES_AS_OPENED = "entries as opened"
SECOND = "second"
ANSWERED = "answered "
FILTER_PREFIX = "filter "
MATCH_PREFIX = "match "
READING_PREFIX = "reading "
RULE_PREFIX = "rule "
INSIST_PREFIX = "insist on "
FILE_PREFIX = "file "
TYPED = "typed"
ANSWERS = "answers"
EGONETS, EGONET_ROUND = "egonets", "egonet round"
LOADED = "loaded"
LINK = "link"
WORK = "saved work"
VISIT = "visit"
TRIED_RULE = "rule"
INSISTS = "insists on roles"
SELF_FORMS, SELF_ANSWERS = "self forms", "self answers"
SAID = (SELF_FORMS, SELF_ANSWERS, COFFEE, COFFEE_FILES)
"""What stays when somebody says no: it is held against who is there each time it is asked for."""
OF_SINGLE_PEOPLE = (PERSON, MIDDLE, AWAY, ONE_END, OTHER_END, TRIED, TRIED_BEFORE, OPENED)
PREFIXES_OF_THE_NETWORK = (FILTER_PREFIX, READING_PREFIX, INSIST_PREFIX, PRACTICE_PREFIX)
OF_THE_NETWORK = (
    PERSON,
    PERIOD,
    LAYOUT,
    GROUPING,
    MIDDLE,
    NEAR,
    MARKED,
    SIZED,
    ARROWS,
    DIVIDE,
    COUNTED,
    CHANGE_KIND,
    TEAMS_BY,
    REACHED_BY,
    AWAY,
    ONE_END,
    OTHER_END,
    TRIED,
    TRIED_BEFORE,
    BEFORE,
    AFTER,
    SECOND,
    PURPOSE,
    PINS,
    OPENED,
    INSISTS,
    *SAID,
)
JOBS = "jobs"
