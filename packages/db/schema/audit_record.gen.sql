-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table audit_record (
  tenant_id uuid not null,
  seq bigint not null,
  body text not null,
  previous_hash text not null,
  hash text not null,
  event text not null generated always as (((body)::jsonb ->> 'event'::text)) stored,
  actor text not null generated always as (((body)::jsonb ->> 'actor'::text)) stored,
  subject_id text generated always as (((body)::jsonb ->> 'subjectId'::text)) stored,
  constraint audit_record_pkey PRIMARY KEY (tenant_id, seq),
  constraint audit_record_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE
);

CREATE INDEX audit_record_by_subject ON audit_record USING btree (tenant_id, subject_id, seq DESC);

alter table audit_record enable row level security;
alter table audit_record force row level security;
create policy agency on audit_record for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on audit_record for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on audit_record to bizosaas_agency;
grant insert, select on audit_record to bizosaas_tenant;
