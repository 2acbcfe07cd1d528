import type { SharedReport as Report, SharedPage } from '@bizosaas/contracts'
import { buttonClass, dayText, PrintButton, ReportSheet } from '@bizosaas/ui'
import { Printer } from 'lucide-react'
import { publicWords } from '../words/public.ts'

const words = publicWords.shared

/** A monthly report for whoever holds its link, on screen and on paper. */
export function SharedReport({ report, shared: { agency, expiresAt } }: { report: Report; shared: SharedPage }) {
  return (
    <>
      <div className="mb-4 flex justify-end print:hidden">
        <PrintButton className={buttonClass()}>
          <Printer aria-hidden className="size-4" />
          {words.print}
        </PrintButton>
      </div>
      <ReportSheet report={report} agency={agency.name} contact={agency.contact} isNamedAbove />
      <p className="mt-8 text-sm text-ink-2 print:hidden">{words.opens(dayText(expiresAt))}</p>
    </>
  )
}
