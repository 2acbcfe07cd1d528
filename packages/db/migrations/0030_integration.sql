-- Accounts at other systems, their credentials, and the private hosts the owner of the agency lets us reach.

create table connection (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  connector_id text not null,
  -- Who we are there; sealed with every approval, so a connection that leads to another account refuses to write.
  account text not null,
  base_url text not null,
  status text not null check (status in ('connected', 'failing', 'disconnected')),
  is_simulated boolean not null,
  facts jsonb not null,
  failure jsonb,
  checked_at timestamptz not null,
  created_at timestamptz not null,
  created_by text not null,
  primary key (tenant_id, id),
  -- Connecting the same account again renews its row: proposals and findings keep pointing at it.
  unique (tenant_id, connector_id, base_url, account),
  check ((status = 'failing') = (failure is not null))
);
select app.tenant_table('connection', 'select, insert, update (status, is_simulated, facts, failure, checked_at)');

-- Envelope encryption: each value has a key of its own, which is wrapped by the master key outside the database.
-- Tenant and name are bound to both, so a row copied elsewhere does not open.
create table secret (
  tenant_id uuid not null references tenant (id),
  name text not null,
  ciphertext bytea not null,
  nonce bytea not null,
  wrapped_key bytea not null,
  wrap_nonce bytea not null,
  key_id text not null,
  rotated_at timestamptz not null,
  primary key (tenant_id, name)
);
select app.tenant_table('secret');
-- Nobody looks at secrets over many tenants.
revoke select on secret from bizosaas_agency;

-- A connection whose owner is on the vendor's approval screen. The state value itself is known to their browser alone.
create table connection_request (
  tenant_id uuid not null references tenant (id),
  state_hash text not null,
  connector_id text not null,
  base_url text not null,
  return_url text not null,
  begun_by text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, state_hash)
);
select app.tenant_table('connection_request', 'select, insert, update (used_at), delete');
revoke select on connection_request from bizosaas_agency;

-- Private hosts that may be reached all the same, as host:port.
create table egress_allow_host (
  host text primary key check (host ~ '^[^\s/@]+:[0-9]{1,5}$'),
  reason text not null check (reason <> ''),
  created_at timestamptz not null,
  created_by text not null
);
grant select, insert, update, delete on egress_allow_host to bizosaas_platform;
