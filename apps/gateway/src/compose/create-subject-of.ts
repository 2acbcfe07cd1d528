import type { AgentCard, CrewCard } from '@bizosaas/automation'

interface Cards {
  readonly agents: readonly AgentCard[]
  readonly crews: readonly CrewCard[]
}

type Subject = 'website' | 'certificate'

/** What of the client's an agent or a crew looks at, by what it reads; null where it works for the agency alone. */
export function createSubjectOf({ agents, crews }: Cards): (work: { readonly kind: string; readonly id: string }) => Subject | null {
  const read = (id: string) => agents.find((card) => card.id === id)?.reads.map((source) => source.id) ?? []
  return ({ kind, id }) => {
    const members = kind === 'crew' ? (crews.find((crew) => crew.id === id)?.members.map(({ agentId }) => agentId) ?? []) : [id]
    const sources = members.flatMap(read)
    if (sources.includes('site-crawl')) return 'website'
    return sources.includes('live-hosts') ? 'certificate' : null
  }
}
