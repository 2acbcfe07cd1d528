import pg from 'pg'

/** Proposals that wait for a decision, spread over all tenants. The server's own housekeeping stays off: its transactions are not the platform's. */
export async function addWaitingProposals({ adminUrl, count }: { adminUrl: string; count: number }): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('alter system set autovacuum = off')
    await client.query('select pg_reload_conf()')
    await client.query(waitingSql, [count])
    await client.query('vacuum analyze proposal')
  } finally {
    await client.end()
  }
}

const waitingSql = `
  insert into proposal (tenant_id, id, kind, proposed_by, created_at, state, version, title, risk, grade, is_simulated, finding_codes, action_count,
    target, expires_at, waits_for, changed_at)
  select t.id, (lpad(to_hex(1700000000000 + i), 12, '0') || '70008000' || lpad(to_hex(i), 12, '0'))::uuid, 'change', 'agent:technical-seo-specialist',
    now(), 'pending', 1, 'Describe page ' || i, 'mid', 'reversible', false, array['description-missing'], 1, 'WordPress · Shop', now() + interval '14 days',
    '{"stage":"agency","missing":1,"open":[{"role":"platform_admin","missing":1}]}', now()
  from generate_series(1, $1::int) i
  join (select id, row_number() over (order by id) - 1 as place, count(*) over () as tenants from tenant) t on t.place = i % t.tenants`
