import { createProposal } from '@bizosaas/governance'
import { type ConnectionId, newId, type ProposalId, type UserActor } from '@bizosaas/kernel'
import type { EffectClass } from './effect-class.ts'
import type { Scene } from './open-scene.ts'

const dayMs = 86_400_000

/** A proposal with one action of this class, by this person. */
export async function proposeOne(call: {
  scene: Pick<Scene, 'scopes' | 'governance' | 'tenantId'>
  proposer: UserActor
  effectClass: EffectClass
}): Promise<{ proposalId: ProposalId; reference: string }> {
  const { scene, proposer, effectClass } = call
  const reference = `${effectClass}-${crypto.randomUUID()}`
  const outcome = await createProposal({
    deps: { ...scene.governance, scopes: scene.scopes },
    actor: proposer,
    tenantId: scene.tenantId,
    draft: {
      title: 'Write one record',
      reasoning: 'To be counted.',
      expiresAt: new Date(Date.now() + dayMs),
      actions: [{ connectionId: newId<ConnectionId>(), actionId: `sink.${effectClass}`, input: { reference } }],
    },
  })
  if (outcome.kind !== 'submitted') throw new Error(`The proposal was not taken: ${outcome.code}`)
  return { proposalId: outcome.proposalId, reference }
}
