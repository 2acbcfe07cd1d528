-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table model_call (
  tenant_id uuid not null,
  run_id uuid not null,
  task text not null,
  attempt integer not null,
  model text not null,
  host text not null,
  prompt text not null,
  prompt_version integer not null,
  messages jsonb not null,
  output text,
  verdict text not null,
  reason text,
  answer text,
  input_tokens integer,
  output_tokens integer,
  cost_micros bigint not null,
  currency text not null,
  elapsed_ms integer not null,
  asked_at timestamp with time zone not null,
  constraint model_call_pkey PRIMARY KEY (tenant_id, run_id, task, attempt),
  constraint model_call_tenant_id_run_id_fkey FOREIGN KEY (tenant_id, run_id) REFERENCES agent_run(tenant_id, id) ON DELETE CASCADE,
  constraint model_call_attempt_check CHECK ((attempt > 0)),
  constraint model_call_check CHECK (((verdict = 'accepted'::text) = (answer IS NOT NULL))),
  constraint model_call_cost_micros_check CHECK ((cost_micros >= 0)),
  constraint model_call_verdict_check CHECK ((verdict = ANY (ARRAY['accepted'::text, 'rejected'::text, 'declined'::text, 'failed'::text, 'not-asked'::text])))
);

alter table model_call enable row level security;
alter table model_call force row level security;
create policy agency on model_call for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on model_call for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on model_call to bizosaas_agency;
grant insert, select on model_call to bizosaas_tenant;
