"""The report: a story as one HTML file that needs no network, no script and no other file."""

from rashomon.web.report.writing import write_report

__all__ = ["write_report"]
