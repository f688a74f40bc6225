"""What the server sends before the app is there: a named page with a first screen, whatever the address."""

import gzip
import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from starlette.responses import HTMLResponse, JSONResponse, Response
from streamlit import file_util

from components.served import Served, first_screen, preview, squeezed
from findings import overview
from queries import Unavailable
from tests.support.loop import finished


async def streamlit(scope, receive, send):
    """What stands behind: its document for any address, but for some."""
    if scope["path"].endswith("/_stcore/health"):
        answer = JSONResponse("ok")
    elif scope["path"].startswith("//"):
        answer = Response("Bad Request", 400, media_type="text/html")
    elif dict(scope["headers"]).get(b"if-none-match"):
        answer = Response(status_code=304)
    else:
        answer = HTMLResponse("theirs")
    await answer(scope, receive, send)


def asked(path: str, query: str = "", method: str = "GET", **headers: str):
    """Status, headers and body that a visitor gets."""
    told = {"host": "send.example"} | {name.replace("_", "-"): value for name, value in headers.items()}
    scope = {"type": "http", "method": method, "path": path, "query_string": query.encode("latin-1"), "scheme": "https"}
    scope["headers"] = [(name.encode(), value.encode("latin-1")) for name, value in told.items()]
    sent = []

    async def receive():
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message):
        sent.append(message)

    finished(lambda: Served(streamlit)(scope, receive, send))
    assert [message["type"] for message in sent].count("http.response.start") == 1
    found = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], found, b"".join(message.get("body", b"") for message in sent[1:])


def page(path: str, query: str = "", **headers: str) -> str:
    """The document for an address."""
    status, told, body = asked(path, query, **headers)
    assert (status, told["content-type"]) == (200, "text/html; charset=utf-8")
    return body.decode()


@pytest.mark.parametrize(
    ("path", "query", "title", "canonical"),
    [
        ("/gaps", "area=Dover", "Gaps in provision, Dover · SEND in Kent", "https://send.example/gaps?area=Dover"),
        ("/base/gaps", "area=Folkestone+and+Hythe", "Gaps in provision, Folkestone and Hythe · SEND in Kent",
         "https://send.example/base/gaps?area=Folkestone+and+Hythe"),
        ("/overview", "area=Kent", "Map of districts · SEND in Kent", "https://send.example/overview"),
        ("/words", "area=Dover", "Words · SEND in Kent", "https://send.example/words"),
        ("/nonsense", "", "SEND in Kent", "https://send.example/"),
    ],
)  # fmt: skip
def test_a_page_is_named_with_its_place(path, query, title, canonical):
    said = page(path, query)
    assert f"<title>{title}</title>" in said
    assert f'<meta property="og:title" content="{title}">' in said
    assert f'<link rel="canonical" href="{canonical}">' in said
    assert '<html lang="en">' in said
    assert "Streamlit" not in re.sub(r"<script.*?</script>|<link[^>]*>", "", said, flags=re.DOTALL)


@pytest.mark.parametrize(
    ("path", "query", "leads_to"),
    [
        ("/", "area=Dover&show=SEN+support%2C+mainstream", "overview?area=Dover&show=SEN+support%2C+mainstream"),
        ("/", "by=Areas", "overview?by=Areas"),
        ("/base/", "as=", "overview?as="),
        ("/start", "area=Dover", "./?area=Dover"),
    ],
)
def test_an_old_address_is_led_on_with_its_choices(path, query, leads_to):
    status, told, _ = asked(path, query)
    assert (status, told["location"]) == (307, leads_to)


def test_a_place_alone_stays_at_the_front_door():
    assert "<h1>Special educational needs in Kent</h1>" in page("/", "area=Dover")


def test_a_page_of_a_school_names_the_school():
    said = page("/school", "urn=135130")
    assert "<h1>Joy Lane Primary Foundation School</h1>" in said
    assert re.search("<title>.*Joy Lane Primary Foundation School.* · SEND in Kent</title>", said)


def test_a_shared_link_has_its_headline_and_a_picture():
    said = page("/overview", "area=Dover&year=2019")
    headline = "In Dover, 20.1 of every 1,000 mainstream pupils have an EHC plan: more than Kent as a whole (14.8)."
    for name in ('name="description"', 'property="og:description"'):
        assert f'<meta {name} content="{headline}">' in said
    assert '<meta property="og:image" content="https://send.example/preview.png">' in said
    status, told, body = asked("/preview.png")
    assert (status, told["content-type"]) == (200, "image/png")
    assert Image.open(BytesIO(body)).size == (preview.WIDE, preview.HIGH)
    assert len(body) < 100_000
    assert "Map of Kent by district" in preview.alt()


def test_the_first_screen_of_the_map_has_the_figures_of_every_district_in_a_small_document():
    said = page("/overview")
    assert "<h2>In Swale, 40 of every 1,000 mainstream pupils have an EHC plan; in Tunbridge Wells, 15.</h2>" in said
    body = said[said.index("<tbody>") :]
    assert re.search(r'<th scope="row">Swale</th><td class="number">39.8</td>', body)
    assert body.count("<tr") == 12 + 4 + 1
    assert len(asked("/overview", accept_encoding="gzip")[2]) < 15_000


HOSTILE = "<script>alert(1)</script>"


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("/gaps", "area=%3Cscript%3Ealert(1)%3C/script%3E"),
        ("/gaps", f"area={HOSTILE}&age={HOSTILE}"),
        ("/overview", "year=1066&show=%00%ff"),
        ("/overview", "area=Dover&area=Swale"),
        ("/overview", "year=Change&from=2025"),
        ("/school", "urn=99999999999999999999"),
        ("/school", "urn=%EF%BC%91"),
        ("/compare", "places=" + "&places=Dover" * 9),
        ("/compare", "&".join(f"x{number}=1" for number in range(2000))),
        ("/what-if", "plan=open-nore&travel=x"),
        (f"/{HOSTILE}", ""),
        ("/nobody/knows/this", "area=Dover"),
        ("/\udcff", "\xff=\xff"),
    ],
)
def test_an_odd_address_gets_the_plain_page(path, query, caplog):
    said = page(path, query)
    assert HOSTILE not in said
    assert " · SEND in Kent</title>" in said or "<title>SEND in Kent</title>" in said
    assert not caplog.records


def test_an_odd_host_is_not_repeated():
    said = page("/gaps", host='evil"><script>alert(1)</script>')
    assert "evil" not in said
    assert '<link rel="canonical" href="/gaps">' in said


@pytest.fixture
def forgotten():
    first_screen.of.cache_clear()
    yield
    first_screen.of.cache_clear()


def test_a_damaged_table_gives_a_sentence(monkeypatch, forgotten, caplog):
    def damaged(*_):
        raise Unavailable("The data file “dfe_school_census” is damaged.")

    monkeypatch.setattr(overview, "lead", damaged)
    said = page("/overview")
    assert "<p>The data file “dfe_school_census” is damaged.</p>" in said
    assert "<table" not in said
    assert "damaged" in caplog.text


def test_a_mistake_of_ours_leaves_the_question(monkeypatch, forgotten, caplog):
    monkeypatch.setattr(overview, "lead", lambda *_: 1 / 0)
    said = page("/overview")
    assert "<p>How much does support in school differ from place to place?</p>" in said
    assert "ZeroDivisionError" in caplog.text


def test_what_is_not_their_document_is_left_alone():
    assert asked("/_stcore/health")[2] == b'"ok"'
    assert asked("//evil.example")[0] == 400
    assert asked("/overview", method="POST")[2] == b"theirs"
    assert asked("/static/media/font.woff2")[2] == b"theirs"


def test_a_browser_that_has_the_document_is_sent_the_new_one():
    assert "<h1>" in page("/overview", if_none_match='"1"')


def test_scripts_are_squeezed_and_only_those_that_are_there():
    script = next(Path(file_util.get_static_dir()).rglob("static/js/index*.js"))
    status, told, body = asked(f"/static/js/{script.name}", accept_encoding="gzip, br")
    assert (status, told["content-encoding"], told["vary"]) == (200, "gzip", "Accept-Encoding")
    assert "immutable" in told["cache-control"]
    assert gzip.decompress(body) == script.read_bytes()
    assert asked(f"/static/js/{script.name}")[2] == b"theirs"
    assert squeezed.file_of("/static/js/../../../server.py") == ""
    assert squeezed.file_of("/static/js/nobody.js") == ""
