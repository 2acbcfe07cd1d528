import { rowsOf } from '@bizosaas/db'
import type { TenantScope } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { BrandFile, BrandFileVersion } from '../domain/brand-file.ts'
import type { BrandFileStore } from '../ports/brand-file-store.ts'
import { storableJson } from './storable-json.ts'

type Row = Omit<BrandFileVersion, keyof BrandFile> & { readonly content: BrandFile }

export function createPostgresBrandFileStore(): BrandFileStore {
  const newest = async (scope: TenantScope, limit: number): Promise<readonly BrandFileVersion[]> => {
    const { rows } = await sql<Row>`
      select version, content, note, created_at as "createdAt",
        json_build_object('ref', created_by, 'label', app.actor_label(created_by)) as "createdBy"
      from brand_file order by version desc limit ${limit}`.execute(rowsOf(scope))
    return rows.map(({ content, ...version }) => ({ ...version, tone: content.tone, rules: content.rules }))
  }
  return {
    current: async (scope) => (await newest(scope, 1))[0] ?? null,
    list: newest,
    async add(scope, { version, file, note, createdBy, createdAt }) {
      await sql`
        insert into brand_file (tenant_id, version, content, note, created_by, created_at)
        values (${scope.tenantId}, ${version}, ${storableJson(file)}::jsonb, ${note}, ${createdBy}, ${createdAt})`.execute(rowsOf(scope))
    },
  }
}
