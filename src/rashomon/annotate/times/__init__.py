"""When: the times that an article speaks of, found by a grammar and written as TIMEX3 writes them.

`finding` finds the words and what they mean by themselves (`forms`); `anchoring` counts from the article's day or from
another date in the text, in the direction that the verb shows (`tense`).
"""
