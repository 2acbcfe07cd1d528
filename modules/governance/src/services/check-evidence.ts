import { type EvidenceId, ok, type Result, refused, type ServiceCall } from '@bizosaas/kernel'
import type { Evidence } from '../domain/evidence.ts'
import type { DraftedProposal } from './input-schemas.ts'
import { recordPreviewEvidence } from './preview-evidence.ts'
import type { SubmitDeps } from './submit-proposal.ts'

export interface CheckedEvidence {
  readonly ids: readonly EvidenceId[]
  /** What was cited, with its contents. */
  readonly found: readonly Evidence[]
}

/**
 * Every cited record exists here and may still be relied on. For a person's own proposal, and for a switch the platform itself proposes, the dry
 * run is the evidence, so it is stored as such.
 */
export async function checkEvidence(
  call: ServiceCall<SubmitDeps, DraftedProposal>,
): Promise<Result<CheckedEvidence, 'evidence-not-found' | 'evidence-stale'>> {
  const { deps, actor, scope, input } = call
  const wanted = [...new Set(input.draft.evidenceIds)]
  const found = await deps.evidence.list(scope, wanted)
  if (found.length < wanted.length) {
    const known = new Set(found.map(({ id }) => id))
    return refused('evidence-not-found', { ids: wanted.filter((id) => !known.has(id)) })
  }
  const now = deps.clock.now().getTime()
  const stale = found.filter(({ validUntil }) => validUntil.getTime() <= now)
  if (stale.length > 0) return refused('evidence-stale', { ids: stale.map(({ id }) => id) })
  const isOwnEvidence = actor.kind === 'user' || (actor.kind === 'system' && input.draft.kind === 'setting')
  if (!isOwnEvidence) return ok({ ids: wanted, found })
  return ok({ ids: [...wanted, ...(await recordPreviewEvidence({ deps, scope, actor, drafted: input }))], found })
}
