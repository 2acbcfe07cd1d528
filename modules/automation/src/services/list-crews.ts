import { type AgencyScope, defineService, type Page, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { CrewCard } from '../domain/crew.ts'
import type { CrewRunStore } from '../ports/crew-run-store.ts'
import { type CrewRunView, crewRunView } from './crew-run-view.ts'

export interface ListCrewsDependencies {
  readonly crews: readonly CrewCard[]
  readonly crewRuns: Pick<CrewRunStore, 'latest'>
}

export const listCrewsInput = z.strictObject({ tenantId: z.uuid().optional() })
type Call = ServiceCall<ListCrewsDependencies, z.output<typeof listCrewsInput>, AgencyScope>

export type CrewView = CrewCard & { readonly lastRun: CrewRunView | null }

/** Every crew of the platform with its newest run: crews are code, not rows, so one page holds them all. */
export const listCrews = defineService({
  scope: 'agency',
  permission: permissions.agentRead,
  input: listCrewsInput,
  isOneQuery: true,
  async run({ deps, scope, input }: Call): Promise<Page<CrewView>> {
    const runs = await deps.crewRuns.latest(scope, { crewIds: deps.crews.map(({ id }) => id), tenantId: input.tenantId })
    const runOf = new Map(runs.map((run) => [run.crewId, crewRunView(run)]))
    return { items: deps.crews.map((card) => ({ ...card, lastRun: runOf.get(card.id) ?? null })), nextCursor: null }
  },
})
