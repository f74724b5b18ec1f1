"""How the answers behind a decision are worked out, in sentences, with their sources."""

from netroles.decisions import LEAST_REACHED, MOST_PEOPLE, MOST_SHOWN, SMALLEST_SHOWN
from netroles.insight.change_sentences import CLOSE_TIES, EVIDENCE, REACH_ONLY, WHAT_HELPED

CHANGE_METHOD = (
    *WHAT_HELPED.values(),
    EVIDENCE,
    CLOSE_TIES,
    "Somebody is in a position whose role it is, first or as one that is nearly as clear. Who is "
    "in none is not in the way: nobody is ever listed as that.",
    f"A team has one position without the other where at least {SMALLEST_SHOWN} members of staff "
    "are known and none of them is in the other one. Smaller teams are not counted: there a count "
    "would be a name.",
    "A close contact is one with whom the tie is at least as strong as half of the person's ties "
    "(their median). Where no strengths are given, every contact is close.",
)
"""Which positions a change needs, who could be asked and what is missing."""

WHAT_IF_METHOD = (
    "To try out an absence, the person and all their ties are left out, and routes are looked for "
    "anew: a route is the smallest number of ties that lead from one person to another. To try out "
    "a new tie it is put in, as strong as the weakest tie there is. The network itself stays as it "
    "is.",
    "Routes are counted between every person on the side of home and every person on the side of "
    "hospital, or between the two sides that are chosen. Lost, longer, shorter and joined count "
    "pairs of people of whom nobody is away.",
    "The mean number of steps is taken over the pairs that have a route now and then. Over all "
    "that are left it would fall where the longest routes are lost, and look like a gain.",
    "Fragmentation is 1 less the mean, over all pairs of people, of 1 over the number of steps "
    "between them: 0 where everybody is in contact with everybody, 1 where nobody is with anybody "
    "(Borgatti 2006, Computational & Mathematical Organization Theory 12:21–34). Before and after "
    "it is taken over the pairs of those who are not away, so that the same people are compared, "
    "and an absence never seems to bring others nearer.",
    "An only link is somebody without whom a person at home has no route to hospital at all. Being "
    "one is a burden more than a merit.",
    f"New ties: every two members of staff without a tie are tried, and the {MOST_SHOWN} that "
    "shorten the routes of most pairs between the two sides are shown; of equals those that save "
    "more steps. It is a full search, no sample. Patients and carers are never proposed; their "
    "routes count.",
    f"Up to {MOST_PEOPLE:,} people. The rest of the team knows what no tie says: whether two "
    "people have a reason to talk, and who stands in today.",
)
"""What an absence and a new tie are taken to do."""

CONVENORS_METHOD = (
    "A setting is reached where somebody works mainly with whom the person has a tie; their own "
    "counts where they have a tie inside it. Shown are members of staff who reach "
    f"{LEAST_REACHED} or more; teams, or any other column of the people file such as the "
    "organisation, can be counted in its place.",
    REACH_ONLY,
)
"""What it means to reach a setting."""
