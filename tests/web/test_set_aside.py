"""Who refuses a record on its page is led back to it, and reads there who refused it, in its words."""

import shutil
from pathlib import Path

from fastapi.testclient import TestClient

from rashomon.store import StoryFile
from rashomon.views.judging import By
from rashomon.views.record_judging import refusing
from rashomon.web import Settings, make_app
from tests.web.test_statements import plain


def test_what_is_refused_says_who_refused_it_and_shows_its_words(example_story: Path, tmp_path: Path) -> None:
    path = tmp_path / "story.rashomon"
    shutil.copy(example_story, path)
    with StoryFile.open(path) as story:
        one, position = story.statements()[0], story.positions()[0]
        words = one.content[0].of(story.article(one.article).text)
        for record, why in ((one.id, "nobody says that"), (position.id, "no position")):
            assert story.judge_record(refusing(story, record, By("Ana Quispe", "2024-04-01T10:00:00Z"), why))
    app = make_app(Settings(path, cache=tmp_path))
    with TestClient(app, base_url="http://127.0.0.1") as client:
        assert app.state.keeper.renew(300.0)
        page = client.get(f"/statement/{one.id}")
        assert page.status_code == 200
        assert "Ana Quispe" in page.text
        assert "nobody says that" in page.text
        assert words.split()[0] in plain(page.text)
        assert "no position" in client.get(f"/record/{position.id}").text
        assert client.get("/statement/s-nothing").status_code == 404
