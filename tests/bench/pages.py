"""The other pages of our app, each by one changed control, and the search by postcode by one keystroke: `python -m tests.bench.pages`."""

import argparse
from statistics import median, quantiles

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.document import put
from tests.support.browser import chromium
from tests.support.server import running

# What is measured: where, what is clicked in turn, and what must have changed on the screen to end the clock.
CONTROLS = {
    "Compare: what is compared": ("/compare", ("SEN support", "EHC plans"), ("h2", ".kent-dots .value")),
    "How unequal?: which schools": ("/how-unequal", ("Primary", "Mainstream"), ("h2",)),
    "Between schools: which schools": ("/school-by-school", ("Grammar", "Primary"), ("h2", ".kent-funnel")),
    "Gaps: areas or districts": ("/gaps", ("Districts", "Areas"), (".kent-table tbody",)),
    "What if: one more change to the plan": ("/what-if", ("Put it in the plan",), (".kent-table tbody",)),
}
# Waits, one look in each frame, until what stands under each selector reads otherwise than before the click.
WATCH = """([selectors, label]) => new Promise((done) => {
  const look = () => selectors.map((selector) => [...document.querySelectorAll(selector)].map((part) => part.textContent).join())
  const button = [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === label)
  const before = look(), begin = performance.now()
  const watch = () => {
    if (look().every((text, turn) => text !== before[turn]) || performance.now() - begin > 10000) done(performance.now() - begin)
    else requestAnimationFrame(watch)
  }
  button.click()
  requestAnimationFrame(watch)
})"""
# Types a text letter by letter; milliseconds from each letter to the drawn list.
TYPED = """(text) => {
  const input = document.querySelector("#near-input"), times = []
  for (let end = 1; end <= text.length; end++) {
    const begin = performance.now()
    input.value = text.slice(0, end)
    input.dispatchEvent(new Event("input", { bubbles: true }))
    document.querySelector(".near").getBoundingClientRect()
    times.push(performance.now() - begin)
  }
  return times
}"""


def opened(browser: Browser, address: str) -> Page:
    """A page that has come to rest."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(address)
    page.wait_for_selector("h1")
    page.wait_for_selector('[data-test-script-state="notRunning"]')
    page.wait_for_timeout(1500)
    return page


def changes(browser: Browser, address: str, labels: tuple[str, ...], watched: tuple[str, ...], clicks: int) -> list[float]:
    """Milliseconds from a click to the first frame that shows all of its answer."""
    page = opened(browser, address)
    times = []
    for turn in range(clicks):
        times.append(page.evaluate(WATCH, [watched, labels[turn % len(labels)]]))
        page.wait_for_selector('[data-test-script-state="notRunning"]')
        page.wait_for_timeout(400)
    page.context.close()
    return times


def keystrokes(browser: Browser, address: str, turns: int) -> list[float]:
    """Milliseconds from a letter typed to the list drawn, for a postcode and a school."""
    page = opened(browser, address)
    times = [time for _ in range(turns) for text in ("CT14 7AB", "folkestone aca") for time in page.evaluate(TYPED, text)]
    page.context.close()
    return times


def main() -> None:
    """Measure every page and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.pages", description=__doc__)
    parser.add_argument("--clicks", type=int, default=30)
    parser.add_argument("--write", action="store_true", help="put the table into docs/benchmarks.md")
    options = parser.parse_args()
    lines = ["| Click or keystroke to its answer on the screen, ms | Median | 95th percentile | n |", "|---|---:|---:|---:|"]
    with running() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        measured = {
            name: changes(
                browser, address + path, labels, watched, min(options.clicks, 12) if len(labels) == 1 else options.clicks
            )
            for name, (path, labels, watched) in CONTROLS.items()
        }
        measured["Near me: one keystroke"] = keystrokes(browser, f"{address}/near-me", options.clicks)
        browser.close()
    for name, times in measured.items():
        high = quantiles(times, n=20, method="inclusive")[-1]
        digits = 1 if median(times) < 10 else 0
        lines.append(f"| {name} | {median(times):.{digits}f} | {high:.{digits}f} | {len(times)} |")
    table = "\n".join(lines)
    print(table)
    if options.write:
        put("pages", table)


if __name__ == "__main__":
    main()
