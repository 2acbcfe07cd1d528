import { createPostgresScopes } from '@bizosaas/db'
import { createProposal, decideProposal } from '@bizosaas/governance'
import { type ConnectionId, newId, type ProposalId, toId } from '@bizosaas/kernel'
import { createFixtures } from '@bizosaas/test-kit'
import type { BenchDatabase } from '../start-bench-database.ts'
import { createBenchRunner } from './bench-runner.ts'
import { composeGovernance } from './compose-governance.ts'
import { monotonicMs } from './monotonic-ms.ts'

export interface Decider {
  /** Puts one proposal in front of the person who decides. */
  prepare(): Promise<ProposalId>
  /** Decides, and answers the moment right before the commit, in monotonic milliseconds. */
  approve(proposalId: ProposalId): Promise<number>
  close(): Promise<void>
}

const dayMs = 86_400_000

/** The deciding process: governance as the gateway composes it. */
export async function createDecider({ urls, adminUrl }: BenchDatabase): Promise<Decider> {
  const scopes = createPostgresScopes({ urls })
  const governance = composeGovernance(createBenchRunner(() => {}))
  const given = createFixtures({ adminUrl })
  const [proposer, approver, tenantId] = [await given.owner(), await given.owner(), await given.tenant()]
  return {
    async prepare() {
      const actions = [{ connectionId: newId<ConnectionId>(), actionId: 'bench.write', input: {} }]
      const draft = { title: 'Write', reasoning: 'To be measured.', expiresAt: new Date(Date.now() + dayMs), actions }
      const outcome = await createProposal({ deps: { ...governance, scopes }, actor: proposer, tenantId, draft })
      if (outcome.kind !== 'submitted') throw new Error(`The proposal was not taken: ${outcome.code}`)
      return toId<ProposalId>(outcome.proposalId)
    },
    approve: (proposalId) =>
      scopes.withTenant({ actor: approver, tenantId }, async (scope) => {
        const input = { proposalId, version: 1, verdict: 'approve' as const }
        const decided = await decideProposal.run({ deps: governance, actor: approver, scope, input })
        if (decided.kind === 'refused') throw new Error(`The proposal was not approved: ${decided.code}`)
        return monotonicMs()
      }),
    close: () => scopes.close(),
  }
}
