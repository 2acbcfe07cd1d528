import { type ProposalSummary, type ProposalView, proposalPageSchema, proposalSchema } from '@bizosaas/contracts'
import type { CallApi } from './create-api.ts'
import { until } from './until.ts'

/** The proposals of the queue as the API lists them. */
export async function listWaitingProposals(api: CallApi, tenantId?: string): Promise<readonly ProposalSummary[]> {
  const tenant = tenantId === undefined ? '' : `&tenantId=${tenantId}`
  return (await api({ address: `/api/approvals?limit=100${tenant}`, reply: proposalPageSchema })).items
}

/** One whole card. */
export function readProposal(api: CallApi, id: string): Promise<ProposalView> {
  return api({ address: `/api/approvals/${id}`, reply: proposalSchema })
}

/** Waits until the proposal is in one of the states. */
export async function waitForProposalState(api: CallApi, id: string, states: readonly string[]): Promise<ProposalView> {
  let last = ''
  const find = async () => {
    const proposal = await readProposal(api, id)
    last = proposal.state
    return states.includes(last) ? proposal : null
  }
  return until({ what: `proposal ${id} to be ${states.join(' or ')}`, find, timeoutMs: 90_000 }).catch((problem: Error) => {
    throw new Error(`${problem.message}; it is ${last}`)
  })
}

/** Waits until an agent has proposed something for this kind of fault, and returns the card. */
export async function waitForProposal(api: CallApi, wanted: { findingCode: string; tenantId?: string }): Promise<ProposalView> {
  const find = async () => (await listWaitingProposals(api, wanted.tenantId)).find(({ findingCodes }) => findingCodes.includes(wanted.findingCode))
  const { id } = await until({ what: `a proposal for ${wanted.findingCode}`, find, timeoutMs: 90_000 })
  return readProposal(api, id)
}
