// Types a text into “Near me” ten times, letter by letter; gives the milliseconds from each letter to its list laid out.
(text) => {
  const input = document.querySelector("#near-input")
  const times = []
  for (let turn = 0; turn < 10; turn++)
    for (let end = 1; end <= text.length; end++) {
      const begin = performance.now()
      input.value = text.slice(0, end)
      input.dispatchEvent(new Event("input", { bubbles: true }))
      document.querySelector(".near").getBoundingClientRect()
      times.push(performance.now() - begin)
    }
  return times
}
