"""Times, as ratios within one run where they compare, and as seconds where a user waits."""
