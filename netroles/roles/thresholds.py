"""Every number the rule for roles hangs on, each with its reason.

None of them comes from the literature: they are choices of this product, tried on about twenty
public networks (docs/methods.md). Scores run from 0 to 1 and are compared with a tolerance, so a
person exactly on a cut-off is always on the same side of it: inside.
"""

LEAST_SCORE = 0.45
"""A role is given from this score on. At 0.5 an average person with the clearest possible pattern
would only just have one; a little below admits about 0.8 times the average. Taking 0.40 or 0.50
instead changes 8 to 10 of 100 labels, and never turns a broker into a connector."""

WITHIN_REACH = 0.05
"""A runner-up this close to the best score stands beside it: the difference is smaller than what
a few forgotten ties would change."""

HINT_DISCOUNT = 0.8
"""What structure says of energisers and challengers is a hint, so a position that is as clear
goes first. Taking 0.7 or 0.9 instead changes 1 to 2 of 100 labels."""

HINT_SHARE = 10
"""The tenth of staff with the highest hint, one in this many, are people to ask the team about,
whatever their role: with plain ties a hint seldom wins against a position."""

HINT_ABOVE = 1.0
"""…and only where they are above what an average person has: a tenth of an even network is not
more than the rest of it."""

LEAST_CONTACTS = 2
"""Between contacts one can only stand with two of them; with one, a person is peripheral."""

BETWEENNESS_FLOOR = 0.25
"""For each other person of the same part of the network, at least this many connections count as
average. The average is (n − 1)(L − 1)/2 where L is the mean number of steps between two people,
so this is the average at L = 1.5. In a denser network nearly everyone reaches everyone, and
standing between people means little."""

TRIANGLES_FLOOR = 2.0
"""At least this many pairs of contacts who are in contact count as average: a single triangle is
no cohesive core."""

LEAST_GROUP = 3
"""Contacts outside the own group count from this group size on: someone alone or in a pair can
have hardly any inside."""

MAJORITY = 0.5
"""A role that more than this share of the staff has sets nobody apart."""

TOLERANCE = 1e-9
"""How far a computed number may lie below a cut-off and still meet it: sums of fractions differ
in their last digits with the order of the people."""
