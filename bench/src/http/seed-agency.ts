import pg from 'pg'

export interface AgencySize {
  readonly tenants: number
  readonly proposals: number
  readonly runs: number
}

export interface SeededAgency {
  readonly tenantIds: readonly string[]
  /** A person of each tenant, in the order of `tenantIds`. */
  readonly members: readonly Person[]
  /** Members of staff, each with three tenants that follow each other in `tenantIds`. */
  readonly staff: readonly (Person & { readonly tenantIds: readonly string[] })[]
}

export interface Person {
  readonly userId: string
  readonly sessionId: string
}

const assigned = 3
const mostPeople = 500

/** Tenants, their people, and proposals and runs spread over them, written past row level security. The same seed gives the same rows. */
export async function seedAgency({ adminUrl, size, seed }: { adminUrl: string; size: AgencySize; seed: number }): Promise<SeededAgency> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(tenantsSql, [size.tenants])
    for (const statement of peopleSql) await client.query(statement, [Math.min(size.tenants, mostPeople)])
    await client.query(assignmentsSql, [Math.min(size.tenants, mostPeople), size.tenants, assigned])
    await client.query(proposalsSql, [size.proposals, size.tenants, seed])
    await client.query(workflowRunsSql, [size.runs, size.tenants, seed])
    await client.query(agentRunsSql, [size.runs, size.tenants, seed])
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
  return seeded(size)
}

/** Made-up ids that sort like the number in them. */
function idOf(kind: number, number: number): string {
  return `00000000-0000-7${kind.toString(16).padStart(3, '0')}-8000-${number.toString(16).padStart(12, '0')}`
}
const kinds = { tenant: 1, member: 2, memberSession: 3, staff: 4, staffSession: 5, connection: 6 } as const
const sqlId = (kind: keyof typeof kinds, number: string) =>
  `('00000000-0000-7${kinds[kind].toString(16).padStart(3, '0')}-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`

function seeded({ tenants }: AgencySize): SeededAgency {
  const tenantIds = Array.from({ length: tenants }, (_nothing, index) => idOf(kinds.tenant, index))
  const people = Array.from({ length: Math.min(tenants, mostPeople) }, (_nothing, index) => index)
  return {
    tenantIds,
    members: people.map((index) => ({ userId: idOf(kinds.member, index), sessionId: idOf(kinds.memberSession, index) })),
    staff: people.map((index) => ({
      userId: idOf(kinds.staff, index),
      sessionId: idOf(kinds.staffSession, index),
      tenantIds: Array.from({ length: assigned }, (_nothing, next) => idOf(kinds.tenant, (index + next) % tenants)),
    })),
  }
}

const tenantsSql = `
  insert into tenant (id, slug, name, plan_id)
  select ${sqlId('tenant', 'i')}, 'tenant-' || i, 'Tenant ' || i, 'complete' from generate_series(0, $1::int - 1) i`
const peopleSql = (['member', 'staff'] as const).flatMap((kind) => [
  `insert into app_user (id, email, name, agency_role)
   select ${sqlId(kind, 'i')}, '${kind}' || i || '@example.test', 'Person ' || i, ${kind === 'staff' ? "'platform_admin'" : 'null'}
   from generate_series(0, $1::int - 1) i`,
  `insert into user_session (id, user_id, portal)
   select ${sqlId(kind === 'staff' ? 'staffSession' : 'memberSession', 'i')}, ${sqlId(kind, 'i')}, '${kind === 'staff' ? 'admin' : 'client'}'
   from generate_series(0, $1::int - 1) i`,
  ...(kind === 'member'
    ? [
        `insert into membership (user_id, tenant_id, role)
         select ${sqlId('member', 'i')}, ${sqlId('tenant', 'i')}, 'user' from generate_series(0, $1::int - 1) i`,
      ]
    : []),
])
const assignmentsSql = `
  insert into staff_assignment (user_id, tenant_id)
  select ${sqlId('staff', 'i')}, ${sqlId('tenant', '(i + k) % $2::int')} from generate_series(0, $1::int - 1) i, generate_series(0, $3::int - 1) k`

/** An id that sorts by the time its number stands for, as UUIDv7 does. */
const timedId = `(lpad(to_hex(1700000000000 + i), 12, '0') || '70008000' || lpad(to_hex(i), 12, '0'))::uuid`
const chance = (salt: number) => `abs(hashint8extended(i, $3::bigint + ${salt}) % 100)`
const tenantOfRow = sqlId('tenant', 'i % $2::int')

const proposalsSql = `
  insert into proposal (tenant_id, id, kind, proposed_by, created_at, state, version, title, risk, grade, is_simulated, finding_codes, action_count,
    target, expires_at, waits_for, changed_at)
  select ${tenantOfRow}, ${timedId}, 'change', 'agent:technical-seo-specialist', timestamptz '2026-01-01' + i * interval '1 second',
    case when ${chance(1)} < 60 then 'pending' else 'verified' end, 1,
    'Give the page "Emergency drain ' || i || '" a description that fits a search result', (array['low', 'mid', 'high'])[1 + ${chance(2)} % 3],
    'reversible', ${chance(3)} < 10, array['description-missing', 'title-too-long'], 1 + ${chance(4)} % 5, 'WordPress · Shop ' || i % $2::int,
    timestamptz '2027-01-01' + i * interval '1 second',
    case when ${chance(1)} < 60 then '{"stage":"agency","missing":1,"open":[{"role":"platform_admin","missing":1}]}'::jsonb end, now()
  from generate_series(1, $1::int) i`
const workflowRunsSql = `
  insert into workflow_run (tenant_id, id, order_id, workflow, version, state, input, started_by, started_at, finished_at)
  select ${tenantOfRow}, (${tenantOfRow})::text || '/execute-proposal/' || i, ${timedId}, 'execute-proposal', 1,
    case when ${chance(5)} < 95 then 'done' else 'failed' end, '{"proposalId":"00000000-0000-7000-8000-000000000000","version":1}', 'system:worker',
    timestamptz '2026-01-01' + i * interval '1 second', timestamptz '2026-01-01' + i * interval '1 second'
  from generate_series(1, $1::int) i`
const agentRunsSql = `
  insert into agent_run (tenant_id, id, agent_id, connection_id, workflow_run_id, state, counts, abstentions, proposal_ids, started_by, is_simulated,
    created_at, finished_at)
  select ${tenantOfRow}, ${timedId}, 'technical-seo-specialist', ${sqlId('connection', 'i % $2::int')}, 'run-' || i,
    case when ${chance(6)} < 95 then 'done' else 'failed' end, '{"pages":12,"findings":7,"proposals":3,"abstentions":1}',
    '[{"subject":"/contact","reason":"The page says too little."}]', array[${timedId}], 'system:schedule', false,
    timestamptz '2026-01-01' + i * interval '1 second', timestamptz '2026-01-01' + i * interval '1 second'
  from generate_series(1, $1::int) i`
