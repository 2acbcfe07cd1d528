import { clsx } from 'clsx'
import { AuditCounts } from './audit-counts.tsx'
import { AuditPlaceLink } from './audit-place-link.tsx'
import { auditPlaceText } from './audit-place-text.ts'
import type { AuditOther, AuditView } from './audit-view.ts'
import { auditWords as words } from './audit-words.ts'
import { Disclosure } from './disclosure.tsx'
import { Section } from './section.tsx'

/** What is not in the list, so that its numbers add up, and where it is: one page at once, the others when asked for. */
export function AuditOthers({ others }: { others: AuditView['others'] }) {
  if (others.length === 0) return null
  const rows = others.map((other) => ({ key: other.code, name: other.title, count: words.issues(other.count), detail: <Places other={other} /> }))
  return (
    <Section title={words.others} note={words.othersNote} className="print:mt-4 print:break-inside-avoid">
      <AuditCounts rows={rows} />
    </Section>
  )
}

function Places({ other: { places, reach } }: { other: AuditOther }) {
  const [first, ...more] = places
  if (first === undefined) return <p className={small}>{reach}</p>
  return (
    <>
      <p className={clsx(small, more.length > 0 && 'hidden print:block')}>
        <AuditPlaceLink place={first} />
        {words.andMore(more.length)}
      </p>
      {more.length > 0 && (
        <Disclosure quiet summary={`${auditPlaceText(first.url)}${words.andMore(more.length)}`} className="print:hidden">
          <ul className="max-h-72 overflow-y-auto pl-5 text-xs">
            {places.map((place) => (
              <li key={place.url} className="wrap-anywhere">
                <AuditPlaceLink place={place} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

const small = 'text-xs wrap-anywhere text-ink-2 print:text-2xs'
