// The age of the child, asked before anything is looked up, in the words of the pages that ask it too; it stands in the address as there.
import { made } from "./table.js"

const WORD = "age"

export function askAge(state) {
  const { box, know } = state
  const group = box.querySelector(".near-age")
  group.querySelector("legend").textContent = know.age_asked
  const asked = new URLSearchParams(location.search).get(WORD)
  state.age = know.ages.find((one) => one.label === asked) ?? know.ages[0]
  for (const one of know.ages) {
    const label = made("label", "", group)
    const choice = made("input", "", label)
    Object.assign(choice, { type: "radio", name: "near-age", value: one.age, checked: one === state.age })
    label.append(one.label)
  }
  group.addEventListener("change", (event) => {
    state.age = know.ages.find((one) => one.age === event.target.value)
    intoAddress(state.age === know.ages[0] ? null : state.age.label)
  })
}

function intoAddress(label) {
  const address = new URL(location.href)
  if (label) address.searchParams.set(WORD, label)
  else address.searchParams.delete(WORD)
  history.replaceState(history.state, "", address)
}

// All ages come first in the list of ages; after them each phase has its number.
export function phaseOf(know, age) {
  return know.ages.indexOf(age) - 1
}
