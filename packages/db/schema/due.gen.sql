-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table due (
  tenant_id uuid not null,
  kind text not null,
  ref text not null,
  due_at timestamp with time zone not null,
  constraint due_pkey PRIMARY KEY (tenant_id, kind, ref),
  constraint due_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE
);

CREATE INDEX due_by_time ON due USING btree (due_at);

grant select on due to bizosaas_platform;
