"""Groups of things that are tied to each other, step by step (union-find)."""


class Groups:
    """Which things belong together.

    Examples:
        >>> groups = Groups()
        >>> groups.join("b", "c")
        >>> groups.join("c", "a")
        >>> groups.of("b") == groups.of("a"), groups.of("d")
        (True, 'd')

    """

    def __init__(self) -> None:
        """Begin with everything by itself."""
        self._above: dict[str, str] = {}

    def of(self, one: str) -> str:
        """Name the group of a thing by its first member in the order of the alphabet."""
        while (above := self._above.get(one, one)) != one:
            self._above[one] = self._above.get(above, above)
            one = above
        return one

    def join(self, left: str, right: str) -> None:
        """Make two groups one."""
        low, high = sorted((self.of(left), self.of(right)))
        if low != high:
            self._above[high] = low
