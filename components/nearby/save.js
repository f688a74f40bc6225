// The list as a file of this browser's own making: it names schools and distances, not what was typed.
export function save({ found: list, know, age }) {
  const heads = [
    "school_name",
    "urn",
    "what",
    "age_range",
    "low_age",
    "high_age",
    "straight_line_metres",
    "road_minutes_estimated",
    "pupils",
    "pupils_dated",
    "places",
    "places_status",
    "places_dated",
    "district",
    "age",
    "source",
    "data_version",
  ]
  const source = "Made from published figures; sources on the Near me page"
  const text = (value) => `"${String(value ?? "").replace(/^(?=[=+\-@\t])/, "'").replaceAll('"', '""')}"`
  const lines = list.map((
    item,
  ) => [
    item.name,
    item.urn,
    item.what,
    item.ages,
    item.low,
    item.high,
    Math.round(item.metres),
    item.minutes,
    item.roll?.[0],
    item.roll?.[2],
    ...(item.places ?? [null, null, null]),
    item.place,
    age.age,
    source,
    know.version,
  ])
  const link = document.createElement("a")
  link.href = URL.createObjectURL(
    new Blob(["\ufeff", [heads, ...lines].map((line) => line.map(text).join(",")).join("\r\n")], { type: "text/csv" }),
  )
  link.download = "kent-send_near-me.csv"
  link.click()
  URL.revokeObjectURL(link.href)
}
