import { type AgencyScope, appError, type CrewRunId, defineService, permissions, type ServiceCall, toId } from '@bizosaas/kernel'
import { z } from 'zod'
import type { CrewCard, CrewMemberRun } from '../domain/crew.ts'
import type { ChangeReview } from '../domain/thought.ts'
import type { CrewRunStore } from '../ports/crew-run-store.ts'
import { type CrewRunView, crewRunView } from './crew-run-view.ts'

export const getCrewRunInput = z.strictObject({ runId: z.uuid() })

interface Dependencies {
  readonly crews: readonly CrewCard[]
  readonly crewRuns: Pick<CrewRunStore, 'find' | 'members'>
}

export interface CrewMemberView {
  readonly agentId: string
  readonly title: string
  readonly isReviewer: boolean
  /** null while its turn has not come. */
  readonly run: {
    readonly id: string
    readonly state: CrewMemberRun['state']
    readonly startedAt: string
    readonly finishedAt: string | null
    readonly costMicros: number
    readonly currency: string | null
    /** Plans it hands on. */
    readonly plans: number
    readonly proposals: number
    readonly reviews: readonly Omit<ChangeReview, 'actionId'>[]
    readonly abstentions: readonly { readonly subject: string; readonly reason: string }[]
  } | null
}

export type CrewRunDetail = CrewRunView & { readonly title: string; readonly members: readonly CrewMemberView[] }

/** A crew's run with what each member handed on, said of the others, took and cost. Throws `agent-run-not-found`, also for a tenant this person may not see. */
export const getCrewRun = defineService({
  scope: 'agency',
  permission: permissions.agentRead,
  input: getCrewRunInput,
  async run({ deps, scope, input }: ServiceCall<Dependencies, z.output<typeof getCrewRunInput>, AgencyScope>): Promise<CrewRunDetail> {
    const id = toId<CrewRunId>(input.runId)
    const run = await deps.crewRuns.find(scope, id)
    if (run === null) throw appError('agent-run-not-found')
    const begun = await deps.crewRuns.members(scope, id)
    const crew = deps.crews.find((card) => card.id === run.crewId)
    const cards = crew?.members ?? begun.map(({ agentId }) => ({ agentId, title: agentId, isReviewer: false }))
    const members = cards.map((card) => ({ ...card, run: memberView(begun.find(({ agentId }) => agentId === card.agentId)) }))
    return { ...crewRunView(run), title: crew?.title ?? run.crewId, members }
  },
})

function memberView(member: CrewMemberRun | undefined): CrewMemberView['run'] {
  if (member === undefined) return null
  const { runId: id, state, startedAt, finishedAt, costMicros, currency, proposals, thought } = member
  return {
    ...{ id, state, costMicros, currency, proposals },
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    plans: thought?.proposals.length ?? 0,
    reviews: (thought?.reviews ?? []).map(({ actionId: _, ...review }) => review),
    abstentions: thought?.abstentions ?? [],
  }
}
