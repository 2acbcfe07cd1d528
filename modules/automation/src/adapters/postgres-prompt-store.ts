import { rowsOf } from '@bizosaas/db'
import { sql } from 'kysely'
import type { PromptStore, PromptVersion } from '../ports/prompt-store.ts'

const columns = sql.raw(`prompt, version, body, note, created_at as "createdAt", created_by as "createdBy",
  coalesce((select u.name from app_user u where 'user:' || u.id = created_by), 'The platform') as "createdByLabel"`)

export function createPostgresPromptStore(): PromptStore {
  return {
    async versions(scope, prompt) {
      const { rows } = await sql<PromptVersion>`
        select ${columns} from prompt_version where prompt = ${prompt} order by version desc limit 100`.execute(rowsOf(scope))
      return rows
    },
    async latest(scope, prompt) {
      const { rows } = await sql<PromptVersion>`
        select ${columns} from prompt_version where prompt = ${prompt} order by version desc limit 1`.execute(rowsOf(scope))
      return rows[0] ?? null
    },
    async add(scope, { prompt, version, body, note, createdAt, createdBy }) {
      const { rows } = await sql`
        insert into prompt_version (prompt, version, body, note, created_at, created_by)
        values (${prompt}, ${version}, ${body}, ${note}, ${createdAt}, ${createdBy})
        on conflict do nothing returning version`.execute(rowsOf(scope))
      return rows.length > 0
    },
  }
}
