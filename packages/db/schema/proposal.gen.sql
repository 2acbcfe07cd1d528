-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table proposal (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  proposed_by text not null,
  on_behalf_of uuid,
  undoes uuid,
  agent_run_id uuid,
  created_at timestamp with time zone not null,
  state text not null,
  state_group text not null generated always as (app.state_group(state)) stored,
  version integer not null,
  title text not null,
  risk text not null,
  grade text not null,
  is_simulated boolean not null,
  finding_codes text[] not null,
  action_count integer not null,
  target text,
  cost_micros bigint,
  currency text,
  expires_at timestamp with time zone not null,
  waits_for jsonb,
  execution integer not null default 0,
  changed_at timestamp with time zone not null,
  origin_key text,
  assigned_to uuid,
  constraint proposal_pkey PRIMARY KEY (tenant_id, id),
  constraint proposal_assigned_to_fkey FOREIGN KEY (assigned_to) REFERENCES app_user(id),
  constraint proposal_on_behalf_of_fkey FOREIGN KEY (on_behalf_of) REFERENCES app_user(id),
  constraint proposal_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE,
  constraint proposal_tenant_id_undoes_fkey FOREIGN KEY (tenant_id, undoes) REFERENCES proposal(tenant_id, id),
  constraint proposal_grade_check CHECK ((grade = ANY (ARRAY['reversible'::text, 'compensable'::text, 'irreversible'::text]))),
  constraint proposal_kind_check CHECK ((kind = ANY (ARRAY['change'::text, 'setting'::text, 'enhancement'::text]))),
  constraint proposal_origin_key_check CHECK ((origin_key <> ''::text)),
  constraint proposal_risk_check CHECK ((risk = ANY (ARRAY['low'::text, 'mid'::text, 'high'::text]))),
  constraint proposal_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'pending'::text, 'changes-requested'::text, 'approved'::text, 'executing'::text, 'executed'::text, 'verified'::text, 'measured'::text, 'partly-executed'::text, 'failed'::text, 'unknown'::text, 'rejected'::text, 'expired'::text, 'superseded'::text, 'cancelled'::text, 'undone'::text, 'identified'::text, 'written'::text, 'queued'::text, 'in-review'::text, 'assigned'::text, 'in-development'::text, 'merged'::text, 'deployed'::text, 'health-checked'::text, 'archived'::text]))),
  constraint proposal_title_check CHECK ((title <> ''::text)),
  constraint proposal_version_check CHECK ((version > 0))
);

CREATE INDEX proposal_by_group ON proposal USING btree (tenant_id, state_group, id DESC);
CREATE UNIQUE INDEX proposal_by_origin ON proposal USING btree (tenant_id, proposed_by, origin_key) WHERE (origin_key IS NOT NULL);
CREATE INDEX proposal_of_all ON proposal USING btree (id DESC);
CREATE INDEX proposal_of_all_by_group ON proposal USING btree (state_group, id DESC);
CREATE INDEX proposal_undoing ON proposal USING btree (tenant_id, undoes) WHERE (undoes IS NOT NULL);

alter table proposal enable row level security;
alter table proposal force row level security;
create policy agency on proposal for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on proposal for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on proposal to bizosaas_agency;
grant insert, select on proposal to bizosaas_tenant;
