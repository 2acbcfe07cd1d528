import type { AgentCard } from '@bizosaas/automation'

/** What of the client's an agent looks at, by what it reads; null where it works for the agency alone. */
export function subjectOf(card: Pick<AgentCard, 'reads'> | undefined): 'website' | 'certificate' | null {
  const reads = card?.reads.map(({ id }) => id) ?? []
  if (reads.includes('site-crawl')) return 'website'
  return reads.includes('live-hosts') ? 'certificate' : null
}
