"""Charts: what a list on the same page says, seen at once. They are drawn by Vega-Lite on the server, without a script.

What it keeps true: shape and fill carry the meaning, colour none; nothing that a story says becomes markup; whatever a
chart leaves out, its caption says so; whoever is shown in rows stands there by name.
"""

from rashomon.web.charts.articles import articles_by_day
from rashomon.web.charts.copies import copies_map
from rashomon.web.charts.drawing import Chart, warm
from rashomon.web.charts.positions import positions_over_time
from rashomon.web.charts.timeline import Counts, timeline_counted, timeline_of_events
from rashomon.web.charts.voices import voices

__all__ = [
    "Chart",
    "Counts",
    "articles_by_day",
    "copies_map",
    "positions_over_time",
    "timeline_counted",
    "timeline_of_events",
    "voices",
    "warm",
]
