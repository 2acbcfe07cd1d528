import { clsx } from 'clsx'
import { auditCases } from './audit-cases.ts'
import { AuditPlaceLink } from './audit-place-link.tsx'
import type { AuditPlace } from './audit-view.ts'
import { auditWords as words } from './audit-words.ts'

/** More than these nobody works through from a sheet. */
const mostCases = 50

/** Everything that was found of one kind, so that whoever mends it needs nothing else. */
export function AuditCaseList({ places, className }: { places: readonly AuditPlace[]; className?: string }) {
  const cases = auditCases(places)
  const left = cases.length - mostCases
  return (
    <ul className={clsx('grid gap-0.5 wrap-anywhere text-ink-2 print:gap-0', className)}>
      {cases.slice(0, mostCases).map(({ detail, places: there }) => (
        <li key={detail}>
          {there.map((place, at) => (
            <span key={place.url}>
              {at > 0 && ', '}
              <AuditPlaceLink place={place} />
            </span>
          ))}
          : <span dir="auto">{detail}</span>
        </li>
      ))}
      {left > 0 && <li>{words.moreOnline(left)}</li>}
    </ul>
  )
}
