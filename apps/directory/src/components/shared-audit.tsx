import type { SharedAudit as Audit, SharedPage } from '@bizosaas/contracts'
import { AuditHead, AuditReport, buttonClass, dayText, isUnderWay, PrintButton } from '@bizosaas/ui/public'
import { Printer } from 'lucide-react'
import { publicWords } from '../words/public.ts'

const words = publicWords.shared

/** An audit for whoever holds its link, on screen and on paper. */
export function SharedAudit({ audit, shared: { agency, expiresAt, url } }: { audit: Audit; shared: SharedPage }) {
  const isFailed = audit.state === 'failed'
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <AuditHead host={audit.host} createdAt={audit.createdAt} agency={agency.name} className="flex-1 basis-72" />
        {!isFailed && !isUnderWay(audit) && (
          <PrintButton className={buttonClass({ className: 'print:hidden' })}>
            <Printer aria-hidden />
            {words.print}
          </PrintButton>
        )}
      </div>
      <p className="hidden text-2xs wrap-anywhere text-ink-2 print:mt-1 print:block">
        {words.online(dayText(expiresAt))} {url}
      </p>
      <AuditReport audit={audit} agency={agency} />
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
