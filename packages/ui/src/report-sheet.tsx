import { CalendarClock } from 'lucide-react'
import { EmptyState } from './empty-state.tsx'
import { dayWords, monthWords } from './report-days.ts'
import { ReportDecided } from './report-decided.tsx'
import { ReportNext, ReportUndone } from './report-ends.tsx'
import { ReportFound } from './report-found.tsx'
import { ReportNumber } from './report-number.tsx'
import type { LinkedReport, ReportLinks, ReportView } from './report-view.ts'
import { reportWords as words } from './report-words.ts'
import { ReportChanged, ReportEffects, ReportVerified } from './report-work.tsx'
import { SimulatedBadge } from './simulated-badge.tsx'

/** The report as the client reads it: the agency's name on top, unless the page says it already, then what the month brought. */
export function ReportSheet({ report: view, agency, links = null }: { report: ReportView; agency: string | null; links?: ReportLinks | null }) {
  const report = { ...view, links }
  const state = stateOf(report)
  return (
    <article aria-label={words.kind}>
      <ReportHead report={report} agency={agency} />
      {state ? (
        <>
          <EmptyState icon={<CalendarClock aria-hidden />} title={state.title}>
            {state.text}
          </EmptyState>
          {state !== words.states.ahead && state !== words.states.before && <ReportNext report={report} />}
        </>
      ) : (
        <>
          <p className="mt-5 max-w-[72ch] text-md">{words.summary(report)}</p>
          <Tiles report={report} />
          <ReportFound report={report} />
          <ReportDecided report={report} />
          <ReportChanged report={report} />
          <ReportVerified report={report} />
          <ReportEffects report={report} />
          <ReportUndone report={report} />
          <ReportNext report={report} />
        </>
      )}
    </article>
  )
}

function ReportHead({ report, agency }: { report: ReportView; agency: string | null }) {
  const { tenant, month, standing, from, generatedAt, to } = report
  const { timeZone } = tenant
  const lastDay = new Date(Date.parse(standing === 'running' ? generatedAt : to) - (standing === 'running' ? 0 : 1)).toISOString()
  return (
    <header className="border-b border-line pb-4">
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-2">
        {agency !== null && <span className="font-semibold text-ink">{agency}</span>}
        <span>{words.kind}</span>
        {tenant.isSimulated && <SimulatedBadge />}
      </p>
      <h1 dir="auto" className="mt-3 text-2xl wrap-anywhere">
        {tenant.name}
      </h1>
      <p className="mt-1 text-ink-2">
        <span className="font-medium text-ink">
          {monthWords(month)}
          {standing === 'running' && `, ${words.soFar}`}
        </span>
        <span className="ml-3 text-sm text-ink-3">
          {dayWords({ at: from, timeZone })} – {dayWords({ at: lastDay, timeZone })}, {words.zone(timeZone)}
        </span>
      </p>
    </header>
  )
}

function Tiles({ report }: { report: LinkedReport }) {
  const { found, counts } = report
  const tiles = [
    { label: words.tiles.found, value: found.new, href: report.links?.findings('new') },
    { label: words.tiles.fixed, value: found.fixed, href: report.links?.findings('fixed') },
    { label: words.tiles.changed, value: counts.changed, href: report.links?.changes('changed') },
    { label: words.tiles.verified, value: counts.verified, href: report.links?.changes('verified') },
  ]
  return (
    <dl className="mt-5 grid grid-cols-2 gap-px overflow-hidden rounded-surface border border-line bg-line sm:grid-cols-4 print:break-inside-avoid">
      {tiles.map(({ label, value, href }) => (
        <div key={label} className="bg-surface px-4 py-3">
          <dt className="text-xs text-ink-3">{label}</dt>
          <dd className="mt-0.5 text-2xl">
            <ReportNumber value={value} href={href} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function stateOf({ standing, found, counts }: ReportView): { title: string; text: string } | null {
  if (standing === 'ahead' || standing === 'before') return words.states[standing]
  const { waiting, 'under-way': underWay, ...happened } = counts
  const sum = Object.values(happened).reduce((all, count) => all + count, found.new + found.fixed + found.persisting)
  if (sum > 0) return null
  return standing === 'running' ? words.states.quietSoFar : words.states.quiet
}
