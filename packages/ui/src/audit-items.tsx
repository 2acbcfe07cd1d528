import { clsx } from 'clsx'
import { auditBreak } from './audit-break.ts'
import { AuditCaseList } from './audit-case-list.tsx'
import { AuditEvidence } from './audit-evidence.tsx'
import { auditPlaceText } from './audit-place-text.ts'
import { AuditPlaces, mostPlacesOnScreen } from './audit-places.tsx'
import type { AuditItem, AuditUrgency, AuditView } from './audit-view.ts'
import { auditWords as words } from './audit-words.ts'
import { Badge } from './badge.tsx'
import { Disclosure } from './disclosure.tsx'
import { Section } from './section.tsx'
import { Surface } from './surface.tsx'

const urgencies: readonly AuditUrgency[] = ['first', 'next', 'later']
const tones = { first: 'bad', next: 'waiting', later: 'neutral' } as const

/** What an audit found worth doing, numbered and in the order of doing it, each with what it means, what to do and where. */
export function AuditItems({ audit: { items } }: { audit: Pick<AuditView, 'items'> }) {
  const numbered = items.map((item, at) => ({ item, number: at + 1 }))
  return (
    <Section title={words.items} className="print:mt-4">
      <div className="grid gap-5 print:gap-2.5 print:text-2xs">
        {urgencies.map((urgency) => {
          const here = numbered.filter(({ item }) => item.urgency === urgency)
          if (here.length === 0) return null
          return (
            <section key={urgency}>
              <h3 className="mb-2 break-after-avoid print:mb-1">
                <Badge tone={tones[urgency]}>{words.urgency[urgency]}</Badge>
              </h3>
              <ol start={here[0]?.number} className="grid gap-3 print:block">
                {here.map(({ item, number }) => (
                  <li key={item.key} className={clsx(auditBreak(item.places))}>
                    <Surface padded className="flex gap-3.5 print:gap-2 print:rounded-none print:border-x-0 print:border-b-0 print:px-0 print:py-1.5">
                      <span aria-hidden className="tabular w-5 shrink-0 text-right text-lg font-semibold text-ink-3 print:text-sm">
                        {number}
                      </span>
                      <ItemText item={item} />
                    </Surface>
                  </li>
                ))}
              </ol>
            </section>
          )
        })}
      </div>
    </Section>
  )
}

function ItemText({ item }: { item: AuditItem }) {
  const { title, effort, reach, meaning, remedy } = item
  return (
    <div className="min-w-0 flex-1">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h4 className="text-lg font-semibold print:text-sm">{title}</h4>
        <span className="text-sm text-ink-2 print:text-2xs">
          {reach} · {words.effort[effort]}
        </span>
      </div>
      <p className="mt-1.5 max-w-[72ch] text-ink-2 print:mt-0.5 print:max-w-none">{meaning}</p>
      <p className="mt-1.5 max-w-[72ch] print:mt-0.5 print:max-w-none">
        <span className="font-medium">{words.todo}: </span>
        {remedy}
      </p>
      <Found item={item} />
      <Evidence item={item} />
    </div>
  )
}

/** On a screen an example and the pages, since the rest is opened below; on paper everything. */
function Found({ item }: { item: AuditItem }) {
  const { places, example, count } = item
  if (places.length === 1 && count === 1) return <AuditPlaces places={places} detail={example?.detail} />
  if (places.length === 0 || example === null) return places.length === 0 ? <Example item={item} /> : <AuditPlaces places={places} />
  return (
    <>
      <div className="print:hidden">
        <Example item={item} />
        <AuditPlaces places={places} />
      </div>
      <AuditCaseList places={places} className="hidden print:mt-0.5 print:grid print:text-2xs" />
    </>
  )
}

function Example({ item: { example, places } }: { item: AuditItem }) {
  if (example === null) return null
  return (
    <p className="mt-2 text-sm wrap-anywhere text-ink-2 print:mt-0.5 print:text-2xs">
      {places.length === 0 ? words.ofSite : words.example}
      {places.length > 1 && ` (${auditPlaceText(example.url)})`}: <span dir="auto">{example.detail}</span>
    </p>
  )
}

/** Where nothing was read that the title does not say, the list of pages is enough, unless it is too long to stand above. */
function Evidence({ item: { example, places, samples } }: { item: AuditItem }) {
  if (places.length === 0 || (example === null && places.length <= mostPlacesOnScreen)) return null
  return (
    <Disclosure quiet summary={words.evidence(places.length)} className="mt-2 print:hidden">
      <div className="grid gap-3">
        {places.map((place) => (
          <AuditEvidence
            key={place.url}
            place={example === null ? { ...place, details: [] } : place}
            sample={samples.find(({ url }) => url === place.url)}
          />
        ))}
      </div>
    </Disclosure>
  )
}
