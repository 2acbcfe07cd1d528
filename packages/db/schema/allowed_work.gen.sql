-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table allowed_work (
  tenant_id uuid not null,
  kind text not null,
  id text not null,
  is_allowed boolean not null,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  constraint allowed_work_pkey PRIMARY KEY (tenant_id, kind, id),
  constraint allowed_work_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE,
  constraint allowed_work_kind_check CHECK ((kind = ANY (ARRAY['agent'::text, 'workflow'::text])))
);

alter table allowed_work enable row level security;
alter table allowed_work force row level security;
create policy agency on allowed_work for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on allowed_work for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on allowed_work to bizosaas_agency;
grant insert, select on allowed_work to bizosaas_tenant;
