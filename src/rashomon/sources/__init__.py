"""The world -> Article: files, pages, records; decoding, cleaning, metadata, language."""
