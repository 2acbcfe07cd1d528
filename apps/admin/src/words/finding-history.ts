import type { FindingHistory } from '@bizosaas/contracts'
import { dayText } from '@bizosaas/ui'

/** When it came back and when it was fixed; null for one that has stood since it was first found. */
export function findingHistoryText(history: FindingHistory): string | null {
  const fixedAt = history[0]?.closedAs === 'fixed' ? history[0].closedAt : null
  const back = comeback(history)
  if (fixedAt !== null) {
    const fixed = `Fixed on ${dayText(fixedAt)}`
    return back === null ? fixed : `${fixed}; came back on ${back.on} after it was fixed on ${back.fixedOn}`
  }
  return back === null ? null : `Came back on ${back.on}; was fixed on ${back.fixedOn}`
}

/** What was taken back from a dismissal goes on; it did not come back. */
function comeback(history: FindingHistory): { readonly on: string; readonly fixedOn: string } | null {
  const at = history.findIndex(({ openedAs }) => openedAs === 'found')
  const openedAt = history[at]?.openedAt
  const fixedAt = history.slice(at + 1).find(({ closedAs }) => closedAs === 'fixed')?.closedAt ?? null
  return openedAt === undefined || fixedAt === null ? null : { on: dayText(openedAt), fixedOn: dayText(fixedAt) }
}
