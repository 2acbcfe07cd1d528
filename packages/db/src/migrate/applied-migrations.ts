import { appError } from '@bizosaas/kernel'
import type { Client } from 'pg'
import type { Migration } from './read-migrations.ts'

export interface AppliedMigration {
  readonly name: string
  readonly sha256: string
}

/** A schema of its own: the books of the migrator are neither tenant rows nor platform rows, and no application role may see them. */
export async function ensureBooks(client: Client): Promise<void> {
  await client.query(`
    create schema if not exists migration;
    create table if not exists migration.applied (
      name text primary key,
      sha256 text not null,
      applied_at timestamptz not null default now()
    )`)
}

export async function listApplied(client: Client): Promise<readonly AppliedMigration[]> {
  const { rows } = await client.query<{ books: string | null }>("select to_regclass('migration.applied')::text as books")
  if (rows[0]?.books == null) return []
  const applied = await client.query<AppliedMigration>('select name, sha256 from migration.applied order by name')
  return applied.rows
}

/**
 * The migrations still to apply. Throws `configuration-invalid` when an applied file was changed, or when the database knows
 * one this release does not: it belongs to a newer release, and forward is the only way.
 */
export function pendingOf({ migrations, applied }: { migrations: readonly Migration[]; applied: readonly AppliedMigration[] }): readonly Migration[] {
  for (const { name, sha256 } of applied) {
    const file = migrations.find((migration) => migration.name === name)
    if (file === undefined) throw refuse(`the database already has ${name}, which this release does not know: it was migrated by a newer release`)
    if (file.sha256 !== sha256) throw refuse(`${name} was changed after it was applied: restore the file and write a new migration instead`)
  }
  const known = new Set(applied.map(({ name }) => name))
  return migrations.filter(({ name }) => !known.has(name))
}

/**
 * Pending files that stand before one that was applied already: a fresh database runs them in another order than this one does. Harmless where
 * they touch different tables, so it is said and not refused.
 */
export function lateMigrations({ pending, applied }: { pending: readonly Migration[]; applied: readonly AppliedMigration[] }): readonly string[] {
  const last = applied.at(-1)?.name ?? ''
  return pending
    .filter(({ name }) => name < last)
    .map(({ name }) => `${name} runs after ${last}, and before it in a fresh database: give new files the highest number`)
}

function refuse(reason: string) {
  return appError('configuration-invalid', { details: { reason } })
}
