import { rowsOf } from '@bizosaas/db'
import type { AgencyStore } from '../ports/account-store.ts'

export function createPostgresAgencyStore(): AgencyStore {
  return {
    async add(scope, { id, name, isDemo }) {
      const { numInsertedOrUpdatedRows } = await rowsOf(scope)
        .insertInto('agency')
        .values({ id, name, is_demo: isDemo })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      return numInsertedOrUpdatedRows === 1n
    },
    async find(scope) {
      const row = await rowsOf(scope).selectFrom('agency').select(['name', 'is_demo']).executeTakeFirst()
      return row === undefined ? null : { name: row.name, isDemo: row.is_demo }
    },
  }
}
