-- The ground everything stands on: the group roles, the settings a scope sets, and the helper that makes a table a tenant table.
-- Group roles belong to the whole server and cannot log in; each database's login roles are members of them (made by the migrator).

do $$
declare
  role_name text;
begin
  foreach role_name in array array['bizosaas_tenant', 'bizosaas_agency', 'bizosaas_platform', 'bizosaas_engine'] loop
    begin
      if not exists (select from pg_roles where rolname = role_name) then
        execute format('create role %I nologin nosuperuser nobypassrls', role_name);
      end if;
    exception when duplicate_object or unique_violation then null; -- another database of this server migrates at the same time
    end;
  end loop;
end $$;

revoke create on schema public from public;
create schema app;
grant usage on schema app to bizosaas_tenant, bizosaas_agency, bizosaas_platform;
grant usage on schema public to bizosaas_tenant, bizosaas_agency, bizosaas_platform;

-- nullif: once a connection has set the variable, outside a transaction it reads as '' and not as unset; both must mean "no tenant".
create function app.tenant_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.tenant_id', true), '')::uuid;

create function app.user_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.user_id', true), '')::uuid;

-- Turns a table into a tenant table, or refuses: forced row level security for both scopes, grants, and the tenant in every key.
-- `rights` is what the tenant scope may do, e.g. 'select, insert' for append-only rows.
create function app.tenant_table(name text, rights text default 'select, insert, update, delete') returns void language plpgsql as $$
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
end $$;
revoke execute on function app.tenant_table(text, text) from public;
