-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table membership (
  user_id uuid not null,
  tenant_id uuid not null,
  role text not null,
  created_at timestamp with time zone not null default now(),
  constraint membership_pkey PRIMARY KEY (user_id, tenant_id),
  constraint membership_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE,
  constraint membership_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE,
  constraint membership_role_check CHECK ((role = ANY (ARRAY['tenant_admin'::text, 'user'::text, 'readonly'::text])))
);

CREATE INDEX membership_by_tenant ON membership USING btree (tenant_id);

grant delete, insert, select, update on membership to bizosaas_platform;
