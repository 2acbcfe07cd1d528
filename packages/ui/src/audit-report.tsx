import { CircleCheck } from 'lucide-react'
import { AuditChecked } from './audit-checked.tsx'
import { AuditItems } from './audit-items.tsx'
import { AuditNext, type AuditSender } from './audit-next.tsx'
import { AuditOthers } from './audit-others.tsx'
import { AuditStatus } from './audit-status.tsx'
import { type AuditView, isUnderWay } from './audit-view.ts'
import { auditWords as words } from './audit-words.ts'
import { AutoRefresh } from './auto-refresh.tsx'
import { EmptyState } from './empty-state.tsx'

/** An audit from its first second to its last, and on paper. `agency` is whom a reader asks; null while nobody knows it. */
export function AuditReport({ audit, agency }: { audit: AuditView; agency: AuditSender | null }) {
  const isClean = audit.state === 'done' && audit.items.length === 0
  const isOver = audit.state === 'done' || audit.state === 'partial'
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
      {audit.items.length > 0 && <AuditItems audit={audit} />}
      {isOver && agency !== null && <AuditNext agency={agency} isClean={isClean} />}
      {isOver && <AuditOthers others={audit.others} />}
      {isOver && <AuditChecked areas={audit.checked} />}
    </div>
  )
}
