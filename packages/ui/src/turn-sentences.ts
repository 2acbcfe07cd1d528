import { reportTurns } from './report-turns.ts'
import type { LinkedReport } from './report-view.ts'
import { reportWords } from './report-words.ts'

const words = reportWords.next

/** For whom the open issues wait: what cannot wait first, then the reader, whom the reader sends their part, the agency, and what needs nobody. */
export function turnSentences({ found, agency, changes }: Pick<LinkedReport, 'found' | 'agency' | 'changes'>): readonly string[] {
  const turns = reportTurns({ groups: found.groups, agency })
  const hands = turns.filter(({ side }) => side === 'hand')
  const countOf = (side: 'reader' | 'agency') => turns.find((turn) => turn.side === side)?.count ?? 0
  const urgent = hands.filter(({ kinds }) => kinds.some(({ group }) => group.isUrgent))
  const others = sum(found.groups.map(({ open }) => open)) - sum(turns.map(({ count }) => count))
  const isReaders = countOf('reader') > 0 || changes.some(({ part, waitsFor }) => part === 'waiting' && waitsFor === 'client')
  return [
    ...urgent.map(({ who }) => words.first(who)),
    ...(countOf('reader') > 0 ? [words.yours(countOf('reader'))] : []),
    ...(hands.length > 0 ? [words.send(hands)] : isReaders ? [] : [words.nothingAtAll]),
    ...(countOf('agency') > 0 ? [words.ours(agency, countOf('agency'))] : []),
    ...(turns.length > 0 && others > 0 ? [words.others(others)] : []),
  ]
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0)
}
