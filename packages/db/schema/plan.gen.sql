-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table plan (
  id text not null,
  name text not null,
  created_at timestamp with time zone not null default now(),
  constraint plan_pkey PRIMARY KEY (id)
);

grant delete, insert, select, update on plan to bizosaas_platform;
