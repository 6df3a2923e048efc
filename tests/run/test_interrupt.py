"""Ctrl-C waits for the article in hand, once; between articles it does not wait."""

import os
import signal
import threading

import pytest

from rashomon.run.interrupt import Interruption, gentle_interrupts


def test_between_articles_the_stop_is_at_once() -> None:
    with pytest.raises(KeyboardInterrupt):
        Interruption().ask()


def in_hand(interruption: Interruption, asked: int, finished: list[str]) -> None:
    """An article during which somebody asks to stop, so many times."""
    with interruption.in_hand():
        for _ in range(asked):
            interruption.ask()
        finished.append("article")


def test_an_article_in_hand_is_finished_first() -> None:
    finished = list[str]()
    with pytest.raises(KeyboardInterrupt):
        in_hand(Interruption(), 1, finished)
    assert finished == ["article"]


def test_a_second_time_does_not_wait() -> None:
    finished = list[str]()
    with pytest.raises(KeyboardInterrupt):
        in_hand(Interruption(), 2, finished)
    assert finished == []


def test_where_nobody_asks_nothing_stops() -> None:
    finished = list[str]()
    in_hand(Interruption(), 0, finished)
    assert finished == ["article"]


def broken(interruption: Interruption) -> None:
    """An article that breaks the program while somebody asks to stop."""
    with interruption.in_hand():
        interruption.ask()
        message = "broken"
        raise ValueError(message)


def test_an_error_in_the_article_is_not_hidden_by_the_stop() -> None:
    with pytest.raises(ValueError, match="broken"):
        broken(Interruption())


def test_the_signal_is_heard_and_the_old_answer_to_it_comes_back() -> None:
    before = signal.getsignal(signal.SIGINT)
    with gentle_interrupts() as interruption, pytest.raises(KeyboardInterrupt), interruption.in_hand():
        os.kill(os.getpid(), signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_outside_the_main_thread_nothing_is_changed() -> None:
    before, seen = signal.getsignal(signal.SIGINT), list[object]()

    def work() -> None:
        with gentle_interrupts():
            seen.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [before]
