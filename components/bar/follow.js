// A plain click on a link to a page of ours changes the page without loading the document anew, and takes the chosen place along.
//
// It goes the way of Back: the address first, then Streamlit is told that it changed. So a click makes one entry in the history
// and one run of the new page, and clicks and Back cannot differ.

export function address(href, place) {
  if (!place || /[?&]area=/.test(href)) return href
  return `${href}${href.includes("?") ? "&" : "?"}${new URLSearchParams({ area: place })}`
}

export function follow(state, signal, then) {
  const onClick = (event) => {
    const link = event.composedPath().find((node) => node.localName === "a")
    if (!link || !isPlain(event, link)) return
    const to = new URL(address(link.getAttribute("href"), state.data.place), location.href)
    if (to.origin !== location.origin || !isOurs(to, state.data)) return
    event.preventDefault()
    event.stopPropagation()
    then()
    if (!isConnected() || to.href === location.href) return
    history.pushState({}, "", to)
    dispatchEvent(new PopStateEvent("popstate"))
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0)
  }
  document.addEventListener("click", onClick, { capture: true, signal })
}

function isPlain(event, link) {
  const other = event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
  const href = link.getAttribute("href")
  return !other && href && !href.startsWith("#") && !link.download && [null, "", "_self"].includes(link.getAttribute("target"))
}

function isOurs(to, { home, groups }) {
  const folder = new URL("./", location.href).pathname
  const word = to.pathname.slice(folder.length)
  return to.pathname.startsWith(folder) &&
    (word === "" || word === home || groups.some(({ pages }) => pages.some((page) => page.word === word)))
}

// Without a server no page can be made: what is on the screen stays, and so does its address.
function isConnected() {
  const told = document.querySelector("[data-testid=stApp]")?.dataset.testConnectionState
  return !told || told === "CONNECTED"
}
