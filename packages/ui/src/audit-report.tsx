import { CircleCheck } from 'lucide-react'
import { AuditItems } from './audit-items.tsx'
import { AuditStatus } from './audit-status.tsx'
import { type AuditView, isUnderWay } from './audit-view.ts'
import { auditWords as words } from './audit-words.ts'
import { AutoRefresh } from './auto-refresh.tsx'
import { EmptyState } from './empty-state.tsx'

/** An audit from its first second to its last, and on paper. */
export function AuditReport({ audit }: { audit: AuditView }) {
  const isClean = audit.state === 'done' && audit.items.length === 0
  return (
    <div className="mt-5">
      {isUnderWay(audit) && <AutoRefresh />}
      {isClean ? (
        <EmptyState icon={<CircleCheck aria-hidden />} title={words.cleanTitle}>
          {words.clean(audit.pages)}
        </EmptyState>
      ) : (
        <AuditStatus audit={audit} />
      )}
      {audit.items.length > 0 && <AuditItems items={audit.items} />}
    </div>
  )
}
