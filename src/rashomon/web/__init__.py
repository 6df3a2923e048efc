"""The web app: pages of an edition, each with its JSON and CSV; and what a person says of records. No analysis here."""

from rashomon.web.app import make_app
from rashomon.web.settings import Settings

__all__ = ["Settings", "make_app"]
