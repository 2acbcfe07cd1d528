import { type AgencyScope, defineService, type Page, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { Briefing, RunRecordStore } from '../ports/run-record-store.ts'

export const listBriefingsInput = z.strictObject({ tenantId: z.uuid().optional() })
type Call = ServiceCall<{ readonly records: Pick<RunRecordStore, 'briefings'> }, z.output<typeof listBriefingsInput>, AgencyScope>
export type BriefingView = Omit<Briefing, 'at'> & { readonly at: string }

/** Whose job briefing is. */
const agentId = 'admin-prime-copilot'

/** The newest briefing of each tenant this person may see, of the last week: one that is older says nothing about today. */
export const listBriefings = defineService({
  scope: 'agency',
  permission: permissions.agentRead,
  input: listBriefingsInput,
  isOneQuery: true,
  async run({ deps, scope, input }: Call): Promise<Page<BriefingView>> {
    const briefings = await deps.records.briefings(scope, { agentId, ...input })
    return { items: briefings.map(({ at, ...briefing }) => ({ ...briefing, at: at.toISOString() })), nextCursor: null }
  },
})
