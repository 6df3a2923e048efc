"""What an edition costs: `python -m benchmarks.edition STORY`.

An edition asks every view of the story once, each thing that several views need once for all; the table has the rows
of each section, the seconds that it took, and the most memory up to there, as they come. `benchmarks.pile` and
`rashomon read` make a story of any size.
"""

import argparse
import resource
import sys
import tempfile
from pathlib import Path
from time import monotonic, process_time

from rashomon.edition import make_edition


def main() -> int:
    """Make an edition and say what it cost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("story", type=Path, help="a story file")
    story: Path = parser.parse_args().story
    print(f"| {'section':17} | {'rows':>8} | {'seconds':>8} | memory, MB |\n|---|--:|--:|--:|")

    def heard(name: str, rows: int, seconds: float) -> None:
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
        print(f"| {name:17} | {rows:8} | {seconds:8.1f} | {most:10.0f} |", flush=True)

    with tempfile.TemporaryDirectory() as folder:
        edition, began = Path(folder, "story.edition"), monotonic()
        make_edition(story, edition, heard)
        size = edition.stat().st_size / 1e6
        print(f"\n{size:.0f} MB in {monotonic() - began:.0f} s, {process_time():.0f} s of the processor")
    return 0


if __name__ == "__main__":
    sys.exit(main())
