import { AuditEvidence } from './audit-evidence.tsx'
import type { AuditItem } from './audit-view.ts'
import { auditWords as words } from './audit-words.ts'
import { Badge } from './badge.tsx'
import { Disclosure } from './disclosure.tsx'
import { Section } from './section.tsx'
import { Surface } from './surface.tsx'

const tones = { high: 'bad', mid: 'waiting', low: 'neutral' } as const

/** What an audit found worth doing, numbered, each with what it means, what to do and what was read. */
export function AuditItems({ items }: { items: readonly AuditItem[] }) {
  return (
    <Section title={words.items} note={words.itemsNote(items.length)}>
      <ol className="grid gap-3 print:gap-0 print:text-2xs">
        {items.map((item, at) => (
          <li key={item.key} className="break-inside-avoid">
            <Surface padded className="flex gap-3.5 print:gap-2 print:rounded-none print:border-x-0 print:border-b-0 print:px-0 print:py-1.5">
              <span aria-hidden className="tabular w-5 shrink-0 text-right text-lg font-semibold text-ink-3">
                {at + 1}
              </span>
              <ItemText item={item} />
            </Surface>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function ItemText({ item: { title, severity, effort, pages, meaning, remedy, samples } }: { item: AuditItem }) {
  const [first] = samples
  return (
    <div className="min-w-0 flex-1">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h3 className="text-lg print:text-sm">{title}</h3>
        <Badge tone={tones[severity]}>{words.urgency[severity]}</Badge>
        <span className="text-sm text-ink-2 print:text-2xs">
          {words.onPages(pages)} · {words.effort[effort]}
        </span>
      </div>
      <p className="mt-1.5 max-w-[72ch] text-ink-2 print:mt-0.5 print:max-w-none">{meaning}</p>
      <p className="mt-1.5 max-w-[72ch] print:mt-0.5 print:max-w-none">
        <span className="font-medium">{words.todo}: </span>
        {remedy}
      </p>
      {first && (
        <p className="mt-2 text-sm wrap-anywhere text-ink-2 print:mt-0.5 print:text-2xs">
          {words.seen}{' '}
          <a href={first.url} target="_blank" rel="noreferrer nofollow" dir="auto" className="text-accent-text underline underline-offset-2">
            {placeOf(first.url)}
          </a>
          : <span dir="auto">{first.detail}</span>
        </p>
      )}
      {samples.length > 0 && (
        <Disclosure quiet summary={words.evidence(samples.length)} className="mt-2 print:hidden">
          <div className="grid gap-3">
            {samples.map((sample) => (
              <AuditEvidence key={sample.url + sample.detail} sample={sample} />
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  )
}

/** The address as people read it: decoded, and without the site it is on. */
function placeOf(url: string): string {
  const { pathname, search } = new URL(url)
  if (pathname === '/' && search === '') return words.startPage
  try {
    return decodeURI(pathname + search)
  } catch {
    return pathname + search
  }
}
