-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table model_setting (
  tenant_id uuid not null,
  base_url text not null,
  model text not null,
  has_key boolean not null,
  currency text not null,
  input_micros bigint not null,
  output_micros bigint not null,
  month_cap_micros bigint not null,
  run_cap_micros bigint not null,
  updated_at timestamp with time zone not null,
  updated_by text not null,
  constraint model_setting_pkey PRIMARY KEY (tenant_id),
  constraint model_setting_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE,
  constraint model_setting_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint model_setting_input_micros_check CHECK ((input_micros >= 0)),
  constraint model_setting_month_cap_micros_check CHECK ((month_cap_micros >= 0)),
  constraint model_setting_output_micros_check CHECK ((output_micros >= 0)),
  constraint model_setting_run_cap_micros_check CHECK ((run_cap_micros >= 0))
);

alter table model_setting enable row level security;
alter table model_setting force row level security;
create policy agency on model_setting for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on model_setting for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on model_setting to bizosaas_agency;
grant delete, insert, select, update on model_setting to bizosaas_tenant;
