import { createProposal, decideProposal, type GovernanceParts } from '@bizosaas/governance'
import { type ConnectionId, newId, type ProposalId, type Scopes, type TenantId, toId, type UserActor } from '@bizosaas/kernel'
import type { EffectClass } from './effect-class.ts'

export interface Approved {
  readonly tenantId: TenantId
  readonly proposalId: ProposalId
  /** One per action: what it writes at the sink, and how it may be repeated. */
  readonly actions: readonly { readonly reference: string; readonly class: EffectClass }[]
}

interface AuthorDeps {
  readonly scopes: Scopes
  readonly governance: GovernanceParts
  readonly proposer: UserActor
  readonly approver: UserActor
  readonly tenants: readonly TenantId[]
}

/** Each class is once first and once behind another. */
const pairs: readonly (readonly [EffectClass, EffectClass])[] = [
  ['key', 'lookup'],
  ['lookup', 'never'],
  ['never', 'safe'],
  ['safe', 'key'],
]
const dayMs = 86_400_000

/** Writes and approves batches of four proposals with two actions each. */
export function createAuthor(deps: AuthorDeps): { readonly approved: readonly Approved[]; approveBatch(): Promise<void> } {
  const approved: Approved[] = []
  return {
    approved,
    async approveBatch() {
      for (const [at, pair] of pairs.entries()) {
        const tenantId = deps.tenants[at % deps.tenants.length]
        if (tenantId === undefined) throw new Error('There is no tenant.')
        const actions = pair.map((name) => ({ class: name, reference: `${name}-${crypto.randomUUID()}` }))
        approved.push({ tenantId, actions, proposalId: await approveOne({ deps, tenantId, actions }) })
      }
    },
  }
}

type One = { deps: AuthorDeps; tenantId: TenantId; actions: Approved['actions'] }

async function approveOne({ deps, tenantId, actions }: One): Promise<ProposalId> {
  const { scopes, governance, proposer, approver } = deps
  const connectionId = newId<ConnectionId>()
  const outcome = await createProposal({
    deps: { ...governance, scopes },
    actor: proposer,
    tenantId,
    draft: {
      title: 'Write two records',
      reasoning: 'To be counted.',
      expiresAt: new Date(Date.now() + dayMs),
      actions: actions.map(({ class: name, reference }) => ({ connectionId, actionId: `sink.${name}`, input: { reference } })),
    },
  })
  if (outcome.kind !== 'submitted') throw new Error(`The proposal was not taken: ${outcome.code}`)
  const proposalId = toId<ProposalId>(outcome.proposalId)
  const decided = await scopes.withTenant({ actor: approver, tenantId }, (scope) =>
    decideProposal.run({ deps: governance, actor: approver, scope, input: { proposalId, version: 1, verdict: 'approve' } }),
  )
  if (decided.kind === 'refused') throw new Error(`The proposal was not approved: ${decided.code}`)
  return proposalId
}
