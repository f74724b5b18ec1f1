"""What one role may be asked of another: the seven dimensions of relational coordination.

Jody Hoffer Gittell's relational coordination is measured with a licensed survey. None of its
questions stand here, only the names of what they are about.
"""

COMMUNICATION = ("frequent", "timely", "accurate", "problem_solving")
"""Communication that is frequent enough, timely, accurate, and about solving problems."""
RELATIONSHIPS = ("shared_goals", "shared_knowledge", "mutual_respect")
DIMENSIONS = (*COMMUNICATION, *RELATIONSHIPS)

LEAST_RATING, MOST_RATING = 1.0, 5.0
