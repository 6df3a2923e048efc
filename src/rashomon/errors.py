"""One tree of errors. The class says what the caller can do: mend the call, leave out one input, or try again.

Every error names what it is about and the remedy, in words for the person who typed the command. Whatever is raised
outside this tree is our bug.
"""

from typing import ClassVar


class RashomonError(Exception):
    """Root of all errors that Rashomon raises on purpose.

    Attributes:
        exit_code: what the command line exits with when nothing catches the error.

    """

    exit_code: ClassVar[int] = 70

    def __init__(self, message: str, remedy: str = "") -> None:
        """Say what went wrong, and what to do about it.

        Examples:
            >>> str(CallError("there is no story.rashomon here", "run `rashomon read` first"))
            'there is no story.rashomon here; run `rashomon read` first'

        """
        super().__init__(f"{message}; {remedy}" if remedy else message)
        self.message = message
        self.remedy = remedy


class CallError(RashomonError):
    """The call is wrong: an option, a path, a value. Mend it and call again."""

    exit_code = 2


class SkipError(RashomonError):
    """One input cannot be read. The others can: leave this one out, and say so."""

    exit_code = 3


class RetryError(RashomonError):
    """The moment is wrong: the disk is full, the file is locked. Try again later."""

    exit_code = 4


class StoryFileError(CallError):
    """The story file is not one, is broken, or was made by a newer Rashomon."""


class CodebookError(CallError):
    """An entry of a codebook breaks the codebook's own rules."""
