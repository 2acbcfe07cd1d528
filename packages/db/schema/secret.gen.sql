-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table secret (
  tenant_id uuid not null,
  name text not null,
  ciphertext bytea not null,
  nonce bytea not null,
  wrapped_key bytea not null,
  wrap_nonce bytea not null,
  key_id text not null,
  rotated_at timestamp with time zone not null,
  constraint secret_pkey PRIMARY KEY (tenant_id, name),
  constraint secret_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE
);

alter table secret enable row level security;
alter table secret force row level security;
create policy agency on secret for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on secret for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant delete, insert, select, update on secret to bizosaas_tenant;
