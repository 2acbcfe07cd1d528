import { rowsOf } from '@bizosaas/db'
import type { Agency } from '@bizosaas/identity'
import { type AgencyScope, appError } from '@bizosaas/kernel'
import { sql } from 'kysely'
import type { Frame } from './gateway-deps.ts'

/** The few numbers and names every page shows, read over all visible tenants at once. */
export function createFrame({ agency }: { agency: () => Promise<Agency> }): Frame {
  return {
    async read(scope) {
      const person = await rowsOf(scope).selectFrom('own_account').select(['id', 'name', 'email']).executeTakeFirst()
      if (person?.id == null) throw appError('sign-in-required')
      const { waiting } = await countProposals(scope)
      return { userId: person.id, name: person.name ?? '', email: person.email ?? '', agency: await agency(), waiting }
    },
    async count(scope) {
      const proposals = await countProposals(scope)
      const { tenants } = await rowsOf(scope)
        .selectFrom('visible_tenant')
        .select(({ fn }) => fn.countAll<string>().as('tenants'))
        .executeTakeFirstOrThrow()
      return { ...proposals, tenants: Number(tenants) }
    },
    async visibleTenants(scope) {
      const rows = await rowsOf(scope).selectFrom('visible_tenant').select('id').execute()
      return new Set(rows.map(({ id }) => id ?? ''))
    },
  }
}

interface Counts {
  readonly waiting: number
  readonly verified: number
  readonly undone: number
  readonly failed: number
  readonly unknownEffects: number
}

async function countProposals(scope: AgencyScope): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*) filter (where state_group = 'waiting')::int as waiting,
      count(*) filter (where state in ('executed', 'verified', 'measured'))::int as verified,
      count(*) filter (where state = 'undone')::int as undone,
      count(*) filter (where state in ('failed', 'partly-executed'))::int as failed,
      count(*) filter (where state = 'unknown')::int as "unknownEffects"
    from proposal`.execute(rowsOf(scope))
  return rows[0] ?? { waiting: 0, verified: 0, undone: 0, failed: 0, unknownEffects: 0 }
}
