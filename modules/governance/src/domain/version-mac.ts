import type { Json } from '@bizosaas/kernel'
import { contentToJson } from './content-json.ts'
import type { Decision } from './decision.ts'
import { macOf, type SealKey, sameMac } from './mac.ts'
import type { PolicyAnswer } from './policy.ts'
import type { Proposal, ProposalVersion } from './proposal.ts'
import type { Requirement } from './stage.ts'

type Unsigned<T> = Omit<T, 'mac' | 'keyId'>
type Head = Pick<Proposal, 'id' | 'tenantId' | 'kind' | 'proposedBy' | 'onBehalfOf' | 'undoes'>

/** Signs a version as it is first written, so that a change by SQL before the decision shows as well as one after it. */
export function signVersion(call: { key: SealKey; proposal: Head; version: Unsigned<ProposalVersion> }): string {
  return macOf({ key: call.key, purpose: 'version', document: versionDocument(call.proposal, call.version) })
}

export function isVersionGenuine(call: { key: SealKey | null; proposal: Proposal }): boolean {
  const { key, proposal } = call
  return key !== null && sameMac(proposal.current.mac, signVersion({ key, proposal, version: proposal.current }))
}

export function signDecision(call: { key: SealKey; decision: Unsigned<Decision> }): string {
  return macOf({ key: call.key, purpose: 'decision', document: decisionDocument(call.decision) })
}

export function isDecisionGenuine(call: { key: SealKey | null; decision: Decision }): boolean {
  const { key, decision } = call
  return key !== null && sameMac(decision.mac, signDecision({ key, decision }))
}

export function decisionDocument(decision: Unsigned<Decision>): Json {
  const { id, tenantId, proposalId, version, stage, userId, role, verdict, reason, decidedAt } = decision
  return { id, tenantId, proposalId, version, stage, userId, role, verdict, reason, decidedAt: decidedAt.toISOString() }
}

function versionDocument(head: Head, version: Unsigned<ProposalVersion>): Json {
  return {
    tenantId: head.tenantId,
    proposalId: head.id,
    kind: head.kind,
    proposedBy: head.proposedBy,
    onBehalfOf: head.onBehalfOf,
    undoes: head.undoes,
    version: version.version,
    content: contentToJson(version.content),
    policyVersion: version.policyVersion,
    policyAnswer: answerToJson(version.policyAnswer),
    editedBy: version.editedBy,
    authors: [...version.authors],
  }
}

export function answerToJson(answer: PolicyAnswer): Json {
  switch (answer.kind) {
    case 'allow':
      return { kind: 'allow', rules: [...answer.rules] }
    case 'deny':
      return { kind: 'deny', reason: answer.reason, rules: [...answer.rules] }
    case 'hold':
      return { kind: 'hold', stages: answer.stages.map(requirementToJson), rules: [...answer.rules] }
  }
}

export function requirementToJson({ stage, needed, deciders }: Requirement): Json {
  const who = deciders.kind === 'roles' ? { kind: deciders.kind, roles: [...deciders.roles] } : { kind: deciders.kind, users: [...deciders.users] }
  return { stage, needed, deciders: who }
}
