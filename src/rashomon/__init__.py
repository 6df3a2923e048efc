"""Rashomon reads the reports of many outlets on one disputed story and shows whose word each thing is."""

from rashomon.version import VERSION

__version__ = VERSION

__all__ = ["__version__"]
