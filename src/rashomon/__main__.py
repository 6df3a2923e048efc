"""`python -m rashomon` is `rashomon`."""

import sys

from rashomon.cli import main

if __name__ == "__main__":
    sys.exit(main())
