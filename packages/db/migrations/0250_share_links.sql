-- Pages of one tenant that whoever holds the link may read without signing in. The token itself is stored nowhere: only its SHA-256.

create table share_link (
  tenant_id uuid not null references tenant (id) on delete cascade,
  id uuid not null,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind in ('audit', 'report')),
  -- Which audit, or which report.
  ref text not null check (length(ref) between 1 and 200),
  created_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  revoked_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash)
);
select app.tenant_table('share_link', 'select, insert, update (revoked_at), delete');
create index share_link_of_subject on share_link (tenant_id, kind, ref);

-- Whose link a token is: a reader without a session names no tenant. No content; whether the link still opens is asked in the tenant.
create table share_pointer (
  token_hash text primary key,
  tenant_id uuid not null references tenant (id) on delete cascade
);
create index share_pointer_by_tenant on share_pointer (tenant_id);
grant select on share_pointer to bizosaas_platform;

-- Runs as the owner, because the tenant scope has no right on a platform table. A revoked link has no way in.
create function app.point_to_share() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into share_pointer (token_hash, tenant_id) values (new.token_hash, new.tenant_id);
  elsif tg_op = 'DELETE' or new.revoked_at is not null then
    delete from share_pointer where token_hash = old.token_hash and tenant_id = old.tenant_id;
  end if;
  return null;
end $$;
revoke execute on function app.point_to_share() from public;
create trigger share_pointer after insert or update of revoked_at or delete on share_link for each row execute function app.point_to_share();
