import { clsx } from 'clsx'
import { auditBreak } from './audit-break.ts'
import { AuditCaseList } from './audit-case-list.tsx'
import { auditPlaceText } from './audit-place-text.ts'
import { AuditPlaces } from './audit-places.tsx'
import type { AuditOther, AuditView } from './audit-view.ts'
import { auditWords as words } from './audit-words.ts'
import { Disclosure } from './disclosure.tsx'
import { Section } from './section.tsx'

/** What is not in the list, so that its numbers add up: why it matters, what to do and where, as short as can be. */
export function AuditOthers({ others }: { others: AuditView['others'] }) {
  if (others.length === 0) return null
  return (
    <Section title={words.others} note={words.othersNote} className="print:mt-4">
      <ul className="grid gap-x-8 text-sm sm:grid-cols-2 print:block print:text-2xs">
        {others.map((other) => (
          <li key={other.code} className={clsx('min-w-0 border-b border-line py-2 print:py-1.5', auditBreak(other.places))}>
            <Other other={other} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Other({ other }: { other: AuditOther }) {
  const { title, reach, meaning, remedy } = other
  return (
    <>
      <p className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1 font-medium">{title}</span>
        <span className="tabular shrink-0 text-xs text-ink-2 print:text-2xs">{reach}</span>
      </p>
      <p className={`${small} mt-0.5`}>
        {meaning} <span className="text-ink">{remedy}</span>
      </p>
      <Places other={other} />
    </>
  )
}

function Places({ other: { places, example, count } }: { other: AuditOther }) {
  const [first, ...more] = places
  if (first === undefined) return example === null ? null : <p className={small}>{example.detail}</p>
  if (more.length === 0 && count === 1) return <AuditPlaces places={places} detail={example?.detail} className={alone} />
  const all = example === null ? <AuditPlaces places={places} className={alone} isWhole /> : <AuditCaseList places={places} className={small} />
  return (
    <>
      <Disclosure quiet summary={`${auditPlaceText(first.url)}${words.andMore(more.length)}`} className="mt-1 print:hidden">
        {all}
      </Disclosure>
      <div className="hidden print:block">{all}</div>
    </>
  )
}

const small = 'text-xs wrap-anywhere text-ink-2 print:text-2xs'
const alone = 'mt-0.5! text-xs! print:mt-0! print:text-2xs!'
