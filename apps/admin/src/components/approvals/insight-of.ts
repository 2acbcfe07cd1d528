import type { Insight, ProposalView } from '@bizosaas/contracts'

/** What changes of this one's kind came to: by the finding it answers, else by what it does. Taking something back is no case of its kind. */
export function insightOf({ proposal, insights }: { proposal: ProposalView; insights: readonly Insight[] }): Insight | null {
  const { kind, undoes, findingCodes, actions } = proposal
  if (kind !== 'change' || undoes !== null) return null
  const subject = findingCodes[0] ?? actions[0]?.actionId
  return insights.find((insight) => insight.subject === subject) ?? null
}
