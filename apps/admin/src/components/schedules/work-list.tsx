import type { Work } from '@bizosaas/contracts'
import { Badge, RelativeTime, Surface } from '@bizosaas/ui'
import { Ban, Check } from 'lucide-react'
import { scheduleWords as words } from '../../words/schedules.ts'
import { WorkSwitch } from './work-switch.tsx'

export interface WorkListProps {
  works: readonly Work[]
  tenantId: string
  mayManage: boolean
}

/** Everything that needs an approval for this tenant, with what was decided last. */
export function WorkList({ works, tenantId, mayManage }: WorkListProps) {
  return (
    <Surface>
      <ul aria-label={words.work}>
        {works.map((work) => (
          <li
            key={`${work.kind} ${work.id}`}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-t border-line px-4 py-3 first:border-t-0"
          >
            <span className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-medium">{work.title}</span>
              <Standing work={work} />
            </span>
            {mayManage && <WorkSwitch work={work} tenantId={tenantId} />}
            <span className="max-w-[72ch] text-sm text-ink-2 max-md:col-span-full">{work.purpose}</span>
          </li>
        ))}
      </ul>
    </Surface>
  )
}

function Standing({ work: { isAllowed, changedBy, changedAt } }: { work: Work }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-2 text-xs text-ink-3">
      {isAllowed ? (
        <Badge tone="good" icon={<Check aria-hidden />}>
          {words.allowed}
        </Badge>
      ) : (
        <Badge icon={<Ban aria-hidden />}>{changedBy === null ? words.notAllowed : words.stopped}</Badge>
      )}
      {changedBy && changedAt && (
        <span>
          {words.since(changedBy.label)}, <RelativeTime at={changedAt} ending=" ago" />
        </span>
      )}
    </span>
  )
}
