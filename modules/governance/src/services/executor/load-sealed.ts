import { ok, type Result, refused, type TenantScope } from '@bizosaas/kernel'
import type { Proposal } from '../../domain/proposal.ts'
import { type Seal, sealHolds } from '../../domain/seal.ts'
import { openStage } from '../../domain/stage.ts'
import { isDecisionGenuine, isVersionGenuine } from '../../domain/version-mac.ts'
import { requirementsOf } from '../check-decision.ts'
import type { ExecutorDeps } from './execution.ts'

export interface Sealed {
  readonly proposal: Proposal
  readonly seal: Seal
}

/** Recomputes the seal from the rows that are about to be sent. Whoever changed one of them without the key is refused here. */
export async function loadSealed(call: { deps: ExecutorDeps; scope: TenantScope; proposal: Proposal }): Promise<Result<Sealed, 'seal-mismatch'>> {
  const { deps, scope, proposal } = call
  const { version, keyId } = proposal.current
  const seal = await deps.proposals.findSeal(scope, { id: proposal.id, version })
  if (seal === null) return refused('seal-mismatch', { where: 'seal', reason: 'there is none' })
  const all = await deps.decisions.list(scope, { id: proposal.id, version })
  const decisions = all.filter(({ id }) => seal.decisionIds.includes(id))
  const keyOf = (id: string) => deps.sealKeys.find(id)

  if (!isVersionGenuine({ key: keyOf(keyId), proposal })) return refused('seal-mismatch', { where: 'version' })
  if (!decisions.every((decision) => isDecisionGenuine({ key: keyOf(decision.keyId), decision })))
    return refused('seal-mismatch', { where: 'decision' })
  if (openStage({ requirements: requirementsOf(proposal), decisions }) !== null) return refused('seal-mismatch', { where: 'stages' })
  return sealHolds({ key: keyOf(seal.keyId), seal, proposal, decisions }) ? ok({ proposal, seal }) : refused('seal-mismatch', { where: 'seal' })
}
