import type { AuditSample } from './audit-view.ts'
import { auditWords as words } from './audit-words.ts'

const longestText = 240

/** One place where something was found, with what was read there and when. */
export function AuditEvidence({ sample: { url, detail, evidence } }: { sample: AuditSample }) {
  return (
    <div className="min-w-0 rounded-control bg-sunken px-3 py-2.5 text-sm">
      <a href={url} target="_blank" rel="noreferrer nofollow" dir="auto" className="break-all text-accent-text underline underline-offset-2">
        {url}
      </a>
      <p dir="auto" className="mt-1 wrap-anywhere">
        {detail}
      </p>
      {evidence && (
        <>
          <p className="mt-2 text-xs text-ink-2">
            {evidence.title}, {words.readAt} <time dateTime={evidence.readAt}>{instantText(evidence.readAt)}</time>
          </p>
          <dl className="mt-1 grid grid-cols-[minmax(0,auto)_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-xs">
            {factsOf(evidence.content).map(([name, value]) => (
              <div key={name} className="contents">
                <dt className="text-ink-2">{name}</dt>
                <dd dir="auto" className="wrap-anywhere">
                  {value}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  )
}

function factsOf(content: unknown): readonly (readonly [string, string])[] {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return [['', textOf(content)]]
  return Object.entries(content).map(([name, value]) => [inWords(name), textOf(value)])
}

function inWords(name: string): string {
  const text = name.replace(/([A-Z])/g, (capital) => ` ${capital.toLowerCase()}`).replaceAll('-', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function textOf(value: unknown): string {
  const text = plainText(value)
  return text.length > longestText ? `${text.slice(0, longestText)} …` : text
}

function plainText(value: unknown): string {
  if (value === null || value === undefined || value === '') return words.nothing
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (Array.isArray(value)) return value.length === 0 ? words.nothing : value.map(plainText).join(', ')
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, one]) => `${inWords(name)}: ${plainText(one)}`)
      .join('; ')
  return String(value)
}

/** In UTC, and said so: the page is made on the server and printed, where nobody's zone is known. */
function instantText(iso: string): string {
  return `${new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(iso))} UTC`
}
