const remembered = 512

/** The smallest of these numbers of 32 bits, each once, ascending. */
export function smallestOf(numbers: Uint32Array, most: number): readonly number[] {
  const kept = new Uint32Array(most + 1)
  // A number that comes often mostly comes soon again: what was put down last is known without a search.
  const recent = new Float64Array(remembered).fill(-1)
  let size = 0
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0
    const slot = number % remembered
    if (recent[slot] === number || (size === most && number >= (kept[most - 1] ?? 0))) continue
    recent[slot] = number
    const place = placeOf(number, kept, size)
    if (place < size && kept[place] === number) continue
    kept.copyWithin(place + 1, place, size)
    kept[place] = number
    size = Math.min(size + 1, most)
  }
  return [...kept.subarray(0, size)]
}

/** Before the first one that is as large. */
function placeOf(number: number, ascending: Uint32Array, size: number): number {
  let [low, high] = [0, size]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}
