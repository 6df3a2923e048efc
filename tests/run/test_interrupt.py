"""Ctrl-C waits for the article in hand, once; between articles it does not wait."""

import os
import signal
import threading

import pytest

from rashomon.run.interrupt import Interruption, gentle_interrupts


def test_between_articles_the_stop_is_at_once() -> None:
    with pytest.raises(KeyboardInterrupt):
        Interruption().ask()


def test_an_article_in_hand_is_finished_first() -> None:
    interruption, finished = Interruption(), False
    with pytest.raises(KeyboardInterrupt), interruption.in_hand():  # noqa: PT012 - the block is what is tested
        interruption.ask()
        finished = True
    assert finished


def test_a_second_time_does_not_wait() -> None:
    interruption, finished = Interruption(), False
    with pytest.raises(KeyboardInterrupt), interruption.in_hand():  # noqa: PT012 - the block is what is tested
        interruption.ask()
        interruption.ask()
        finished = True
    assert not finished


def test_an_error_in_the_article_is_not_hidden_by_the_stop() -> None:
    interruption = Interruption()
    with pytest.raises(ValueError, match="broken"), interruption.in_hand():  # noqa: PT012 - as above
        interruption.ask()
        raise ValueError("broken")  # noqa: EM101 - the test's own error


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
