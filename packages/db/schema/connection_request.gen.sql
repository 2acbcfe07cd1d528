-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table connection_request (
  tenant_id uuid not null,
  state_hash text not null,
  connector_id text not null,
  base_url text not null,
  return_url text not null,
  begun_by text not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint connection_request_pkey PRIMARY KEY (tenant_id, state_hash),
  constraint connection_request_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE
);

alter table connection_request enable row level security;
alter table connection_request force row level security;
create policy agency on connection_request for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on connection_request for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant delete, insert, select on connection_request to bizosaas_tenant;
