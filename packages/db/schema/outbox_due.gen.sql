-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table outbox_due (
  id uuid not null,
  tenant_id uuid not null,
  kind text not null,
  ref text not null,
  due_at timestamp with time zone not null,
  constraint outbox_due_pkey PRIMARY KEY (id),
  constraint outbox_due_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE
);

CREATE INDEX outbox_due_by_time ON outbox_due USING btree (due_at, id);

grant select on outbox_due to bizosaas_platform;
