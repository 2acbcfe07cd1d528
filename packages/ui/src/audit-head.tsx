import { clsx } from 'clsx'
import { auditWords as words } from './audit-words.ts'
import { dayText } from './time-words.ts'

/** What this is, of which day and by whom: the same on the shared page and on any paper. */
export function AuditHead({ host, createdAt, agency, className }: { host: string; createdAt: string; agency: string; className?: string }) {
  return (
    <div className={clsx('min-w-0', className)}>
      <h1 dir="auto" className="text-2xl wrap-anywhere max-sm:text-xl">
        {words.auditOf(host)}
      </h1>
      <p className="mt-1.5 text-ink-2">{words.by({ day: dayText(createdAt), agency })}</p>
    </div>
  )
}
