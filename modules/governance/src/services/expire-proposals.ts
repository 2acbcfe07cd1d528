import { defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import { transition } from '../domain/proposal-state.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import { auditProposal } from './audit-and-publish.ts'

const expireInputSchema = z.strictObject({ limit: z.int().min(1).max(500).default(100) })
type ExpireCall = ServiceCall<Pick<GovernanceParts, 'proposals' | 'outbox' | 'audit' | 'clock'>, z.output<typeof expireInputSchema>>

/** Ends what waited too long. The loop comes here for a tenant when an outbox row of kind `proposal-deadline` is due. */
export const expireProposals = defineService({
  permission: permissions.proposalCreate,
  input: expireInputSchema,
  async run({ deps, actor, scope, input }: ExpireCall): Promise<{ expired: readonly string[] }> {
    const now = deps.clock.now()
    const expired: string[] = []
    for (const id of await deps.proposals.expired(scope, { now, limit: input.limit })) {
      const proposal = await deps.proposals.lock(scope, id)
      const isLate = proposal.current.content.expiresAt.getTime() <= now.getTime()
      const { kind, state } = proposal
      if (!isLate || !transition({ kind, from: state, to: 'expired' }).ok) continue
      await deps.proposals.move(scope, id, { kind, expected: state, to: 'expired' })
      await deps.proposals.wait(scope, id, null)
      await deps.outbox.announce(scope, { name: 'proposal-changed', subjectId: id })
      await auditProposal({ deps, scope, actor, proposal, happened: [{ event: 'proposal-expired' }] })
      expired.push(id)
    }
    return { expired }
  },
})
