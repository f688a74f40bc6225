"""What stands between a visitor and Streamlit: our document for its own, old addresses led on, its scripts squeezed, the picture for shared links."""

import gzip
import logging

from anyio import to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.served import document, moved, preview, squeezed
from data import catalogue
from findings import menu
from queries import Unavailable

A_YEAR = "public, immutable, max-age=31536000"
A_DAY = "public, max-age=86400"
CONDITIONS = ("if-none-match", "if-modified-since", "range")

log = logging.getLogger(__name__)


class Served:
    """The middleware: it answers where it has something to say, and lets Streamlit answer everything else."""

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        takes_gzip = "gzip" in Headers(scope=scope).get("accept-encoding", "")
        if takes_gzip and (file := squeezed.file_of(scope["path"])):
            await (await _script(file))(scope, receive, send)
        elif scope["path"].endswith(f"/{document.PREVIEW}") and (picture := await _picture()):
            await picture(scope, receive, send)
        elif "/static/" in scope["path"]:
            await self.app(scope, receive, send)
        else:
            await self._document(scope, receive, send, takes_gzip)

    async def _document(self, scope: Scope, receive: Receive, send: Send, takes_gzip: bool) -> None:
        """Let Streamlit answer; where it sends its document, send ours."""
        is_ours = False

        async def sent(message: Message) -> None:
            nonlocal is_ours
            if message["type"] == "http.response.start":
                kind = MutableHeaders(scope=message).get("content-type", "")
                is_ours = message["status"] == 200 and kind.startswith("text/html")
                if is_ours:
                    await (await _page(scope, takes_gzip))(scope, receive, send)
            if not is_ours:
                await send(message)

        asked = [(name, value) for name, value in scope["headers"] if name.decode("latin-1") not in CONDITIONS]
        await self.app({**scope, "headers": asked}, receive, sent)


async def _script(file: str) -> Response:
    content, kind = await to_thread.run_sync(squeezed.body, file)
    return Response(content, media_type=kind, headers=_told(A_YEAR) | {"Content-Encoding": "gzip"})


async def _picture() -> Response | None:
    try:
        return Response(await to_thread.run_sync(preview.png), media_type="image/png", headers={"Cache-Control": A_DAY})
    except (Unavailable, catalogue.Damaged) as problem:
        log.error("The picture for shared links could not be drawn: %s", problem)
        return None


async def _page(scope: Scope, takes_gzip: bool) -> Response:
    base, _, word = scope["path"].rpartition("/")
    query = scope["query_string"].decode("latin-1")
    if elsewhere := moved.leads_to(word, query):
        return RedirectResponse(elsewhere)
    origin = f"{scope['scheme']}://{Headers(scope=scope).get('host', '')}"
    text = await to_thread.run_sync(document.written, origin, base, word or menu.FIRST, query)
    content = text.encode("utf-8")
    headers = _told("no-cache")
    if takes_gzip:
        content = gzip.compress(content, 6)
        headers["Content-Encoding"] = "gzip"
    return Response(content, media_type="text/html", headers=headers)


def _told(how_long: str) -> dict[str, str]:
    return {"Cache-Control": how_long, "Vary": "Accept-Encoding"}
