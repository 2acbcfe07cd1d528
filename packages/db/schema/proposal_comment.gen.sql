-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table proposal_comment (
  tenant_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  version integer not null,
  author text not null,
  body text not null,
  created_at timestamp with time zone not null,
  constraint proposal_comment_pkey PRIMARY KEY (tenant_id, id),
  constraint proposal_comment_tenant_id_proposal_id_fkey FOREIGN KEY (tenant_id, proposal_id) REFERENCES proposal(tenant_id, id),
  constraint proposal_comment_body_check CHECK ((body <> ''::text))
);

CREATE INDEX proposal_comment_by_proposal ON proposal_comment USING btree (tenant_id, proposal_id, id);

alter table proposal_comment enable row level security;
alter table proposal_comment force row level security;
create policy agency on proposal_comment for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on proposal_comment for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on proposal_comment to bizosaas_agency;
grant insert, select on proposal_comment to bizosaas_tenant;
