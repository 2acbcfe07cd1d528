-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table evidence (
  tenant_id uuid not null,
  id uuid not null,
  title text not null,
  source_kind text not null,
  source_url text,
  connection_id uuid,
  content jsonb not null,
  digest text not null,
  read_by text not null,
  read_at timestamp with time zone not null,
  valid_until timestamp with time zone not null,
  is_simulated boolean not null,
  is_untrusted boolean not null,
  constraint evidence_pkey PRIMARY KEY (tenant_id, id),
  constraint evidence_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE,
  constraint evidence_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text)),
  constraint evidence_source_kind_check CHECK ((source_kind = ANY (ARRAY['page'::text, 'connection'::text, 'platform'::text]))),
  constraint evidence_title_check CHECK ((title <> ''::text))
);

alter table evidence enable row level security;
alter table evidence force row level security;
create policy agency on evidence for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on evidence for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on evidence to bizosaas_agency;
grant insert, select on evidence to bizosaas_tenant;
