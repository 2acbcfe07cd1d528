-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table finding_span (
  tenant_id uuid not null,
  finding_id uuid not null,
  opened_at timestamp with time zone not null,
  opened_as text not null,
  severity text not null,
  detail text not null,
  closed_at timestamp with time zone,
  closed_as text,
  constraint finding_span_pkey PRIMARY KEY (tenant_id, finding_id, opened_at),
  constraint finding_span_tenant_id_finding_id_fkey FOREIGN KEY (tenant_id, finding_id) REFERENCES finding(tenant_id, id) ON DELETE CASCADE,
  constraint finding_span_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE,
  constraint finding_span_check CHECK (((closed_at IS NULL) = (closed_as IS NULL))),
  constraint finding_span_check1 CHECK ((closed_at >= opened_at)),
  constraint finding_span_closed_as_check CHECK ((closed_as = ANY (ARRAY['fixed'::text, 'dismissed'::text]))),
  constraint finding_span_opened_as_check CHECK ((opened_as = ANY (ARRAY['found'::text, 'restored'::text]))),
  constraint finding_span_severity_check CHECK ((severity = ANY (ARRAY['low'::text, 'mid'::text, 'high'::text])))
);

CREATE UNIQUE INDEX finding_span_open ON finding_span USING btree (tenant_id, finding_id) WHERE (closed_at IS NULL);

alter table finding_span enable row level security;
alter table finding_span force row level security;
create policy agency on finding_span for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on finding_span for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on finding_span to bizosaas_agency;
grant insert, select on finding_span to bizosaas_tenant;
