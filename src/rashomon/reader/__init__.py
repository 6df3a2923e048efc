"""An article's text -> tokens, sentences, quotations, entities, attributions."""
