import type { SharedReport as Report, SharedPage } from '@bizosaas/contracts'
import { buttonClass, dayText, PrintButton, ReportSheet } from '@bizosaas/ui'
import { Printer } from 'lucide-react'
import { getAgency } from '../gateway/read.ts'
import { publicWords } from '../words/public.ts'

const words = publicWords.shared

/** A monthly report for whoever holds its link, on screen and on paper. */
export async function SharedReport({ report, shared: { expiresAt } }: { report: Report; shared: SharedPage }) {
  const agency = await getAgency()
  return (
    <>
      <div className="mb-4 flex justify-end print:hidden">
        <PrintButton className={buttonClass()}>
          <Printer aria-hidden className="size-4" />
          {words.print}
        </PrintButton>
      </div>
      <ReportSheet report={report} agency={agency.ok ? agency.data.name : ''} isNamedAbove />
      <p className="mt-8 text-sm text-ink-2 print:hidden">{words.opens(dayText(expiresAt))}</p>
    </>
  )
}
