import type { DiffPart } from './word-diff.ts'

/** A span of a text to look at twice: [start, end) in UTF-16 code units, and what it is. */
export interface TextMark {
  readonly start: number
  readonly end: number
  readonly label: string
}

export interface MarkedPart extends DiffPart {
  /** Set inside a mark. */
  readonly label?: string
}

/** The parts of a text, which stand one after the other, cut where marks begin and end. */
export function cutAtMarks({ parts, marks }: { parts: readonly DiffPart[]; marks: readonly TextMark[] }): readonly MarkedPart[] {
  let from = 0
  return parts.flatMap(({ kind, text }) => {
    const to = from + text.length
    const edges = [from, ...marks.flatMap(({ start, end }) => [start, end]).filter((edge) => edge > from && edge < to), to].sort((a, b) => a - b)
    const pieces = edges.slice(0, -1).map((start, at): MarkedPart => {
      const inside = marks.find((mark) => mark.start <= start && start < mark.end)
      const piece = { kind, text: text.slice(start - from, (edges[at + 1] ?? to) - from) }
      return inside === undefined ? piece : { ...piece, label: inside.label }
    })
    from = to
    return pieces.filter((piece) => piece.text !== '')
  })
}
