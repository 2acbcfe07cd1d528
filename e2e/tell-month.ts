import { decideReplySchema, type ProposalSummary, tenantPageSchema, undoReplySchema } from '@bizosaas/contracts'
import type { CallApi } from './create-api.ts'
import { listWaitingProposals, readProposal, waitForProposal, waitForProposalState } from './proposals.ts'
import { until } from './until.ts'

export interface ToldMonth {
  readonly tenant: { readonly id: string; readonly slug: string; readonly name: string }
  /** What stays in the agency. */
  readonly note: string
  /** What the client reads. */
  readonly reason: string
}

const note = 'Boilerplate again, tell the intern to leave this client alone.'
const reason = 'You told us on the phone that the old wording brings more calls.'

/** Lets a month happen to a client of the demo as it does at an agency: changes approved, one rejected, one sent back, one undone. */
export async function tellMonth(api: CallApi, slug: string): Promise<ToldMonth> {
  const { items } = await api({ address: '/api/tenants?limit=100', reply: tenantPageSchema })
  const tenant = items.find((one) => one.slug === slug)
  if (tenant === undefined) throw new Error(`the demo has no client ${slug}`)
  await waitForProposal(api, { findingCode: 'title-duplicate', tenantId: tenant.id })
  const waiting = await settledQueue(api, tenant.id)
  const [rejected, undone, ...others] = waiting
  if (rejected === undefined || undone === undefined) throw new Error('the agents proposed too little')
  await decide(api, rejected, { verdict: 'reject', comment: note })
  await decide(api, undone, { verdict: 'approve' })
  for (const proposal of others.slice(0, -1)) await decide(api, proposal, { verdict: 'approve' })
  for (const { id } of [undone, ...others.slice(0, -1)]) await waitForProposalState(api, id, ['verified', 'executed', 'partly-executed', 'failed'])
  await waitForProposalState(api, undone.id, ['verified'])
  await api({ address: `/api/approvals/${undone.id}/undo`, body: { reason }, reply: undoReplySchema })
  await waitForProposalState(api, undone.id, ['undone'])
  return { tenant, note, reason }
}

/** The changes that wait, once the agents of the demo have proposed what they propose. */
async function settledQueue(api: CallApi, tenantId: string): Promise<readonly ProposalSummary[]> {
  let last = -1
  return until({
    what: 'the agents to be done',
    timeoutMs: 60_000,
    find: async () => {
      const changes = (await listWaitingProposals(api, tenantId)).filter(({ kind }) => kind === 'change')
      const isSettled = changes.length > 2 && changes.length === last
      last = changes.length
      return isSettled ? changes : null
    },
  })
}

async function decide(api: CallApi, { id }: ProposalSummary, said: { verdict: 'approve' | 'reject'; comment?: string }): Promise<void> {
  const { version } = await readProposal(api, id)
  await api({ address: `/api/approvals/${id}/decisions`, body: { version, ...said }, reply: decideReplySchema })
}
