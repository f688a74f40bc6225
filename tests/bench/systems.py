"""The three systems: how each is started, and how its server is asked for a changed control without a browser."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

from tests.bench import pictures
from tests.support.server import ROOT, free_port

CHANGED = {"map": "figure", "dots": "figure", "table": "children"}


def labels(count: int) -> list[str]:
    """The measures to choose one after the other; each differs from the one before."""
    return [pictures.LABELS[(turn + 1) % len(pictures.LABELS)] for turn in range(count)]


OVERVIEW = "overview"


def streamlit_reruns(port: int, count: int) -> list[float]:
    """Milliseconds from asking for a rerun to “script finished”, over the websocket a browser uses."""
    with connect(f"ws://127.0.0.1:{port}/_stcore/stream", subprotocols=["streamlit"], max_size=None) as stream:
        kept, control = set(), ""

        def run(label: str | None = None) -> float:
            nonlocal control
            ask = BackMsg()
            ask.rerun_script.page_name = OVERVIEW
            ask.rerun_script.cached_message_hashes.extend(kept)
            if label:
                ask.rerun_script.widget_states.widgets.add(id=control, string_value=label)
            begin = time.perf_counter()
            stream.send(ask.SerializeToString())
            while (reply := ForwardMsg.FromString(stream.recv())).WhichOneof("type") != "script_finished":
                if reply.metadata.cacheable:  # a browser keeps these and is sent only their names the next time
                    kept.add(reply.hash)
                if reply.delta.new_element.selectbox.label == "Show":
                    control = reply.delta.new_element.selectbox.id
            return 1000 * (time.perf_counter() - begin)

        run()
        return [run(label) for label in labels(count)]


def dash_reruns(port: int, count: int) -> list[float]:
    """Milliseconds from posting a changed control to the last byte of the answer, over one kept connection."""
    line = HTTPConnection("127.0.0.1", port)
    ask = {
        "output": "..{}..".format("...".join(f"{name}.{part}" for name, part in CHANGED.items())),
        "outputs": [{"id": name, "property": part} for name, part in CHANGED.items()],
        "changedPropIds": ["show.value"],
    }
    times = []
    for label in labels(count):
        body = json.dumps(ask | {"inputs": [{"id": "show", "property": "value", "value": label}]})
        begin = time.perf_counter()
        line.request("POST", "/_dash-update-component", body, {"Content-Type": "application/json"})
        assert b"choropleth" in line.getresponse().read()
        times.append(1000 * (time.perf_counter() - begin))
    return times


@dataclass(frozen=True)
class System:
    """One way to show the page: how its server starts, where it says it is ready, how it is asked for a change, where the page stands."""

    name: str
    command: str
    ready: str = "/"
    reruns: Callable[[int, int], list[float]] = lambda port, count: []
    page: str = ""


OURS, PEER, FLOOR = "Ours", "Dash", "Static page"


def systems(floor: Path) -> list[System]:
    """Ours, the peer, and the floor served from a folder."""
    app = "streamlit run dashboard.py --server.address 127.0.0.1 --server.port {port}"
    return [
        System(OURS, app, "/_stcore/health", streamlit_reruns, OVERVIEW),
        System(PEER, "tests.bench.dash_peer {port}", reruns=dash_reruns),
        System(FLOOR, f"http.server {{port}} --bind 127.0.0.1 --directory {floor}"),
    ]


@contextmanager
def started(system: System) -> Iterator[tuple[int, int, float]]:
    """A new server of the system: its process id, its port, and the seconds until it first said it was ready."""
    port = free_port()
    command = [sys.executable, "-m", *system.command.format(port=port).split()]
    begin = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while True:
            try:
                urlopen(f"http://127.0.0.1:{port}{system.ready}").read(1)
                break
            except URLError:
                assert process.poll() is None, f"{system.name} did not start"
                time.sleep(0.02)
        yield process.pid, port, time.perf_counter() - begin
    finally:
        process.terminate()
        process.wait(10)
