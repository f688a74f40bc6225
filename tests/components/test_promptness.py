"""Small messages leave at once: seen on a real server, in the socket it has accepted."""

import json
import socket
from urllib.request import urlopen

from streamlit.web.server.starlette.starlette_server import _bind_socket

from tests.support.server import ROOT, running

# An app that starts with this alone, and tells of the very connection it is asked over.
APP = f"""
import os, socket, sys
from contextlib import asynccontextmanager
sys.path.insert(0, {str(ROOT)!r})
import streamlit as st
from starlette.responses import JSONResponse
from starlette.routing import Route
from components import promptness

@asynccontextmanager
async def sending_at_once(_app):
    promptness.send_at_once()
    yield

def connections(request):
    found = []
    for number in os.listdir("/dev/fd"):
        try:
            one = socket.socket(fileno=int(number))
        except OSError:
            continue
        try:
            if one.getpeername() == tuple(request.scope["client"]):
                found.append(one.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        except OSError:
            pass
        one.detach()
    return JSONResponse(found)

app = st.App(__file__, lifespan=sending_at_once, routes=[Route("/connections", connections)])
"""


def test_what_the_server_accepts_sends_at_once(tmp_path):
    (tmp_path / "dashboard.py").write_text(APP, encoding="utf-8")
    with running(tmp_path) as address, urlopen(f"{address}/connections", timeout=20) as answer:
        delays = json.load(answer)
    assert len(delays) == 1
    assert delays[0] != 0


def test_streamlit_still_needs_it():
    with _bind_socket("127.0.0.1", 0, 1) as listening:
        assert listening.proto != socket.IPPROTO_TCP, "components/promptness.py can go"
