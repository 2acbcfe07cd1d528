-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table proposal_outcome (
  tenant_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  kind text not null,
  evidence_id uuid,
  detail jsonb not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint proposal_outcome_pkey PRIMARY KEY (tenant_id, id),
  constraint proposal_outcome_tenant_id_evidence_id_fkey FOREIGN KEY (tenant_id, evidence_id) REFERENCES evidence(tenant_id, id),
  constraint proposal_outcome_tenant_id_proposal_id_fkey FOREIGN KEY (tenant_id, proposal_id) REFERENCES proposal(tenant_id, id),
  constraint proposal_outcome_kind_check CHECK ((kind = ANY (ARRAY['verified'::text, 'not-verified'::text, 'measured'::text, 'not-measurable'::text])))
);

CREATE INDEX proposal_outcome_by_proposal ON proposal_outcome USING btree (tenant_id, proposal_id, id);

alter table proposal_outcome enable row level security;
alter table proposal_outcome force row level security;
create policy agency on proposal_outcome for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on proposal_outcome for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on proposal_outcome to bizosaas_agency;
grant insert, select on proposal_outcome to bizosaas_tenant;
