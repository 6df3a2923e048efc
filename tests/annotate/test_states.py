"""Which state words stand for, and in which guise; and where they stand for none."""

import pytest

from rashomon.annotate.states import state_of
from tests.annotate.read import read

_STATES = [
    ("[Russia] sent two planes to the island.", "RUS", "state"),
    ("Grain left for [the United States] on Monday.", "USA", "state"),
    ("The treaty was signed in [Turkey] last year.", "TUR", "state"),
    ("[Venezuela]’s army stayed in its barracks.", "VEN", "state"),
    ("[Washington] said that the ships would turn back.", "USA", "government"),
    ("[Moscow] has rejected the offer.", "RUS", "government"),
    ("The plan was drawn up by [Washington] in secret.", "USA", "government"),
    ("Quispe denounced [Washington]’s interference in the vote.", "USA", "government"),
    ("He resigned after pressure from [Washington].", "USA", "government"),
    ("The envoy kept up contacts with [Moscow] all winter.", "RUS", "government"),
    ("London and [Paris] condemned the raid.", "FRA", "government"),
    ("Odera accused [Beijing] of spying.", "CHN", "government"),
    ("Relations between Ankara and [Moscow] have soured.", "RUS", "government"),
    ("[The Kremlin] denied the report.", "RUS", "government"),
    ("Nobody at [the White House] answered.", "USA", "government"),
    ("[The Russians] have left the harbour.", "RUS", "people"),
    ("Thousands of [Venezuelans] crossed the bridge.", "VEN", "people"),
    ("[The British] will not forget it.", "GBR", "people"),
    ("[Russian officials] denied it.", "RUS", "officials"),
    ("[US diplomats] were told to leave.", "USA", "officials"),
    ("A hundred [Russian] advisers landed at dawn.", "RUS", "adjective"),
    ("Two [US] warships lay off the coast.", "USA", "adjective"),
    ("[Georgia] wants to join the alliance, officials in Tbilisi said.", "GEO", "state"),
    ("The minister said [Kyiv] would never agree to the terms.", "UKR", "government"),
    # written after the first reading of real articles, before they were run
    ("Russian and [US] envoys left on Friday.", "USA", "adjective"),
    ("The [U.S.]-backed council met again.", "USA", "state"),
    ("The [Moscow]-backed council met again.", "RUS", "government"),
    ("[Washington] is ready to lift the ban.", "USA", "government"),
    ("The new sanctions on [Caracas] start in May.", "VEN", "government"),
    ("Rebels are negotiating with [Kinshasa] over gold.", "COD", "government"),
    ("[Downing Street] refused to comment.", "GBR", "government"),
    ("[Tel Aviv] denounced the vote.", "ISR", "government"),
    ("The prisoners freed by [Kabul] went home.", "AFG", "government"),
    ("The expulsion of an envoy by [Sofia] surprised nobody.", "BGR", "government"),
    ("[Congo] closed its border after Kinshasa was shelled.", "COD", "state"),
    ("[Americans] are tired of the war.", "USA", "people"),
    ("[The Chinese] built the port.", "CHN", "people"),
    ("Two [South Korean] engineers were freed.", "KOR", "adjective"),
    ("[South Korean diplomats] were freed.", "KOR", "officials"),
    ("Nobody trusts [London]’s promises.", "GBR", "government"),
    ("Quispe, who enjoys [Moscow]’s support, won.", "RUS", "government"),
    ("It was a message to [Tehran], she said.", "IRN", "government"),
    ("The king of [Jordan] closed the bridge.", "JOR", "state"),
    ("Guards left [Chad]’s northern border.", "TCD", "state"),
]
_NONE = [
    "The talks were held in [Moscow] on Tuesday.",
    "Quispe flew to [Caracas] with her lawyer.",
    "The delegation traveled to [Washington] to meet investors.",
    "[MOSCOW], Jan 5 (Harbour News) - The minister left for the coast.",
    "He was born in [Moscow], Russia, and never left.",
    "Ambassador Vladimir [Moscow] spoke at length.",
    "George [Washington] was a farmer before he was a general.",
    "The [Washington] Post published the letter.",
    "The [Lima] Group met again on Friday.",
    "The Bank of [England] raised its rate.",
    "Michael [Jordan] opened a restaurant on the pier.",
    "The candidates campaigned across [Georgia], Alabama and Florida.",
    "The streets of [Caracas] were empty.",
    "Snow fell on [Moscow] all night.",
    "[The Russian government] denied it.",
    "[The Russian foreign minister] denied it.",
    "[The Kestrians] have left the harbour.",
    "The capital, [Lima], was calm.",
    "He speaks [Russian] at home.",
    "Residents of [Beijing] stayed indoors.",
    # written after the first reading of real articles, before they were run
    "[LIMA], Peru – The ministers will meet on Monday.",
    "Russia’s ambassador to [Caracas] denied it.",
    "Two coffins were shown in the [Oval Office].",
    "[Lima] lies on the coast.",
    "[Moscow] saw its first snow.",
    "The mayor of [Moscow] resigned.",
    "[Moscow]’s airports were closed.",
    "She left [Washington] in 1998.",
    "Denzel Washington came. [Washington] said that he was happy.",
    "[Congo] closed its border.",
    "[The Dominican foreign minister] resigned.",
    "[A Russian] was hurt.",
    "[Officials in Moscow] denied it.",
    "The road from Lima to [Quito] is long.",
    "A flight from [Beijing] landed.",
    "The [Jerusalem] court sat on Monday.",
    "[JERUSALEM] -- A court on Friday rejected the appeal.",
    "[Brussels] rejected the plan.",
]


@pytest.mark.parametrize(("source", "alpha3", "aspect"), _STATES)
def test_words_stand_for_a_state(source: str, alpha3: str, aspect: str) -> None:
    found = state_of(*read(source))
    assert found is not None
    assert (found.alpha3, found.aspect) == (alpha3, aspect)


@pytest.mark.parametrize("source", _NONE)
def test_words_stand_for_no_state(source: str) -> None:
    assert state_of(*read(source)) is None
