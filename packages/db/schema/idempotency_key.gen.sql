-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table idempotency_key (
  tenant_id uuid not null,
  key text not null,
  digest text not null,
  reply jsonb,
  claimed_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  constraint idempotency_key_pkey PRIMARY KEY (tenant_id, key),
  constraint idempotency_key_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE,
  constraint idempotency_key_key_check CHECK ((key ~ '^[0-9a-f]{64}$'::text))
);

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy agency on idempotency_key for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on idempotency_key for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on idempotency_key to bizosaas_agency;
grant delete, insert, select, update on idempotency_key to bizosaas_tenant;
