-- Which model a tenant's agents ask, and what asking may cost and has cost.

-- The money of one period: a month (`2026-11`) or a run. Held for work under way, spent for work that is done.
create table budget (
  tenant_id uuid not null references tenant (id),
  period text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  held_micros bigint not null check (held_micros >= 0),
  spent_micros bigint not null check (spent_micros >= 0),
  primary key (tenant_id, period, currency)
);
select app.tenant_table('budget', 'select, insert, update (held_micros, spent_micros)');

create table budget_hold (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  run text not null,
  month text not null,
  currency text not null,
  amount_micros bigint not null check (amount_micros >= 0),
  settled_micros bigint check (settled_micros between 0 and amount_micros),
  held_at timestamptz not null,
  settled_at timestamptz,
  primary key (tenant_id, id),
  check ((settled_micros is null) = (settled_at is null))
);
select app.tenant_table('budget_hold', 'select, insert, update (settled_micros, settled_at)');
create index budget_hold_open on budget_hold (tenant_id, run) where settled_at is null;

-- Prices are for a million tokens. The key lies in the secrets of the tenant, under `model`.
create table model_setting (
  tenant_id uuid not null references tenant (id),
  base_url text not null,
  model text not null,
  has_key boolean not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  input_micros bigint not null check (input_micros >= 0),
  output_micros bigint not null check (output_micros >= 0),
  month_cap_micros bigint not null check (month_cap_micros >= 0),
  run_cap_micros bigint not null check (run_cap_micros >= 0),
  updated_at timestamptz not null,
  updated_by text not null,
  primary key (tenant_id)
);
select app.tenant_table('model_setting');

-- The model of the agency, for every tenant without one of its own; its caps hold for each of them. At most one row; its key is sealed beside it.
create table agency_model_setting (
  is_the_one boolean primary key default true check (is_the_one),
  base_url text not null,
  model text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  input_micros bigint not null check (input_micros >= 0),
  output_micros bigint not null check (output_micros >= 0),
  month_cap_micros bigint not null check (month_cap_micros >= 0),
  run_cap_micros bigint not null check (run_cap_micros >= 0),
  ciphertext bytea,
  nonce bytea,
  wrapped_key bytea,
  wrap_nonce bytea,
  key_id text,
  updated_at timestamptz not null,
  updated_by text not null,
  check (num_nulls(ciphertext, nonce, wrapped_key, wrap_nonce, key_id) in (0, 5))
);
grant select, insert, update, delete on agency_model_setting to bizosaas_platform;
