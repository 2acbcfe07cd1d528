-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table share_pointer (
  token_hash text not null,
  tenant_id uuid not null,
  constraint share_pointer_pkey PRIMARY KEY (token_hash),
  constraint share_pointer_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE
);

CREATE INDEX share_pointer_by_tenant ON share_pointer USING btree (tenant_id);

grant select on share_pointer to bizosaas_platform;
