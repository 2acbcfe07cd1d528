-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table agency (
  id uuid not null,
  name text not null,
  is_demo boolean not null default false,
  created_at timestamp with time zone not null default now(),
  constraint agency_pkey PRIMARY KEY (id)
);

CREATE UNIQUE INDEX agency_is_single ON agency USING btree ((true));

grant delete, insert, select, update on agency to bizosaas_platform;
