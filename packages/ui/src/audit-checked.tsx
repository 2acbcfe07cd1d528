import { CircleCheck, Dot } from 'lucide-react'
import { AuditCounts } from './audit-counts.tsx'
import type { AuditView } from './audit-view.ts'
import { auditWords as words } from './audit-words.ts'
import { Section } from './section.tsx'

/** All that was looked at, so that what is in order is seen as well. */
export function AuditChecked({ areas }: { areas: AuditView['checked'] }) {
  if (areas.length === 0) return null
  const rows = areas.map(({ area, issues }) => ({ key: area, icon: <Verdict isFine={issues === 0} />, name: area, count: words.issues(issues) }))
  return (
    <Section title={words.checked} note={words.checkedNote} className="break-inside-avoid print:mt-4">
      <AuditCounts rows={rows} />
    </Section>
  )
}

function Verdict({ isFine }: { isFine: boolean }) {
  return (
    <span aria-hidden className={isFine ? 'text-good [&_svg]:size-4' : 'text-ink-3 [&_svg]:size-4'}>
      {isFine ? <CircleCheck /> : <Dot />}
    </span>
  )
}
