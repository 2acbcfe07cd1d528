-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table finding (
  tenant_id uuid not null,
  id uuid not null,
  agent_id text not null,
  connection_id uuid,
  key text not null,
  code text not null,
  severity text not null,
  url text not null,
  detail text not null,
  hand text,
  state text not null,
  evidence_id uuid,
  proposal_id uuid,
  first_seen_run uuid not null,
  last_seen_run uuid not null,
  first_seen_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  dismissed_by text,
  dismissed_at timestamp with time zone,
  dismissed_because text,
  may_stay boolean not null default false,
  standing text,
  constraint finding_pkey PRIMARY KEY (tenant_id, id),
  constraint finding_tenant_id_agent_id_key_key UNIQUE (tenant_id, agent_id, key),
  constraint finding_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE,
  constraint finding_dismissed_check CHECK (((state <> 'dismissed'::text) OR (dismissed_because <> ''::text))),
  constraint finding_severity_check CHECK ((severity = ANY (ARRAY['low'::text, 'mid'::text, 'high'::text]))),
  constraint finding_standing_check CHECK ((standing = ANY (ARRAY['site'::text, 'start'::text, 'menu'::text, 'far'::text]))),
  constraint finding_state_check CHECK ((state = ANY (ARRAY['new'::text, 'persisting'::text, 'fixed'::text, 'dismissed'::text])))
);

CREATE INDEX finding_by_run ON finding USING btree (tenant_id, last_seen_run);
CREATE INDEX finding_of_all ON finding USING btree (id DESC);

alter table finding enable row level security;
alter table finding force row level security;
create policy agency on finding for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on finding for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on finding to bizosaas_agency;
grant insert, select on finding to bizosaas_tenant;
