import { auditPlaceText } from './audit-place-text.ts'
import type { AuditPlace } from './audit-view.ts'
import { auditWords as words } from './audit-words.ts'

/** A page where something was found, and how often where that is more than once. */
export function AuditPlaceLink({ place: { url, count } }: { place: AuditPlace }) {
  return (
    <>
      <a href={url} target="_blank" rel="noreferrer nofollow" dir="auto" className="text-accent-text underline underline-offset-2">
        {auditPlaceText(url)}
      </a>
      {words.times(count)}
    </>
  )
}
