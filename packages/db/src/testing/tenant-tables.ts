/** A question to a database, answered with rows: by a superuser's client, inside or outside a transaction. */
export type Ask = (text: string, values?: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>

/**
 * Every table that holds no tenant content, with the schema it stands in. A table that is neither here nor a tenant table is a fault:
 * whoever adds one decides which it is. Those that name a tenant do so to find it, and say nothing about it.
 */
export const platformTables: readonly string[] = [
  'migration.applied',
  'public.agency',
  'public.agency_audit_head',
  'public.agency_audit_record',
  'public.app_user',
  'public.due',
  'public.egress_allow_host',
  'public.insight',
  'public.insight_count',
  'public.agency_model_setting',
  'public.prompt_version',
  'public.membership',
  'public.oidc_payload',
  'public.outbox_due',
  'public.plan',
  'public.plan_feature',
  'public.share_pointer',
  'public.staff_assignment',
  'public.tenant',
  'public.user_session',
  'public.visitor_audit',
  'wf_app.run_change',
  'wf_app.run_status',
  'wf_app.stop_order',
]

/** All tables of ours, as `schema.name`; the engine's own schema is made by the engine and not looked at. */
export async function allTables(ask: Ask): Promise<readonly { name: string; hasTenant: boolean }[]> {
  const rows = await ask(`
    select n.nspname || '.' || c.relname as name,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) as "hasTenant"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'f', 'm') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'wf')
    order by 1`)
  return rows.map(({ name, hasTenant }) => ({ name: String(name), hasTenant: hasTenant === true }))
}

/** The tables that hold rows of tenants: every one with a tenant that is not on the list above. */
export async function tenantTables(ask: Ask): Promise<readonly string[]> {
  return (await allTables(ask)).filter(({ name, hasTenant }) => hasTenant && !platformTables.includes(name)).map(({ name }) => name)
}
