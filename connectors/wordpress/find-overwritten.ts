import type { Overwritten } from '@bizosaas/connector-kit'
import type { WordPressApi } from './api.ts'
import type { Revision } from './schemas.ts'
import { toContent, type WireContent } from './wire.ts'

interface Replaced {
  readonly api: WordPressApi
  /** Read right before the write. */
  readonly seen: WireContent
  /** What WordPress answered to the write. */
  readonly answer: WireContent
}

/**
 * WordPress writes unconditionally, so an edit that arrives between our last look and our write is replaced unseen. Each save leaves a revision: one more
 * than before is our own, and any other in between is somebody's edit, which stands in it whole. Null where nothing was replaced that we had not seen.
 */
export async function findOverwritten({ api, seen, answer }: Replaced): Promise<Overwritten | null> {
  if (!isSuspicious({ before: trailOf(seen), after: trailOf(answer) })) return null
  const revisions = await api.listRevisionsOf(answer).catch(() => null) // the write is done, whatever becomes of this look
  if (revisions === null) return unreadable()
  const newest = trailOf(seen)?.newest ?? 0
  const since = revisions.filter(({ id }) => id > newest).toSorted((a, b) => a.id - b.id)
  const ours = since.findIndex((revision) => isSame({ revision, wire: answer }))
  const replaced = since.slice(0, ours === -1 ? since.length : ours).at(-1)
  return replaced === undefined || isSame({ revision: replaced, wire: seen }) ? null : reportOf(replaced)
}

interface Trail {
  readonly count: number
  readonly newest: number | null
}

/** Null where the site keeps no revisions. */
function trailOf({ _links: links }: WireContent): Trail | null {
  const count = links['version-history']?.[0]?.count
  return count === undefined ? null : { count, newest: links['predecessor-version']?.[0]?.id ?? null }
}

/** One revision more is ours. The same count with another newest one means that the site throws old ones away: then only a look can tell. */
function isSuspicious({ before, after }: { before: Trail | null; after: Trail | null }): boolean {
  if (before === null || after === null) return false
  if (after.count === before.count) return after.newest !== before.newest
  return after.count !== before.count + 1
}

function isSame({ revision, wire }: { revision: Revision; wire: WireContent }): boolean {
  const { title, content, excerpt } = toContent(wire)
  return revision.title === title && revision.content === content && revision.excerpt === excerpt
}

function reportOf({ id, modified, authorId }: Revision): Overwritten {
  const text = `An edit that WordPress user ${authorId} saved at ${modified} UTC, in the moment of our write, was replaced unseen. It is kept whole in revision ${id}: restore it under Revisions in the editor.`
  return { text, restore: { revisionId: id, modified, authorId } }
}

function unreadable(): Overwritten {
  return { text: 'Somebody saved this page in the moment of our write. Look at its revisions for an edit that was replaced.', restore: null }
}
