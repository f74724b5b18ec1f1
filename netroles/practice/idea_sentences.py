"""What is there to say of an idea, its prediction and what the figure did?

smallest is the smallest count that is said, as in `netroles.decisions.transitions`; 0 says all.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import pandas as pd

from netroles.decisions.whole_figures import DRAWS_OF_FIGURES, SPREADS
from netroles.network import ROLES_FROM, counted
from netroles.practice.ideas import (
    Cycle,
    Idea,
    Prediction,
    is_same,
    read_now,
    start_of,
    waves_since,
)
from netroles.practice.network_figures import NETWORK_FIGURES, Reading, Wave
from netroles.practice.studies import VERDICTS, Study, study
from netroles.roles.thresholds import FORGOTTEN, SILENT

NOT_SHOWN, NOT_SHOWN_HERE = "not shown", "Not shown: the count is too small"
NOT_YET = "Not studied yet"
NO_PREDICTION = "No prediction"
NOT_DEFINED = "not defined"

WHY_BEFORE = (
    "The figure and the value are said before they are read, so that nobody picks afterwards the "
    "figure that moved."
)
NOT_THE_IDEA_ALONE = (
    "A figure that moved after a change is not proof that the change moved it: people come and go, "
    "and answer differently on another day. Ask those who tried it."
)
IDEAS_SOURCE = (
    "After the model for improvement (Langley, Moen, Nolan, Nolan, Norman & Provost 2009, The "
    "Improvement Guide) and the breakthrough series collaborative (Institute for Healthcare "
    "Improvement 2003), in our own words."
)

IDEAS_METHOD = (
    IDEAS_SOURCE,
    "An idea is tried in cycles of plan, do, study and act. The plan names one figure of the whole "
    "network, which way it is hoped to move, and the value it is expected to reach; whether a fall "
    "or a rise is better nobody knows but the team. Once a cycle is studied its prediction can no "
    "longer be changed.",
    f"Noise is that of the Compare page: {DRAWS_OF_FIGURES} networks are drawn from each wave, "
    f"with {SILENT:.0%} of the people missing and {FORGOTTEN:.0%} of the reports forgotten. A "
    f"change smaller than {SPREADS:g} standard deviations of both waves together cannot be told "
    "from noise; one of just that size can. The range shown beside a figure is the figure less and "
    f"more {SPREADS:g} standard deviations of its own wave.",
    "A change that can be told from noise went the other way, moved as hoped but not as far, or is "
    "as predicted: where the figure, as it is read, is the value predicted or beyond it. A figure "
    "that lies where it was predicted, and could be there by chance, is no success.",
    "Where a figure is not defined at one of two waves, or how far it moves by chance is not "
    "known, nothing is told.",
    "Waves are the periods of the data, a second file, and figures that were kept before. Kept are "
    "what the wave is called, the day, its place in time among the periods loaded, how many people "
    "there are, the share that answered and the figures with how far they move by chance: no "
    "names, and no ties.",
    "In presentation mode a count of pairs or ties that is too small is not shown, nor a share of "
    "people that would tell how few the others are, nor what a study makes of either.",
    NOT_THE_IDEA_ALONE,
)
"""How an idea is held against its figure."""

_SAID: Mapping[str, str] = MappingProxyType(
    {
        "as predicted": "As predicted: the change is larger than the noise that resampling shows.",
        "not as far": (
            "It moved as hoped, by more than the noise that resampling shows, but not as far as "
            "predicted."
        ),
        "noise": "That is no change that can be told from noise",
        "other way": "It moved the other way, by more than the noise that resampling shows.",
    }
)


def reading_words(figure: str, value: float | None, smallest: int = 0) -> str:
    """A value of a figure with its unit; in words where it is not defined or may not be shown."""
    if value is None:
        return NOT_DEFINED
    of = NETWORK_FIGURES[figure]
    if not is_hidden(figure, value, smallest):
        return of.written(value)
    return f"fewer than {smallest} {of.many}" if of.unit == "count" else NOT_SHOWN


def is_hidden(figure: str, value: float | None, smallest: int) -> bool:
    """Whether a value would tell a count that is too small to be said."""
    if value is None or not smallest:
        return False
    of = NETWORK_FIGURES[figure]
    # A share of the people says how many the others are: whether these are few is not known here.
    return 0 < value < smallest if of.unit == "count" else of.of_people and 0 < value < 1


def range_words(figure: str, reading: Reading, smallest: int = 0) -> str:
    """Between which values a figure lies when people and reports are left out at random."""
    if reading.low is None or reading.high is None:
        return "" if reading.value is None else "not known"
    of = NETWORK_FIGURES[figure]
    low, high = of.within(reading.low), of.within(reading.high)
    if any(is_hidden(figure, each, smallest) for each in (reading.value, low, high)):
        return NOT_SHOWN
    return f"{of.written(low)} to {of.written(high)}"


def predicted_words(prediction: Prediction, smallest: int = 0) -> str:
    """What is predicted, in short: "30% or less"; a small number would tell where it began."""
    of = NETWORK_FIGURES[prediction.figure]
    if is_hidden(prediction.figure, prediction.to, smallest):
        return reading_words(prediction.figure, prediction.to, smallest)
    fewer = "or less" if of.unit == "%" else "or fewer"
    return f"{of.written(prediction.to)} {fewer if prediction.way == 'falls' else 'or more'}"


def prediction_sentence(prediction: Prediction, smallest: int = 0) -> str:
    """What is expected, in a sentence."""
    start = prediction.start
    began = reading_words(prediction.figure, start.value, smallest)
    return (
        f"{NETWORK_FIGURES[prediction.figure].label}: {prediction.way} from {began} at "
        f"“{start.wave}” to {predicted_words(prediction, smallest)}."
    )


def verdict_words(prediction: Prediction, found: Study, smallest: int = 0) -> str:
    """What a study found, in short; not where it would tell a small count."""
    if any(is_hidden(prediction.figure, x.value, smallest) for x in (found.start, found.now)):
        return NOT_SHOWN_HERE
    return VERDICTS[found.verdict]


def study_sentences(prediction: Prediction, found: Study, smallest: int = 0) -> list[str]:
    """A figure beside its prediction and the noise, in words."""
    figure, of = prediction.figure, NETWORK_FIGURES[prediction.figure]
    start, now = (reading_words(figure, each.value, smallest) for each in (found.start, found.now))
    said = [
        f"{of.label}: {start} at “{found.start.wave}”, {now} at “{found.now.wave}”; predicted "
        f"{predicted_words(prediction, smallest)}."
    ]
    if verdict_words(prediction, found, smallest) == NOT_SHOWN_HERE:
        return [*said, f"{NOT_SHOWN_HERE}."]
    if found.verdict == "unknown":
        return [*said, _why_unknown(figure, found)]
    if found.verdict != "noise" or found.needed is None:
        return [*said, _SAID[found.verdict]]
    said.append(
        f"{_SAID['noise']}: it would take {of.written_change(found.needed)} or more to be larger "
        "than what resampling shows."
    )
    if found.there:
        said.append(
            "The figure lies where it was predicted, but chance alone could have brought it there."
        )
    return said


def answered_sentences(waves: Sequence[Wave]) -> list[str]:
    """At which waves so few answered that the figure is to be read with care."""
    return [
        f"At “{each.label}” fewer than {ROLES_FROM:.0%} of those asked answered: the figure might "
        "be another one if everybody had."
        for each in waves
        if each.answered is not None and each.answered < ROLES_FROM
    ]


def wave_facts(prediction: Prediction, waves: Sequence[Wave], smallest: int = 0) -> pd.DataFrame:
    """The figure where it starts and at each wave since, beside prediction and noise."""
    figure, start = prediction.figure, start_of(prediction, waves)
    since = waves_since(waves, prediction.start)
    at_start = next((each for each in waves if is_same(each, start)), None)
    rows = [_wave_row(figure, start, at_start, "where it starts", smallest)]
    for wave in since:
        now = wave.reading(figure)
        found = study(prediction, start, now)
        said = verdict_words(prediction, found, smallest)
        rows.append(_wave_row(figure, now, wave, said, smallest))
    return pd.DataFrame(rows)


def figures_at(wave: Wave, smallest: int = 0) -> pd.DataFrame:
    """Every figure of a wave, one row each."""
    readings = {key: wave.reading(key) for key in NETWORK_FIGURES}
    return pd.DataFrame(
        {
            "Figure": [each.label for each in NETWORK_FIGURES.values()],
            "Value": [reading_words(key, each.value, smallest) for key, each in readings.items()],
            "Range by chance": [range_words(key, each, smallest) for key, each in readings.items()],
        }
    )


def idea_facts(ideas: Sequence[Idea], waves: Sequence[Wave], smallest: int = 0) -> pd.DataFrame:
    """One row for each idea, by team: its last cycle that has a figure to be judged by, what was
    predicted and what it is now."""
    rows = []
    for idea in sorted(ideas, key=lambda each: (each.team.casefold(), each.title.casefold())):
        number, cycle = _shown_cycle(idea, waves)
        said, now, start, predicted, label = NO_PREDICTION, "", "", "", ""
        if (prediction := cycle.prediction) is not None:
            found = _study_of(cycle, prediction, waves)
            label = NETWORK_FIGURES[prediction.figure].label
            began = start_of(prediction, waves)
            start = reading_words(prediction.figure, began.value, smallest)
            predicted, said = (
                f"{prediction.way} to {predicted_words(prediction, smallest)}",
                NOT_YET,
            )
            if found is not None:
                said = verdict_words(prediction, found, smallest)
                now = reading_words(prediction.figure, found.now.value, smallest)
                now = f"{now} ({found.now.wave})"
        rows.append(
            {
                "Team": idea.team or "not given",
                "Idea": idea.title,
                "Cycle": number,
                "Figure": label,
                "At the start": start,
                "Predicted": predicted,
                "Now": now,
                "What that says": said,
                "Decision": cycle.act,
                "Next": cycle.next,
            }
        )
    return pd.DataFrame(rows)


def ideas_in_short(facts: pd.DataFrame) -> pd.DataFrame:
    """The result of `idea_facts` in four columns that have room on a phone."""
    start, now = facts["At the start"], facts["Now"]
    expected = facts["Figure"] + " (" + start + "): " + facts["Predicted"]
    since = now + ". " + facts["What that says"]
    said = facts["What that says"].replace(NO_PREDICTION, "Nothing to judge by")
    decided = facts["Decision"].map(lambda act: f". To {act}" if act else "")
    cycle = facts["Cycle"].map(lambda number: f" (cycle {number})")
    return pd.DataFrame(
        {
            "Team": facts["Team"],
            "Idea": facts["Idea"] + cycle,
            "Expected": expected.where(facts["Figure"] != "", NO_PREDICTION),
            "Since": since.where(now != "", said) + decided,
        }
    )


def learning_sentences(facts: pd.DataFrame) -> list[str]:
    """What the ideas of all teams come to; facts is the result of `idea_facts`."""
    if facts.empty:
        return []
    teams, ideas = facts["Team"].str.casefold().nunique(), len(facts)
    said = [f"{counted(ideas, 'idea')} of {counted(teams, 'team')}."]
    by_verdict = facts["What that says"].value_counts()
    order = [*VERDICTS.values(), NOT_YET, NO_PREDICTION, NOT_SHOWN_HERE]
    said += [
        f"{each}: {counted(by_verdict[each], 'idea')}." for each in order if each in by_verdict
    ]
    by_decision = facts["Decision"].value_counts()
    decided = [
        f"{by_decision[each]} to {each}"
        for each in ("adopt", "adapt", "abandon")
        if each in by_decision
    ]
    if decided:
        said.append(f"Decided: {'; '.join(decided)}.")
    return said


def study_of(cycle: Cycle, waves: Sequence[Wave]) -> Study | None:
    """What the figure of a cycle says; None without a prediction, or before there is a wave since
    its start."""
    return None if cycle.prediction is None else _study_of(cycle, cycle.prediction, waves)


def _study_of(cycle: Cycle, prediction: Prediction, waves: Sequence[Wave]) -> Study | None:
    now = read_now(cycle, waves)
    return None if now is None else study(prediction, start_of(prediction, waves), now)


def _shown_cycle(idea: Idea, waves: Sequence[Wave]) -> tuple[int, Cycle]:
    """The last cycle with a study, else the last one, with its number."""
    numbered = list(enumerate(idea.cycles, 1))
    judged = [each for each in numbered if study_of(each[1], waves) is not None]
    return (judged or numbered)[-1]


def _wave_row(
    figure: str, reading: Reading, wave: Wave | None, said: str, smallest: int
) -> dict[str, str]:
    return {
        "When": reading.wave,
        "Figure": reading_words(figure, reading.value, smallest),
        "What that says": said,
        "Range by chance": range_words(figure, reading, smallest),
        "People": "" if wave is None else _people(wave.people, smallest),
        "Answered": "" if wave is None else _answered(wave, smallest),
    }


def _people(number: int, smallest: int) -> str:
    return f"fewer than {smallest}" if 0 < number < smallest else f"{number:,}"


def _answered(wave: Wave, smallest: int) -> str:
    if wave.answered is None:
        return "not known"
    # The share says how many did not answer, or did.
    parts = (wave.people * wave.answered, wave.people * (1 - wave.answered))
    if any(0 < round(part) < smallest for part in parts):
        return NOT_SHOWN
    return f"{wave.answered:.0%}"


def _why_unknown(figure: str, found: Study) -> str:
    missing = [each for each in (found.start, found.now) if each.value is None]
    if missing:
        when = " and ".join(f"“{each.wave}”" for each in missing)
        return (
            f"Whether that is as predicted cannot be told: the figure is not defined at {when} "
            f"({NETWORK_FIGURES[figure].undefined})."
        )
    unsure = [each for each in (found.start, found.now) if each.spread is None]
    when = " and ".join(f"“{each.wave}”" for each in unsure)
    return (
        "Whether that is as predicted cannot be told yet: how far the figure moves by chance at "
        f"{when} is not known."
    )
