"""The document the server sends for an address: Streamlit's own, with a head that names the page and a first screen in its body."""

import re
from base64 import b64encode
from functools import cache
from html import escape
from pathlib import Path
from string import Template

from streamlit import file_util

from components import frame
from components.served import first_screen, preview
from components.served.first_screen import Screen
from findings import menu
from findings.sentences import Voice
from look import palette
from queries import Unavailable

HERE = Path(__file__).parent
PREVIEW = "preview.png"
SHEETS = ("tables.css", "frame.css")  # of what is drawn in the app the same way
ORIGIN = re.compile(r"https?://[\w.:\[\]-]{1,200}", re.ASCII)

say = Voice("served")


def written(origin: str, base: str, word: str, query: str) -> str:
    """The whole document: `origin` and `base` are where the app stands, `word` names the page and `query` holds its choices."""
    screen = first_screen.of(word, query)
    around = f"{origin if ORIGIN.fullmatch(origin) else ''}{base}/"
    head, body, rest = _around()
    return f"{head}{_head(screen, around)}{body}{_body(screen, base)}{rest}"


@cache
def _around() -> tuple[str, str, str]:
    """Streamlit's document: up to where our head stands, up to where our body stands, and the rest.

    Its styles and scripts come after our first screen, which so waits for none of them; its font last.
    """
    page = (Path(file_util.get_static_dir()) / "index.html").read_text(encoding="utf-8")
    page = re.sub(r"<!--.*?-->|<noscript>.*?</noscript>|<title>.*?</title>", "", page, flags=re.DOTALL)
    loads = re.findall(r"<link\s[^>]*>|<script type=\"module\"[^>]*></script>", page)
    for load in loads:
        page = page.replace(load, "")
    wanted = [load for load in loads if not re.search(r'rel="(shortcut icon|service-desc)"', load)]
    head, rest = re.sub(r">\s+<", "><", page).strip().split("</head>")
    body, root, end = rest.partition('<div id="root"></div>')
    scripts = "".join(f"<script>{(HERE / name).read_text(encoding='utf-8')}</script>" for name in ("first.js", "connection.js"))
    loaded = "".join(sorted(wanted, key=lambda load: 'as="font"' in load))
    return head, f"</head>{body}", f"{root}{scripts}{loaded}{end}"


@cache
def _style() -> str:
    folder = Path(frame.__file__).with_name("style")
    sheets = (*(folder / name for name in SHEETS), HERE / "first.css")
    return re.sub(r"/\*.*?\*/|\s+", " ", "".join(sheet.read_text(encoding="utf-8") for sheet in sheets), flags=re.DOTALL)


def _head(screen: Screen, around: str) -> str:
    facts = {
        "description": screen.says,
        "theme-color": palette.MAIN,
        "og:type": "website",
        "og:locale": "en_GB",
        "og:site_name": menu.site(),
        "og:title": screen.tab,
        "og:description": screen.says,
        "og:url": around + screen.path,
        "og:image": around + PREVIEW,
        "og:image:width": str(preview.WIDE),
        "og:image:height": str(preview.HIGH),
        "og:image:alt": _alt(),
        "twitter:card": "summary_large_image",
    }
    named = "".join(
        f'<meta {"property" if name.startswith("og:") else "name"}="{name}" content="{escape(text)}">'
        for name, text in facts.items()
    )
    return (
        f"<title>{escape(screen.tab)}</title>{named}"
        f'<link rel="canonical" href="{escape(around + screen.path)}">'
        f'<link rel="icon" href="data:image/svg+xml;base64,{_icon()}">'
        f"<style>{_style()}</style>"
    )


def _alt() -> str:
    try:
        return preview.alt()
    except Unavailable:
        return menu.line()


@cache
def _icon() -> str:
    return b64encode(Path(frame.__file__).with_name("icon.svg").read_bytes()).decode("ascii")


def _body(screen: Screen, base: str) -> str:
    pages = [page for group in menu.groups().values() for page in group]
    says = f"<h2>{escape(screen.says)}</h2>" if screen.is_headline else f"<p>{escape(screen.says)}</p>"
    return Template((HERE / "first.html").read_text(encoding="utf-8")).substitute(
        site=escape(menu.site()),
        line=escape(menu.line()),
        heading=escape(screen.heading),
        says=says,
        table=screen.table,
        links="".join(f'<li><a href="{escape(f"{base}/{page.word}")}">{escape(page.name)}</a></li>' for page in pages),
        health=escape(f"{base}/_stcore/health"),
        **{
            name: escape(say.raw(name)) for name in ("on_its_way", "no_script", "other_pages", "not_connected", "connected_again")
        },
    )
