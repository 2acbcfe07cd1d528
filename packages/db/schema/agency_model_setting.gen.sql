-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table agency_model_setting (
  is_the_one boolean not null default true,
  base_url text not null,
  model text not null,
  currency text not null,
  input_micros bigint not null,
  output_micros bigint not null,
  month_cap_micros bigint not null,
  run_cap_micros bigint not null,
  ciphertext bytea,
  nonce bytea,
  wrapped_key bytea,
  wrap_nonce bytea,
  key_id text,
  updated_at timestamp with time zone not null,
  updated_by text not null,
  constraint agency_model_setting_pkey PRIMARY KEY (is_the_one),
  constraint agency_model_setting_check CHECK ((num_nulls(ciphertext, nonce, wrapped_key, wrap_nonce, key_id) = ANY (ARRAY[0, 5]))),
  constraint agency_model_setting_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint agency_model_setting_input_micros_check CHECK ((input_micros >= 0)),
  constraint agency_model_setting_is_the_one_check CHECK (is_the_one),
  constraint agency_model_setting_month_cap_micros_check CHECK ((month_cap_micros >= 0)),
  constraint agency_model_setting_output_micros_check CHECK ((output_micros >= 0)),
  constraint agency_model_setting_run_cap_micros_check CHECK ((run_cap_micros >= 0))
);

grant delete, insert, select, update on agency_model_setting to bizosaas_platform;
