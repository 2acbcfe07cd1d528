import { SeverityMark } from '@bizosaas/ui'
import { findingTitle } from '../../words/findings.ts'
import { plainWords } from '../state-words.ts'

/** What was found, and how much it matters: nothing is risked by a finding. */
export function FindingTitle({ code, severity }: { code: string; severity: Parameters<typeof SeverityMark>[0]['severity'] }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2 font-medium">
      {findingTitle(code) ?? plainWords(code)}
      <SeverityMark severity={severity} />
    </span>
  )
}
