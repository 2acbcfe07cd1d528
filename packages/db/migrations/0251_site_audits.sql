-- Audits of sites that belong to no tenant yet: each has a tenant of its own in the state `prospect`, which leaves with all its rows unless it is taken over.

alter table tenant drop constraint tenant_status_check;
alter table tenant add constraint tenant_status_check check (status in ('active', 'suspended', 'deleted', 'prospect'));
alter table tenant add column leaves_at timestamptz;
alter table tenant add constraint tenant_leaves_check check ((status = 'prospect') = (leaves_at is not null));
create index tenant_leaving on tenant (leaves_at) where status = 'prospect';

-- The same as before, without prospects: no list, count or queue of the agency is about them.
create or replace function app.visible_tenants() returns setof uuid language sql stable security definer set search_path = public, pg_temp rows 50 as $$
  select t.id
  from app_user u join tenant t on t.status in ('active', 'suspended')
  where u.id = app.user_id() and u.status = 'active' and u.agency_role = 'super_admin'
  union all
  select t.id
  from app_user u join staff_assignment s on s.user_id = u.id join tenant t on t.id = s.tenant_id and t.status in ('active', 'suspended')
  where u.id = app.user_id() and u.status = 'active' and u.agency_role = 'platform_admin'
$$;

-- All for the owner, those they began for staff.
create view visible_prospect with (security_barrier) as
  select t.id, t.name, t.created_at, t.leaves_at
  from app_user u join tenant t on t.status = 'prospect'
  where u.id = app.user_id() and u.status = 'active'
    and (u.agency_role = 'super_admin'
      or (u.agency_role = 'platform_admin' and exists (select from staff_assignment s where s.user_id = u.id and s.tenant_id = t.id)));
grant select on visible_prospect to bizosaas_agency;

create or replace view current_tenant with (security_barrier) as
  select t.id, t.slug, t.name, t.status, t.is_simulated, t.time_zone, t.language, t.plan_id, t.created_at, t.leaves_at
  from tenant t where t.id = app.tenant_id();

-- Rows go with their tenant, and what an agent read with its run. Foreign keys are followed past row level security, so nobody needs a right to
-- remove history: only the function at the end removes a tenant, and only a prospect whose time is over.
create function app.leave_with_tenant(source regclass) returns void language plpgsql as $$
declare
  key record;
begin
  for key in
    select c.conname as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c
    where c.conrelid = source and c.contype = 'f' and c.confdeltype = 'a' and c.confrelid in ('tenant'::regclass, 'agent_run'::regclass)
  loop
    execute format('alter table %s drop constraint %I, add constraint %I %s on delete cascade', source, key.name, key.name, key.definition);
  end loop;
end $$;
revoke execute on function app.leave_with_tenant(regclass) from public;
alter table workflow_step add constraint workflow_step_tenant_id_fkey foreign key (tenant_id) references tenant (id);
select app.leave_with_tenant(c.oid) from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace;

-- Turns a table into a tenant table, or refuses: forced row level security for both scopes, grants, and the tenant in every key.
-- `rights` is what the tenant scope may do, e.g. 'select, insert' for append-only rows. New: its rows go with their tenant.
create or replace function app.tenant_table(name text, rights text default 'select, insert, update, delete') returns void language plpgsql as $$
declare
  bare_key text;
begin
  if not exists (
    select from pg_attribute
    where attrelid = name::regclass and attname = 'tenant_id' and atttypid = 'uuid'::regtype and attnotnull and not attisdropped
  ) then
    raise exception 'tenant table % needs a column "tenant_id uuid not null"', name;
  end if;

  select i.indexrelid::regclass::text into bare_key
  from pg_index i
  where i.indrelid = name::regclass and i.indisunique
    and not exists (
      select from pg_attribute a
      where a.attrelid = i.indrelid and a.attname = 'tenant_id' and a.attnum = any (i.indkey::int2[])
    )
  limit 1;
  if bare_key is not null then
    raise exception 'unique key % of tenant table % does not include the tenant: it would tell one tenant what another has', bare_key, name;
  end if;

  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format(
    'create policy tenant on %I to bizosaas_tenant using (tenant_id = (select app.tenant_id())) with check (tenant_id = (select app.tenant_id()))', name);
  execute format('create policy agency on %I for select to bizosaas_agency using (tenant_id in (select app.visible_tenants()))', name);
  execute format('grant %s on %I to bizosaas_tenant', rights, name);
  execute format('grant select on %I to bizosaas_agency', name);
  perform app.leave_with_tenant(name::regclass);
end $$;

-- One audit a tenant. What it found stands with its runs.
create table site_audit (
  tenant_id uuid primary key references tenant (id) on delete cascade,
  site_url text not null,
  source text not null check (source in ('agency', 'public')),
  started_by text not null,
  created_at timestamptz not null
);
select app.tenant_table('site_audit', 'select, insert');

revoke delete on tenant from bizosaas_platform;
create function app.remove_prospect(prospect uuid, now timestamptz) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from tenant t where t.id = prospect and t.status = 'prospect' and t.leaves_at <= remove_prospect.now;
  return found;
end $$;
revoke execute on function app.remove_prospect(uuid, timestamptz) from public;
grant execute on function app.remove_prospect(uuid, timestamptz) to bizosaas_platform;
