-- Hosts of a tenant that no connection leads to, and whose certificate and domain are looked at all the same: a shop, a mail or booking host.

create table watched_host (
  tenant_id uuid not null references tenant (id) on delete cascade,
  -- As an address spells it: lower case, punycode, with the port where that is not 443.
  host text not null check (host <> '' and host = lower(host)),
  -- What it is for, in a person's words.
  note text check (note <> ''),
  created_by text not null,
  created_at timestamptz not null,
  primary key (tenant_id, host)
);
select app.tenant_table('watched_host', 'select, insert, delete');
