-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table decision (
  tenant_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  version integer not null,
  stage text not null,
  user_id uuid not null,
  role text not null,
  verdict text not null,
  reason text,
  decided_at timestamp with time zone not null,
  mac text not null,
  key_id text not null,
  constraint decision_pkey PRIMARY KEY (tenant_id, id),
  constraint decision_tenant_id_proposal_id_version_stage_user_id_key UNIQUE (tenant_id, proposal_id, version, stage, user_id),
  constraint decision_tenant_id_proposal_id_version_fkey FOREIGN KEY (tenant_id, proposal_id, version) REFERENCES proposal_version(tenant_id, proposal_id, version),
  constraint decision_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id),
  constraint decision_check CHECK (((verdict = 'approve'::text) OR (reason <> ''::text))),
  constraint decision_role_check CHECK ((role = ANY (ARRAY['super_admin'::text, 'platform_admin'::text, 'tenant_admin'::text, 'user'::text, 'readonly'::text]))),
  constraint decision_stage_check CHECK ((stage = ANY (ARRAY['agency'::text, 'client'::text]))),
  constraint decision_verdict_check CHECK ((verdict = ANY (ARRAY['approve'::text, 'reject'::text, 'request-changes'::text])))
);

alter table decision enable row level security;
alter table decision force row level security;
create policy agency on decision for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on decision for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on decision to bizosaas_agency;
grant insert, select on decision to bizosaas_tenant;
