-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table staff_assignment (
  user_id uuid not null,
  tenant_id uuid not null,
  created_at timestamp with time zone not null default now(),
  constraint staff_assignment_pkey PRIMARY KEY (user_id, tenant_id),
  constraint staff_assignment_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE,
  constraint staff_assignment_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE
);

CREATE INDEX staff_assignment_by_tenant ON staff_assignment USING btree (tenant_id);

grant delete, insert, select, update on staff_assignment to bizosaas_platform;
