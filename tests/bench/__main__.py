"""Measures our app beside a Dash app and a static page with the same map, dot plot and table: `python -m tests.bench`."""

import argparse
import os
import platform
import sys
import tempfile
from collections import defaultdict
from datetime import date
from importlib.metadata import version
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench import static_peer
from tests.bench.document import put
from tests.bench.systems import OURS, PEER, System, labels, started, systems
from tests.support.browser import chromium

LATER_VISITS = 3
COUNTED_CLICKS = 6
SHOWN = {  # each row of the table, and how its values are shown
    "Server start until ready, s": "{:.2f}",
    "Server start until the first visitor's map, s": "{:.2f}",
    "First map, first visitor after the start, ms": "{:.0f}",
    "First map, later visitor with an empty browser cache, ms": "{:.0f}",
    "Map, dots and table, the same later visitor, ms": "{:.0f}",
    "Changed control: new map, ms": "{:.0f}",
    "Changed control: map, dots and table, ms": "{:.0f}",
    "Server alone answering a changed control, ms": "{:.0f}",
    "Requests, first visit": "{:.0f}",
    "Over the wire, first visit, kB": "{:.0f}",
    "Over the wire, one change, kB": "{:.1f}",
    "Server memory after the visits, MB": "{:.0f}",
}
START, MAP_SINCE_START, FIRST_MAP, LATER_MAP, LATER_ALL, NEW_MAP, NEW_ALL, SERVER, ASKED, VISIT_KB, CHANGE_KB, MEMORY = SHOWN
WITH_P95 = (NEW_MAP, NEW_ALL, SERVER)


class Wire:
    """Counts what a page asks for and what travels, both ways; websocket frames by their payload."""

    def __init__(self, page: Page):
        self.requests = self.bytes = 0
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.requestWillBeSent", self._asked)
        session.on("Network.webSocketCreated", self._asked)
        session.on("Network.loadingFinished", lambda event: self._add(event["encodedDataLength"]))
        session.on("Network.webSocketFrameReceived", self._frame)
        session.on("Network.webSocketFrameSent", self._frame)

    def _asked(self, event: dict) -> None:
        self.requests += event.get("request", event)["url"].startswith(("http", "ws"))
        self._add(len(event.get("request", {}).get("postData", "")))

    def _frame(self, event: dict) -> None:
        frame = event["response"]
        self._add(len(frame["payloadData"]) * (3 / 4 if frame["opcode"] == 2 else 1))  # binary frames arrive as base64

    def _add(self, number: float) -> None:
        self.bytes += number


def visit(browser: Browser, address: str, counts: bool = False) -> tuple[Page, Wire | None, dict]:
    """A new visitor with an empty cache: the page, its traffic if counted, and when map and all stood (ms)."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.add_init_script(path=Path(__file__).with_name("watch.js"))
    wire = Wire(page) if counts else None
    page.goto(address, wait_until="commit")
    _until(page, "bench.all")
    page.wait_for_timeout(1000)
    return page, wire, page.evaluate("({map: bench.map, all: bench.all})")


def change(page: Page, label: str) -> dict:
    """Choose a measure; when map, dots and table last changed, in ms after the click."""
    if (offered := page.get_by_role("combobox", name="Show")).count():  # a list is opened before the clock starts
        offered.click()
    page.evaluate("bench.armed = true")
    page.get_by_text(label, exact=True).last.click()
    page.wait_for_timeout(700)
    _until(page, "bench.change && Object.keys(bench.change).length === 3")
    page.wait_for_timeout(300)
    return page.evaluate("bench.change")


def _until(page: Page, said: str) -> None:
    for _ in range(100):
        if page.evaluate(said):
            return
        page.wait_for_timeout(300)
    raise TimeoutError(f"never came: {said}")


def memory(pid: int) -> float:
    """Megabytes a process holds."""
    line = next(line for line in Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1000


def measure(system: System, browser: Browser, clicks: int, results: dict[str, list[float]]) -> None:
    """One round of one system, from a new server."""
    with started(system) as (pid, port, seconds):
        address = f"http://127.0.0.1:{port}/{system.page}"
        page, _, seen = visit(browser, address)
        results[START].append(seconds)
        results[MAP_SINCE_START].append(seconds + seen["map"] / 1000)
        results[FIRST_MAP].append(seen["map"])
        for _ in range(LATER_VISITS):
            page.context.close()
            page, _, seen = visit(browser, address)
            results[LATER_MAP].append(seen["map"])
            results[LATER_ALL].append(seen["all"])
        for label in labels(clicks):
            times = change(page, label)
            results[NEW_MAP].append(times["map"])
            results[NEW_ALL].append(max(times.values()))
        page.context.close()
        page, wire, _ = visit(browser, address, counts=True)
        results[ASKED].append(wire.requests)
        results[VISIT_KB].append(wire.bytes / 1000)
        for label in labels(COUNTED_CLICKS):
            before = wire.bytes
            change(page, label)
            results[CHANGE_KB].append((wire.bytes - before) / 1000)
        page.context.close()
        results[SERVER] += system.reruns(port, clicks)
        results[MEMORY].append(memory(pid))


def shown(row: str, values: list[float]) -> str:
    """The middle value, with the 95th of a hundred where that says something."""
    if not values:
        return "–"
    middle = SHOWN[row].format(median(values))
    return f"{middle} ({SHOWN[row].format(quantiles(values, n=20, method='inclusive')[-1])})" if row in WITH_P95 else middle


def report(results: dict[str, dict[str, list[float]]], where: str) -> str:
    """The table in Markdown under a line that says where it was measured, then how we stand beside Dash."""
    lines = [
        f"**{where}**",
        "",
        f"| Median (95th percentile) | {' | '.join(results)} | n each |",
        "|---" + "|---:" * (len(results) + 1) + "|",
    ]
    for row in SHOWN:
        values = [measured[row] for measured in results.values()]
        lines.append(f"| {row} | {' | '.join(shown(row, own) for own in values)} | {max(map(len, values))} |")
    lines.append("")
    for row in (NEW_MAP, NEW_ALL, LATER_MAP):
        ours, peer = median(results[OURS][row]), median(results[PEER][row])
        verdict = f"{'no slower' if ours <= peer else 'slower'} ({ours / peer:.2f} times)"
        lines.append(f"- {row.removesuffix(', ms')}: ours {ours:.0f} ms, Dash {peer:.0f} ms; ours is {verdict}.")
    return "\n".join(lines)


def machine(browser: str) -> str:
    """When, on what and with which versions we measure."""
    memory_gb = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    tools = ", ".join(f"{name} {version(name)}" for name in ("streamlit", "dash", "plotly", "duckdb"))
    python = platform.python_version()
    return f"{date.today()}: {os.cpu_count()} cores, {memory_gb:.0f} GB; Python {python}, {tools}, Chromium {browser}"


def main() -> None:
    """Run all rounds and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--clicks", type=int, default=30, help="changed controls in each round")
    parser.add_argument("--write", action="store_true", help="put the table into docs/benchmarks.md")
    options = parser.parse_args()
    results, loads = defaultdict(lambda: defaultdict(list)), []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        static_peer.write(Path(folder) / "index.html")
        for turn in range(options.rounds):
            for system in systems(Path(folder)):
                print(f"Round {turn + 1} of {options.rounds}: {system.name}", file=sys.stderr)
                loads.append(os.getloadavg()[0])
                browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
                measure(system, browser, options.clicks, results[system.name])
                where = machine(browser.version)
                browser.close()
    table = report(results, f"{where}; {options.rounds} rounds, the systems in turn; load {min(loads):.1f} to {max(loads):.1f}.")
    print(table)
    if options.write:
        put("measured", table)


if __name__ == "__main__":
    main()
