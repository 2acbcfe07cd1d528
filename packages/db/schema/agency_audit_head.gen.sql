-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table agency_audit_head (
  chain text not null,
  seq bigint not null,
  hash text not null,
  constraint agency_audit_head_pkey PRIMARY KEY (chain),
  constraint agency_audit_head_chain_check CHECK ((chain = 'agency'::text))
);

grant insert, select on agency_audit_head to bizosaas_platform;
