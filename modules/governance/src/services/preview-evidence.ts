import { type Actor, actorRef, canonicalJson, type EvidenceId, type Json, newId, type TenantScope } from '@bizosaas/kernel'
import type { Evidence } from '../domain/evidence.ts'
import { sha256 } from '../domain/mac.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import type { DraftedProposal } from './input-schemas.ts'

type Deps = Pick<GovernanceParts, 'evidence' | 'clock' | 'settings'>

/** Stores what the dry runs read, one record for each action, valid as long as the proposal is. */
export async function recordPreviewEvidence(call: {
  deps: Deps
  scope: TenantScope
  actor: Actor
  drafted: DraftedProposal
}): Promise<readonly EvidenceId[]> {
  const records = call.drafted.draft.kind === 'change' ? ofActions(call) : [ofPlatform(call)]
  for (const record of records) await call.deps.evidence.add(call.scope, record)
  return records.map(({ id }) => id)
}

type Call = Parameters<typeof recordPreviewEvidence>[0]

function ofActions(call: Call): readonly Evidence[] {
  return call.drafted.actions.map(({ connectionId, preview }) =>
    toEvidence(call, {
      title: `${preview.target.objectKind} ${preview.target.objectLabel}`.trim(),
      source: { kind: 'connection', url: preview.target.objectUrl, connectionId },
      content: preview.changes.map(({ field, before }) => ({ field, value: before })),
      isSimulated: preview.isSimulated,
    }),
  )
}

function ofPlatform(call: Call): Evidence {
  const { setting, title } = call.drafted.draft
  return toEvidence(call, {
    title: setting === null ? title : `Setting ${setting.command}`,
    source: { kind: 'platform', url: null, connectionId: null },
    content: setting === null ? {} : { command: setting.command, input: setting.input },
    isSimulated: false,
  })
}

function toEvidence(call: Call, read: Pick<Evidence, 'title' | 'source' | 'isSimulated'> & { content: Json }): Evidence {
  return {
    ...read,
    id: newId<EvidenceId>(),
    tenantId: call.scope.tenantId,
    digest: sha256(canonicalJson(read.content)),
    readBy: actorRef(call.actor),
    readAt: call.deps.clock.now(),
    validUntil: call.drafted.draft.expiresAt,
    isUntrusted: read.source.kind !== 'platform',
  }
}
