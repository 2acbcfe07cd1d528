import {
  type AgencyScope,
  defineService,
  type JsonText,
  type ProposalId,
  permissions,
  type ServiceCall,
  type TenantId,
  type TenantScope,
  toId,
} from '@bizosaas/kernel'
import { z } from 'zod'
import type { GovernanceParts } from '../ports/governance-parts.ts'

const listInputSchema = z.strictObject({
  group: z.enum(['waiting', 'running', 'done', 'all']).default('waiting'),
  tenantId: z
    .uuid()
    .transform((text) => toId<TenantId>(text))
    .optional(),
  risk: z.enum(['low', 'mid', 'high']).optional(),
  findingCode: z.string().max(60).optional(),
  agentId: z.string().max(120).optional(),
  state: z
    .string()
    .max(200)
    .transform((text) => text.split(','))
    .optional(),
  undoes: z
    .uuid()
    .transform((text) => toId<ProposalId>(text))
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.uuid().optional(),
})
type ListInput = z.output<typeof listInputSchema>
type ListDeps = Pick<GovernanceParts, 'proposals'>

/** The queue of one tenant, as it goes over the wire. */
export const listApprovals = defineService({
  permission: permissions.proposalRead,
  input: listInputSchema,
  isOneQuery: true,
  run: ({ deps, scope, input }: ServiceCall<ListDeps, ListInput>): Promise<JsonText> => listIn({ deps, scope, input }),
})

/** The queue over all tenants this person of the agency may see. */
export const listAgencyApprovals = defineService({
  scope: 'agency',
  permission: permissions.proposalRead,
  input: listInputSchema,
  isOneQuery: true,
  run: ({ deps, scope, input }: ServiceCall<ListDeps, ListInput, AgencyScope>): Promise<JsonText> => listIn({ deps, scope, input }),
})

function listIn({ deps, scope, input }: { deps: ListDeps; scope: TenantScope | AgencyScope; input: ListInput }): Promise<JsonText> {
  const { state, ...filter } = input
  return deps.proposals.queue(scope, { ...filter, states: state })
}
