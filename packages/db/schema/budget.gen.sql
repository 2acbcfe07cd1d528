-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table budget (
  tenant_id uuid not null,
  period text not null,
  currency text not null,
  held_micros bigint not null,
  spent_micros bigint not null,
  constraint budget_pkey PRIMARY KEY (tenant_id, period, currency),
  constraint budget_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE,
  constraint budget_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint budget_held_micros_check CHECK ((held_micros >= 0)),
  constraint budget_spent_micros_check CHECK ((spent_micros >= 0))
);

alter table budget enable row level security;
alter table budget force row level security;
create policy agency on budget for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on budget for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on budget to bizosaas_agency;
grant insert, select on budget to bizosaas_tenant;
