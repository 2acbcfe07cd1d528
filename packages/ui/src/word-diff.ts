export interface DiffPart {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** Past this many comparisons the text counts as replaced: a page's body would block the screen, and nobody reads such a diff word by word. */
const comparisonLimit = 400_000

/** Word-level difference by longest common subsequence. Joining all but `added` gives `before`, all but `removed` gives `after`. */
export function wordDiff({ before, after }: { before: string; after: string }): DiffPart[] {
  const left = splitWords(before)
  const right = splitWords(after)
  if (left.length * right.length > comparisonLimit) return merge([part('removed', before), part('added', after)])
  return merge(walk({ left, right, lengths: commonLengths(left, right) }))
}

/** Share of the words that stay, 0 to 1: below about 0.3 showing two whole texts reads better than a mixed one. */
export function sharedShare(parts: readonly DiffPart[]): number {
  const total = parts.reduce((sum, { text }) => sum + text.length, 0)
  const same = parts.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.length, 0)
  return total === 0 ? 1 : same / total
}

function splitWords(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []
}

/** `lengths[i][j]`: words in common from `left[i]` and `right[j]` to the ends. */
function commonLengths(left: readonly string[], right: readonly string[]): number[][] {
  const lengths = [right.map(() => 0)]
  for (const word of left.toReversed()) lengths.unshift(commonRow({ word, right, below: lengths[0] ?? [] }))
  return lengths
}

function commonRow({ word, right, below }: { word: string; right: readonly string[]; below: readonly number[] }): number[] {
  const row = right.map(() => 0)
  for (let j = right.length - 1; j >= 0; j--) row[j] = word === right[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
  return row
}

function walk({ left, right, lengths }: { left: readonly string[]; right: readonly string[]; lengths: number[][] }): DiffPart[] {
  const parts: DiffPart[] = []
  let i = 0
  let j = 0
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      parts.push(part('same', left[i]))
      i++
      j++
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) parts.push(part('removed', left[i++]))
    else parts.push(part('added', right[j++]))
  }
  return [...parts, ...left.slice(i).map((word) => part('removed', word)), ...right.slice(j).map((word) => part('added', word))]
}

function part(kind: DiffPart['kind'], text = ''): DiffPart {
  return { kind, text }
}

/** Neighbours of one kind become one part, so that a sentence gets one sign and not one per word. */
function merge(parts: readonly DiffPart[]): DiffPart[] {
  const merged: DiffPart[] = []
  for (const { kind, text } of parts) {
    const last = merged.at(-1)
    if (text === '') continue
    if (last?.kind === kind) last.text += text
    else merged.push({ kind, text })
  }
  return merged
}
