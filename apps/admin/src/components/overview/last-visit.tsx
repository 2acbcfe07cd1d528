import { RelativeTime } from '@bizosaas/ui'
import { cookies } from 'next/headers'
import Link from 'next/link'
import { listAudit } from '../../gateway/read.ts'
import { readVisit, visitCookie, visitNow } from '../../server/last-visit.ts'
import { overviewWords as words } from '../../words/overview.ts'

const most = 100

/** What happened since this person was last here on this browser, as a number that leads to those records. Says nothing on a first visit. */
export async function LastVisit() {
  const { before } = visitNow({ visit: readVisit((await cookies()).get(visitCookie)?.value), now: Date.now() })
  if (before === null) return null
  const at = new Date(before).toISOString()
  const reply = await listAudit({ from: at, limit: most, ofAgency: false })
  if (!reply.ok) return null
  const { items, nextCursor } = reply.data
  return (
    <span>
      {words.lastHere}, <RelativeTime at={at} ending=" ago" />:{' '}
      {items.length === 0 ? (
        words.noNews
      ) : (
        <Link href={`/audit?since=${encodeURIComponent(at)}`} className="tabular font-medium text-ink hover:underline">
          {words.news(items.length, nextCursor !== null)}
        </Link>
      )}
    </span>
  )
}
