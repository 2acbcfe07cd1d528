-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table watched_host (
  tenant_id uuid not null,
  host text not null,
  note text,
  created_by text not null,
  created_at timestamp with time zone not null,
  constraint watched_host_pkey PRIMARY KEY (tenant_id, host),
  constraint watched_host_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE,
  constraint watched_host_host_check CHECK (((host <> ''::text) AND (host = lower(host)))),
  constraint watched_host_note_check CHECK ((note <> ''::text))
);

alter table watched_host enable row level security;
alter table watched_host force row level security;
create policy agency on watched_host for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on watched_host for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on watched_host to bizosaas_agency;
grant delete, insert, select on watched_host to bizosaas_tenant;
