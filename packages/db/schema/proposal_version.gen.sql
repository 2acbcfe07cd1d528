-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table proposal_version (
  tenant_id uuid not null,
  proposal_id uuid not null,
  version integer not null,
  content jsonb not null,
  policy_version integer not null,
  policy_answer jsonb not null,
  edited_by text not null,
  authors text[] not null,
  created_at timestamp with time zone not null,
  mac text not null,
  key_id text not null,
  constraint proposal_version_pkey PRIMARY KEY (tenant_id, proposal_id, version),
  constraint proposal_version_tenant_id_proposal_id_fkey FOREIGN KEY (tenant_id, proposal_id) REFERENCES proposal(tenant_id, id),
  constraint proposal_version_version_check CHECK ((version > 0))
);

alter table proposal_version enable row level security;
alter table proposal_version force row level security;
create policy agency on proposal_version for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on proposal_version for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on proposal_version to bizosaas_agency;
grant insert, select on proposal_version to bizosaas_tenant;
