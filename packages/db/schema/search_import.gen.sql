-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table search_import (
  tenant_id uuid not null,
  id uuid not null,
  digest text not null,
  file_name text not null,
  first_day date not null,
  last_day date not null,
  pages integer not null,
  evidence_id uuid not null,
  imported_by text not null,
  imported_at timestamp with time zone not null,
  constraint search_import_pkey PRIMARY KEY (tenant_id, id),
  constraint search_import_tenant_id_digest_key UNIQUE (tenant_id, digest),
  constraint search_import_tenant_id_evidence_id_fkey FOREIGN KEY (tenant_id, evidence_id) REFERENCES evidence(tenant_id, id),
  constraint search_import_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE
);

alter table search_import enable row level security;
alter table search_import force row level security;
create policy agency on search_import for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on search_import for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on search_import to bizosaas_agency;
grant insert, select on search_import to bizosaas_tenant;
