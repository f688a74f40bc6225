// Says in our words that the connection is gone, and takes it back when the page has gone on.
;(() => {
  const bar = document.getElementById("connection")
  const root = document.getElementById("root")
  const PATIENCE = 700 // milliseconds: a shorter gap nobody notices
  const ANSWER = 1000 // a click should have an answer by then, or we ask whether the server is there
  const AGAIN = 2000
  let isLost = false
  let isSilent = false // asked, and no answer
  let wasConnected = false
  let waiting, asking, clearing

  const app = () => root.querySelector('[data-testid="stApp"]')
  const isConnected = () => app()?.dataset.testConnectionState === "CONNECTED"
  const isGone = () => !navigator.onLine || isSilent || (wasConnected && !isConnected())

  const lost = () => {
    waiting = undefined
    if (isLost || !isGone()) return
    isLost = true
    clearTimeout(clearing)
    document.documentElement.classList.add("not-connected")
    const time = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })
    bar.textContent = bar.dataset.lost.replace("{time}", time)
    ask()
  }

  const found = () => {
    isLost = false
    document.documentElement.classList.remove("not-connected")
    bar.textContent = bar.dataset.again
    clearing = setTimeout(() => bar.textContent = "", 3000)
    // What was chosen meanwhile is drawn now. The key is the app's own for running a page anew.
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "r", code: "KeyR", keyCode: 82, bubbles: true }))
    document.body.dispatchEvent(new KeyboardEvent("keyup", { key: "r", code: "KeyR", keyCode: 82, bubbles: true }))
  }

  const ask = async () => {
    clearTimeout(asking)
    try {
      await fetch(bar.dataset.health, { cache: "no-store", signal: AbortSignal.timeout(AGAIN) })
      isSilent = false
    } catch {
      isSilent = true
    }
    look()
    if (isLost || isSilent) asking = setTimeout(ask, AGAIN)
  }

  const look = () => {
    wasConnected ||= isConnected()
    if (isGone()) {
      if (!isLost) waiting ??= setTimeout(lost, PATIENCE)
    } else {
      clearTimeout(waiting)
      waiting = undefined
      if (isLost) found()
    }
    if (!isConnected()) dismiss()
    const isUnanswered = app()?.dataset.testScriptState === "rerunRequested"
    if (isUnanswered) asking ??= setTimeout(ask, ANSWER)
    else if (!isLost && !isSilent) {
      clearTimeout(asking)
      asking = undefined
    }
  }

  // Without a connection the only dialog is the framework's own about it.
  const dismiss = () => {
    const dialog = document.querySelector('[data-testid="stDialog"]')
    if (!dialog) return
    wasConnected = true
    document.documentElement.classList.add("not-connected")
    dialog.querySelector('button[aria-label="Close"]')?.click()
    waiting ??= setTimeout(lost, PATIENCE)
  }

  addEventListener("offline", look)
  addEventListener("online", () => isLost ? ask() : look())
  new MutationObserver(look).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["data-test-script-state", "data-test-connection-state"],
  })
})()
