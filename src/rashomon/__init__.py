"""Rashomon reads the reports of many outlets on one disputed story and shows whose word each thing is."""

from rashomon.version import VERSION as __version__

__all__ = ["__version__"]
