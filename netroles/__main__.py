"""`python -m netroles`: the command line."""

import sys

from netroles.cli import main

if __name__ == "__main__":
    sys.exit(main())
