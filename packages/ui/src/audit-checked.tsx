import { CircleCheck, Dot } from 'lucide-react'
import type { AuditView } from './audit-view.ts'
import { auditWords as words } from './audit-words.ts'
import { Section } from './section.tsx'

/** All that was looked at, so that what is in order is seen as well. */
export function AuditChecked({ areas }: { areas: AuditView['checked'] }) {
  if (areas.length === 0) return null
  return (
    <Section title={words.checked} note={words.checkedNote} className="break-inside-avoid">
      <ul className="grid gap-x-8 text-sm sm:grid-cols-2 print:grid-cols-2 print:text-2xs">
        {areas.map(({ area, issues }) => (
          <li key={area} className="flex items-center gap-2 border-b border-line py-1.5 print:py-1">
            <span aria-hidden className={issues === 0 ? 'text-good [&_svg]:size-4' : 'text-ink-3 [&_svg]:size-4'}>
              {issues === 0 ? <CircleCheck /> : <Dot />}
            </span>
            <span className="min-w-0 flex-1">{area}</span>
            <span className="tabular text-ink-2">{words.issues(issues)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
