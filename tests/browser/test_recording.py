"""A transcript's times play its recording, in a browser."""

from __future__ import annotations

import io
import wave
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import expect

from annotator.content.cues import transcript
from annotator.content.transcripts import markdown
from annotator.model import Annotated, Draft, Findings, FrontMatter
from annotator.pages import SiteInfo, make_pages
from annotator.prose import body, read
from annotator.publish.render import Renderer
from annotator.resolve import resolve
from tests.browser.conftest import Open

pytestmark = pytest.mark.browser
CUES = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Lind>We waited.\n\n00:03.000 --> 00:04.000\n<v Ben Poe>So did I.\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    text = markdown(transcript(CUES, Path("a.vtt"), []).said, "a.wav")
    meta = FrontMatter("A talk", recording="a.wav")
    article, problems = read(Draft(Path("content/a.vtt"), "a", meta, text, 1))
    assert not problems
    urls = [url for _, url in article.links]
    article = replace(article, addresses=tuple((u, f"../media/{u}") for u in ["a.wav", *urls]))
    plans = make_pages(resolve([Annotated(article, Findings())], {}), SiteInfo("T"), weave=_weave)
    renderer = Renderer()
    files = {p.path: renderer.render(p.make(), p.template).encode() for p in plans} | renderer.assets()
    sound = io.BytesIO()
    with wave.open(sound, "wb") as out:
        out.setparams((1, 1, 8000, 0, "NONE", ""))
        out.writeframes(b"\x80" * 8000 * 6)
    for path, data in {**files, "media/a.wav": sound.getvalue()}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    return tmp_path


def _weave(article, wraps, **more):  # type: ignore[no-untyped-def]
    return body(article, wraps, address=lambda url: dict(article.addresses).get(url, url), **more)


def test_a_time_plays_from_there(visit: Open, site: Path) -> None:
    page = visit("articles/a", at=site.as_uri())
    player = page.locator("audio.rec")
    expect(player).to_be_visible()
    assert player.evaluate("p => p.paused && !p.autoplay && p.preload")
    page.get_by_role("link", name="0:03").click()
    page.wait_for_function("document.querySelector('audio.rec').currentTime >= 3")
    assert page.url.endswith("articles/a.html")
    page.emulate_media(media="print")
    expect(player).to_be_hidden()


def test_without_a_script_a_time_opens_the_recording(visit: Open, site: Path) -> None:
    page = visit("articles/a", at=site.as_uri(), java_script_enabled=False)
    link = page.get_by_role("link", name="0:03")
    expect(link).to_have_attribute("href", "../media/a.wav#t=3")
    expect(page.locator("audio.rec[controls]")).to_be_visible()
