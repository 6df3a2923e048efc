"""Company: which other actors are named in the articles that name one."""

from collections import Counter
from collections.abc import Iterable, Mapping

from rashomon.link.body_names import is_plain
from rashomon.link.names import body_words_of
from rashomon.link.profiles import Profile, folded_name
from rashomon.model import Kind, Referent

_FEW = 10
_MOST_ARTICLES = 40


class Company:
    """Who is named beside whom. States are no company, and who is named everywhere is none."""

    def __init__(self, referents: Iterable[Referent]) -> None:
        """Index the names of each article.

        Args:
            referents: those that have a name, in the order of their ids.

        """
        self._names: dict[str, dict[str, str]] = {}
        for one in referents:
            if one.kind is not Kind.STATE:
                self._names.setdefault(one.article, {}).setdefault(folded_name(one.kind, one.name), one.name)
        self._articles = Counter(key for row in self._names.values() for key in row)
        self._known: dict[tuple[str, frozenset[str]], Mapping[str, str]] = {}
        self._most = max(_FEW, len(self._names) // 2)

    def shared(self, left: Profile, right: Profile) -> tuple[str, ...]:
        """Name those who are beside the one in one article and beside the other in another: the rarest first.

        Left out is who shares a word with the two, or is named in more than half of the articles (a body that every
        country has: in more than ten). Of a profile with very many articles, the first forty by id are looked at.

        """
        common = frozenset(left.articles) & frozenset(right.articles)
        one, other = self._beside(left, frozenset()), self._beside(right, common)
        if not other:
            one, other = self._beside(left, common), self._beside(right, frozenset())
        own = {*body_words_of(left.name), *body_words_of(right.name)}
        both = [key for key in one.keys() & other.keys() if not own & {*body_words_of(one[key])}]
        return tuple(one[key] for key in sorted(both, key=lambda key: (self._articles[key], key)))

    def rare(self, article: str) -> tuple[str, ...]:
        """Give the folded names in an article that may be company, in order."""
        return tuple(sorted(key for key, name in self._names.get(article, {}).items() if self._tells(key, name)))

    def _tells(self, key: str, name: str) -> bool:
        """Say whether a name is in few enough articles to tell something."""
        return self._articles[key] <= (_FEW if is_plain(body_words_of(name)) else self._most)

    def _beside(self, profile: Profile, without: frozenset[str]) -> Mapping[str, str]:
        """Give those named in the profile's articles, by folded name."""
        place = (profile.referents[0].id, without)
        if place not in self._known:
            self._known[place] = {
                key: name
                for article in profile.articles[:_MOST_ARTICLES]
                if article not in without
                for key, name in self._names.get(article, {}).items()
                if self._tells(key, name)
            }
        return self._known[place]
