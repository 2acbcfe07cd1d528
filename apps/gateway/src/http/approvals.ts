import {
  addCommentBodySchema,
  approvalListQuerySchema,
  commentSchema,
  decideBodySchema,
  decideReplySchema,
  editBodySchema,
  proposalPageSchema,
  proposalSchema,
  undoBodySchema,
  undoReplySchema,
  z,
} from '@bizosaas/contracts'
import {
  addComment,
  cancelProposal,
  decideProposal,
  editProposal,
  getProposal,
  listAgencyApprovals,
  listApprovals,
  undoProposal,
} from '@bizosaas/governance'
import { defineRoutes } from '@bizosaas/http-kit'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

const object = { kind: 'proposal', parameter: 'proposalId' } as const
const changed = z.object({ kind: z.string(), proposalId: z.string() })

export const approvalRoutes = defineRoutes<GatewayDeps>('/api/approvals', (route) => [
  route.get(
    '/',
    { scope: 'either', tenant: listApprovals, agency: listAgencyApprovals },
    { summary: 'The queue', query: approvalListQuerySchema, reply: proposalPageSchema },
  ),
  route.get('/:proposalId', getProposal, { summary: 'One card', reply: proposalSchema, object }),
  route.post('/:proposalId/decisions', decideProposal, {
    summary: 'Approve, reject or ask for changes',
    body: decideBodySchema,
    reply: decideReplySchema,
    idempotent: true,
    object,
  }),
  route.post('/:proposalId/versions', editProposal, {
    summary: 'A new version, with actions left out',
    body: editBodySchema,
    reply: z.looseObject({ kind: z.string() }),
    idempotent: true,
    object,
  }),
  route.post('/:proposalId/undo', undoProposal, {
    summary: 'Propose to take it back',
    body: undoBodySchema,
    reply: undoReplySchema,
    status: 202,
    idempotent: true,
    object,
  }),
  route.post('/:proposalId/cancel', cancelProposal, {
    summary: 'Take the proposal back before it runs',
    body: z.strictObject({ comment: z.string().max(4000).optional() }),
    reply: changed,
    idempotent: true,
    object,
  }),
  route.post('/:proposalId/comments', addComment, {
    summary: 'Say something on the card',
    body: addCommentBodySchema,
    reply: commentSchema,
    idempotent: true,
    object,
  }),
])
