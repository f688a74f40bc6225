// Where each mark and name of a small map can stand so that none lies on another, in pixels. Boxes are [left, top, right, bottom].
const AWAY = [0, 22, 34, 46, 60, 76] // pixels from the own spot, tried in turn
const WAYS = 12 // directions tried at each

// The spots of some marks, the first in its own place: each box is as `wide` and `tall` as its mark; `taken` grows by each of them.
export function spread(points, [wide, tall], taken) {
  return points.map(([x, y]) => {
    const spot = spots(x, y).find(([left, top]) => isFree(around(left, top, wide, tall), taken)) ?? [x, y]
    taken.push(around(...spot, wide, tall))
    return spot
  })
}

// The names that have room where they stand; others are left out.
export function roomy(names, taken) {
  return names.filter(({ at: [x, y], wide, tall }) => {
    const box = around(x, y, wide, tall)
    const has = isFree(box, taken)
    if (has) taken.push(box)
    return has
  })
}

function spots(x, y) {
  return AWAY.flatMap((far) =>
    Array.from({ length: far ? WAYS : 1 }, (_, way) => {
      const turn = (2 * Math.PI * way) / WAYS
      return [x + far * Math.cos(turn), y + far * Math.sin(turn)]
    })
  )
}

const around = (x, y, wide, tall) => [x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2]

const isFree = (box, taken) =>
  taken.every((other) => box[2] <= other[0] || other[2] <= box[0] || box[3] <= other[1] || other[3] <= box[1])
