import { CalendarClock } from 'lucide-react'
import { addressWords } from './address-words.ts'
import { type Contact, ContactLine } from './contact-line.tsx'
import { EmptyState } from './empty-state.tsx'
import { isFixedUnknown } from './is-fixed-unknown.ts'
import { dayWords, monthWords } from './report-days.ts'
import { ReportDecided } from './report-decided.tsx'
import { ReportNext, ReportUndone } from './report-ends.tsx'
import { ReportFound } from './report-found.tsx'
import { isTold, nothingText } from './report-nothing.ts'
import { ReportNumber } from './report-number.tsx'
import { ReportPlaces } from './report-places.tsx'
import { reportSummary } from './report-summary.ts'
import type { LinkedReport, ReportLinks, ReportView } from './report-view.ts'
import { reportWords as words } from './report-words.ts'
import { ReportChanged, ReportEffects } from './report-work.tsx'
import { SimulatedBadge } from './simulated-badge.tsx'

interface ReportSheetProps {
  report: ReportView
  /** Who tells it. */
  agency: string
  contact: Contact
  /** The page has the agency's name on top already. */
  isNamedAbove?: boolean
  links?: ReportLinks | null
}

/** The report as the client reads it: the agency's name on top, unless the page says it already, then what the month brought. */
export function ReportSheet({ report: view, agency, contact, isNamedAbove = false, links = null }: ReportSheetProps) {
  const report = { ...view, links, agency }
  const state = stateOf(report)
  return (
    <article aria-label={words.kind} className="print:[zoom:0.92]">
      <ReportHead report={report} agency={isNamedAbove ? null : agency} />
      {state ? (
        <>
          <EmptyState icon={<CalendarClock aria-hidden />} title={state.title}>
            {state.text}
          </EmptyState>
          {state !== words.states.ahead && state !== words.states.before && <ReportNext report={report} />}
        </>
      ) : (
        <ReportBody report={report} />
      )}
      {agency !== '' && (
        <ContactLine agency={agency} contact={contact} className="mt-8 border-t border-line pt-3 text-sm print:mt-5 print:break-before-avoid" />
      )}
      {!state && (
        <div className="print:break-before-page">
          <ReportPlaces report={report} />
        </div>
      )}
    </article>
  )
}

/** Each part of which there is something to tell, then in one line what there was nothing of. */
function ReportBody({ report }: { report: LinkedReport }) {
  const nothing = nothingText(report)
  return (
    <>
      <p className="mt-5 max-w-[72ch] text-md">{reportSummary(report)}</p>
      <Tiles report={report} />
      {isTold(report, 'found') && <ReportFound report={report} />}
      {isTold(report, 'decided') && <ReportDecided report={report} />}
      {isTold(report, 'changed') && <ReportChanged report={report} />}
      {isTold(report, 'effects') && <ReportEffects report={report} />}
      {isTold(report, 'undone') && <ReportUndone report={report} />}
      {nothing !== null && <p className="mt-8 text-sm text-ink-2 print:mt-5">{nothing}</p>}
      <ReportNext report={report} />
    </>
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
      {tenant.siteUrl !== null && <p className="text-sm text-ink-2 wrap-anywhere">{addressWords(tenant.siteUrl)}</p>}
      <p className="mt-1 text-ink-2">
        <span className="font-medium text-ink">
          {monthWords(month)}
          {standing === 'running' && `, ${words.soFar}`}
        </span>
        <span className="ml-3 text-sm text-ink-3">
          {dayWords({ at: from, timeZone })} – {dayWords({ at: lastDay, timeZone })}
        </span>
      </p>
    </header>
  )
}

interface Tile {
  label: string
  /** Null where nobody can tell yet. */
  value: number | null
  href: string | undefined
  note: string | null
}

function Tiles({ report }: { report: LinkedReport }) {
  return (
    <dl className="mt-5 grid grid-cols-2 gap-px overflow-hidden rounded-surface border border-line bg-line sm:grid-cols-4 print:grid-cols-4 print:break-inside-avoid">
      {tilesOf(report).map(({ label, value, href, note }) => (
        <div key={label} className="bg-surface px-4 py-3">
          <dt className="text-xs text-ink-3">{label}</dt>
          <dd className="mt-0.5">
            <ReportNumber value={value} href={href} className="text-2xl" />
            {note && <span className="block text-xs text-ink-2">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function tilesOf(report: LinkedReport): readonly Tile[] {
  const { found, counts, made, links } = report
  const { tiles, notes } = words
  return [
    { label: tiles.found, value: found.new, href: links?.findings('new'), note: null },
    fixedTile(report),
    {
      label: tiles.changed,
      value: counts.changed,
      href: links?.changes('changed'),
      note: made.places > counts.changed ? notes.places(made.places) : null,
    },
    { label: tiles.live, value: counts.live, href: links?.changes('live'), note: null },
  ]
}

/** How many were fixed, or when that will be known. */
function fixedTile({ found, made, links, standing, planned, tenant }: LinkedReport): Tile {
  const { tiles, notes } = words
  const tile = { label: tiles.fixed, href: links?.findings('fixed') }
  if (!isFixedUnknown({ found, made })) return { ...tile, value: found.fixed, note: found.open > 0 ? notes.open(found.open) : null }
  if (standing === 'over') return { ...tile, value: null, note: notes.uncheckedThen }
  const next = planned.find(({ subject }) => subject === 'website')
  const note = next === undefined ? notes.unchecked : notes.uncheckedUntil(dayWords({ at: next.nextAt, timeZone: tenant.timeZone }))
  return { ...tile, value: null, note }
}

function stateOf({ standing, found, counts }: ReportView): { title: string; text: string } | null {
  if (standing === 'ahead' || standing === 'before') return words.states[standing]
  const { waiting, 'under-way': underWay, ...happened } = counts
  const sum = Object.values(happened).reduce((all, count) => all + count, found.new + found.fixed + found.open)
  if (sum > 0) return null
  return standing === 'running' ? words.states.quietSoFar : words.states.quiet
}
