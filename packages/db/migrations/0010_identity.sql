-- Who there is: the agency, its people, its tenants, what their plans include, and their sessions.
-- None of these tables holds tenant content; the platform scope alone reads them, the other scopes through the functions below.

create table agency (
  id uuid primary key,
  name text not null,
  is_demo boolean not null default false,
  created_at timestamptz not null default now()
);
create unique index agency_is_single on agency ((true));

create table plan (
  id text primary key,
  name text not null,
  created_at timestamptz not null default now()
);

create table plan_feature (
  plan_id text not null references plan (id) on delete cascade,
  feature text not null,
  primary key (plan_id, feature)
);

insert into plan (id, name) values ('complete', 'Complete');
insert into plan_feature (plan_id, feature)
select 'complete', unnest(array['connections', 'agents', 'workflows', 'approvals', 'policies', 'audit', 'mcp']);

create table tenant (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9](-?[a-z0-9])*$' and length(slug) <= 60),
  name text not null check (length(name) between 1 and 200),
  status text not null default 'active' check (status in ('active', 'suspended', 'deleted')),
  plan_id text not null references plan (id),
  time_zone text not null default 'Etc/UTC',
  language text not null default 'en',
  is_simulated boolean not null default false,
  -- Where this tenant's rows live: null is the pool; later the name of a database of its own.
  database_name text,
  version integer not null default 1,
  created_at timestamptz not null default now()
);

create table app_user (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null check (length(name) between 1 and 200),
  password_hash text,
  status text not null default 'active' check (status in ('active', 'suspended')),
  agency_role text check (agency_role in ('super_admin', 'platform_admin')),
  failed_sign_ins integer not null default 0,
  locked_until timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now()
);

create table membership (
  user_id uuid not null references app_user (id) on delete cascade,
  tenant_id uuid not null references tenant (id) on delete cascade,
  role text not null check (role in ('tenant_admin', 'user', 'readonly')),
  created_at timestamptz not null default now(),
  primary key (user_id, tenant_id)
);
create index membership_by_tenant on membership (tenant_id);

create table staff_assignment (
  user_id uuid not null references app_user (id) on delete cascade,
  tenant_id uuid not null references tenant (id) on delete cascade,
  created_at timestamptz not null default now(),
  primary key (user_id, tenant_id)
);
create index staff_assignment_by_tenant on staff_assignment (tenant_id);

create table user_session (
  id uuid primary key,
  user_id uuid not null references app_user (id) on delete cascade,
  portal text not null check (portal in ('admin', 'client', 'directory')),
  created_at timestamptz not null default now(),
  ended_at timestamptz
);
create index user_session_by_user on user_session (user_id);

-- The store of the OpenID Connect provider; `expires_at` is what its clean-up looks at.
create table oidc_payload (
  model text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  user_code text,
  uid text,
  expires_at timestamptz,
  consumed_at timestamptz,
  primary key (model, id)
);
create index oidc_payload_by_grant on oidc_payload (grant_id) where grant_id is not null;
create index oidc_payload_by_uid on oidc_payload (uid) where uid is not null;

grant select, insert, update, delete on agency, plan, plan_feature, tenant, app_user, membership, staff_assignment, user_session, oidc_payload
  to bizosaas_platform;

-- The tenants a member of the agency may see: all for the owner, the assigned ones for staff, none for anyone else.
create function app.visible_tenants() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select t.id
  from app_user u
  join tenant t on t.status <> 'deleted'
  where u.id = app.user_id() and u.status = 'active'
    and (u.agency_role = 'super_admin'
      or (u.agency_role = 'platform_admin' and exists (select from staff_assignment s where s.user_id = u.id and s.tenant_id = t.id)))
$$;

-- What a scope needs to know about a person, read in the scope's own transaction so that a suspension bites at once.
create type app.entrance as (outcome text, role text, features text[]);

create function app.enter_tenant(tenant uuid, person uuid, session uuid) returns app.entrance
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  entrance app.entrance := ('ok', null, null);
  found_tenant record;
  found_person record;
begin
  select t.id, t.status, t.plan_id into found_tenant from tenant t where t.id = enter_tenant.tenant and t.status <> 'deleted';
  if person is not null then
    select u.status, u.agency_role into found_person
    from app_user u join user_session s on s.user_id = u.id and s.id = enter_tenant.session and s.ended_at is null
    where u.id = enter_tenant.person;
    if not found then entrance.outcome := 'sign-in-required'; return entrance; end if;
    if found_person.status <> 'active' then entrance.outcome := 'user-suspended'; return entrance; end if;
    entrance.role := case
      when found_person.agency_role = 'super_admin' then 'super_admin'
      when found_person.agency_role = 'platform_admin'
        and exists (select from staff_assignment a where a.user_id = enter_tenant.person and a.tenant_id = enter_tenant.tenant) then 'platform_admin'
      else (select m.role from membership m where m.user_id = enter_tenant.person and m.tenant_id = enter_tenant.tenant)
    end;
    if entrance.role is null then entrance.outcome := 'tenant-not-found'; return entrance; end if;
  end if;
  if found_tenant.id is null then entrance.outcome := 'tenant-not-found'; return entrance; end if;
  if found_tenant.status = 'suspended' then entrance.outcome := 'tenant-suspended'; return entrance; end if;
  entrance.features := (select coalesce(array_agg(f.feature), '{}') from plan_feature f where f.plan_id = found_tenant.plan_id);
  perform set_config('app.tenant_id', tenant::text, true), set_config('app.user_id', coalesce(person::text, ''), true);
  return entrance;
end $$;

create function app.enter_agency(person uuid, session uuid) returns app.entrance
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  entrance app.entrance := ('ok', null, null);
  found_person record;
begin
  select u.status, u.agency_role into found_person
  from app_user u join user_session s on s.user_id = u.id and s.id = enter_agency.session and s.ended_at is null
  where u.id = enter_agency.person;
  if not found then entrance.outcome := 'sign-in-required'; return entrance; end if;
  if found_person.status <> 'active' then entrance.outcome := 'user-suspended'; return entrance; end if;
  entrance.role := found_person.agency_role;
  perform set_config('app.user_id', person::text, true);
  return entrance;
end $$;

revoke execute on function app.visible_tenants(), app.enter_tenant(uuid, uuid, uuid), app.enter_agency(uuid, uuid) from public;
grant execute on function app.visible_tenants() to bizosaas_agency;
grant execute on function app.enter_tenant(uuid, uuid, uuid) to bizosaas_tenant;
grant execute on function app.enter_agency(uuid, uuid) to bizosaas_agency;

-- The names a list shows beside a tenant's rows.
create view visible_tenant with (security_barrier) as
  select t.id, t.slug, t.name, t.status, t.is_simulated, t.time_zone, t.language, t.plan_id, t.created_at
  from tenant t where t.id in (select app.visible_tenants());
create view current_tenant with (security_barrier) as
  select t.id, t.slug, t.name, t.status, t.is_simulated, t.time_zone, t.language, t.plan_id, t.created_at
  from tenant t where t.id = app.tenant_id();
grant select on visible_tenant to bizosaas_agency;
grant select on current_tenant to bizosaas_tenant;
-- People are named on cards and in audit lists: name only, never the address or the hash.
create view person with (security_barrier) as select u.id, u.name from app_user u;
grant select on person to bizosaas_tenant, bizosaas_agency;
