"""`python -m annotator.cli`: the command line without an installed script."""

import sys

from annotator.cli import main

sys.exit(main())
