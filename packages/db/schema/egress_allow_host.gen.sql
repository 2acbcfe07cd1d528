-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table egress_allow_host (
  host text not null,
  reason text not null,
  created_at timestamp with time zone not null,
  created_by text not null,
  constraint egress_allow_host_pkey PRIMARY KEY (host),
  constraint egress_allow_host_host_check CHECK ((host ~ '^[^\s/@]+:[0-9]{1,5}$'::text)),
  constraint egress_allow_host_reason_check CHECK ((reason <> ''::text))
);

grant delete, insert, select, update on egress_allow_host to bizosaas_platform;
