import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { GatewayApi } from './gateway-api.ts'

const suggestedSchema = z.object({ proposalId: z.uuid().nullable(), state: z.string().nullable() })
const workSchema = z.object({ items: z.array(z.object({ id: z.string(), isAllowed: z.boolean() })) })
const patienceMs = 30_000
const lookAgainMs = 200

interface SettingUp {
  readonly api: GatewayApi
  readonly tenantId: string
  /** The agent that is set to work right afterwards. */
  readonly agentId: string
}

/**
 * No agent starts for a tenant before the agency has approved it, and a demo is no exception: the platform proposes the usual routines, and
 * the decision is made with the owner's token, as everything else here is done. Whoever asked for the demo asked for exactly this; the card's
 * comment says so. Waits until the worker has carried it out.
 */
export async function setUpRoutines({ api, tenantId, agentId }: SettingUp): Promise<void> {
  const { proposalId, state } = suggestedSchema.parse(await api.post('/api/work/suggestions', { tenantId }))
  const comment = 'Approved in the owner’s name when this demo was set up.'
  if (proposalId !== null && state === 'pending')
    await api.post(`/api/approvals/${proposalId}/decisions`, { version: 1, verdict: 'approve', comment })
  for (const begun = performance.now(); performance.now() - begun < patienceMs; await sleep(lookAgainMs)) {
    const { items } = workSchema.parse(await api.get(`/api/work?tenantId=${tenantId}`))
    if (items.some(({ id, isAllowed }) => id === agentId && isAllowed)) return
  }
  throw new Error('the approval of the usual routines was not carried out; the worker may not be running')
}
