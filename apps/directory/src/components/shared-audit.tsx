import type { SharedAudit as Audit, SharedPage } from '@bizosaas/contracts'
import { AuditReport, buttonClass, dayText, PrintButton } from '@bizosaas/ui/public'
import { Printer } from 'lucide-react'
import { publicWords } from '../words/public.ts'

const words = publicWords.shared

/** An audit for whoever holds its link, on screen and on paper. */
export function SharedAudit({ audit, shared: { agency, expiresAt } }: { audit: Audit; shared: SharedPage }) {
  const isFailed = audit.state === 'failed'
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <h1 dir="auto" className="text-2xl wrap-anywhere">
            {words.auditOf(audit.host)}
          </h1>
          <p className="mt-1.5 text-ink-2">
            {dayText(audit.createdAt)}, {words.by(agency.name)}
          </p>
        </div>
        {!isFailed && (
          <PrintButton className={buttonClass({ className: 'print:hidden' })}>
            <Printer aria-hidden />
            {words.print}
          </PrintButton>
        )}
      </div>
      <AuditReport audit={audit} />
      {isFailed ? (
        <a href="/audit" className={buttonClass({ look: 'main', className: 'mt-5' })}>
          {words.again}
        </a>
      ) : (
        <p className="mt-8 text-sm text-ink-2 print:hidden">{words.opens(dayText(expiresAt))}</p>
      )}
    </>
  )
}
