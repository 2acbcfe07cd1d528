import type { ReactNode } from 'react'
import type { ReportChangeView } from './report-view.ts'
import { reportWords as words } from './report-words.ts'

type Field = ReportChangeView['fields'][number]

/** A page may be named by a whole sentence. */
const longestName = 60

interface ReportFieldsProps {
  change: ReportChangeView
  /** Leaves out the others; without it all are told. */
  most?: number
  /** Says also what the field itself held, where a visitor got something else: for whoever looks after the site. */
  withOwn?: boolean
}

/** Before and after of the first fields as a visitor gets them, each whole and under its heading: no marks to learn, on paper or on screen. */
export function ReportFields({ change, most = change.fields.length, withOwn = false }: ReportFieldsProps) {
  const { fields, objects } = change
  if (fields.length === 0) return null
  return (
    <dl className="mt-1.5 grid gap-2.5 text-sm">
      {fields.slice(0, most).map((field) => (
        <WrittenField
          key={`${field.path}-${field.object}-${field.label}-${field.after}`}
          field={field}
          withOwn={withOwn}
          afterWord={change.isTakenBack ? words.afterUndone : words.after}
        />
      ))}
      {objects > Math.min(most, fields.length) && <p className="text-ink-3">{words.moreOf(objects - Math.min(most, fields.length))}</p>}
    </dl>
  )
}

function WrittenField({ field, withOwn, afterWord }: { field: Field; withOwn: boolean; afterWord: string }) {
  const { after, seenBefore, kind } = field
  const known = knownKind(kind)
  const before = seenBefore ?? field.before
  const emptyWord = known === null ? words.empty : words.fields[known].none
  const differs = seenBefore !== null && seenBefore !== (field.before ?? '')
  return (
    <div className="print:break-inside-avoid">
      <dt className="text-xs text-ink-2 wrap-anywhere" dir="auto">
        {placeOf(field)}
      </dt>
      <dd className="mt-0.5 grid gap-x-4 gap-y-1 wrap-anywhere sm:grid-cols-2 print:grid-cols-2">
        <Side title={words.before}>
          <FieldText text={before} emptyWord={emptyWord} />
          {withOwn && differs && <span className="block text-xs text-ink-3">{words.own(field.before)}</span>}
        </Side>
        <Side title={afterWord}>
          <FieldText text={after} emptyWord={emptyWord} />
        </Side>
      </dd>
    </div>
  )
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <span className="min-w-0">
      <span className="block text-2xs text-ink-3">{title}</span>
      {children}
    </span>
  )
}

function FieldText({ text, emptyWord }: { text: string | null; emptyWord: string }) {
  return text ? <span dir="auto">{text}</span> : <span className="text-ink-3 italic">{emptyWord}</span>
}

/** Which page and what of it; with its address, because two pages may share a name. */
function placeOf({ object, path, label, kind }: Field): string {
  const known = knownKind(kind)
  const name = object.length > longestName ? `${object.slice(0, longestName).replace(/\s+\S*$/, '')}…` : object
  const page = [name, path !== null && `(${path})`].filter(Boolean).join(' ')
  return [page, known === null ? label : words.fields[known].label].filter(Boolean).join(' · ')
}

function knownKind(kind: string): keyof typeof words.fields | null {
  return kind === 'search-title' || kind === 'search-description' || kind === 'image-alt' ? kind : null
}
