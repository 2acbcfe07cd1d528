import type { ActionView } from '@bizosaas/contracts'
import { Notice } from '@bizosaas/ui'
import { ScanSearch } from 'lucide-react'
import { markWords as words } from '../../words/approvals.ts'

/** What the agent's text says that a reader would act on or hold the business to: each by its kind, to be checked before approving. */
export function MarkNotice({ changes }: { changes: readonly ActionView['changes'][number][] }) {
  const marked = changes.flatMap(({ field, after, marks = [] }) =>
    marks.map(({ start, end, kind }) => ({ key: `${field}-${start}`, kind, text: (after ?? '').slice(start, end) })),
  )
  if (marked.length === 0) return null
  return (
    <Notice icon={<ScanSearch />} tone="waiting" title={words.title}>
      <p>{words.text}</p>
      <ul className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1">
        {marked.map(({ key, kind, text }) => (
          <li key={key} className="min-w-0 wrap-anywhere">
            {words.kinds[kind]}: <strong dir="auto">{text}</strong>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
