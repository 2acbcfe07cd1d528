import { groupRole, loginNames, loginRole } from '../migrate/login-roles.ts'
import type { Ask } from './tenant-tables.ts'

/**
 * Everything that runs with the owner's rights on behalf of a scope. Each was read line by line: none of it touches a row of a tenant
 * other than the one that is being entered, written or, as a prospect whose time is over, removed.
 */
const runsAsOwner: readonly string[] = [
  'function app.enter_agency',
  'function app.enter_tenant',
  'function app.point_to_ended_run',
  'function app.point_to_hold',
  'function app.point_to_insights',
  'function app.point_to_outbox',
  'function app.point_to_schedule',
  'function app.point_to_share',
  'function app.publish_insights',
  'function app.remove_prospect',
  'function app.visible_tenants',
  'view public.current_tenant',
  'view public.own_account',
  'view public.person',
  'view public.shown_insight',
  'view public.visible_prospect',
  'view public.visible_tenant',
]

/** Roles that row level security would not bind, and ways to borrow the owner's rights. Empty where all is well. */
export async function findRoleEscapes(ask: Ask): Promise<readonly string[]> {
  const [{ database = '' } = {}] = await ask('select current_database() as database')
  const roles = loginNames.flatMap((name) => [
    { role: groupRole(name), memberOf: [] as readonly string[] },
    { role: loginRole({ database: String(database), name }), memberOf: [groupRole(name)] },
  ])
  const names = roles.map(({ role }) => role)
  const complaints = [...(await tooMighty(ask, names)), ...(await owning(ask, names)), ...(await borrowed(ask))]
  for (const role of roles) complaints.push(...(await strayMemberships({ ask, ...role })))
  return complaints
}

async function tooMighty(ask: Ask, names: readonly string[]): Promise<readonly string[]> {
  const rows = await ask(
    `select rolname::text as role from pg_roles
     where rolname = any ($1) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
    [names],
  )
  return rows.map(({ role }) => `${role} is not bound by row level security, or may make roles that are not`)
}

async function owning(ask: Ask, names: readonly string[]): Promise<readonly string[]> {
  const rows = await ask(
    `select r.rolname::text as role, o.what from pg_roles r join (
       select relowner as owner, 'table ' || oid::regclass::text as what from pg_class where relkind in ('r', 'p', 'v', 'm')
       union all select proowner, 'function ' || oid::regproc::text from pg_proc
       union all select nspowner, 'schema ' || nspname::text from pg_namespace where nspname <> 'wf'
       union all select datdba, 'database ' || datname::text from pg_database where datname = current_database()
     ) o on o.owner = r.oid where r.rolname = any ($1)`,
    [names],
  )
  return rows.map(({ role, what }) => `${role} owns the ${what}`)
}

async function strayMemberships({ ask, role, memberOf }: { ask: Ask; role: string; memberOf: readonly string[] }): Promise<readonly string[]> {
  const rows = await ask(
    `select g.rolname::text as "group" from pg_auth_members m join pg_roles g on g.oid = m.roleid join pg_roles r on r.oid = m.member where r.rolname = $1`,
    [role],
  )
  return rows.filter(({ group }) => !memberOf.includes(String(group))).map(({ group }) => `${role} is a member of ${group}`)
}

async function borrowed(ask: Ask): Promise<readonly string[]> {
  const rows = await ask(`
    select 'function ' || n.nspname || '.' || p.proname as what from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'wf')
    union
    select case c.relkind when 'm' then 'materialized ' else '' end || 'view ' || n.nspname || '.' || c.relname
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('v', 'm') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'wf')
      and not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on'], false)
    order by 1`)
  return rows
    .filter(({ what }) => !runsAsOwner.includes(String(what)))
    .map(({ what }) => `the ${what} runs with the owner's rights and is not on the list`)
}
