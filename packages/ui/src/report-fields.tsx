import { DiffText } from './diff.tsx'
import type { ReportChangeView } from './report-view.ts'
import { reportWords as words } from './report-words.ts'

/** Before and after of the first fields, readable without colour. */
export function ReportFields({ change, most }: { change: ReportChangeView; most: number }) {
  const { fields, objects } = change
  if (fields.length === 0) return null
  return (
    <dl className="mt-1.5 grid gap-2 text-sm">
      {fields.slice(0, most).map(({ object, label, before, after }) => (
        <div key={`${object}-${label}`} className="print:break-inside-avoid">
          <dt className="text-xs text-ink-3" dir="auto">
            {[object, label].filter(Boolean).join(' · ')}
          </dt>
          <dd className="mt-0.5 grid gap-x-4 gap-y-0.5 wrap-anywhere sm:grid-cols-2">
            <span>
              <span className="sr-only">{words.before}: </span>
              <DiffText side="removed" before={before} after={after} emptyWord={words.empty} />
            </span>
            <span>
              <span className="sr-only">{words.after}: </span>
              <DiffText side="added" before={before} after={after} emptyWord={words.empty} />
            </span>
          </dd>
        </div>
      ))}
      {objects > Math.min(most, fields.length) && <p className="text-ink-3">{words.moreOf(objects - Math.min(most, fields.length))}</p>}
    </dl>
  )
}
