import { type PolicyVersionRow, rowsOf } from '@bizosaas/db'
import { appError } from '@bizosaas/kernel'
import type { Selectable } from 'kysely'
import { defaultPolicy } from '../domain/default-policy.ts'
import type { PolicyStore, SavedPolicy } from '../ports/policy-store.ts'
import { policyRulesSchema } from '../ports/rule-schema.ts'

export function createPostgresPolicyStore(): PolicyStore {
  return {
    async current(scope) {
      const row = await rowsOf(scope)
        .selectFrom('policy_version')
        .selectAll()
        .where('tenant_id', '=', scope.tenantId)
        .orderBy('version', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row === undefined ? defaultPolicy : toPolicy(row)
    },
    async list(scope) {
      const rows = await rowsOf(scope)
        .selectFrom('policy_version')
        .selectAll()
        .where('tenant_id', '=', scope.tenantId)
        .orderBy('version', 'desc')
        .execute()
      return rows.map(toPolicy)
    },
    async add(scope, policy) {
      const row = {
        tenant_id: scope.tenantId,
        version: policy.version,
        rules: JSON.stringify(policy.rules),
        note: policy.note,
        created_by: policy.createdBy,
        created_at: policy.createdAt,
      }
      const added = await rowsOf(scope)
        .insertInto('policy_version')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow()
      if (added.numInsertedOrUpdatedRows !== 1n)
        throw appError('request-invalid', { details: { reason: 'another version was saved at the same time' } })
    },
  }
}

function toPolicy(row: Selectable<PolicyVersionRow>): SavedPolicy {
  return { version: row.version, rules: policyRulesSchema.parse(row.rules), note: row.note, createdBy: row.created_by, createdAt: row.created_at }
}
