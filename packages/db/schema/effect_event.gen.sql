-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table effect_event (
  tenant_id uuid not null,
  id uuid not null,
  effect_id uuid not null,
  at timestamp with time zone not null,
  from_state text,
  to_state text not null,
  attempt integer not null,
  actor text not null,
  detail jsonb not null,
  constraint effect_event_pkey PRIMARY KEY (tenant_id, id),
  constraint effect_event_tenant_id_effect_id_fkey FOREIGN KEY (tenant_id, effect_id) REFERENCES effect(tenant_id, id),
  constraint effect_event_from_state_check CHECK ((from_state = ANY (ARRAY['queued'::text, 'intent'::text, 'done'::text, 'failed'::text, 'unknown'::text, 'settled-done'::text, 'settled-not-done'::text, 'undone'::text]))),
  constraint effect_event_to_state_check CHECK ((to_state = ANY (ARRAY['queued'::text, 'intent'::text, 'done'::text, 'failed'::text, 'unknown'::text, 'settled-done'::text, 'settled-not-done'::text, 'undone'::text])))
);

CREATE INDEX effect_event_by_effect ON effect_event USING btree (tenant_id, effect_id, id);

alter table effect_event enable row level security;
alter table effect_event force row level security;
create policy agency on effect_event for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on effect_event for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on effect_event to bizosaas_agency;
grant insert, select on effect_event to bizosaas_tenant;
