import {
  type ConnectionId,
  type DecisionId,
  type EffectId,
  type EvidenceId,
  newId,
  type OutboxId,
  type ProposalId,
  type TenantId,
  type UserId,
} from '@bizosaas/kernel'
import type { Decision } from '../domain/decision.ts'
import type { Evidence } from '../domain/evidence.ts'
import { sha256 } from '../domain/mac.ts'
import type { PlannedAction } from '../domain/planned-action.ts'
import type { Proposal, ProposalContent, ProposalVersion } from '../domain/proposal.ts'
import type { Seal } from '../domain/seal.ts'
import type { NewAuditEntry } from '../ports/audit-trail.ts'
import type { EffectIntent } from '../ports/effect-ledger.ts'
import type { OutboxEntry } from '../ports/outbox.ts'

/** Whole seconds, because a store may keep no more than milliseconds. */
export const sampleMoment = new Date('2026-03-04T05:06:07.089Z')

/** Every field is filled, so that a store that loses one is found out. */
export function sampleContent(change: Partial<ProposalContent> = {}): ProposalContent {
  return {
    title: 'Say what the page is about',
    description: 'The title says nothing.',
    reasoning: 'It is "Home".',
    solution: 'Name the trade and the place.',
    pros: ['People find it', 'It fits'],
    cons: ['None known'],
    effort: 'S',
    evidenceIds: [newId<EvidenceId>()],
    actions: [sampleAction(), sampleAction({ isExcluded: true })],
    prediction: { metric: 'clicks', baseline: '3', expected: '5', checkAt: sampleMoment },
    costMicros: 1_250_000,
    currency: 'EUR',
    risk: 'mid',
    grade: 'reversible',
    expiresAt: new Date(Date.now() + 86_400_000),
    findingCodes: ['title-missing', 'title-duplicate'],
    setting: null,
    requirements: null,
    ...change,
  }
}

export function sampleAction(change: Partial<PlannedAction> = {}): PlannedAction {
  return {
    connectionId: newId<ConnectionId>(),
    account: 'shop.example',
    actionId: 'acme.set-title',
    input: { objectId: '1', fields: { title: 'new' }, list: [1, null, true] },
    precondition: { title: 'old' },
    facts: { actionId: 'acme.set-title', title: 'Set the title', risk: 'publish', repeat: 'safe', reversibility: 'reversible' },
    preview: {
      target: { system: 'Acme', account: 'shop.example', objectKind: 'page', objectId: '1', objectLabel: 'Home', objectUrl: 'https://shop.example/' },
      changes: [{ field: 'title', label: 'Title', kind: 'search-title', before: null, after: 'new', context: { pageUrl: 'https://shop.example/' } }],
      notes: ['Menus take it over.'],
      isSimulated: true,
    },
    isExcluded: false,
    undoesEffect: null,
    conflicts: [{ field: 'text', expected: 'ours', found: null }],
    ...change,
  }
}

export function sampleVersion(change: Partial<ProposalVersion> = {}): ProposalVersion {
  return {
    version: 1,
    content: sampleContent(),
    policyVersion: 3,
    policyAnswer: {
      kind: 'hold',
      stages: [
        { stage: 'agency', needed: 2, deciders: { kind: 'roles', roles: ['super_admin', 'platform_admin'] } },
        { stage: 'client', needed: 1, deciders: { kind: 'of', users: [newId<UserId>()] } },
      ],
      rules: ['every-write-is-held'],
    },
    editedBy: 'agent:technical-seo-specialist',
    authors: ['agent:technical-seo-specialist'],
    createdAt: sampleMoment,
    mac: sha256('mac'),
    keyId: 'k1',
    ...change,
  }
}

export function sampleProposal({ tenantId, ...change }: Partial<Proposal> & { tenantId: TenantId }): Proposal {
  return {
    id: newId<ProposalId>(),
    tenantId,
    kind: 'change',
    state: 'pending',
    current: sampleVersion(),
    proposedBy: 'agent:technical-seo-specialist',
    onBehalfOf: null,
    undoes: null,
    agentRunId: null,
    originKey: null,
    assignedTo: null,
    isSimulated: true,
    createdAt: sampleMoment,
    ...change,
  }
}

export function sampleDecision({ proposal, ...change }: Partial<Decision> & { proposal: Proposal; userId: UserId }): Decision {
  return {
    id: newId<DecisionId>(),
    tenantId: proposal.tenantId,
    proposalId: proposal.id,
    version: proposal.current.version,
    stage: 'agency',
    role: 'platform_admin',
    verdict: 'approve',
    reason: null,
    decidedAt: sampleMoment,
    mac: sha256('decision'),
    keyId: 'k1',
    ...change,
  }
}

export function sampleSeal(proposal: Proposal, change: Partial<Seal> = {}): Seal {
  return {
    tenantId: proposal.tenantId,
    proposalId: proposal.id,
    version: proposal.current.version,
    text: sha256(proposal.id),
    keyId: 'k1',
    decisionIds: [newId<DecisionId>()],
    sealedAt: sampleMoment,
    ...change,
  }
}

export function sampleIntent(proposal: Proposal, change: Partial<EffectIntent> = {}): EffectIntent {
  const id = newId<EffectId>()
  return {
    id,
    proposalId: proposal.id,
    version: proposal.current.version,
    actionIndex: 0,
    key: sha256(id),
    actionId: 'acme.set-title',
    connectionId: newId<ConnectionId>(),
    repeat: 'safe',
    ...change,
  }
}

export function sampleEvidence(tenantId: TenantId, change: Partial<Evidence> = {}): Evidence {
  return {
    id: newId<EvidenceId>(),
    tenantId,
    title: 'Title of the home page',
    source: { kind: 'page', url: 'https://shop.example/', connectionId: newId<ConnectionId>() },
    content: { title: 'Home', words: 12, empty: null },
    digest: sha256('body'),
    readBy: 'agent:technical-seo-specialist',
    readAt: sampleMoment,
    validUntil: new Date(sampleMoment.getTime() + 60_000),
    isSimulated: true,
    isUntrusted: true,
    ...change,
  }
}

export function sampleOutboxEntry(change: Partial<OutboxEntry> = {}): OutboxEntry {
  const id = newId<OutboxId>()
  return { id, kind: 'proposal-executed', ref: `ref:${id}`, payload: { proposalId: id, version: 1 }, dueAt: sampleMoment, ...change }
}

export function sampleAuditEntry(change: Partial<NewAuditEntry> = {}): NewAuditEntry {
  return {
    event: 'proposal-created',
    actor: 'agent:technical-seo-specialist',
    onBehalfOf: null,
    subjectKind: 'proposal',
    subjectId: 'a',
    digest: null,
    detail: { version: 1, rules: ['held'] },
    at: sampleMoment.toISOString(),
    ...change,
  }
}
