"""Views: questions to a story file, and answers that cite the words behind them."""
