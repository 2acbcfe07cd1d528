import { actorRef, defineService, newId, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import type { ProposalComment } from '../ports/proposal-store.ts'
import { auditProposal } from './audit-and-publish.ts'
import { proposalIdSchema } from './input-schemas.ts'
import { viewComment } from './view-notes.ts'

const commentInputSchema = z.strictObject({ proposalId: proposalIdSchema, body: z.string().trim().min(1).max(4000) })
type CommentCall = ServiceCall<Pick<GovernanceParts, 'proposals' | 'outbox' | 'audit' | 'clock'>, z.output<typeof commentInputSchema>>

/** A word beside the decision; it decides nothing. */
export const addComment = defineService({
  permission: permissions.proposalCreate,
  input: commentInputSchema,
  async run({ deps, actor, scope, input }: CommentCall): Promise<ReturnType<typeof viewComment>> {
    const proposal = await deps.proposals.lock(scope, input.proposalId)
    const made = { version: proposal.current.version, author: actorRef(actor), body: input.body, createdAt: deps.clock.now() }
    // ProposalId only to have a new UUIDv7: a comment is addressed by nobody.
    const comment: ProposalComment = { ...made, id: newId<typeof proposal.id>() }
    await deps.proposals.addComment(scope, proposal.id, comment)
    await deps.outbox.announce(scope, { name: 'proposal-changed', subjectId: proposal.id })
    await auditProposal({ deps, scope, actor, proposal, happened: [{ event: 'comment-added', detail: { commentId: comment.id } }] })
    return viewComment({ comment, labels: await deps.proposals.labels(scope, [comment.author]) })
  },
})
