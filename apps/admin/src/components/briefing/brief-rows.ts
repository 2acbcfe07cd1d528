import type { Briefing, BriefLine } from '@bizosaas/contracts'

export type PlacedSource = BriefLine['sources'][number] & { readonly tenant: Briefing['tenant'] }

export interface BriefRow {
  readonly topic: BriefLine['topic']
  readonly sources: readonly PlacedSource[]
  readonly isComplete: boolean
}

const topics = ['waiting', 'overdue', 'failed', 'won', 'at-risk'] as const

/** The briefings of several tenants as one: each topic with the rows of all of them, the longest waiting first. */
export function briefRows(briefings: readonly Pick<Briefing, 'tenant' | 'lines'>[]): readonly BriefRow[] {
  const placed = briefings.flatMap(({ tenant, lines }) =>
    lines.map((line) => ({ ...line, sources: line.sources.map((source) => ({ ...source, tenant })) })),
  )
  return topics.map((topic) => {
    const lines = placed.filter((line) => line.topic === topic)
    const sources = lines.flatMap((line) => line.sources).sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    return { topic, sources, isComplete: lines.every(({ isComplete }) => isComplete) }
  })
}
