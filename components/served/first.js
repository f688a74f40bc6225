// Takes the first screen away as soon as the app shows what it showed, and not before.
;(() => {
  const first = document.getElementById("first")
  const root = document.getElementById("root")
  const LONGEST = 4000 // milliseconds after the app has said all
  let done
  root.inert = true // until then nobody hears or reaches both

  const isSeen = (part) => part.getClientRects().length > 0
  const parts = ["h1", "h2", "table"].filter((part) => first.querySelector(part))
  const hasAll = () => parts.every((part) => [...root.querySelectorAll(part)].some(isSeen))

  const away = () => {
    seeing.disconnect()
    clearTimeout(done)
    root.inert = false
    first.remove()
  }
  const look = () => {
    if (hasAll()) return away()
    const app = root.querySelector('[data-testid="stApp"]')
    // A page that says something else, as that a place is unknown: it has said all, and stands.
    if (app?.dataset.testScriptState === "notRunning" && root.querySelector("h1")) done ??= setTimeout(away, LONGEST)
  }
  const seeing = new MutationObserver(look)
  seeing.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-test-script-state"] })
})()
