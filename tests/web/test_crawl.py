"""The crawler goes where links lead, and nowhere else."""

from eval.crawl import links, walk

HOME = """<a href="/a?x=1#y">a</a> <a href="https://elsewhere.example/">b</a> <a href="//elsewhere.example/">c</a>
<a href="javascript:alert(1)">d</a> <a href="?x=2">e</a> <a href="b/c">f</a> <a href="#z">g</a>
<form action="/find"></form> <form method="post" action="/say"></form> <img src="/picture.svg">"""


def test_links_within_the_app_are_found_once() -> None:
    assert links(HOME, "/dir/page") == ["/a?x=1", "/dir/page?x=2", "/dir/b/c", "/dir/page", "/find", "/picture.svg"]


def test_it_asks_for_a_few_of_each_kind() -> None:
    asked = list[str]()
    page = "".join(f'<a href="/actor/x-{n}">x</a><a href="/list?page={n}">x</a>' for n in range(9))

    def ask(address: str) -> tuple[int, str, str]:
        asked.append(address)
        return 200, "text/html", page

    seen = list(walk(ask, ("/",), each=2, records=3))
    assert [one.address for one in seen] == asked
    assert len([one for one in asked if one.startswith("/actor")]) == 3
    assert len([one for one in asked if one.startswith("/list")]) == 2
    assert seen[1].found_on == "/"
    assert len(asked) == 6
