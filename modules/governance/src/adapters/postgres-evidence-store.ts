import { type EvidenceRow, rowsOf } from '@bizosaas/db'
import { type ConnectionId, type EvidenceId, type TenantId, toId } from '@bizosaas/kernel'
import type { Selectable } from 'kysely'
import type { Evidence } from '../domain/evidence.ts'
import { jsonSchema } from '../ports/content-schema.ts'
import type { EvidenceStore } from '../ports/evidence-store.ts'

export function createPostgresEvidenceStore(): EvidenceStore {
  return {
    async add(scope, { id, title, source, content, digest, readBy, readAt, validUntil, isSimulated, isUntrusted }) {
      const row = {
        tenant_id: scope.tenantId,
        id,
        title,
        source_kind: source.kind,
        source_url: source.url,
        connection_id: source.connectionId,
        content: JSON.stringify(content),
        digest,
        read_by: readBy,
        read_at: readAt,
        valid_until: validUntil,
        is_simulated: isSimulated,
        is_untrusted: isUntrusted,
      }
      await rowsOf(scope).insertInto('evidence').values(row).execute()
    },
    async list(scope, ids) {
      if (ids.length === 0) return []
      const rows = await rowsOf(scope).selectFrom('evidence').selectAll().where('tenant_id', '=', scope.tenantId).where('id', 'in', ids).execute()
      const byId = new Map(rows.map((row) => [row.id, toEvidence(row)]))
      return ids.flatMap((id) => byId.get(id) ?? [])
    },
  }
}

function toEvidence(row: Selectable<EvidenceRow>): Evidence {
  return {
    id: toId<EvidenceId>(row.id),
    tenantId: toId<TenantId>(row.tenant_id),
    title: row.title,
    source: {
      kind: row.source_kind,
      url: row.source_url,
      connectionId: row.connection_id === null ? null : toId<ConnectionId>(row.connection_id),
    },
    content: jsonSchema.parse(row.content),
    digest: row.digest,
    readBy: row.read_by,
    readAt: row.read_at,
    validUntil: row.valid_until,
    isSimulated: row.is_simulated,
    isUntrusted: row.is_untrusted,
  }
}
