-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table visitor_audit (
  id bigint not null,
  began_at timestamp with time zone not null,
  network text not null,
  constraint visitor_audit_pkey PRIMARY KEY (id)
);

grant delete, insert, select on visitor_audit to bizosaas_platform;
