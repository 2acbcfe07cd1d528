import type { ProposalRow, ProposalVersionRow, SealRow } from '@bizosaas/db'
import { type DecisionId, type ProposalId, type TenantId, toId, type UserId } from '@bizosaas/kernel'
import type { Selectable } from 'kysely'
import { contentToJson } from '../domain/content-json.ts'
import { included } from '../domain/derive-facts.ts'
import type { Proposal, ProposalContent, ProposalVersion } from '../domain/proposal.ts'
import type { Seal } from '../domain/seal.ts'
import { answerToJson, requirementToJson } from '../domain/version-mac.ts'
import { contentSchema, policyAnswerSchema } from '../ports/content-schema.ts'
import type { WaitsFor } from '../ports/proposal-store.ts'

export function toProposal(row: Selectable<ProposalRow>, version: Selectable<ProposalVersionRow>): Proposal {
  return {
    id: toId<ProposalId>(row.id),
    tenantId: toId<TenantId>(row.tenant_id),
    kind: row.kind,
    state: row.state,
    current: toVersion(version),
    proposedBy: row.proposed_by,
    onBehalfOf: row.on_behalf_of === null ? null : toId<UserId>(row.on_behalf_of),
    undoes: row.undoes === null ? null : toId<ProposalId>(row.undoes),
    agentRunId: row.agent_run_id,
    originKey: row.origin_key,
    assignedTo: row.assigned_to === null ? null : toId<UserId>(row.assigned_to),
    isSimulated: row.is_simulated,
    createdAt: row.created_at,
  }
}

export function toVersion(row: Selectable<ProposalVersionRow>): ProposalVersion {
  return {
    version: row.version,
    content: contentSchema.parse(row.content),
    policyVersion: row.policy_version,
    policyAnswer: policyAnswerSchema.parse(row.policy_answer),
    editedBy: row.edited_by,
    authors: row.authors,
    createdAt: row.created_at,
    mac: row.mac,
    keyId: row.key_id,
  }
}

export function versionRow({ tenantId, id, version }: { tenantId: TenantId; id: ProposalId; version: ProposalVersion }) {
  return {
    tenant_id: tenantId,
    proposal_id: id,
    version: version.version,
    content: JSON.stringify(contentToJson(version.content)),
    policy_version: version.policyVersion,
    policy_answer: JSON.stringify(answerToJson(version.policyAnswer)),
    edited_by: version.editedBy,
    authors: [...version.authors],
    created_at: version.createdAt,
    mac: version.mac,
    key_id: version.keyId,
  }
}

/** What the queue shows of a version. Lists read it; nothing is decided or executed from it. */
export function shownColumns({ version, isSimulated }: { version: ProposalVersion; isSimulated: boolean }) {
  const { content } = version
  return {
    version: version.version,
    title: content.title,
    risk: content.risk,
    grade: content.grade,
    is_simulated: isSimulated,
    finding_codes: [...content.findingCodes],
    action_count: included(content.actions).length,
    target: targetOf(content),
    cost_micros: content.costMicros === null ? null : String(content.costMicros),
    currency: content.currency,
    expires_at: content.expiresAt,
    changed_at: version.createdAt,
  }
}

export function waitsForJson(waitsFor: WaitsFor | null): string | null {
  if (waitsFor === null) return null
  const open = waitsFor.open.map((requirement) => ({ need: requirementToJson(requirement), missing: requirement.missing }))
  return JSON.stringify({ stage: waitsFor.stage, missing: waitsFor.missing, open })
}

export function toSeal(row: Selectable<SealRow>): Seal {
  return {
    tenantId: toId<TenantId>(row.tenant_id),
    proposalId: toId<ProposalId>(row.proposal_id),
    version: row.version,
    text: row.seal,
    keyId: row.key_id,
    decisionIds: row.decision_ids.map((id) => toId<DecisionId>(id)),
    sealedAt: row.sealed_at,
  }
}

function targetOf(content: ProposalContent): string | null {
  const first = (included(content.actions)[0] ?? content.actions[0])?.preview.target
  return first === undefined ? null : `${first.system} · ${first.account}`
}
