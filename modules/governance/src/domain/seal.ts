import type { DecisionId, Json, ProposalId, TenantId } from '@bizosaas/kernel'
import { sealedActionToJson, settingToJson } from './content-json.ts'
import type { Decision } from './decision.ts'
import { macOf, type SealKey, sameMac, sha256 } from './mac.ts'
import type { Proposal } from './proposal.ts'
import { decisionDocument } from './version-mac.ts'

/** What was approved, as one code that cannot be made without the key. */
export interface Seal {
  readonly tenantId: TenantId
  readonly proposalId: ProposalId
  readonly version: number
  /** HMAC-SHA-256, hexadecimal. */
  readonly text: string
  readonly keyId: string
  readonly decisionIds: readonly DecisionId[]
  readonly sealedAt: Date
}

/** Seals the current version with the decisions that approved it; none where policy allowed it at once. */
export function seal(call: { key: SealKey; proposal: Proposal; decisions: readonly Decision[]; now: Date }): Seal {
  const { key, proposal, decisions, now } = call
  return {
    tenantId: proposal.tenantId,
    proposalId: proposal.id,
    version: proposal.current.version,
    text: macOf({ key, purpose: 'seal', document: sealDocument(proposal, decisions) }),
    keyId: key.id,
    decisionIds: decisions.map(({ id }) => id).toSorted(),
    sealedAt: now,
  }
}

/** Recomputed from what is about to be sent: true only if that is exactly what was approved, for this proposal and version. */
export function sealHolds(call: { key: SealKey | null; seal: Seal | null; proposal: Proposal; decisions: readonly Decision[] }): boolean {
  const { key, proposal, decisions } = call
  if (key === null || call.seal === null) return false
  return sameMac(call.seal.text, macOf({ key, purpose: 'seal', document: sealDocument(proposal, decisions) }))
}

function sealDocument(proposal: Proposal, decisions: readonly Decision[]): Json {
  const { content, version, policyVersion, mac } = proposal.current
  return {
    tenantId: proposal.tenantId,
    proposalId: proposal.id,
    version,
    kind: proposal.kind,
    actions: content.actions.map(sealedActionToJson),
    setting: settingToJson(content.setting),
    policyVersion,
    // What the deciders read: title, previews, evidence, risk, who proposed it. They approved the words as well as the payload.
    versionMac: mac,
    decisions: decisions.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(decisionDocument),
    expiresAt: content.expiresAt.toISOString(),
  }
}

/** The key of one external write: the same for every try, another for every other action, version, proposal or approval. */
export function effectKey(seal: Pick<Seal, 'text'>, actionIndex: number): string {
  return sha256(`${seal.text}:${actionIndex}`)
}
