"""The edition: a story's answers set in order once, so that pages of any size of story are read from it at once.

A view asks the whole story; that is right for a command and too slow for a page. An edition is made by asking each view
once, and holds the answers, unchanged, in a file that may be thrown away at any time: it is made again from the story.
"""

from rashomon.edition.keeping import Keeper, State
from rashomon.edition.making import make_edition
from rashomon.edition.reading import Edition
from rashomon.edition.wanted import Order, Page, Wanted

__all__ = ["Edition", "Keeper", "Order", "Page", "State", "Wanted", "make_edition"]
