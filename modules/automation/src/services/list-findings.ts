import { type AgencyScope, defineService, type Page, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { FindingStore } from '../ports/finding-store.ts'
import { type FindingView, findingView } from './finding-view.ts'
import { pageQuery } from './page-query.ts'

export const listFindingsInput = pageQuery.extend({ agentRunId: z.uuid().optional() })

/** Faults over all tenants this person may see, newest first. */
export const listFindings = defineService({
  scope: 'agency',
  permission: permissions.agentRead,
  input: listFindingsInput,
  isOneQuery: true,
  async run({
    deps,
    scope,
    input,
  }: ServiceCall<{ readonly findings: FindingStore }, z.output<typeof listFindingsInput>, AgencyScope>): Promise<Page<FindingView>> {
    const { items, nextCursor } = await deps.findings.list(scope, input)
    return { items: items.map(findingView), nextCursor }
  },
})
