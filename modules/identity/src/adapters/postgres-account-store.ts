import { rowsOf } from '@bizosaas/db'
import { type PlatformScope, toId } from '@bizosaas/kernel'
import type { Account } from '../domain/account.ts'
import type { AccountStore } from '../ports/account-store.ts'
import { endSessions } from './end-sessions.ts'

export function createPostgresAccountStore(): AccountStore {
  return {
    findByEmail: async (scope, email) => toAccount(await accounts(scope).where('email', '=', email).executeTakeFirst()),
    find: async (scope, id) => toAccount(await accounts(scope).where('id', '=', id).executeTakeFirst()),
    async add(scope, { id, email, name, passwordHash, agencyRole }) {
      await rowsOf(scope).insertInto('app_user').values({ id, email, name, password_hash: passwordHash, agency_role: agencyRole }).execute()
    },
    async countFailure(scope, id) {
      const row = await rowsOf(scope)
        .updateTable('app_user')
        .set((e) => ({ failed_sign_ins: e('failed_sign_ins', '+', 1) }))
        .where('id', '=', id)
        .returning('failed_sign_ins')
        .executeTakeFirstOrThrow()
      return row.failed_sign_ins
    },
    async lockUntil(scope, id, until) {
      await rowsOf(scope).updateTable('app_user').set({ locked_until: until }).where('id', '=', id).execute()
    },
    async noteSignIn(scope, { id, version, at }) {
      const { numUpdatedRows } = await rowsOf(scope)
        .updateTable('app_user')
        .set({ failed_sign_ins: 0, locked_until: null, last_sign_in_at: at })
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
    async replacePassword(scope, { id, version, hash }) {
      const { numUpdatedRows } = await rowsOf(scope)
        .updateTable('app_user')
        .set({ password_hash: hash, one_time_until: null, version: version + 1, failed_sign_ins: 0, locked_until: null })
        .where('id', '=', id)
        .where('version', '=', version)
        .where('status', '=', 'active')
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
    findOwner: async (scope) =>
      toAccount(
        await accounts(scope).where('agency_role', '=', 'super_admin').where('status', '=', 'active').orderBy('id').limit(1).executeTakeFirst(),
      ),
    async startSession(scope, { id, userId, portal }) {
      await rowsOf(scope).insertInto('user_session').values({ id, user_id: userId, portal }).execute()
    },
    async endSession(scope, id) {
      await rowsOf(scope).updateTable('user_session').set({ ended_at: new Date() }).where('id', '=', id).where('ended_at', 'is', null).execute()
    },
    endOtherSessions: (scope, { id, userId, at }) => endSessions(scope, { userId, except: id, at }),
    async isSessionLive(scope, id) {
      const row = await rowsOf(scope).selectFrom('user_session').select('id').where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst()
      return row !== undefined
    },
  }
}

function accounts(scope: PlatformScope) {
  return rowsOf(scope).selectFrom('app_user').selectAll()
}

type Row = Awaited<ReturnType<ReturnType<typeof accounts>['executeTakeFirst']>>

function toAccount(row: Row): Account | null {
  if (row === undefined) return null
  return {
    id: toId(row.id),
    email: row.email,
    name: row.name,
    passwordHash: row.password_hash,
    status: row.status === 'active' ? 'active' : 'suspended',
    agencyRole: row.agency_role === 'super_admin' || row.agency_role === 'platform_admin' ? row.agency_role : null,
    failedSignIns: row.failed_sign_ins,
    lockedUntil: row.locked_until,
    oneTimeUntil: row.one_time_until,
    version: row.version,
  }
}
