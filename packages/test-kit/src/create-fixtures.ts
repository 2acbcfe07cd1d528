import type { AgencyRole, SystemActor, TenantId, TenantRole, UserActor, UserId } from '@bizosaas/kernel'
import { newId, type Portal, type SessionId } from '@bizosaas/kernel'
import { Client } from 'pg'

export interface UserOptions {
  readonly agencyRole?: AgencyRole
  readonly memberships?: readonly { readonly tenantId: TenantId; readonly role: TenantRole }[]
  /** The tenants a member of staff is assigned to. */
  readonly assignments?: readonly TenantId[]
  readonly portal?: Portal
  readonly name?: string
  readonly email?: string
}

export interface TenantOptions {
  readonly name?: string
  /** What the tenant's plan includes; the complete plan unless told otherwise. */
  readonly features?: readonly string[]
  readonly status?: 'active' | 'suspended' | 'deleted'
  readonly isSimulated?: boolean
}

/** People and tenants, written past row level security, so that they depend on no service under test. */
export interface Fixtures {
  agency(options?: { name?: string }): Promise<string>
  tenant(options?: TenantOptions): Promise<TenantId>
  /** Two tenants, as a leak shows only when there is someone to leak to. */
  twoTenants(): Promise<readonly [TenantId, TenantId]>
  /** A person with a live session on the admin portal, unless told otherwise. */
  user(options?: UserOptions): Promise<UserActor>
  /** The owner of the agency. */
  owner(): Promise<UserActor>
  /** A member of staff, assigned to these tenants. */
  staff(...assignments: readonly TenantId[]): Promise<UserActor>
  /** A person of one tenant, on the client portal. */
  member(options: { tenantId: TenantId; role: TenantRole }): Promise<UserActor>
  /** An agent that may start in this tenant, as if it had been proposed and approved. */
  allowedAgent(options: { tenantId: TenantId; agentId: string }): Promise<void>
  readonly system: SystemActor
  /** Runs SQL as a superuser, past row level security: for what no service does, such as suspending someone or tampering with a row. */
  sql(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>
}

/** @example const given = createFixtures(db); const [ours, theirs] = await given.twoTenants() */
export function createFixtures(db: { readonly adminUrl: string }): Fixtures {
  const sql: Fixtures['sql'] = (text, values = []) => runSql({ adminUrl: db.adminUrl, text, values })
  const tenant: Fixtures['tenant'] = (options = {}) => addTenant({ sql, options })
  const user: Fixtures['user'] = (options = {}) => addUser({ sql, options })
  return {
    sql,
    tenant,
    user,
    system: { kind: 'system', name: 'test' },
    async agency({ name = 'Test agency' } = {}) {
      const id = crypto.randomUUID()
      await sql('insert into agency (id, name) values ($1, $2)', [id, name])
      return id
    },
    twoTenants: async () => [await tenant({ name: 'Ours' }), await tenant({ name: 'Theirs' })],
    owner: () => user({ agencyRole: 'super_admin' }),
    staff: (...assignments) => user({ agencyRole: 'platform_admin', assignments }),
    async allowedAgent({ tenantId, agentId }) {
      const columns = 'tenant_id, kind, id, is_allowed, changed_by, changed_at'
      await sql(
        `insert into allowed_work (${columns}) values ($1, 'agent', $2, true, 'system:test', now())
        on conflict (tenant_id, kind, id) do update set is_allowed = true`,
        [tenantId, agentId],
      )
    },
    member: ({ tenantId, role }) => user({ memberships: [{ tenantId, role }], portal: 'client' }),
  }
}

type Sql = Fixtures['sql']

async function runSql({
  adminUrl,
  text,
  values,
}: {
  adminUrl: string
  text: string
  values: readonly unknown[]
}): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(text, [...values])
    return rows
  } finally {
    await client.end()
  }
}

async function addTenant({ sql, options }: { sql: Sql; options: TenantOptions }): Promise<TenantId> {
  const id = newId<TenantId>()
  const { name = 'Test tenant', status = 'active', isSimulated = false } = options
  const planId = options.features === undefined ? 'complete' : await addPlan({ sql, features: options.features })
  const values = [id, `t-${id}`, name, status, planId, isSimulated]
  await sql('insert into tenant (id, slug, name, status, plan_id, is_simulated) values ($1, $2, $3, $4, $5, $6)', values)
  return id
}

async function addPlan({ sql, features }: { sql: Sql; features: readonly string[] }): Promise<string> {
  const id = `plan-${crypto.randomUUID()}`
  await sql('insert into plan (id, name) values ($1, $1)', [id])
  await sql('insert into plan_feature (plan_id, feature) select $1, unnest($2::text[])', [id, features])
  return id
}

async function addUser({ sql, options }: { sql: Sql; options: UserOptions }): Promise<UserActor> {
  const userId = newId<UserId>()
  const sessionId = newId<SessionId>()
  const portal = options.portal ?? 'admin'
  const { agencyRole = null, name = 'Test person', email = `${userId}@example.test`, memberships = [], assignments = [] } = options
  await sql('insert into app_user (id, email, name, agency_role) values ($1, $2, $3, $4)', [userId, email, name, agencyRole])
  await sql('insert into user_session (id, user_id, portal) values ($1, $2, $3)', [sessionId, userId, portal])
  for (const { tenantId, role } of memberships) {
    await sql('insert into membership (user_id, tenant_id, role) values ($1, $2, $3)', [userId, tenantId, role])
  }
  await sql('insert into staff_assignment (user_id, tenant_id) select $1, unnest($2::uuid[])', [userId, assignments])
  return { kind: 'user', userId, sessionId, portal }
}
