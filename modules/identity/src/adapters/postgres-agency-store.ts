import { rowsOf } from '@bizosaas/db'
import type { AgencyStore } from '../ports/agency-store.ts'

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
      const row = await rowsOf(scope).selectFrom('agency').select(['name', 'is_demo', 'contact_email', 'contact_phone']).executeTakeFirst()
      if (row === undefined) return null
      return { name: row.name, isDemo: row.is_demo, contact: { email: row.contact_email, phone: row.contact_phone } }
    },
    async setContact(scope, { email, phone }) {
      await rowsOf(scope).updateTable('agency').set({ contact_email: email, contact_phone: phone }).execute()
    },
  }
}
