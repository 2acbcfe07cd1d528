-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table connection (
  tenant_id uuid not null,
  id uuid not null,
  connector_id text not null,
  account text not null,
  base_url text not null,
  status text not null,
  is_simulated boolean not null,
  facts jsonb not null,
  failure jsonb,
  checked_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  created_by text not null,
  constraint connection_pkey PRIMARY KEY (tenant_id, id),
  constraint connection_tenant_id_connector_id_base_url_account_key UNIQUE (tenant_id, connector_id, base_url, account),
  constraint connection_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE,
  constraint connection_check CHECK (((status = 'failing'::text) = (failure IS NOT NULL))),
  constraint connection_status_check CHECK ((status = ANY (ARRAY['connected'::text, 'failing'::text, 'disconnected'::text])))
);

alter table connection enable row level security;
alter table connection force row level security;
create policy agency on connection for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on connection for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on connection to bizosaas_agency;
grant insert, select on connection to bizosaas_tenant;
