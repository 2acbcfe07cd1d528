import { auditFacts } from './audit-facts.ts'
import type { AuditPlace, AuditSample } from './audit-view.ts'
import { auditWords as words } from './audit-words.ts'

/** One page with all that was found there, and, where it is among the samples, what was read and when. */
export function AuditEvidence({ place: { url, details }, sample }: { place: AuditPlace; sample: AuditSample | undefined }) {
  const evidence = sample?.evidence ?? null
  const facts = evidence === null ? [] : auditFacts(evidence.content)
  return (
    <div className="min-w-0 rounded-control bg-sunken px-3 py-2.5 text-sm">
      <a href={url} target="_blank" rel="noreferrer nofollow" dir="auto" className="break-all text-accent-text underline underline-offset-2">
        {url}
      </a>
      <ul className="mt-1 grid gap-0.5 empty:hidden">
        {details.map((detail) => (
          <li key={detail} dir="auto" className="wrap-anywhere">
            {detail}
          </li>
        ))}
      </ul>
      {facts.length > 0 && (
        <dl className="mt-1.5 grid grid-cols-[minmax(0,auto)_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-xs">
          {facts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-2">{name}</dt>
              <dd dir="auto" className="wrap-anywhere">
                {value}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {evidence && (
        <p className="mt-1.5 text-xs text-ink-2">
          {words.readAt} <time dateTime={evidence.readAt}>{instantText(evidence.readAt)}</time>
        </p>
      )}
    </div>
  )
}

/** In UTC, and said so: the page is made on the server, where nobody's zone is known. */
function instantText(iso: string): string {
  return `${new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(iso))} UTC`
}
