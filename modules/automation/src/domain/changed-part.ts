interface Texts {
  readonly before: string
  readonly after: string
}

/** Shorter texts are quoted whole. */
const wholeLimit = 200
const around = 40
const mostQuoted = 600

/** Two texts as they are quoted side by side: of long ones only what differs, with a few words around it. */
export function changedPart({ before, after }: Texts): Texts {
  if (Math.max(before.length, after.length) <= wholeLimit) return { before, after }
  const most = Math.min(before.length, after.length)
  const start = countWhile(most, (at) => before[at] === after[at])
  const tail = countWhile(most - start, (at) => before.at(-1 - at) === after.at(-1 - at))
  const quote = (text: string) => quoted(text, { from: start - around, to: text.length - tail + around })
  return { before: quote(before), after: quote(after) }
}

function countWhile(most: number, isSo: (at: number) => boolean): number {
  let at = 0
  while (at < most && isSo(at)) at += 1
  return at
}

/** Whole words, and a sign where something was left out. */
function quoted(text: string, { from, to }: { from: number; to: number }): string {
  const begin = from <= 0 ? 0 : text.lastIndexOf(' ', from) + 1
  const space = text.indexOf(' ', to)
  const end = Math.min(begin + mostQuoted, to >= text.length || space === -1 ? text.length : space)
  return `${begin === 0 ? '' : '…'}${text.slice(begin, end)}${end === text.length ? '' : '…'}`
}
