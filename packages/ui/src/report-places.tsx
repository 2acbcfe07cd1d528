import { findingTitle } from '@bizosaas/kernel/words'
import { clsx } from 'clsx'
import { addressWords } from './address-words.ts'
import { ReportSection } from './report-section.tsx'
import { reportTurns, type TurnKind } from './report-turns.ts'
import type { LinkedReport } from './report-view.ts'
import { reportWords as words } from './report-words.ts'

/** Where each open issue is, by who acts next: so that each of them can be handed their part. */
export function ReportPlaces({ report }: { report: LinkedReport }) {
  const turns = reportTurns({ groups: report.found.groups, agency: report.agency })
  if (turns.length === 0) return null
  return (
    <ReportSection title={words.places.title} text={words.places.text}>
      {turns.map(({ who, count, kinds }) => (
        <div key={who} className="mt-5 first:mt-0 print:mt-4">
          <h3 className="flex items-baseline gap-x-2 text-sm font-semibold break-after-avoid">
            {words.places.forWhom(who)}
            <span className="tabular font-normal text-ink-2">{words.places.issues(count)}</span>
          </h3>
          {kinds.map((kind) => (
            <KindPlaces key={kind.group.code} kind={kind} agency={report.agency} href={report.links?.findings('open', kind.group.code)} />
          ))}
        </div>
      ))}
    </ReportSection>
  )
}

/** What was read of each page beside it; once for all of them where it is the same. */
function KindPlaces({ kind: { group, count, places }, agency, href }: { kind: TurnKind; agency: string; href: string | undefined }) {
  const left = count - places.length
  const details = new Set(group.saysItAll ? [] : places.map(({ detail }) => detail))
  return (
    <div className="mt-2.5 text-sm print:mt-1.5">
      <p className="font-medium break-after-avoid">{findingTitle(group.code, count) ?? group.code.replaceAll('-', ' ')}</p>
      {details.size === 1 && (
        <p dir="auto" className="text-ink-2 break-after-avoid">
          {[...details][0]}
        </p>
      )}
      <ul className={clsx('mt-0.5 text-ink-2', details.size > 1 ? 'grid gap-0.5' : 'flex flex-wrap gap-x-4')}>
        {places.map(({ url, detail }) => (
          <li key={`${url} ${detail}`} className="wrap-anywhere print:break-inside-avoid">
            <span dir="auto" className="text-ink">
              {addressWords(url)}
            </span>
            {details.size > 1 && (
              <span dir="auto" className="ml-2">
                {detail}
              </span>
            )}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p className="mt-0.5 text-ink-2">
          <span className={href === undefined ? '' : 'hidden print:inline'}>{words.places.more(left, agency)}</span>
          {href !== undefined && (
            <a href={href} className="underline underline-offset-2 print:hidden">
              {words.seeAll(group.open)}
            </a>
          )}
        </p>
      )}
    </div>
  )
}
