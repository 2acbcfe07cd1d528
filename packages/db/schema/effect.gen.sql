-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table effect (
  tenant_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  version integer not null,
  action_index integer not null,
  key text not null,
  action_id text not null,
  connection_id uuid,
  repeat text not null,
  intended_at timestamp with time zone not null,
  state text not null,
  attempts integer not null,
  result jsonb,
  before jsonb,
  external_ref text,
  failure jsonb,
  read_back jsonb,
  read_back_at timestamp with time zone,
  undone_by uuid,
  finished_at timestamp with time zone,
  called_at timestamp with time zone,
  constraint effect_pkey PRIMARY KEY (tenant_id, id),
  constraint effect_tenant_id_key_key UNIQUE (tenant_id, key),
  constraint effect_tenant_id_proposal_id_version_action_index_key UNIQUE (tenant_id, proposal_id, version, action_index),
  constraint effect_tenant_id_proposal_id_version_fkey FOREIGN KEY (tenant_id, proposal_id, version) REFERENCES seal(tenant_id, proposal_id, version),
  constraint effect_tenant_id_undone_by_fkey FOREIGN KEY (tenant_id, undone_by) REFERENCES proposal(tenant_id, id),
  constraint effect_action_index_check CHECK ((action_index >= 0)),
  constraint effect_key_check CHECK ((key ~ '^[0-9a-f]{64}$'::text)),
  constraint effect_repeat_check CHECK ((repeat = ANY (ARRAY['safe'::text, 'key'::text, 'lookup'::text, 'never'::text]))),
  constraint effect_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'intent'::text, 'done'::text, 'failed'::text, 'unknown'::text, 'settled-done'::text, 'settled-not-done'::text, 'undone'::text])))
);

alter table effect enable row level security;
alter table effect force row level security;
create policy agency on effect for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on effect for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on effect to bizosaas_agency;
grant insert, select on effect to bizosaas_tenant;
