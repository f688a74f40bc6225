// The answer to one place: its sentences, the list, the map.
import { drawMap } from "./map.js"
import { far, near, SHOWN } from "./near.js"
import { table } from "./table.js"
import { count } from "./understand.js"

const SINGLE = ["special school,", "unit in", "school of another council,", "independent special school,"]

export function answered(state) {
  const { box, place, know } = state
  const find = (name) => box.querySelector(name)
  const asked = {
    need: find(".near-need").selectedIndex - 1,
    age: find(".near-age").selectedIndex,
    byRoad: find(".near-order").selectedIndex === 1,
    kinds: [...box.querySelectorAll(".near-kinds input:checked")].map((tick) => Number(tick.value)),
  }
  const { list, silent } = near(know, place, asked)
  state.found = list
  state.answer.hidden = false
  find(".near-title").textContent = `Near ${place.name}`
  find(".near-where").textContent = where(know, place)
  const forWhom = asked.need < 0 ? "" : ` for ${know.needs[asked.need].toLowerCase()}`
  const firsts = know.kinds.map((_, kind) => list.find((item) => item.kind === kind && item.is_open)).filter(Boolean)
  find(".near-finding").textContent = firsts.length
    ? `Nearest${forWhom}: ${
      firsts.map((item) =>
        `${SINGLE[item.kind]} ${item.name}, ${far(item.metres)}${item.minutes ? `, about ${item.minutes} min by road` : ""}`
      ).join("; ")
    }.`
    : "Nothing we know of fits what you chose. Try another need, age or kind."
  state.shown = state.all ? list : list.slice(0, SHOWN)
  find(".near-list-of").replaceChildren(table(state.shown))
  const more = find(".near-more")
  more.hidden = list.length <= SHOWN
  more.textContent = state.all ? `Show the nearest ${SHOWN} only` : `Show all ${list.length}`
  find(".near-save").hidden = !list.length
  find(".near-left-out").textContent = silent
    ? `Left out: ${
      count(silent, "school or unit", "schools or units")
    } of the kinds you chose: no source we hold says which need they are for.`
    : ""
  const { area } = know.district[place.inside]
  const also = know.districts.filter((item) => item.area === area && item.name !== place.inside).map((item) => item.name)
  find(".near-area").textContent = `${place.inside} is in the county’s ${area} area, with ${
    also.join(" and ")
  }. ${know.area_says}`
  drawMap(state)
  tell(state, `${place.name}: ${count(list.length, "school or unit fits", "schools and units fit")}, nearest first.`)
}

export function tell(state, text) {
  state.says.textContent = text
}

function where(know, place) {
  const area = `${know.district[place.inside].area} ${know.county}`
  if (place.level === "postcode") return `${place.name} is in ${place.ward} ward, ${place.inside} district, ${area}.`
  if (place.level === "school") return `${place.name} is in ${place.inside} district, ${area}. Measured from the school.`
  const middle = place.level === "town" ? "the middle of the schools with this post town" : "the middle of its live postcodes"
  return `${
    place.level === "district" ? `${place.name} is a district` : `${place.name} is in ${place.inside} district`
  }, ${area}. Measured from ${middle}; a postcode is more exact.`
}
