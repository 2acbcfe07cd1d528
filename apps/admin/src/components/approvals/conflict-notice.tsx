import type { ActionView } from '@bizosaas/contracts'
import { Notice } from '@bizosaas/ui'
import { UserRoundPen } from 'lucide-react'
import { conflictWords as words } from '../../words/approvals.ts'

/** For an undo: which fields somebody edited after us, whose words stay, and what would have been put back. */
export function ConflictNotice({ action: { conflicts, changes, effect, target } }: { action: ActionView }) {
  return (
    <div className="grid gap-2">
      {conflicts.map(({ field, label, expected, found }) => {
        const change = changes.find((one) => one.field === field)
        const rows = [
          { label: effect ? words.stays : words.willStay, value: found },
          { label: words.ours, value: expected },
          { label: words.notPutBack, value: change?.after ?? null },
        ]
        return (
          <Notice key={field} tone="waiting" icon={<UserRoundPen />} title={words.title({ field: change?.label ?? label, system: target.system })}>
            <p>{effect ? words.leftAlone : words.willBeLeftAlone}</p>
            <dl className="mt-1 grid gap-x-4 gap-y-1.5 sm:grid-cols-[160px_minmax(0,1fr)]">
              {rows.map(({ label, value }) => (
                <div key={label} className="contents">
                  <dt className="text-ink-3 max-sm:mt-1">{label}</dt>
                  <dd dir="auto" className={value === found ? 'text-ink' : ''}>
                    {value || words.empty}
                  </dd>
                </div>
              ))}
            </dl>
          </Notice>
        )
      })}
    </div>
  )
}
