import { AuditCounts } from './audit-counts.tsx'
import type { AuditView } from './audit-view.ts'
import { auditWords as words } from './audit-words.ts'
import { Section } from './section.tsx'

/** What is not in the list, so that its numbers add up. */
export function AuditOthers({ others }: { others: AuditView['others'] }) {
  if (others.length === 0) return null
  return (
    <Section title={words.others} note={words.othersNote} className="print:mt-4">
      <AuditCounts rows={others.map(({ code, title, count }) => ({ key: code, name: title, count: words.issues(count) }))} />
    </Section>
  )
}
